import { centreY } from "../page/geometry.ts";
import type { TextLine } from "../page/text-lines.ts";
import type { FilledSlots } from "../ruled/filled-cell.ts";
import { toTable } from "./open-block.ts";
import { blocksOf, isOneTable, MOST_OVER, reachDown, reachUp } from "./open-extent.ts";
import { figuresLine, isAnchor, type Row, toRow, withFirstFigure, withTightFigure } from "./open-rows.ts";
import type { OpenShape } from "./placed-table.ts";

/** A table without ruling lines between its columns. */
export interface OpenTable {
  readonly slots: FilledSlots;
  readonly shape: OpenShape;
  /** First line of the text that belongs to it, and the one after its last: indexes into the lines given. */
  readonly from: number;
  readonly to: number;
}

/** Rows nearer than this, in heights of the font, are one. */
const TORN = 1;

/** What a page has room for; a larger one is no table of a report. */
const MOST_ROWS = 300;
const MOST_WORDS = 3_000;
/**
 * Finds tables that have no lines between their columns, by rows of figures with words in front.
 *
 * @param lines of one page, from top to bottom, with no ruled table between
 * @param separators level ruling lines across the page, from top to bottom
 */
export function findOpenTables(lines: readonly TextLine[], separators: readonly number[]): OpenTable[] {
  const rows = lines.map((line, index) =>
    withTightFigure(withFirstFigure(toRow(line)), lines.slice(Math.max(0, index - MOST_OVER), index)),
  );
  const anchors = rows.flatMap((row, index) => (isAnchor(row) ? [index] : []));
  const rowPitch = rowPitchOf(anchors.flatMap((index) => rows[index] ?? []));
  const tables: OpenTable[] = [];
  let first = 0;
  while (first < anchors.length) {
    let last = first;
    while (last + 1 < anchors.length && isOneTable(rows, anchors[last] ?? 0, anchors[last + 1] ?? 0)) last += 1;
    const [start, end] = [anchors[first] ?? 0, anchors[last] ?? 0];
    const from = reachUp(rows, start, tables.at(-1)?.to ?? 0);
    const to = reachDown(rows, end) + 1;
    const figures = rows.slice(start, end + 1).reduce((sum, row) => sum + row.figures.length, 0);
    const hasHead = from < start && (rows[start]?.words.length ?? 0) > 0;
    const words = rows.slice(from, to).reduce((sum, row) => sum + row.words.length, 0);
    const isSmall = to - from <= MOST_ROWS && figures + words <= MOST_WORDS;
    const isTable = isSmall && (figures > 1 || hasHead) && words > 0;
    if (isTable) {
      for (const block of blocksOf(rows.slice(from, to))) {
        const at = from + block.from;
        tables.push({
          from: at,
          to: from + block.to,
          ...toTable(rows.slice(at, from + block.to), separators, rowPitch),
        });
      }
    }
    first = last + 1;
  }
  return tables;
}

/** Distance of the closest rows of figures. */
function rowPitchOf(rows: readonly Row[]): number {
  const distances = rows.slice(1).flatMap((row, index) => {
    const above = rows[index];
    const distance = above ? centreY(figuresLine(row)) - centreY(figuresLine(above)) : 0;
    return distance > TORN * row.line.size ? [distance] : [];
  });
  return Math.min(Infinity, ...distances);
}
