import { type DerivedFactId, derivedRows, findDerived } from "./derived.ts";
import { type FactId, findCell, findNarrative, isFactId } from "./facts.ts";
import type { Unit } from "./types.ts";

/** Id of a sum that a question puts together itself: `sum:applications.granted.total+applications.partially_granted.total`. */
export type SumId = `sum:${string}`;

/** Something that has one figure in a report: a cell, a statement of the prose, a group total. */
export type AddendId = FactId | DerivedFactId;

/** Is this the id of something that has one figure in a report? */
export function isAddendId(id: string): id is AddendId {
  return isFactId(id) || findDerived(id) !== undefined;
}

const MARK = "sum:";

/** Is this the id of a sum of several figures of one report? */
export function isSumId(id: string): id is SumId {
  return id.startsWith(MARK) && id.includes("+");
}

/** The id of the sum of some figures, in this order. */
export function sumIdOf(parts: readonly [AddendId, AddendId, ...AddendId[]]): SumId {
  return `${MARK}${parts.join("+")}`;
}

/** What a sum adds up; empty for any other id. Ids of sums are made by `sumIdOf` alone. */
export function addendsOf(id: string): readonly AddendId[] {
  return isSumId(id) ? (id.slice(MARK.length).split("+") as AddendId[]) : [];
}

/** What a figure counts: a cell, a group total, a number of the prose, or a sum of such. */
export function unitOf(id: string): Unit | undefined {
  const [addend = id] = addendsOf(id);
  return (findDerived(addend) ?? findCell(addend) ?? findNarrative(addend))?.unit;
}

/** What came in, and what became of it: the same applications, counted twice. */
const CAME_IN: ReadonlySet<string> = new Set(["received", "carried_in"]);

/** Totals, with the rows that are part of them. */
const WHOLES: Readonly<Record<string, (row: string) => boolean>> = Object.fromEntries([
  ["handled_total", (row: string) => !CAME_IN.has(row) && row !== "carried_out" && row !== "handled_total"],
  ...derivedRows.map(({ id, rows }) => [id, (row: string) => rows.some((part) => part === row)] as const),
]);

/** Counts of documents at one time and of what was done to them in the year. */
const STOCKS: ReadonlySet<string> = new Set(["in_force", "disclosed_total", "previous_items", "change"]);

/**
 * Would adding these two count something twice? A total holds its parts, applications that came in are those that were
 * handled, and documents in force hold those issued.
 */
function countTwice(a: string, b: string): boolean {
  const [tableA = "", rowA = "", columnA = ""] = a.split(".");
  const [tableB = "", rowB = "", columnB = ""] = b.split(".");
  if (a === b) return true;
  if (tableA === "narrative" || tableB === "narrative")
    return isTotalOfProse(rowA) || isTotalOfProse(rowB) || tableA !== tableB;
  if (tableA !== tableB) return false;
  if (tableA === "proactive") return rowA === rowB && (STOCKS.has(columnA) || STOCKS.has(columnB));
  const columnsMeet = columnA === columnB || columnA === "total" || columnB === "total";
  const rowsMeet =
    rowA === rowB ||
    (WHOLES[rowA]?.(rowB) ?? false) ||
    (WHOLES[rowB]?.(rowA) ?? false) ||
    (tableA === "applications" && CAME_IN.has(rowA) !== CAME_IN.has(rowB));
  return columnsMeet && rowsMeet;
}

function isTotalOfProse(row: string): boolean {
  return row.endsWith("_total") || row === "applications_received";
}

/** Can these figures be added up: counted in one unit, and none of them part of another? */
export function canBeAdded(ids: readonly string[]): boolean {
  const [unit, ...units] = ids.map(unitOf);
  return (
    unit !== undefined &&
    units.every((other) => other === unit) &&
    ids.every((id, at) => ids.every((other, place) => place <= at || !countTwice(id, other)))
  );
}
