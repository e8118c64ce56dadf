import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const withoutGovernment = understanderOver(
  storeOfNames(["十堰市人民政府", "十堰市张湾区教育局", "十堰市张湾区花果街道办事处"]),
  "2022-06-01",
);

const mianyang = understanderOver(
  storeOfNames([
    "绵阳市人民政府",
    "绵阳市教育局",
    "绵阳市三台县人民政府",
    "绵阳市三台县教育局",
    "绵阳市三台县公安局",
    "绵阳市三台县芦溪镇人民政府",
  ]),
  "2022-06-01",
);

function choicesOf(question: string, understander = panel): readonly string[] {
  const { understanding } = understander.understand(question, null);
  return understanding.kind === "obstacle" && "choices" in understanding.obstacle
    ? understanding.obstacle.choices.map((choice) => choice.question)
    : [];
}

describe("a place whose government reports is that government or all who report there", () => {
  it.each([
    ["桓台县2022年申请总数", /^value 人民政府2022 applications\.received/, /^aggregate 桓台县2022年的报告 .*sum/],
    ["桓台县2020年规范性文件对外公开总数量", /^value 人民政府2020 proactive/, /^aggregate 桓台县2020年的报告 .*sum/],
    ["桓台县2022年自然人占几成", /^ratio 人民政府2022/, /^aggregate 桓台县2022年的报告 .*sum/],
    ["桓台县2022年复议被纠正的比率", /^ratio 人民政府2022/, /^aggregate 桓台县2022年的报告 .*sum/],
    ["桓台县2022予以公开率", /^ratio 人民政府2022/, /^aggregate 桓台县2022年的报告 .*sum/],
    ["桓台县2022结转下年都是谁的", /^breakdown 人民政府2022/, /^breakdown/],
    ["桓台县2022年年报主要内容", /^summary 人民政府2022/, /^summary 桓台县2022年的报告/],
  ])("%s is asked back", (question, ofGovernment, ofAll) => {
    expect(lastOf(panel, [question])).toBe("? which_agency");
    const [government = "", together = "", ...others] = choicesOf(question);
    expect(others).toEqual([]);
    expect(lastOf(panel, [government])).toMatch(ofGovernment);
    expect(lastOf(panel, [together])).toMatch(ofAll);
  });

  it.each([
    ["桓台县2022年申请一共多少"],
    ["桓台县2022年总共收到多少申请"],
    ["桓台县2022年申请合计"],
    ["桓台县2022年申请加起来多少"],
    ["桓台县各单位2022年申请总数"],
    ["桓台县全县2022年申请总数"],
  ])("%s is a sum", (question) => expect(lastOf(panel, [question])).toMatch(/^aggregate 桓台县2022年的报告 .*sum/));

  it.each([
    ["桓台县2022年总结", /^summary 桓台县2022年的报告/],
    ["桓台县2022年予以公开率最高的单位", /^rank 桓台县2022年的报告/],
    ["桓台县各单位2022年予以公开率", /^rank 桓台县2022年的报告/],
    ["桓台县人民政府2022年申请总数", /^value 人民政府2022/],
  ])("%s says which", (question, line) => expect(lastOf(panel, [question])).toMatch(line));

  it.each([["张湾区2021年申请总数"], ["张湾区2021年予以公开率"]])("%s has no government to be", (question) =>
    expect(lastOf(withoutGovernment, [question])).toMatch(/^aggregate 张湾区2021年的报告/),
  );
});

it("stays the sum that was told, where the place is not named again", () => {
  expect(lastOf(panel, ["桓台县2022年申请一共多少", "其中自然人占多少"])).toMatch(/^aggregate 桓台县2022年的报告/);
  expect(lastOf(panel, ["桓台县2022年申请一共多少", "申请总数呢"])).toMatch(/^aggregate 桓台县2022年的报告/);
});

describe("districts whose figures do not agree are district governments", () => {
  it.each([
    "2021年哪些区县的数据对不上",
    "2021年哪个区县的数据对不上",
    "2021年哪些县的数据对不上",
    "2021年哪几个区的年报对不上",
  ])("%s", (question) => expect(lastOf(panel, [question])).toBe(lastOf(panel, ["2021年各区县政府的数据对不上"])));
});

