import { describe, expect, test } from "vitest";
import { findAmounts } from "../../../src/parsing/prose/amounts.ts";

describe("findAmounts()", () => {
  test.each([
    ["公开436条", [[436, "条", false]]],
    ["公开1,236条", [[1236, "条", false]]],
    ["公开400余条", [[400, "条", true]]],
    [
      "约400条,近300篇",
      [
        [400, "条", true],
        [300, "篇", true],
      ],
    ],
    ["公开1.2万余条", [[12000, "条", true]]],
    ["公开三百二十五条", [[325, "条", false]]],
    ["公开十余条", [[10, "条", true]]],
    ["公开85次(条)", [[85, "次(条)", false]]],
    ["收取1.5万元", [[1.5, "万元", false]]],
    [
      "推送60余期,280余篇",
      [
        [60, "期", true],
        [280, "篇", true],
      ],
    ],
  ])("%s", (text, expected) => {
    expect(findAmounts(text).map(({ value, unit, approximate }) => [value, unit, approximate])).toEqual(expected);
  });

  test.each([
    "2022年12月31日",
    "第104条",
    "《条例》第20条例",
    "数百条",
    "百余条",
    "数十条",
    "12项目",
    "100-200条",
    "增长20%",
    "12345678901234条",
  ])("finds none in %s", (text) => {
    expect(findAmounts(text)).toEqual([]);
  });

  test("tells where the number stands", () => {
    const [amount] = findAmounts("共约400余条。");
    expect(amount).toMatchObject({ start: 1, end: 7, figureStart: 2, figureEnd: 5 });
  });
});
