import { describe, expect, test } from "vitest";
import type { ReportEntry } from "../../src/store/store.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver, withPlace } from "./support.ts";

const CITY = [
  "十堰市人民政府",
  "十堰市教育局",
  "十堰市公安局",
  "十堰市张湾区人民政府",
  "十堰市张湾区教育局",
  "十堰市张湾区花果街道办事处",
  "十堰市茅箭区人民政府",
  "十堰市茅箭区五堰街道办事处",
  "十堰市房县人民政府",
  "十堰市丹江口市人民政府",
  "十堰市丹江口市公安局",
];
const understander = understanderOver(storeOfNames(CITY), "2022-06-01");
/** The same reports, of a city by another name. */
function entriesOf(city: string): readonly ReportEntry[] {
  const renamed = (_key: string, value: unknown) =>
    typeof value === "string" ? value.replaceAll("十堰市", () => city) : value;
  return JSON.parse(JSON.stringify(storeOfNames(CITY)), renamed) as ReportEntry[];
}
const RECEIVED = "applications.received.total";
const sum = (label: string): string => `aggregate ${label} ${RECEIVED} sum`;
const most = (label: string): string => `rank ${label} ${RECEIVED} most 1`;
const standing = (label: string): string => `rank ${label} ${RECEIVED} most all: 第几`;

describe("全市 is the one city in which all reports lie, whatever stands behind it", () => {
  test.each([
    [["2021年全市各街道一共收到多少申请"], sum("十堰市街道2021年的报告")],
    [["2021年全市街道申请合计"], sum("十堰市街道2021年的报告")],
    [["本市2021年申请一共多少件"], sum("十堰市2021年的报告")],
    [["全市2021年申请一共多少件"], sum("十堰市2021年的报告")],
    [["2021年我市哪个街道申请最多"], most("十堰市街道2021年的报告")],
    [["2021年全市各教育局申请一共多少"], sum("十堰市教育局、张湾区教育局2021年的报告")],
    [["2021年全市教育局申请一共多少"], sum("十堰市教育局、张湾区教育局2021年的报告")],
    [["张湾区教育局2021年收到多少申请", "全区2021年申请合计呢"], sum("张湾区2021年的报告")],
    [["张湾区教育局2021年收到多少申请", "全市2021年申请合计呢"], sum("十堰市2021年的报告")],
  ])("%s", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });

  test.each([
    [["2021年全区各街道申请合计"]],
    [["2021年我区街道申请合计"]],
    [["丹江口市公安局2021年收到多少申请", "全市2021年一共收到多少申请"]],
  ])("%s may be any of several, and is asked back", (questions) => {
    expect(lastOf(understander, questions)).toBe("? which_agency");
  });

  test("each place that is offered can be asked for", () => {
    const { understanding } = understander.understand("2021年全区各街道申请合计", null);
    const choices =
      understanding.kind === "obstacle" && "choices" in understanding.obstacle ? understanding.obstacle.choices : [];
    expect(choices.map(({ question }) => lastOf(understander, [question]))).toEqual([
      sum("茅箭区街道2021年的报告"),
      sum("张湾区街道2021年的报告"),
    ]);
  });
});

describe("全区, beside its district, is the sum of all there", () => {
  test.each([
    ["张湾区全区2021年申请多少", sum("张湾区2021年的报告")],
    ["张湾区2021年全区申请多少", sum("张湾区2021年的报告")],
    ["张湾区全区2021年收到多少件申请", sum("张湾区2021年的报告")],
    ["张湾区全区单位2021年申请多少", sum("张湾区2021年的报告")],
    ["张湾区全区街道2021年申请多少", sum("张湾区街道2021年的报告")],
    ["十堰市全市2021年收到几件申请", sum("十堰市2021年的报告")],
    ["全市2021年收到多少申请", sum("十堰市2021年的报告")],
    ["张湾区辖区内2021年申请多少", sum("张湾区2021年的报告")],
    ["张湾区全区2021年哪个单位申请最多", most("张湾区2021年的报告")],
    ["张湾区全区各街道2021年申请多少", `rank 张湾区街道2021年的报告 ${RECEIVED} most all`],
    ["张湾区全区2021年申请排名", `rank 张湾区2021年的报告 ${RECEIVED} most all`],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });
});

describe("a district stands among districts, by its government", () => {
  test.each([
    ["张湾区2021年申请量排第几", standing("各区县政府2021年的报告")],
    ["张湾2021年申请量排名第几", standing("各区县政府2021年的报告")],
    ["张湾区在各县区中2021年申请排第几", standing("各区县政府2021年的报告")],
    ["张湾区2021年申请量在全市排第几", standing("十堰市各区县政府2021年的报告")],
    ["张湾区2021年申请量在十堰市各区里排第几", standing("十堰市各区政府2021年的报告")],
    ["五堰街道2021年申请数在全市街道排第几", standing("十堰市街道2021年的报告")],
    ["张湾区2021年申请排名", `rank 张湾区2021年的报告 ${RECEIVED} most all`],
    ["张湾区2021年申请一共多少，在各县区里排第几", "? unplaced"],
    ["十堰市2021年申请量排第几", "? unplaced"],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question], withPlace)).toBe(line);
  });

  test("after its government, too", () => {
    expect(lastOf(understander, ["张湾区政府2021年收到多少申请", "在区县里排第几"], withPlace)).toBe(
      standing("各区县政府2021年的报告"),
    );
  });
});

test("a place that reports misprint, with a bracket in it, is a name and no pattern", () => {
  const city = "十(堰市";
  const misprinted = understanderOver(entriesOf(city), "2022-06-01");
  expect(lastOf(misprinted, [`张湾区2021年申请量在${city}各区里排第几`], withPlace)).toBe(
    standing(`${city}各区政府2021年的报告`),
  );
});

describe("市政府 that is left out is the city's own, and not that of a city of a county's level", () => {
  test.each([
    [["不算市政府，2021年申请最多的是谁"], most("2021年的报告（不含十堰市人民政府）")],
    [["除市政府外2021年申请最多的单位"], most("2021年的报告（不含十堰市人民政府）")],
    [["2021年申请最多的是谁", "不算市政府呢"], most("2021年的报告（不含十堰市人民政府）")],
    [["丹江口市2021年除市政府外申请最多的是谁"], most("丹江口市2021年的报告（不含市政府）")],
  ])("%s", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });
});

test.each([
  "张湾区（含街道）2021年一共收到多少申请",
  "张湾区(包括各部门、街道)2021年申请总数",
  "张湾区含各部门街道的2021年申请合计",
])("%s: all who report there", (question) => {
  expect(lastOf(understander, [question])).toBe(sum("张湾区2021年的报告"));
});
