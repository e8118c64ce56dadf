import { HAN } from "../../../text/characters.ts";
import { type Box, centreX, centreY, type Glyph } from "../page/geometry.ts";
import { FIGURE_PART } from "../page/page-edge.ts";
import { ILLEGIBLE, linesOf, type TextLine } from "../page/text-lines.ts";
import type { FilledCell, FilledSlots } from "./filled-cell.ts";
import type { RuledTable } from "./ruled-table.ts";
import { slotAt } from "./ruled-tables.ts";
import { unwrapFigures } from "./wrapped-figures.ts";

const FIGURES = /^[\d０-９.．,，①-⑳\s]+$/;
/** Against the other lines of its cell, how small the font of one is at most that is no part of the same figure. */
const SMALL = 0.86;
/** Two digits nearer than this, in heights of the font, belong to one number. */
const ONE_NUMBER = 0.16;

/** Is a character, by its middle, inside of a box? */
export function isInside(glyph: Glyph, box: Box): boolean {
  const [x, y] = [centreX(glyph), centreY(glyph)];
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

/** Puts the characters that lie in a ruled table into its cells. */
export function fillTable(table: RuledTable, glyphs: readonly Glyph[]): FilledSlots {
  const width = table.xs.length - 1;
  const owner: number[] = [];
  table.cells.forEach(({ column, columnEnd, row, rowEnd }, index) => {
    for (let y = row; y < rowEnd; y++) for (let x = column; x < columnEnd; x++) owner[y * width + x] = index;
  });
  const held: Glyph[][] = table.cells.map(() => []);
  for (const glyph of glyphs) {
    const column = slotAt(table.xs, centreX(glyph));
    const row = slotAt(table.ys, centreY(glyph));
    if (column !== undefined && row !== undefined) held[owner[row * width + column] ?? -1]?.push(glyph);
  }
  const found = held.map((own) => toCell(linesOf(own)));
  const filled = unwrapFigures(
    table.cells.flatMap(({ column, columnEnd }, index) => {
      const cell = found[index];
      return cell ? [{ cell, left: table.xs[column] ?? 0, right: table.xs[columnEnd] ?? 0 }] : [];
    }),
  );
  const spoilt = new Set<FilledCell>();
  table.cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.rowEnd; row++) {
      const next = cell.columnEnd < width ? filled[owner[row * width + cell.columnEnd] ?? -1] : undefined;
      const own = filled[index];
      if (own && next && runsInto(own, next)) spoilt.add(own).add(next);
    }
  });
  const readable = filled.map((cell) => (spoilt.has(cell) ? { ...cell, text: ILLEGIBLE } : cell));
  const shown = readable.map((cell, index) => (cell.text === "" && table.cells[index]?.open ? null : cell));
  const slots = Array.from({ length: table.ys.length - 1 }, (_, row) =>
    Array.from({ length: width }, (_, column) => shown[owner[row * width + column] ?? -1] ?? null),
  );
  return withoutHalfRows(slots);
}

/**
 * Takes together rows that only empty cells part: at the end of a page, programs cut a merged cell a little above or
 * below the row that it ends with.
 */
function withoutHalfRows(slots: FilledSlots): FilledSlots {
  const rows: (FilledCell | null)[][] = [];
  for (const row of slots) {
    const above = rows.at(-1);
    const crosses = above?.some((cell, column) => cell !== null && cell === row[column] && cell.text !== "");
    const isHalf =
      crosses &&
      above?.every((cell, column) => {
        const below = row[column];
        return cell === below || !cell?.text || !below?.text;
      });
    if (above && isHalf)
      rows[rows.length - 1] = above.map((cell, column) => (cell?.text ? cell : (row[column] ?? null)));
    else rows.push([...row]);
  }
  return rows;
}

/**
 * The text of a cell, a line break where it has one; a figure that cannot be read is none, nor one of lines of which some
 * are in a smaller font: they may be the mark of a note that had no room beside it.
 */
export function cellText(lines: readonly TextLine[]): string {
  const text = lines.map((line) => line.text).join("\n");
  const sizes = lines.map(({ size }) => size);
  if (lines.length > 1 && FIGURES.test(text) && Math.min(...sizes) < SMALL * Math.max(...sizes)) return ILLEGIBLE;
  return text.includes(ILLEGIBLE) && !HAN.test(text) ? ILLEGIBLE : text;
}

/** The cell that some lines make. */
export function toCell(lines: readonly TextLine[]): FilledCell {
  return { text: cellText(lines), lines };
}

/** Does a number go on in the next cell? Then no one can say where it ends. */
function runsInto(left: FilledCell, right: FilledCell): boolean {
  return left.lines.some((line) => {
    const last = line.glyphs.at(-1);
    if (!last || !FIGURE_PART.test(last.text)) return false;
    return right.lines.some(({ glyphs: [first] }) => {
      if (!first || !FIGURE_PART.test(first.text)) return false;
      const level = Math.abs(centreY(first) - centreY(last)) < last.size / 2;
      return level && first.left - last.right < ONE_NUMBER * last.size;
    });
  });
}
