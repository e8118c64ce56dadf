import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitRanges, splitText } from "../../src/rendering/split-text.ts";

describe("splitText()", () => {
  test.each([
    { claim: "leaves a short text alone", text: "收到2件。", limit: 20, parts: ["收到2件。"] },
    { claim: "gives nothing for a blank text", text: " \n ", limit: 20, parts: [] },
    {
      claim: "prefers a blank line",
      text: "甲甲甲甲。\n\n乙乙。丙丙丙丙丙",
      limit: 12,
      parts: ["甲甲甲甲。", "乙乙。丙丙丙丙丙"],
    },
    { claim: "cuts at a line end", text: "甲甲。甲甲甲\n乙乙乙乙", limit: 9, parts: ["甲甲。甲甲甲", "乙乙乙乙"] },
    {
      claim: "cuts behind a sentence",
      text: "一共收到两件。其中一件是自然人提的。",
      limit: 12,
      parts: ["一共收到两件。", "其中一件是自然人提的。"],
    },
    {
      claim: "keeps a closing quote with its sentence",
      text: "他说“收到两件。”然后就走了",
      limit: 10,
      parts: ["他说“收到两件。”", "然后就走了"],
    },
    {
      claim: "falls back to a comma",
      text: "一共收到两件，其中一件不公开",
      limit: 9,
      parts: ["一共收到两件，", "其中一件不公开"],
    },
    { claim: "cuts a word where there is nothing else", text: "甲乙丙丁戊己", limit: 4, parts: ["甲乙丙丁", "戊己"] },
    { claim: "never halves a character", text: "𠀀𠀀𠀀", limit: 3, parts: ["𠀀", "𠀀", "𠀀"] },
    {
      claim: "does not leave a heading alone",
      text: "标题\n甲甲甲甲甲。乙乙乙乙乙乙",
      limit: 12,
      parts: ["标题\n甲甲甲甲甲。", "乙乙乙乙乙乙"],
    },
  ])("$claim", ({ text, limit, parts }) => {
    expect(splitText(text, limit)).toEqual(parts);
  });
});

describe("splitRanges()", () => {
  const pieces = fc.constantFrom("收到", "。", "，", "\n", "\n\n", " ", "12", "𠀀", "”", "a.", "<");
  const text = fc.array(pieces, { maxLength: 200 }).map((parts) => parts.join(""));

  test("drops nothing but white space, keeps the order and the limit", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (whole, limit) => {
        let end = 0;
        for (const range of splitRanges(whole, limit)) {
          expect(whole.slice(end, range.start).trim()).toBe("");
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end - range.start).toBeLessThanOrEqual(limit);
          end = range.end;
        }
        expect(whole.slice(end).trim()).toBe("");
      }),
    );
  });
});
