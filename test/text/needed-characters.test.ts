import { describe, expect, it } from "vitest";
import { allMatches } from "../../src/text/all-matches.ts";
import { mayMatch } from "../../src/text/may-match.ts";
import { neededCharacters } from "../../src/text/needed-characters.ts";

const told: readonly (readonly [pattern: RegExp, needed: string | null])[] = [
  [/年底/, "年"],
  [/年[底末]/, "年"],
  [/(?:自|从)?\d年以[来后]/, "年"],
  [/复议|诉讼/, "复诉"],
  [/[底末]年?/, "底末"],
  [/[0-3]/, "0123"],
  [/[①-③末]/, "①②③末"],
  [/\u5e74\.\d+/, "年"],
  [/(?<=其中)公?/, "其"],
  [/公(?=开)/, "公"],
  [/(?:某){1,2}/, "某"],
  [/(?<name>某)\k<name>/, "某"],
  // Nothing is needed of what may be lacking, must not stand there, or may be nearly anything.
  [/年?/, null],
  [/年*|末/, null],
  [/(?:年){0,2}/, null],
  [/(?!年)(?<!末)[^底]/, null],
  [/复议|/, null],
  [/^.\s\p{L}$/u, null],
  [/[一-鿿]/, null],
  [/([一-鿿])\1/, null],
  [/[\s年]/, null],
  [/hi/i, null],
];

describe("neededCharacters()", () => {
  it.each(told)("of %s", (pattern, needed) => {
    const codes = neededCharacters(pattern);
    expect(codes && String.fromCharCode(...codes)).toBe(needed);
  });
});

describe("mayMatch()", () => {
  it.each(told)("never denies a text that %s matches", (pattern) => {
    const texts = ["", "年", "2021年底", "复议", "其中公开", "公开", "某某", "末", "底", "Hi", "①", "年.5", "0", "x y"];
    for (const text of texts) if (new RegExp(pattern).test(text)) expect(mayMatch(text, pattern)).toBe(true);
  });

  it("looks at each text anew", () => {
    expect(["年", "月", "年"].map((text) => allMatches(text, /年/g).length)).toEqual([1, 0, 1]);
  });
});
