import { describe, expect, it } from "vitest";
import { allMatches } from "../../src/text/all-matches.ts";
import { mayMatch } from "../../src/text/may-match.ts";
import { neededCharacters } from "../../src/text/needed-characters.ts";
import { pattern } from "../../src/text/pattern.ts";

const told: readonly (readonly [pattern: RegExp, needed: string | null])[] = [
  [/年底/, "底"],
  [/年[底末]/, "底末"],
  // Of what must stand there, what is rarer in questions.
  [/(?:自|从)?\d年以[来后]/, "以"],
  [/[有是]多少[元块]/, "元块"],
  [/复议|诉讼/, "复诉"],
  [/[底末]年?/, "底末"],
  [/[0-3]/, "0123"],
  [/[①-③末]/, "①②③末"],
  [/\u5e74\.\d+/, "."],
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
  it.each(told)("of %s", (regexp, needed) => {
    const codes = neededCharacters(regexp);
    expect(codes && String.fromCharCode(...codes)).toBe(needed);
  });
});

describe("mayMatch()", () => {
  it.each(told)("never denies a text that %s matches", (regexp) => {
    const texts = [
      "",
      "年",
      "2021年底",
      "复议",
      "其中公开",
      "公开",
      "某某",
      "末",
      "底",
      "有多少元",
      "Hi",
      "①",
      "年.5",
      "0",
      "x y",
    ];
    for (const text of texts) if (new RegExp(regexp).test(text)) expect(mayMatch(text, regexp)).toBe(true);
  });

  it.each(told)("is what a pattern() of %s looks at first, and finds the same", (regexp) => {
    for (const text of ["", "2021年底", "有多少元", "复议诉讼", "某某", "年.5"]) {
      const once = new RegExp(regexp);
      const sought = pattern(once);
      expect(sought.test(text)).toBe(once.test(text));
      expect(sought.exec(text)).toEqual(once.exec(text));
      expect(sought.replace(text, "-")).toBe(text.replace(once, "-"));
    }
  });

  it("looks at each text anew", () => {
    expect(["年", "月", "年"].map((text) => allMatches(text, /年/g).length)).toEqual([1, 0, 1]);
  });
});
