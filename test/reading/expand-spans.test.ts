import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandSpans, type SpanCell } from "../../src/reading/expand-spans.ts";

/** The slow, obvious twin: every slot asks for the first cell that claims it. */
function slowly(rows: readonly (readonly SpanCell[])[]): (string | null)[][] {
  const claims = new Map<string, string>();
  rows.forEach((cells, top) => {
    for (const { cell, columns, rows: tall } of cells) {
      let left = 0;
      while (claims.has(`${top},${left}`)) left += 1;
      for (let y = top; y < Math.min(rows.length, top + tall); y++) {
        for (let x = left; x < left + columns; x++) if (!claims.has(`${y},${x}`)) claims.set(`${y},${x}`, cell.text);
      }
    }
  });
  const width = Math.max(0, ...[...claims.keys()].map((key) => Number(key.split(",")[1]) + 1));
  return rows.map((_, y) => Array.from({ length: width }, (__, x) => claims.get(`${y},${x}`) ?? null));
}

describe("expandSpans()", () => {
  it("agrees with a slow twin on any table", () => {
    const cell = fc.record({ columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (table) => {
        let number = 0;
        const rows = table.map((row) => row.map((spans) => ({ ...spans, cell: { text: String(number++), line: 1 } })));
        const grid = expandSpans(rows, () => {});
        expect(grid.slots.map((row) => row.map((slot) => slot?.text ?? null))).toEqual(slowly(rows));
      }),
    );
  });
});
