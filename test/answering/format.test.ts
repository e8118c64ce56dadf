import fc from "fast-check";
import { expect, test } from "vitest";
import { average, listed, percent, round, roundingNote, sharesOf, signed } from "../../src/answering/wording/format.ts";
import { yearsText } from "../../src/text/years-text.ts";

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.5, 0, 3],
  [1e-7, 2, 0],
  [1234567.89, 1, 1234567.9],
])("round() takes %d to %d decimals, half away from zero", (value, decimals, rounded) => {
  expect(round(value, decimals)).toBe(rounded);
});

test("percent() keeps two decimals", () => {
  expect(percent(145 / 436)).toBe(33.26);
  expect(percent(1)).toBe(100);
});

test("signed() writes a plus only before what is more", () => {
  expect([3, 0, -3].map(signed)).toEqual(["+3", "0", "-3"]);
});

test("average() never looks whole when it is not", () => {
  expect(average(10, 4)).toBe(2.5);
  expect(average(3001, 1000)).toBe(3.001);
  expect(average(6, 3)).toBe(2);
});

test.each([
  [
    [1, 1, 1, 19],
    [4.5, 4.5, 4.5, 86.4],
  ],
  [
    [10, 29],
    [25.6, 74.4],
  ],
  [
    [10, 8],
    [55.6, 44.4],
  ],
  [
    [1, 15],
    [6.3, 93.8],
  ],
  [
    [2, 83],
    [2.4, 97.6],
  ],
  [[7], [100]],
])("sharesOf() rounds each of %j by itself", (parts, shares) => {
  expect(sharesOf(parts)).toEqual(shares);
});

test("sharesOf() strays from no share by more than half a tenth, and gives equal parts equal shares", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 30 }), (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const shares = sharesOf(parts);
      if (whole === 0) {
        expect(shares).toEqual([]);
        return;
      }
      shares.forEach((share, index) => {
        expect(Math.abs(share - ((parts[index] ?? 0) * 100) / whole)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(share).toBe(shares[parts.indexOf(parts[index] ?? 0)]);
      });
    }),
  );
});

test("roundingNote() speaks only of shares that do not add up", () => {
  expect(roundingNote([4.5, 4.5, 4.5, 86.4])).not.toBe("");
  expect(roundingNote([33.3, 33.3, 33.4])).toBe("");
  expect(roundingNote([])).toBe("");
});

test("sharesOf() gives none where a part is below zero", () => {
  expect(sharesOf([5, -1])).toEqual([]);
});

test.each([
  [[], ""],
  [["甲"], "甲"],
  [["甲", "乙", "丙"], "甲、乙和丙"],
])("listed() joins %j", (items, text) => {
  expect(listed(items)).toBe(text);
});

test.each([
  [[2020], "2020年"],
  [[2021, 2019, 2020], "2019年至2021年"],
  [[2019, 2021], "2019年、2021年"],
  [[2020, 2021, 2021], "2020年、2021年"],
])("yearsText() of %j", (years, text) => {
  expect(yearsText(years)).toBe(text);
});
