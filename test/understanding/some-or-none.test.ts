import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const counted = (label: string, fact: string, condition: string): string =>
  `aggregate ${label} ${fact} count ${condition}`;
const BUSINESS = "applications.received.enterprise";
const RECEIVED = "applications.received.total";
const RECONSIDERED = "review.reconsideration.total";
const SUED = "review.litigation.total";
const ALL = "2021年的报告";
const BUREAU = "临淄区教育局的报告";

describe("which reports have any, and which have none", () => {
  test.each([
    ["2021年收到过复议的有哪些", counted(ALL, RECONSIDERED, "positive")],
    ["2021年收到过行政复议的都有谁", counted(ALL, RECONSIDERED, "positive")],
    ["2021年被复议过的是哪些", counted(ALL, RECONSIDERED, "positive")],
    ["2021年有行政复议的有哪些", counted(ALL, RECONSIDERED, "positive")],
    ["2021年没被复议的是哪几家", counted(ALL, RECONSIDERED, "zero")],
    ["2021年一件申请都没收到的有哪些", counted(ALL, RECEIVED, "zero")],
    ["2021年有企业来申请的是哪些单位", counted(ALL, BUSINESS, "positive")],
    ["2021年哪些单位有企业来申请", counted(ALL, BUSINESS, "positive")],
    ["2021年没有企业来申请的是哪些单位", counted(ALL, BUSINESS, "zero")],
    ["2021年哪些单位没有企业来申请", counted(ALL, BUSINESS, "zero")],
    ["2021年没有企业申请的有几家", counted(ALL, BUSINESS, "zero")],
    ["哪些单位年年都有人申请复议", counted("库中全部报告", RECONSIDERED, "positive")],
    ["从没被诉过的有哪些", counted("库中全部报告", SUED, "zero")],
    ["临淄区教育局哪一年没被复议", counted(BUREAU, RECONSIDERED, "zero")],
    ["临淄区教育局哪几年被复议过", counted(BUREAU, RECONSIDERED, "positive")],
    ["临淄区教育局没有企业来申请的是哪些年", counted(BUREAU, BUSINESS, "zero")],
    ["临淄区教育局哪几年有企业来申请过", counted(BUREAU, BUSINESS, "positive")],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test.each([
    ["临淄区教育局2021年有没有企业来申请", `value 教育局2021 ${BUSINESS}`],
    ["有没有企业来申请", "? which_agency"],
    ["2021年有没有被复议过", "? which_agency"],
  ])("%s asks about one", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test("哪些年 after one agency goes on with it", () => {
    const questions = ["临淄区教育局2021年行政复议多少件", "哪些年被复议过"];
    expect(lastOf(understander, questions)).toContain("临淄区教育局");
  });
});
