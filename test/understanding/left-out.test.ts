import { describe, expect, test } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES, "2024-06-01");

const RECEIVED = "applications.received.total";
const sum = (row: string, columns: readonly string[]): string =>
  `sum:${columns.map((column) => `${row}.${column}`).join("+")}`;
const ORGANISATIONS = [
  "enterprise",
  "research_institution",
  "social_organization",
  "legal_service",
  "other_organization",
];
const received = (columns: readonly string[]): string => `value 矿区街道2021 ${sum("applications.received", columns)}`;
const NOT_NATURAL = received(ORGANISATIONS);
const NOT_ENTERPRISE = received(["natural_person", ...ORGANISATIONS.slice(1)]);
const RESULTS = ["granted", "partially_granted", "denied", "unavailable", "rejected", "other"];
const results = (rows: readonly string[]): string =>
  `value 矿区街道2021 sum:${rows.map((row) => `applications.${row}.total`).join("+")}`;
const NOT_GRANTED = results(RESULTS.slice(1));

describe("what remains may be said once more behind an exception", () => {
  test.each([
    ["除去自然人申请，其余申请几件", NOT_NATURAL],
    ["除了自然人，其他人申请了多少件", NOT_NATURAL],
    ["除自然人外其余申请人共提交多少件申请", NOT_NATURAL],
    ["除自然人外，其他申请人几件", NOT_NATURAL],
    ["扣除企业申请后还剩几件申请", NOT_ENTERPRISE],
    ["除了企业，其他一共几件申请", NOT_ENTERPRISE],
    ["除企业外，剩下的申请有多少", NOT_ENTERPRISE],
    ["除了自然人还有几件申请", NOT_NATURAL],
    ["不算自然人，一共几件申请", NOT_NATURAL],
    ["除自然人和企业，其他申请几件", received(ORGANISATIONS.slice(1))],
    ["法人里除企业外申请几件", received(ORGANISATIONS.slice(1))],
    ["除予以公开外，其余结果共几件", NOT_GRANTED],
    ["办结的申请里，不算予以公开的有几件", NOT_GRANTED],
    ["剔除予以公开和部分公开后剩下多少件", results(RESULTS.slice(2))],
    [
      "行政复议除了维持的还有几件",
      `value 矿区街道2021 ${sum("review.reconsideration", ["corrected", "other", "pending"])}`,
    ],
    [
      "复议除维持外其他结果几件",
      `value 矿区街道2021 ${sum("review.reconsideration", ["corrected", "other", "pending"])}`,
    ],
    ["无法提供里除了不掌握的还有几件", results(["unavailable_needs_creation", "unavailable_still_unclear"])],
  ])("矿区街道2021年%s", (question, line) => {
    expect(lastOf(samples, [`矿区街道2021年${question}`])).toBe(line);
  });
  test("除了予以公开，其余各类结果分别几件 asks for each of them", () => {
    const each = RESULTS.slice(1).map((row) => `applications.${row}.total`);
    expect(lastOf(samples, ["矿区街道2021年除了予以公开，其余各类结果分别几件"])).toBe(
      `value 矿区街道2021 ${each.join(" ")}`,
    );
  });
});

describe("what is asked for by name is no more than that, whatever is left out beside it", () => {
  test.each([
    ["除了自然人，企业申请了几件", "value 矿区街道2021 applications.received.enterprise"],
    ["不含部分公开的予以公开多少件", "value 矿区街道2021 applications.granted.total"],
    ["不算不予公开，予以公开几件", "value 矿区街道2021 applications.granted.total"],
    ["不算上年结转的，新收多少件申请", `value 矿区街道2021 ${RECEIVED}`],
    ["不含上年结转，收到申请多少件", `value 矿区街道2021 ${RECEIVED}`],
    ["除去上年结转，新收了几件", `value 矿区街道2021 ${RECEIVED}`],
    ["扣除结转下年的，实际办结几件", "value 矿区街道2021 applications.handled_total.total"],
    // Which of the applications handled were those of the year before, nobody tells.
    ["不算上年结转，办结了几件", "? unexplained"],
    ["不算结转，办结了几件", "? unexplained"],
    ["除企业外，其他组织申请多少件", "? unexplained"],
    ["除行政处罚外，行政许可多少", "? unexplained"],
    ["除了行政处罚还有多少", "? unexplained"],
  ])("矿区街道2021年%s", (question, line) => {
    expect(lastOf(samples, [`矿区街道2021年${question}`])).toBe(line);
  });
});

describe("the others, where agencies are left out", () => {
  test.each([
    ["除了矿区街道，其他街道2021年一共收到多少申请", `aggregate 街道2021年的报告（不含矿区街道） ${RECEIVED} sum`],
    ["除了矿区街道，其余单位2021年共收到多少件", `aggregate 2021年的报告（不含矿区街道） ${RECEIVED} sum`],
    ["不算矿区街道，山东省其余单位2021年共收到多少件", `aggregate 山东省2021年的报告（不含矿区街道） ${RECEIVED} sum`],
    ["2021年其余单位共收到多少件", "? unexplained"],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toBe(line);
  });
});
