import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const RECEIVED = "applications.received.total";
const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("all of them together are one figure, each by itself a list", () => {
  it.each([
    ["2021年全部单位收到多少申请", `aggregate 2021年的报告 ${RECEIVED} sum`],
    ["2021年全体单位收到多少件申请", `aggregate 2021年的报告 ${RECEIVED} sum`],
    ["2021年所有街道收到几件申请", `aggregate 街道2021年的报告 ${RECEIVED} sum`],
    ["桓台县所有单位2021年收到多少申请", `aggregate 桓台县2021年的报告 ${RECEIVED} sum`],
    ["2021年各单位收到多少申请", `rank 2021年的报告 ${RECEIVED} most all`],
    ["2021年所有单位分别收到多少申请", `rank 2021年的报告 ${RECEIVED} most all`],
    ["2021年所有单位都收到多少申请", `rank 2021年的报告 ${RECEIVED} most all`],
    ["2021年所有单位收到的申请数量", `rank 2021年的报告 ${RECEIVED} most all`],
    ["2021年所有单位收到多少申请，从高到低", `rank 2021年的报告 ${RECEIVED} most all`],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("who and when are asked for at once: one report of all", () => {
  it.each([
    ["历年申请量最高的是哪家哪年", `rank 库中全部报告 ${RECEIVED} most 1`],
    ["历年收到申请最多的单位和年份", `rank 库中全部报告 ${RECEIVED} most 1`],
    ["哪一年哪个单位收到的申请最少", `rank 库中全部报告 ${RECEIVED} least 1`],
    ["桓台县各单位历年收到申请最多的是哪家哪年", `rank 桓台县的报告 ${RECEIVED} most 1`],
    ["哪年全部单位收到的申请最多", `aggregate 库中全部报告 ${RECEIVED} sum`],
    ["每年收到申请最多的是哪个单位", "? unplaced"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("过 before a round number, and 过300 behind a figure's name, are limits", () => {
  it.each([
    ["马桥镇有几年申请过百", "more_than 100"],
    ["马桥镇2020年以来申请有几年过万", "more_than 10000"],
    ["马桥镇哪几年申请超千", "more_than 1000"],
    ["马桥镇有几年申请过300", "more_than 300"],
    ["马桥镇哪几年申请过三百件", "more_than 300"],
    ["马桥镇有几年申请没过百", "at_most 100"],
    ["马桥镇有几年申请上万", "at_least 10000"],
  ])("%s: %s", (question, limit) =>
    expect(lastOf(panel, [question])).toMatch(new RegExp(`^aggregate 马桥镇.*的报告 ${RECEIVED} count ${limit}$`)),
  );
  it.each(["收到过300件申请的单位", "2021年处罚过10件的单位", "马桥镇哪几年申请过30件"])(
    "%s is asked back about",
    (question) => expect(lastOf(panel, [question])).toMatch(/^\? /),
  );
});

describe("which year it was most or least is one year, and not every year that has any", () => {
  it.each([
    ["马桥镇哪一年被复议最多", "trend 马桥镇2019-2023 review.reconsideration.total"],
    ["马桥镇被复议最多是哪年", "trend 马桥镇2019-2023 review.reconsideration.total"],
    ["马桥镇哪年被申请复议最少", "trend 马桥镇2019-2023 review.reconsideration.total"],
    ["马桥镇哪年被复议件数达到顶峰", "trend 马桥镇2019-2023 review.reconsideration.total"],
    ["马桥镇哪年有复议最多", "trend 马桥镇2019-2023 review.reconsideration.total"],
    ["马桥镇哪年被起诉最多", "trend 马桥镇2019-2023 review.litigation.total"],
    ["马桥镇哪一年被告得最少", "trend 马桥镇2019-2023 review.litigation.total"],
    [
      "马桥镇被纠正最多的是哪一年",
      "trend 马桥镇2019-2023 review.reconsideration.corrected review.litigation.corrected",
    ],
    ["马桥镇哪几年被复议", "aggregate 马桥镇的报告 review.reconsideration.total count positive"],
    ["马桥镇哪几年没被复议", "aggregate 马桥镇的报告 review.reconsideration.total count zero"],
    ["马桥镇哪几年被复议最多不超过1件", "aggregate 马桥镇的报告 review.reconsideration.total count at_most 1"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});
