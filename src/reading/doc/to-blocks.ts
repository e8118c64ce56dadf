import type { Block } from "../document.ts";
import { LIMITS, LimitExceeded, slotBudget } from "../limits.ts";
import { buildGrid } from "./build-grid.ts";
import type { Item, NestedTable } from "./nest-tables.ts";

/**
 * Makes blocks of paragraphs and tables. A table that holds other tables, or a single cell, only lays out the page: its
 * cells are read as text; those of a single cell are no other tables.
 *
 * Lines are 1-based and count one for each paragraph and one for each row of a table, in reading order.
 *
 * @throws LimitExceeded
 */
export function toBlocks(items: readonly Item[]): Block[] {
  const spend = slotBudget();
  const isLayout = layoutCheck();
  const blocks: Block[] = [];
  let line = 0;
  const paragraph = (text: string): void => {
    for (const each of linesOf(text)) {
      line += 1;
      if (blocks.length >= LIMITS.paragraphs) throw new LimitExceeded(`段落超过 ${LIMITS.paragraphs} 个`);
      blocks.push({ kind: "paragraph", text: each, line });
    }
  };
  const add = (item: Item): void => {
    if (typeof item === "string") paragraph(item);
    else if (isLayout(item)) {
      for (const row of item.rows) for (const cell of row.cells) cell.forEach(add);
    } else {
      const rows = item.rows.map(({ cells, shape }) => {
        line += 1;
        return { shape, cells: cells.map((cell) => ({ text: cellText(cell), line })) };
      });
      blocks.push({ kind: "table", grid: buildGrid(rows, spend) });
    }
  };
  items.forEach(add);
  return blocks;
}

/** Tells whether a table only lays out the page; each is looked at once, however deep it stands in others. */
function layoutCheck(): (table: NestedTable) => boolean {
  const known = new Map<NestedTable, boolean>();
  const holdsTables = (table: NestedTable): boolean => {
    const holds =
      known.get(table) ??
      table.rows.some(({ cells }) =>
        cells.some((cell) =>
          cell.some((item) => typeof item !== "string" && (holdsTables(item) || cellsIn(item) >= FEWEST_CELLS)),
        ),
      );
    known.set(table, holds);
    return holds;
  };
  return (table) => holdsTables(table) || cellsIn(table) < FEWEST_CELLS;
}

const FEWEST_CELLS = 2;

function cellsIn({ rows }: NestedTable): number {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** Most cells hold one word or figure, or nothing. */
function cellText(cell: readonly Item[]): string {
  const [only = ""] = cell;
  return cell.length < 2 && typeof only === "string" && !/\s/.test(only) ? only : cell.flatMap(textLines).join("\n");
}

function textLines(item: Item): string[] {
  return typeof item === "string"
    ? linesOf(item)
    : item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.flatMap(textLines)));
}

function linesOf(text: string): string[] {
  if (!/\s/.test(text)) return text === "" ? [] : [text];
  return text.split("\n").flatMap((line) => line.replace(/[ \t\r\f]+/g, " ").trim() || []);
}
