import { array, assert, constantFrom, double, integer, oneof, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { orderPlaces } from "../../src/answering/wording/order-places.ts";

describe("orderPlaces()", () => {
  it("sorts the places of figures, those of equal ones left as they are", () => {
    const figure = oneof(integer({ min: 0, max: 5 }), double({ noNaN: true, min: 0, max: 1 }));
    const wanted = property(
      array(figure),
      constantFrom("most", "least"),
      integer({ min: 0, max: 50 }),
      (all, way, most) => {
        const figures = Float64Array.from(all);
        const places = all.map((_, place) => place);
        const sign = way === "most" ? -1 : 1;
        const sorted = places.toSorted((a, b) => sign * ((figures[a] ?? 0) - (figures[b] ?? 0)));
        expect(orderPlaces(figures, places, way)).toEqual(sorted);
        expect(orderPlaces(figures, places, way, most)).toEqual(sorted.slice(0, most));
      },
    );
    assert(wanted);
  });

  it("orders no others than those it is given", () => {
    expect(orderPlaces(Float64Array.of(7, 9, 8), [0, 2], "most")).toEqual([2, 0]);
  });
});
