import { describe, expect, test } from "vitest";
import { roundedMeets } from "../../src/answering/figures/rounded-limit.ts";
import { reworded } from "../support/language.ts";

describe("条 and 篇 count what was published", () => {
  test.each([
    ["矿区街道2021年发布了436条吗", "矿区街道2021年主动公开信息436条吗"],
    ["张范街道2023年发了280篇对不对", "张范街道2023年主动公开信息280条对不对"],
    ["湛北路街道2021年到底发布了130条还是180条", "湛北路街道2021年到底主动公开信息130条还是180条"],
    ["五堰街道2023年发了400多条吧", "五堰街道2023年主动公开信息400多条吧"],
    ["土城镇2024年发布了300条信息对吗", "土城镇2024年主动公开信息300条对吗"],
  ])("%s", (said, plain) => {
    expect(reworded.granted(said)).toBe(plain);
  });

  test.each([
    "矿区街道2021年发布了3件规范性文件",
    "矿区街道2021年发布了多少条规范性文件",
    "矿区街道2021年网站发布了436条",
    "矿区街道2021年微信发了20条吗",
    "矿区街道2021年政策解读发了几条",
  ])("%s is left as it is", (said) => {
    expect(reworded.granted(said)).toBe(said);
  });
});

describe("a figure of which the round beginning is told, against a limit", () => {
  test.each([
    ["more_than", 500, false],
    ["more_than", 400, true],
    ["more_than", 450, undefined],
    ["less_than", 500, true],
    ["exactly", 400, undefined],
    ["exactly", 280, false],
  ] as const)("400余, %s %i", (comparison, value, met) => {
    expect(roundedMeets(400, { comparison, value })).toBe(met);
  });
});
