import fc from "fast-check";
import { expect, test } from "vitest";
import { middleTwo } from "../../src/answering/aggregate/middle-two.ts";

test.each([
  { figures: [], middle: [0, 0] },
  { figures: [7], middle: [7, 7] },
  { figures: [9, 2], middle: [2, 9] },
  { figures: [5, 1, 3], middle: [3, 3] },
  { figures: [0, 0, 0, 4], middle: [0, 0] },
  { figures: [3, -2, 3, -2], middle: [-2, 3] },
])("of $figures the middle is $middle", ({ figures, middle }) => {
  expect(middleTwo(Float64Array.from(figures))).toEqual(middle);
});

test("is what stands in the middle of all figures in order, and changes none of them", () => {
  const figure = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -1000, max: 100_000 }));
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 200 }), (figures) => {
      const given = Float64Array.from(figures);
      const sorted = given.toSorted();
      const [lower, upper] = [sorted[(figures.length - 1) >> 1], sorted[figures.length >> 1]];
      expect(middleTwo(given)).toEqual([lower, upper]);
      expect([...given]).toEqual(figures);
    }),
  );
});
