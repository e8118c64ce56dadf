import fc from "fast-check";
import { expect, test } from "vitest";
import { average, listed, percent, round, sharesOf, signed, yearsText } from "../../src/answering/format.ts";

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

test("sharesOf() adds up to 100 and strays from the exact share by less than a tenth", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 30 }), (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const shares = sharesOf(parts);
      if (whole === 0) {
        expect(shares).toEqual([]);
        return;
      }
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
      shares.forEach((share, index) => {
        expect(Math.abs(share - ((parts[index] ?? 0) * 100) / whole)).toBeLessThan(0.1);
      });
    }),
  );
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
