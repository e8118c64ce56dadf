import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHINESE_NUMERAL, parseChineseNumeral, parseCount, parseSignedDecimal } from "../../src/text/numerals.ts";

const DIGITS = "零一二三四五六七八九";

/** Writes a number below 10000 out in full: 1005 is 一千零五. */
function spellSection(value: number): string {
  const places = [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const;
  let text = "";
  let skipped = false;
  for (const [unit, name] of places) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) skipped = text !== "";
    else {
      text += `${skipped ? "零" : ""}${DIGITS[digit]}${name}`;
      skipped = false;
    }
  }
  return text;
}

function spell(value: number): string {
  if (value === 0) return "零";
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return spellSection(low);
  return `${spellSection(high)}万${low > 0 && low < 1000 ? "零" : ""}${spellSection(low)}`;
}

describe("parseChineseNumeral()", () => {
  it.each([
    ["零", 0],
    ["〇", 0],
    ["两", 2],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["一百二十", 120],
    ["一百零五", 105],
    ["一千零二十四", 1024],
    ["两千", 2000],
    ["一万", 10_000],
    ["三万零五十", 30_050],
    ["十二万三千", 123_000],
    ["九千九百九十九万九千九百九十九", 99_999_999],
    ["二〇二一", 2021],
    ["二零二零", 2020],
    ["壹佰贰拾叁", 123],
    ["叁仟", 3000],
  ])("of %s is %d", (text, value) => expect(parseChineseNumeral(text)).toBe(value));

  it.each(["", "件", "约三十", "三十件", "三二十", "一万二万", "3", "十 二", "负一", "三点五"])("refuses %j", (text) =>
    expect(parseChineseNumeral(text)).toBeUndefined(),
  );

  it("reads every number as it is written out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseChineseNumeral(spell(value))).toBe(value);
      }),
    );
  });

  it("reads what CHINESE_NUMERAL can write as a whole number or not at all", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CHINESE_NUMERAL), { maxLength: 8 }), (characters) => {
        const value = parseChineseNumeral(characters.join(""));
        expect(value === undefined || (Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });
});

describe("parseCount()", () => {
  it.each([
    ["0", 0],
    ["12", 12],
    ["007", 7],
    ["１，０２４", 1024],
    ["1,234,567", 1_234_567],
    [" 5 ", 5],
    ["1 024", 1024],
    ["999999999999", 999_999_999_999],
  ])("of %j is %d", (text, value) => expect(parseCount(text)).toBe(value));

  it.each([
    "",
    " ",
    "约30",
    "30件",
    "-1",
    "1.5",
    "1,2",
    "12,34",
    ",123",
    "1,,234",
    "1e3",
    "0x1f",
    "三",
    "/",
    "Infinity",
  ])("refuses %j", (text) => expect(parseCount(text)).toBeUndefined());

  it("refuses more digits than any report prints", () => expect(parseCount("1".repeat(13))).toBeUndefined());

  it("reads back every count, with thousands separators too", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(parseCount(String(value))).toBe(value);
        expect(parseCount(value.toLocaleString("en-US"))).toBe(value);
      }),
    );
  });

  it("gives a whole number of at least 0 or nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const value = parseCount(text);
        expect(value === undefined || (Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });
});

describe("parseSignedDecimal()", () => {
  it.each([
    ["0", 0],
    ["-3", -3],
    ["+3", 3],
    ["－１，０２４．５０", -1024.5],
    ["−7", -7],
    ["12.345", 12.345],
    ["1,024.50", 1024.5],
  ])("of %j is %d", (text, value) => expect(parseSignedDecimal(text)).toBe(value));

  it.each(["", "-", "1.", ".5", "1,02", "1.2.3", "增5", "5万元", "--1", "1e5"])("refuses %j", (text) =>
    expect(parseSignedDecimal(text)).toBeUndefined(),
  );

  it("reads back every amount in 分", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        const printed = (cents / 100).toFixed(2);
        expect(parseSignedDecimal(printed)).toBe(Number(printed));
      }),
    );
  });
});
