import type { EditionId } from "../../../form/types.ts";
import { lacksTotal } from "../places/doubt-placement.ts";
import type { DataRow } from "../rows/found-rows.ts";
import { holdTogether } from "../sums/hold-together.ts";
import { judgeEnds } from "../sums/judge-ends.ts";
import type { Placed } from "../sums/settle-total.ts";

/** Where more rows of a file end in a gap, cells are left blank in it. */
const MOST_CLOSED_UP = 0.25;
/** Heads of each proceeding in section 四: four results and their total. */
const OF_PROCEEDING = 5;

/**
 * Takes out the rows that end in a gap where no other row has one, and few end so: a cell was taken out of them, and those
 * after it moved up, before the page was printed, too. Noughts are so wherever they stand if their sum is one of them, and a
 * gap of just one or two proceedings is theirs: 复议后起诉 is often left blank.
 */
export function withoutClosedUp(placed: readonly Placed[], edition: EditionId): readonly Placed[] {
  const rows = placed.filter((row) => gapsOf(row).includes(false));
  const open = rows.filter((row) => gapsOf(row).includes(true));
  if (open.length === 0 || open.length > rows.length * MOST_CLOSED_UP || !open.every(endsInGap)) return placed;
  const held = holdTogether(rows.filter(({ data }) => data.table === "applications"));
  const judge = judgeEnds(() => placed, edition);
  const stays = (row: Placed): boolean =>
    // Rows of different lengths show that none was filled up.
    row.data.cells.unfilled ||
    isNought(row) ||
    leavesProceedings(row) ||
    (held && leavesTotal(row)) ||
    judge(row) === "stands";
  return placed.filter((row) => !open.includes(row) || stays(row));
}

/** Which of its cells are empty: a mark is none, nor is a cell that reaches under several heads. */
function gapsOf({ placement }: Placed): readonly boolean[] {
  return placement.map((cell) => cell !== "shared" && cell.kind === "empty");
}

function endsInGap(row: Placed): boolean {
  const gaps = gapsOf(row);
  return gaps.slice(gaps.indexOf(true)).every((gap) => gap);
}

function leavesProceedings(row: Placed): boolean {
  return row.data.table === "review" && gapsOf(row).indexOf(true) % OF_PROCEEDING === 0;
}

function leavesTotal({ data, order, placement }: Placed): boolean {
  return data.table === "applications" && order.keys.at(-1)?.column === "total" && lacksTotal(placement);
}

/** In section 二, which has no sums, a figure other than 0 may be the one that is gone. */
function isNought({ data, placement }: Placed): boolean {
  return (
    data.table !== "proactive" &&
    placement.every((cell) => cell !== "shared" && (cell.kind === "empty" || cell.text === "0"))
  );
}

/**
 * Takes out the rows that stand twice in a grid, once with figures that could not be placed: those may be the row's own,
 * and the others another's.
 *
 * @param found all rows that were found, placed or not
 */
export function withoutRivals(placed: readonly Placed[], found: readonly DataRow[]): readonly Placed[] {
  const isPlaced = new Set(placed.map(({ data }) => data));
  const open = found.filter((data) => !isPlaced.has(data) && data.row !== null && hasFigures(data));
  const names = new Set(open.map(nameOf));
  return names.size === 0 ? placed : placed.filter(({ data }) => !names.has(nameOf(data)));
}

function nameOf({ grid, table, row }: DataRow): string {
  return `${grid} ${table}.${row}`;
}

function hasFigures({ cells, label }: DataRow): boolean {
  return cells.cells.some(({ from, kind }) => kind === "figure" && from > (label?.to ?? -1));
}
