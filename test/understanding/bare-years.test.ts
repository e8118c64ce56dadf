import { describe, expect, test } from "vitest";
import { reworded } from "../support/language.ts";

describe("a number that is a year is no limit", () => {
  test.each([
    ["哪家单位申请最多2023", "哪家单位申请最多2023年"],
    ["哪些单位2024年申请超过2023的", "哪些单位2024年申请比2023年多的"],
    ["2024申请比2023多的单位", "2024申请比2023年多的单位"],
    ["申请超过2023件的单位", "申请超过2023件的单位"],
    ["申请最多2023件", "申请最多2023件"],
    ["申请超过300的单位", "申请超过300的单位"],
  ])("%s", (question, plain) => expect(reworded.years(question)).toBe(plain));
});

describe("more than in another year", () => {
  test.each([
    ["哪些单位2024年申请超过2023年的", "哪些单位2024年申请比2023年多的"],
    ["2024年申请超过上年的单位有几家", "2024年申请比上年多的单位有几家"],
    ["2024年申请少于2023年的有哪些", "2024年申请比2023年少的有哪些"],
    ["教育局2024年申请超过2023年了吗", "教育局2024年申请比2023年多了吗"],
    ["2024年申请超过去年的平均吗", "2024年申请超过去年的平均吗"],
    ["2024年申请没超过2023年的单位", "2024年申请没超过2023年的单位"],
  ])("%s", (question, plain) => expect(reworded.years(question)).toBe(plain));
});
