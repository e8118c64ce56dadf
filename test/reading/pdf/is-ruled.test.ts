import { describe, expect, test } from "vitest";
import type { Glyph } from "../../../src/reading/pdf/page/geometry.ts";
import { isWhollyRuled } from "../../../src/reading/pdf/ruled/is-ruled.ts";
import type { RuledTable } from "../../../src/reading/pdf/ruled/ruled-table.ts";
import { glyphs } from "./written.ts";

/** A table of 100 points' width with one row of cells for each height. */
function table(xs: readonly number[], ys: readonly number[]): RuledTable {
  const cells = ys
    .slice(1)
    .flatMap((_, row) =>
      xs.slice(1).map((__, column) => ({ row, rowEnd: row + 1, column, columnEnd: column + 1, open: false })),
    );
  const isOpen = { above: false, below: false };
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, xs, ys, cells, isOpen };
}

describe("isWhollyRuled()", () => {
  const whole = table([0, 50, 100], [0, 20, 40]);
  const words = [...glyphs("规章", 5, 10), ...glyphs("7", 60, 10), ...glyphs("许可", 5, 30), ...glyphs("8", 60, 30)];

  test("is true of a table whose figures stand in cells of their own, whatever follows", () => {
    expect(isWhollyRuled(whole, [...words, ...glyphs("9", 60, 60)])).toBe(true);
  });

  test.each<[string, RuledTable, readonly Glyph[]]>([
    ["figures stand beside it", whole, [...words, ...glyphs("3", 150, 10), ...glyphs("4", 150, 30)]],
    [
      "rows of figures stand in one cell",
      table([0, 50, 200], [0, 100]),
      [...glyphs("1", 60, 20), ...glyphs("2", 120, 20), ...glyphs("3", 60, 40), ...glyphs("4", 120, 40)],
    ],
    [
      "it is a head with rows of figures under it",
      whole,
      [...glyphs("项目", 5, 10), ...glyphs("数量", 55, 10), ...glyphs("规章", 5, 50), ...glyphs("7", 60, 50)],
    ],
    [
      "it holds figures only, close under heads",
      table([0, 50, 100, 150], [40, 60]),
      [0, 50, 100].flatMap((left) => [...glyphs("结果", left + 5, 30), ...glyphs("7", left + 10, 50)]),
    ],
  ])("is false where %s", (_, ruled, on) => {
    expect(isWhollyRuled(ruled, on)).toBe(false);
  });
});
