import { editions } from "../../../form/editions.ts";
import { results } from "../../../form/relations.ts";
import type { EditionId, TableId } from "../../../form/types.ts";
import { parseFigure } from "../cells/parse-figure.ts";
import type { TableRow } from "../grid/table-rows.ts";
import { rowMeaning } from "../labels/row-meanings.ts";
import type { DataRow, FoundRows } from "../rows/found-rows.ts";
import { FEWEST_MISREAD } from "../rows/mend-labels.ts";
import type { Placed } from "../sums/settle-total.ts";

const TABLES_WITH_SUMS = ["applications", "review"] as const;

/**
 * Takes out of a table that is not whole the rows whose figures do not add up. In a table that has lost cells elsewhere
 * a row may have lost one too and got a stray one in exchange, so that it has the right number of cells, each in the
 * wrong place. In a whole table such a row stays: it is how the report was printed, and a finding.
 *
 * @param found all rows that were found, placed or not
 */
export function damagedTables(
  placed: readonly Placed[],
  { rows, loose, misread }: FoundRows,
  edition: EditionId,
  noisy: boolean,
): ReadonlySet<TableId> {
  const isMisread = noisy || (misread >= FEWEST_MISREAD && keepsSums(placed));
  const isBroken = loose.some(({ cells }) => isRest(cells));
  const damaged = TABLES_WITH_SUMS.filter(
    (table) => isMisread || (isBroken && table === "applications") || isDamaged(placed, rows, edition, table),
  );
  // In a text that does not show its cells, what happened to one table may have happened to the other.
  const isText = damaged.length > 0 && rows.every(({ cells }) => !cells.marked) && keepsSums(placed);
  return new Set(isText ? TABLES_WITH_SUMS : damaged);
}

/** @param printed rows that are known to break their sum as they were printed */
export function withoutUnproven(
  placed: readonly Placed[],
  damaged: ReadonlySet<TableId>,
  printed: ReadonlySet<Placed>,
): readonly Placed[] {
  return placed.filter(
    (row) => !isIn(damaged, row.data.table) || isAsPrinted(row) || isPlausible(row) || printed.has(row),
  );
}

/**
 * Has the row a filled cell for each head, and no other, in a grid that shows its cells? Then none of them has been lost
 * and none has come from elsewhere, whatever happened to other rows: what does not add up was printed so.
 */
export function isAsPrinted({ data, placement }: Placed): boolean {
  const { cells, label } = data;
  if (!cells.marked) return false;
  const own = cells.cells.filter(({ from, kind }) => from > (label?.to ?? -1) && (label !== null || kind !== "words"));
  return own.length === placement.length && placement.every((cell) => cell !== "shared" && cell.kind !== "empty");
}

/** Do nearly all rows add up? Where many do not, the figures are such, and no row of it has lost any. */
function keepsSums(placed: readonly Placed[]): boolean {
  const broken = placed.filter((row) => row.data.table !== "proactive" && !isPlausible(row)).length;
  return broken <= MOST_BROKEN;
}

const MOST_BROKEN = 2;

/** Figures that no label names; those beside the heading of a group are its sum, which some forms have. */
function isRest({ cells }: TableRow): boolean {
  return cells.some(({ kind }) => kind === "figure") && !cells.some(({ core }) => rowMeaning(core)?.kind === "group");
}

function isIn(tables: ReadonlySet<TableId>, table: TableId): boolean {
  return tables.has(table);
}

/** Rows of it could not be placed, or are not there at all; （七）总计 is left out of some forms. */
function isDamaged(
  placed: readonly Placed[],
  found: readonly DataRow[],
  edition: EditionId,
  table: "applications" | "review",
): boolean {
  const own = found.filter((row) => row.table === table);
  if (own.length === 0) return false;
  const { rows, columns } = editions[edition].tables[table];
  const places = new Set(placed.map(({ data }) => data));
  const isOfEdition = ({ row }: DataRow): boolean => row === null || rows.some(({ id }) => id === row);
  // A row that the edition does not have is the heading of a group there: （六）其他处理.
  if (own.some((row) => !places.has(row) && isOfEdition(row) && !mayLackTotal(row, columns.length))) return true;
  const named = new Set(own.map(({ row }) => row));
  // A fragment of a form is not whole, but nothing speaks against what there is of it.
  const isFragment = named.has(null) || named.size * 2 < rows.length;
  return !isFragment && rows.some(({ id }) => id !== results.total && !named.has(id));
}

/**
 * Has a row of a file that knows its columns a cell for each head, and none but its total blank at the end? It is left
 * out by itself, since the blank may be another cell's, and tells nothing of other rows.
 */
function mayLackTotal({ cells, label }: DataRow, columns: number): boolean {
  const own = cells.cells.filter(({ from }) => label !== null && from > label.to);
  return cells.trueColumns && own.length === columns && own.at(-1)?.kind === "empty";
}

/** Could these be the figures of the row, each in its place? */
export function isPlausible({ order, placement }: Placed): boolean {
  const parts = new Map<string, { known: number[]; unknown: number; total: number | undefined }>();
  for (const [index, cell] of placement.entries()) {
    const key = order.keys[index];
    if (key === null) continue;
    if (!key || cell === "shared") return false;
    const part = parts.get(key.row) ?? { known: [], unknown: 0, total: undefined };
    parts.set(key.row, part);
    const value = parseFigure(cell.text)?.value;
    if (key.column === "total") part.total = value;
    else if (value === undefined) part.unknown += 1;
    else part.known.push(value);
  }
  return [...parts.values()].every(({ known, unknown, total }) => {
    const sum = known.reduce((all, value) => all + value, 0);
    if (total !== undefined) return unknown === 0 ? sum === total : sum <= total;
    // Where the total is lost, one that stands before its place would be the sum of what is before it.
    return sum === 0 || !known.some((value) => value * 2 === sum);
  });
}
