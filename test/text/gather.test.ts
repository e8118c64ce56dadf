import { expect, it } from "vitest";
import { gather } from "../../src/text/gather.ts";

const ROWS: readonly (readonly [all: readonly number[], from: (one: number, at: number) => unknown])[] = [
  [[], (one) => [one]],
  [[1, 2, 3], (one) => (one === 2 ? [] : [one, one])],
  [[1, 2], (one, at) => one + at],
  [[1, 2], (one) => [[one]]],
];

it.each(ROWS)("gather() gives of %j what flatMap does", (all, from) => {
  expect(gather(all, from)).toEqual(all.flatMap(from));
});