describe("a figure, a total, a share, parts or a change of a place are asked back about alike: its government, or all together", () => {
  const YEAR = "三台县2021年的报告";
  const YEARS =
    /^aggregate 三台县(2020年、2021年|2020年至2021年|2020年和2021年)?的报告 applications.received.total sum/;
  it.each<[string, string | RegExp, string | RegExp]>([
    [
      "三台县2021年收到多少申请",
      "value 三台县人民政府2021 applications.received.total",
      `aggregate ${YEAR} applications.received.total sum`,
    ],
    ["三台县2021年行政复议几件", /^value 三台县人民政府2021 review/, /^aggregate 三台县2021年的报告 review.* sum/],
    [
      "三台县2021年发了多少规范性文件",
      /^value 三台县人民政府2021 proactive/,
      /^aggregate 三台县2021年的报告 proactive.* sum/,
    ],
    ["2021年三台县结转下年的都是谁的申请", /^breakdown 三台县人民政府2021/, /^breakdown/],
    ["三台县2021年结转下年的都是谁的", /^breakdown 三台县人民政府2021/, /^breakdown/],
    ["三台县2021年申请都是谁提的", /^breakdown 三台县人民政府2021/, /^breakdown/],
    ["三台县2021年申请比2020年多多少", /^(compare|trend) 三台县人民政府2020/, YEARS],
    ["三台县2021年申请总量比2020年多多少", /^(compare|trend) 三台县人民政府2020/, YEARS],
    ["三台县2021年申请比上年多了多少", /^(compare|trend) 三台县人民政府2020/, YEARS],
    ["三台县2021年申请总量同比", /^(compare|trend) 三台县人民政府2020/, YEARS],
    ["三台县申请总量变化", /^trend 三台县人民政府2020-2021/, YEARS],
    ["三台县申请量变化", /^trend 三台县人民政府2020-2021/, YEARS],
    ["三台县历年申请总数", /^(trend|value) 三台县人民政府2020/, YEARS],
    ["三台县历年申请数", /^trend 三台县人民政府2020-2021/, YEARS],
    ["三台县近两年申请总量变化", /^trend 三台县人民政府2020-2021/, YEARS],
  ])("%s", (question, ofGovernment, ofAll) => {
    expect(lastOf(mianyang, [question])).toBe("? which_agency");
    const [government = "", together = "", ...others] = choicesOf(question, mianyang);
    expect(others).toEqual([]);
    expect(government).toContain("三台县人民政府");
    expect(government).not.toMatch(/四川省|历年.*历年|[年量]历年/);
    expect(lastOf(mianyang, [government])).toMatch(ofGovernment);
    expect(lastOf(mianyang, [together])).toMatch(ofAll);
  });

  it("several figures are added up side by side", () => {
    const [government, ...sums] = choicesOf("三台县2021年个人申请和企业申请各多少", mianyang);
    expect(government).toContain("三台县人民政府");
    expect(sums).toEqual(["三台县各单位2021年收到的申请（自然人）、收到的申请（商业企业）合计各多少"]);
  });

  it("what is no figure is of each of them, the government first", () => {
    const [government, ...others] = choicesOf("三台县2021年存在的问题", mianyang);
    expect(government).toContain("三台县人民政府");
    expect(others.length).toBe(3);
  });
});

describe("every choice asks for all the figures that the question asked for", () => {
  it.each([
    ["桓台县2022年被行政复议多少次，维持几件纠正几件", ["维持", "纠正"]],
    ["桓台县2022年收到多少申请，办结多少", ["收到", "办结"]],
    ["对比一下桓台县、临淄区2022年的申请量和办结量", ["申请", "办结"]],
  ])("%s", (question, words) => {
    const choices = choicesOf(question);
    expect(choices.length).toBeGreaterThan(1);
    for (const choice of choices) for (const word of words) expect(choice).toContain(word);
  });
});
