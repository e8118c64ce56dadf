import { describe, expect, test } from "vitest";
import type { Glyph, Rule } from "../../../src/reading/pdf/page/geometry.ts";
import { type Area, BLACK, type Colour, colourOf, type Ink, seenOf } from "../../../src/reading/pdf/page/ink.ts";
import { withoutRaised } from "../../../src/reading/pdf/page/raised.ts";
import { withoutStruck } from "../../../src/reading/pdf/page/struck.ts";
import { toLine } from "../../../src/reading/pdf/page/text-lines.ts";
import { cellText } from "../../../src/reading/pdf/ruled/fill-table.ts";
import { glyphs, SIZE } from "./written.ts";

const textOf = (kept: readonly Glyph[]): string => kept.map(({ text }) => text).join("");
const ink = (colour: Colour, opacity = 1, mode = 0): Ink => ({ colour, opacity, mode });
const WHITE: Colour = [255, 255, 255];
const NAVY: Colour = [0, 0, 96];

describe("seenOf()", () => {
  const words = glyphs("本年收到申请", 0, 20);
  const seen = (own: Ink, areas: readonly Area[] = [], size = SIZE): string => {
    const [nine] = glyphs("9", 60, 20);
    const figure = nine ? [{ glyph: { ...nine, size }, ink: own }] : [];
    const prints = words.map((glyph) => ({ glyph, ink: BLACK }));
    return textOf(seenOf([...prints, ...figure], areas)).slice(words.length);
  };
  const area = (colour: Colour, before: number): Area => ({
    ...{ left: 50, right: 100, top: 10, bottom: 30 },
    ...{ ink: ink(colour), before },
  });

  test.each<[string, string, string]>([
    ["text in black", seen(BLACK), "9"],
    ["text in grey", seen(ink([150, 150, 150])), "9"],
    ["text in a pattern", seen(ink("pattern")), "9"],
    ["text with a line around it, white within", seen(ink(WHITE, 1, 2)), "9"],
    ["white on dark", seen(ink(WHITE), [area(NAVY, 0)]), "9"],
    ["black on what may be dark", seen(ink([0, 0, 0]), [area(NAVY, 0)]), "9"],
    ["white in a title, as on a picture", seen(ink(WHITE), [], 2 * SIZE), "9"],
    ["white", seen(ink(WHITE)), ""],
    ["nearly white", seen(ink([245, 250, 250])), ""],
    ["white on white on dark", seen(ink(WHITE), [area(NAVY, 0), area(WHITE, 0)]), ""],
    ["white, over which a dark shape is painted later", seen(ink(WHITE), [area(NAVY, 9)]), ""],
    ["the colour of its light ground", seen(ink([255, 240, 200]), [area([255, 242, 204], 0)]), ""],
    ["no colour", seen(ink("none")), ""],
    ["no opacity", seen(ink([0, 0, 0], 0)), ""],
    ["text of no ink", seen(ink([0, 0, 0], 1, 3)), ""],
    ["text too small to be read", seen(BLACK, [], 1), ""],
    ["a large faint figure across the page", seen(ink([217, 217, 217]), [], 4 * SIZE), ""],
    ["a figure that is hardly seen", seen(ink([225, 225, 225])), "□"],
  ])("reads %s", (_, read, expected) => {
    expect(read).toBe(expected);
  });

  test.each<[string, number, Colour, string]>([
    ["large and pale across other words", 60, [137, 137, 137], ""],
    ["large and pale beside them", 120, [137, 137, 137], "公开"],
    ["large and dark across them", 60, [90, 90, 90], "公开"],
    ["pale across them, of their own height", 60, [137, 137, 137], "公开"],
  ])("reads letters that are %s", (which, left, colour, expected) => {
    const size = which.endsWith("height") ? SIZE : 4 * SIZE;
    const letters = glyphs("公开", left, 20).map((glyph, at) => ({
      glyph: { ...glyph, left: left + at * size - size / 2, right: left + at * size + size / 2, size },
      ink: ink(colour),
    }));
    const prints = words.map((glyph) => ({ glyph, ink: BLACK }));
    expect(textOf(seenOf([...prints, ...letters], [])).slice(words.length)).toBe(expected);
  });

  test("keeps the text of a scan, all of it without ink", () => {
    const prints = words.map((glyph, index) => ({ glyph, ink: index === 0 ? BLACK : ink([0, 0, 0], 1, 3) }));
    expect(textOf(seenOf(prints, []))).toBe("本年收到申请");
  });

  test("knows the colours that pdf.js writes", () => {
    expect([colourOf("#ff8000"), colourOf(undefined)]).toEqual([[255, 128, 0], "pattern"]);
  });
});

