import { expect, test } from "vitest";
import { differenceOf } from "../../src/answering/figures/change.ts";
import type { KnownMeasured } from "../../src/answering/figures/measured.ts";
import { percent } from "../../src/answering/wording/format.ts";

const rate = (part: number, whole: number): KnownMeasured => {
  const exact = part / whole;
  return { kind: "known", exact, value: { value: percent(exact), unit: "%" } } as KnownMeasured;
};

test.each([
  // 33.33% and 16.67%: 16.66 apart as printed, 16.67 before rounding.
  [rate(1, 3), rate(1, 6), 16.66],
  [rate(1, 6), rate(1, 3), -16.66],
  [rate(2, 3), rate(2, 3), 0],
])("shares are as far apart as what is printed of them", (later, earlier, apart) => {
  expect(differenceOf(later, earlier)).toEqual({ value: apart, unit: "个百分点" });
});
