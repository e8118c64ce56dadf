import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { printableText, shortenInside, textWidth, wrap } from "../../../src/rendering/picture/text-lines.ts";

describe("wrap()", () => {
  it.each([
    ["breaks where the width ends", "一二三四五六七八九", 5, ["一二三四五", "六七八九"]],
    ["keeps figures whole", "一二三四2020年五", 5, ["一二三四", "2020年五"]],
    ["begins no line with a mark that closes", "一二三四（五六七八）。九十一", 9, ["一二三四（五六七", "八）。九十一"]],
    ["ends no line with a bracket that opens", "一二三四（五六七八九十", 5, ["一二三四", "（五六七八", "九十"]],
    [
      "leaves no single character to the last line",
      "一二三四五六七八九十甲乙丙丁",
      13,
      ["一二三四五六七八九十", "甲乙丙丁"],
    ],
  ])("%s", (_, text, width, lines) => {
    expect(wrap(text, 1, width, 9)).toEqual(lines);
  });

  test("no line is too wide, none is lost below the limit, and there are never too many", () => {
    const anyText = fc.string({ unit: fc.constantFrom(..."一二，。（）“”ab12 ⚠%W") });
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 30 }), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
        const lines = wrap(text, 10, width * 10, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(width * 10);
        if (!lines.join("").includes("…")) expect(lines.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
      }),
    );
  });
});

test("shortenInside() keeps beginning and end", () => {
  expect(shortenInside("一二三四五六七八九", 1, 5)).toBe("一二…八九");
  expect(shortenInside("一二三", 1, 5)).toBe("一二三");
});

test.each([
  ["a\u0000b\u202ec\ud800d", "abcd"],
  ["  一 \n\t 二  ", "一 二"],
  ["长".repeat(500), `${"长".repeat(399)}…`],
])("printableText() of %j", (text, printed) => {
  expect(printableText(text)).toBe(printed);
});
