import type { PlacedLine } from "./across-pages/running-lines.ts";
import { closeSpacing } from "./open/close-spacing.ts";
import type { PlacedTable } from "./open/placed-table.ts";
import type { PageContent } from "./page/geometry.ts";
import { fillTable, isInside } from "./ruled/fill-table.ts";
import { isWhollyRuled } from "./ruled/is-ruled.ts";
import { linesWithin, sortFrames } from "./ruled/layout-frames.ts";
import { reachingOver } from "./ruled/overflow.ts";
import { findRuledTables } from "./ruled/ruled-tables.ts";
import { unwrapUnits } from "./unwrap-units.ts";

/** A table with ruling lines, as it stands on a page. */
export interface RuledOnPage {
  readonly top: number;
  /** 1-based. */
  readonly page: number;
  readonly table: PlacedTable;
}

/** What pages show: tables with ruling lines, and the lines of all other text, each from top to bottom. */
export interface Parts {
  readonly tables: readonly RuledOnPage[];
  readonly lines: readonly PlacedLine[];
}

/**
 * Parts the tables with ruling lines from all other text.
 *
 * @param spend told the number of slots before they are made, and may throw
 */
export function partPages(pages: readonly PageContent[], spend: (slots: number) => void): Parts {
  const found = pages.map((content) => {
    const { tables, frames } = sortFrames(findRuledTables(content, spend));
    // A frame with lines across: they part rows, and what stands in them may well be columns.
    const ruled = tables.filter((table) => table.xs.length > 2 && isWhollyRuled(table, content.glyphs));
    return { content, frames, ruled };
  });
  const parts = found.map(({ content, frames, ruled }, index) => {
    const page = index + 1;
    let outside = content.glyphs.filter((glyph) => !ruled.some((table) => isInside(glyph, table)));
    const tables = ruled.map((each): RuledOnPage => {
      const table = each === ruled.at(-1) ? reachingOver(each, outside, found[index + 1]?.ruled[0]) : each;
      outside = outside.filter((glyph) => !isInside(glyph, table));
      const slots = fillTable(
        table,
        content.glyphs.filter((glyph) => isInside(glyph, table)),
      );
      const { top, xs, isOpen } = table;
      return { top, page, table: { slots, xs, isOpen, pages: slots.map(() => page) } };
    });
    const text = closeSpacing(linesWithin(unwrapUnits(outside), frames));
    return { tables, lines: text.map((line): PlacedLine => ({ line, page, pageHeight: content.height })) };
  });
  return { tables: parts.flatMap(({ tables }) => tables), lines: parts.flatMap(({ lines }) => lines) };
}
