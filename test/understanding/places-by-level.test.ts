import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";
const rank = (label: string, limit: number | string): string => `rank ${label} ${RECEIVED} most ${limit}`;
const sum = (label: string): string => `aggregate ${label} ${RECEIVED} sum`;
const average = (label: string): string => `aggregate ${label} ${RECEIVED} average`;
const ALL = "各区县政府2021年的报告";

describe("governments of a county's level are those alone, whatever their levels are called", () => {
  test.each([
    ["2021年哪个县区政府收到申请最多", rank(ALL, 1)],
    ["2021年哪个区县的政府收到申请最多", rank(ALL, 1)],
    ["2021年哪家县市区政府收到申请最多", rank(ALL, 1)],
    ["2021年各县区政府平均收到多少申请", average(ALL)],
    ["2021年县区政府平均收到多少申请", average(ALL)],
    ["2021年区县政府平均收到多少申请", average(ALL)],
    ["2021年各区县政府申请量前三名", rank(ALL, 3)],
    ["2021年各区县人民政府申请合计", sum(ALL)],
    ["2021年各县区政府信息公开申请合计", sum(ALL)],
    ["淄博市2021年区县政府申请合计", sum("淄博市各区县政府2021年的报告")],
    ["2021年哪家区政府申请最多", rank("各区政府2021年的报告", 1)],
    ["2021年哪个区的政府申请最多", rank("各区政府2021年的报告", 1)],
    ["2021年两个区的区政府申请一共多少", sum("各区政府2021年的报告")],
    ["两个区2021年申请一共多少", sum("各区政府2021年的报告")],
    ["三个县区2021年申请一共多少", sum(ALL)],
    ["三个县级政府2021年一共收到多少申请", sum(ALL)],
    ["两区一县2021年申请一共多少", sum(ALL)],
    ["2021年申请最多的两个县区", rank(ALL, 2)],
    ["2021年申请最多的两个区", rank("各区政府2021年的报告", 2)],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test.each([
    "四个县区2021年申请一共多少",
    "三区一县2021年申请一共多少",
    "2021年两个区的街道申请一共多少",
    "七个县级政府2021年一共收到多少申请",
    "2021年五家县级政府谁收到申请最多",
  ])("%s counts what is not there, or does not say of which", (question) => {
    expect(lastOf(understander, [question])).toBe("? unplaced");
  });
});
