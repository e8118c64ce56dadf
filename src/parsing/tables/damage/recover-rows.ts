import { editions } from "../../../form/editions.ts";
import type { CellDefinition } from "../../../form/facts.ts";
import type { EditionId, TableId } from "../../../form/types.ts";
import type { GridCell } from "../../../reading/document.ts";
import type { Cell } from "../../../report/cell.ts";
import { letterFigure } from "../cells/letter-figure.ts";
import { parseFigure } from "../cells/parse-figure.ts";
import { isSpeck } from "../cells/specks.ts";
import { possibleInColumns, provenByColumns, type RowValues, shiftedInColumns } from "../sums/column-sums.ts";
import type { Placed } from "../sums/settle-total.ts";
import { type DamageSeen, fillsItsCells, type Observed } from "./damage-seen.ts";
import type { Run } from "./gather-runs.ts";
import { type OpenRow, openRows } from "./open-rows.ts";
import type { PossibleRow } from "./possible-rows.ts";
import { isAsPrinted, isPlausible } from "./settle-damage.ts";

/** A cell of a damaged row that is certain all the same. */
export interface RecoveredCell {
  readonly definition: CellDefinition;
  readonly cell: Cell;
  readonly source: GridCell;
}

export interface Settled {
  /** Rows that are certain as they stand. */
  readonly placed: readonly Placed[];
  readonly recovered: readonly RecoveredCell[];
}

/** What is known of a file with damaged tables. */
export interface Damage {
  readonly tables: ReadonlySet<TableId>;
  /** No row that has all of its figures contradicts its own sum: sums of this report may be relied on. */
  readonly keepsSums: boolean;
}

/**
 * Reads what is certain in rows that lost figures or got others too many, whose label is lost, or that broke off: a cell
 * that holds the same figure in every way in which the row, with the least damage, may have been printed. The row's own
 * sum has to hold in each, and the sums of its columns must not speak against all of them. A figure whose place is not
 * certain is missing, and so is one that may be lost, though its sum would tell it: a nought among noughts, too.
 *
 * Takes out of the placed rows those that the damage seen elsewhere makes doubtful.
 */
export function recoverRows(
  { runs, seen }: Observed,
  placed: readonly Placed[],
  damage: Damage,
  edition: EditionId,
): Settled {
  const { bothWays, unproven } = seen;
  const sure = withoutSpecks(placed, runs, seen, damage.tables);
  const columns = editions[edition].tables.applications.columns.map(({ id }) => id as string);
  const rows = fixedRows(sure);
  const open = damage.keepsSums && fillsItsCells(runs, sure) ? openRows(runs, sure, edition) : [];
  for (const each of open) setValues(rows, each, each.possible);
  const inColumns = possibleInColumns(rows, columns, edition);
  const likely = open.filter(({ row }) => row === null || (inColumns?.get(row)?.size ?? 0) > 0);
  for (const each of open) {
    setValues(
      rows,
      each,
      each.possible.filter((_, number) => inColumns?.get(each.row ?? "")?.has(number)),
    );
  }
  const proven = bothWays ? provenByColumns(rows, columns, edition) : NONE;
  const shifted = seen.any ? shiftedInColumns(rows, columns, edition) : NONE;
  return {
    placed: sure.filter((row) => {
      if (isAsPrinted(row)) return true;
      const isInPlace = row.data.table !== "applications" || !shifted.has(row.data.row ?? "");
      return (
        isInPlace &&
        (!seen.any || isPlausible(row)) &&
        (!(row.data.table === "proactive" ? unproven : bothWays) || isAboveDoubt(row, proven))
      );
    }),
    recovered: likely.flatMap((each) =>
      bothWays && !isZero(each.possible) && !proven.has(each.row ?? "") ? [] : certainCells(each),
    ),
  };
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Without the rows that have a speck in a figure's place, where it may as well have come besides while a figure is lost:
 * lines are lost and come as easily as cells. Nor those that go on in other rows of the file.
 */
function withoutSpecks(
  placed: readonly Placed[],
  runs: readonly Run[],
  { bothWays, lost }: DamageSeen,
  damaged: ReadonlySet<TableId>,
): readonly Placed[] {
  const joined = new Set(runs.flatMap(({ row, data, isJoined }) => (isJoined && row === data.row ? [data] : [])));
  const fewMarks = placed.reduce((all, { placement }) => all + marksIn(placement), 0) <= MOST_STRAY_MARKS;
  return placed.filter((row) => {
    const { table } = row.data;
    if (joined.has(row.data)) return false;
    if (hasStray(row) && (lost || table === "proactive")) return false;
    if (lost && fewMarks && marksIn(row.placement) > 0) return false;
    return !damaged.has(table) || !bothWays || !hasWords(row, () => true);
  });
}

/** Where cells are left blank of purpose, more of them are. */
const MOST_STRAY_MARKS = 2;

function marksIn(placement: Placed["placement"]): number {
  return placement.filter((cell) => cell !== "shared" && cell.kind === "mark").length;
}

/**
 * Has it a speck that may have come besides, rather than in a figure's place: one that no digit looks like, or any where
 * no sum proves the digit?
 */
function hasStray(row: Placed): boolean {
  const isUnproven = row.data.table === "proactive" && row.placement.length > 1;
  return hasWords(row, (text) => isSpeck(text) && (isUnproven || letterFigure(text) === undefined));
}

function hasWords({ placement }: Placed, are: (text: string) => boolean): boolean {
  return placement.some((cell) => cell !== "shared" && cell.kind === "words" && are(cell.text));
}

/** In a file that has lost figures and has others too many, a row may have had both. */
function isAboveDoubt({ data, placement }: Placed, proven: ReadonlySet<string>): boolean {
  if (data.table === "proactive") return placement.length === 1;
  const isEmpty = placement.every(
    (cell) => cell !== "shared" && (cell.kind !== "figure" || parseFigure(cell.text)?.value === 0),
  );
  return isEmpty || (data.table === "applications" && data.row !== null && proven.has(data.row));
}

function isZero(possible: readonly PossibleRow[]): boolean {
  return possible.every((row) => row.every(({ value }) => value === 0));
}

function fixedRows(placed: readonly Placed[]): Map<string, readonly RowValues[]> {
  const rows = new Map<string, readonly RowValues[]>();
  for (const { data, order, placement } of placed) {
    if (data.table !== "applications" || data.row === null) continue;
    const values = new Map<string, number | undefined>();
    placement.forEach((cell, at) => {
      const key = order.keys[at];
      if (key) values.set(key.column, cell === "shared" ? undefined : parseFigure(cell.text)?.value);
    });
    rows.set(data.row, [values]);
  }
  return rows;
}

function setValues(
  rows: Map<string, readonly RowValues[]>,
  { row, keys }: OpenRow,
  possible: readonly PossibleRow[],
): void {
  if (row === null) return;
  const valuesOf = (each: PossibleRow): RowValues => new Map(keys.map(({ column }, at) => [column, each[at]?.value]));
  rows.set(row, possible.map(valuesOf));
}

function certainCells({ possible, keys }: OpenRow): readonly RecoveredCell[] {
  return keys.flatMap(({ definition }, at) => {
    const cells = possible.map((row) => row[at]);
    const value = cells[0]?.value;
    const stated = cells.find((cell) => cell?.cell)?.cell;
    if (!definition || !stated || value === undefined) return [];
    if (cells.some((cell) => cell?.value !== value || cell.cell === null || cell.open)) return [];
    return [{ definition, cell: { state: "number", value, raw: stated.text } as const, source: stated.cell }];
  });
}