describe("withoutStruck()", () => {
  // Each character is 10 high and wide: 7 3 0 stand from 0 to 30, their middle at 20.
  const strike = (rules: readonly Rule[]): readonly [string, number] => {
    const { kept, rules: left } = withoutStruck(glyphs("730", 0, 20), rules);
    return [textOf(kept), left.length];
  };
  const rule = (at: number, from: number, to: number): Rule => ({ at, from, to });

  test.each<[string, readonly Rule[], string, number]>([
    ["a line through two digits", [rule(20.5, 0, 20)], "0", 0],
    ["a double line", [rule(20.3, 0, 20), rule(21.6, 0, 20)], "0", 0],
    ["a line over a space behind them as well", [rule(20, 0, 33)], "", 0],
    ["a line through half a digit", [rule(20, 0, 15)], "□0", 0],
    ["a line that touches a digit only", [rule(20, 0, 11.5)], "30", 0],
    ["a line under them", [rule(24.6, 0, 30)], "730", 1],
    ["a line over them", [rule(15.4, 0, 30)], "730", 1],
    ["a line of a table through them", [rule(20, -40, 90)], "730", 1],
    ["a dot", [rule(20, 4, 5)], "730", 1],
    ["a line beside them", [rule(20, 40, 60)], "730", 1],
  ])("reads %s", (_, rules, text, left) => {
    expect(strike(rules)).toEqual([text, left]);
  });
});

describe("withoutRaised()", () => {
  /** A text beside another, of another size, and so far above its line. */
  const beside = (text: string, left: number, size: number, up: number): Glyph[] =>
    [...text].map((character, index) => {
      const foot = 25 - 0.15 * SIZE - up;
      const x = left + index * size;
      return {
        text: character,
        ...{ left: x, right: x + size, top: foot - 0.85 * size, bottom: foot + 0.15 * size, size },
      };
    });
  const read = (...others: readonly Glyph[]): string => textOf(withoutRaised([...glyphs("44", 0, 20), ...others]));

  test.each<[string, string, string]>([
    ["a small raised digit behind", read(...beside("2", 20, 6, 4)), "44"],
    ["a small raised digit in front", read(...beside("2", -6, 6, 4)), "44"],
    ["a raised digit of four fifths", read(...beside("2", 20, 8, 4)), "44"],
    ["several raised digits", read(...beside("15", 20, 6, 4)), "44"],
    ["a digit in a ring", read(...beside("①", 20, 6, 4)), "44"],
    ["a mark in brackets", read(...beside("[3]", 20, 6, 4)), "44"],
    ["a digit of four fifths on the line", read(...beside("2", 20, 8, 0)), "442"],
    ["a digit of four fifths a little over the line", read(...beside("2", 20, 8, 1)), "44□"],
    ["a small digit on the line", read(...beside("2", 20, 6, 0)), "44□"],
    ["a small digit under the line", read(...beside("2", 20, 6, -2)), "44□"],
    ["a raised digit that is not small", read(...beside("2", 20, SIZE, 4)), "44□"],
    ["a digit of nearly the same size", read(...beside("2", 20, 9, 0)), "442"],
    ["a digit apart", read(...beside("2", 24, 6, 4)), "442"],
    ["a digit on another line", read(...beside("2", 20, SIZE, -12)), "442"],
  ])("reads %s", (_, text, expected) => {
    expect(text).toBe(expected);
  });

  test("leaves marks beside words", () => {
    expect(textOf(withoutRaised([...glyphs("年度", 0, 20), ...beside("2", 20, 6, 4)]))).toBe("年度2");
  });
});

test.each<[string, number, string]>([
  ["lines in one font", SIZE, "2\n44"],
  ["a line in a small font", 6, "□"],
])("cellText() of figures with %s", (_, size, text) => {
  const small = glyphs("2", 0, 10).map((glyph) => ({ ...glyph, size }));
  expect(cellText([toLine(small), toLine(glyphs("44", 0, 22))])).toBe(text);
});
