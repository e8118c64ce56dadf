import { EDITION_IDS, editions } from "../../../form/editions.ts";
import { type CellDefinition, findCell } from "../../../form/facts.ts";
import { REVIEW_RESULTS } from "../../../form/review.ts";
import type { EditionId } from "../../../form/types.ts";
import type { Leaf } from "../heads/head.ts";
import type { DataRow } from "../rows/found-rows.ts";
import { findRow } from "./choose-edition.ts";
import { standsElsewhere } from "./stands-elsewhere.ts";

/** A cell of the form. */
export interface ColumnKey {
  readonly row: string;
  readonly column: string;
  /** `undefined` when the edition has no such cell. */
  readonly definition: CellDefinition | undefined;
}

/** Which cell of the form each figure of a row is. */
export interface ColumnOrder {
  /** From left to right; `null` is a column that the form does not have. */
  readonly keys: readonly (ColumnKey | null)[];
  /** `head`: the file's own head says so; `form`: the head is lost or unreadable, so the form's order is supposed. */
  readonly from: "head" | "form";
  /** The head names every column, in an order that is neither the form's nor that with the totals in front. */
  readonly rearranged?: true;
}

/**
 * Puts names to the columns of a row: by the head, or, when the head is not (wholly) there and what there is of it does
 * not speak against it, in the order of the form.
 *
 * A head that names every column once decides, whatever their order; but where a column stands elsewhere than on the
 * form, its head has to say so to the letter.
 *
 * @returns `undefined` when what there is of a head contradicts the form, or the edition has no such row
 */
export function orderColumns(data: DataRow, edition: EditionId): ColumnOrder | undefined {
  const order = orderShown(data, edition);
  const isSupposed = order?.from === "form";
  return isSupposed &&
    standsElsewhere(
      data,
      order.keys.filter((key) => key !== null),
    )
    ? undefined
    : order;
}

function orderShown(data: DataRow, edition: EditionId): ColumnOrder | undefined {
  const leaves = data.head?.leaves ?? [];
  const expected = expectedKeys(data, edition);
  if (expected.length === 0) return undefined;
  // A row whose label is lost is none in particular, unless the head says which.
  const names = (leaf: Leaf, { row, column }: Key): boolean => column === leaf.column && row === (leaf.row ?? data.row);
  const isAt = (key: ColumnKey, index: number): boolean => {
    const leaf = leaves[index];
    return leaf ? names(leaf, key) : false;
  };
  const isForm = leaves.length === expected.length && expected.every(isAt);
  if (isForm && !data.head?.broken) return { keys: expected, from: "head" };
  const named = leaves.map((leaf) => (leaf && expected.find((key) => names(leaf, key))) ?? null);
  const isExact = (index: number): boolean => leaves[index]?.exact === true;
  const found = new Set(named.flatMap((key) => (key ? [`${key.row}.${key.column}`] : [])));
  const twice = found.size < named.filter((key) => key !== null).length;
  const known = named.filter((key) => key !== null);
  const whole = found.size === expected.length && !twice && !data.head?.broken;
  if (whole) return byHead(named, expected, isExact);
  if (data.head?.partial && !twice && known.length === named.length) {
    const own = expected.filter(({ row, column }) => found.has(`${row}.${column}`));
    return byHead(named, own, isExact);
  }
  // 诉讼 and 复议 may be printed as tables of their own: then the head names one kind of proceeding, and all of it.
  if (data.table === "review" && data.row === null && isWholeProceedings(found, named.length) && !data.head?.broken) {
    const own = expected.filter(({ row, column }) => found.has(`${row}.${column}`));
    return byHead(named, own, isExact);
  }
  // Under the heads of one kind of proceeding; a row with a figure for all three kinds has lost heads.
  const figures = data.cells.cells.filter(({ kind }) => kind === "figure").length;
  const isOfOne = data.row === null && figures < expected.length;
  if (isOfOne && leaves.some((leaf) => leaf && !leaf.row) && leaves.length < expected.length) return undefined;
  if (twice || data.head?.disordered) return undefined;
  // A head of nothing but the form's own columns, fewer than the form has, says so itself, unless a row has more figures.
  const leavesOut = data.table === "applications" && known.length === named.length && known.length < expected.length;
  if (leavesOut && known.length > 1 && !data.head?.broken && figures <= known.length) return undefined;
  if (data.head?.total === "first") {
    // A head that has lost a word, or a cell: the others in their order, and most of them known.
    const inFront = totalsFirst(expected);
    const hasPlaces = named.length === inFront.length || (known.length === named.length && figures === inFront.length);
    const isWhole = hasPlaces && known.length * 2 > inFront.length && !data.head.broken;
    if (isWhole && inOrder(named, inFront)) return { keys: inFront, from: "form" };
    // Any order will do for a row whose figures are all the same; no other is let stand.
    return data.table === "proactive" || figures !== expected.length ? undefined : { keys: expected, from: "form" };
  }
  if (!inOrder(named, expected)) return undefined;
  // A head of which nothing belongs to this row is the head of another block.
  if (data.table === "proactive" && leaves.length > 0 && (found.size === 0 || leaves.length !== expected.length)) {
    return expected.length === 1 && found.size === 0 && !leaves.includes(null)
      ? { keys: expected, from: "form" }
      : undefined;
  }
  return { keys: expected, from: "form" };
}

type ExpectedKeys = readonly ColumnKey[];

/** By the form's row, or table where the row is not told; there are no more of them than the form has. */
const expectedOf: { readonly [E in EditionId]: Map<object, ExpectedKeys> } = { "2019": new Map(), "2021": new Map() };

function expectedKeys({ table, row }: DataRow, edition: EditionId): ExpectedKeys {
  const own = row === null ? undefined : findRow(edition, table, row);
  if (row !== null && !own) return [];
  const place = own ?? editions[edition].tables[table];
  const known = expectedOf[edition].get(place);
  if (known) return known;
  const rows = own ? [own] : editions[edition].tables[table].rows;
  const keys = rows.flatMap(({ id, columns }) =>
    columns.map((column) => {
      const definition = findCell(`${table}.${id}.${column}`, edition);
      return { row: id, column, definition };
    }),
  );
  expectedOf[edition].set(place, keys);
  return keys;
}

function isWholeProceedings(found: ReadonlySet<string>, leaves: number): boolean {
  const columns = REVIEW_RESULTS.length + 1;
  const rows = editions[EDITION_IDS[0]].tables.review.rows.map(({ id }) => id);
  const whole = rows.filter((row) => [...found].filter((key) => key.startsWith(`${row}.`)).length === columns);
  return whole.length > 0 && whole.length * columns === leaves && found.size === leaves;
}

type Key = { readonly row: string; readonly column: string };

function isSame(key: Key | null | undefined, other: Key): boolean {
  return key?.row === other.row && key.column === other.column;
}

/**
 * An order that is neither the form's nor that order with each total in front of its parts comes of words that were
 * misread as soon as of columns that were exchanged.
 */
function byHead(
  keys: ColumnOrder["keys"],
  expected: readonly Key[],
  isExact: (index: number) => boolean,
): ColumnOrder | undefined {
  const known = keys.flatMap((key, index) => (key ? { key, index } : []));
  const departingFrom = (order: readonly Key[]): readonly number[] =>
    known.flatMap(({ key, index }, at) => (isSame(key, order[at] ?? NO_KEY) ? [] : index));
  const inFront = totalsFirst(expected);
  const fromForm = departingFrom(expected);
  if (fromForm.length === 0 || departingFrom(inFront).length === 0) return { keys, from: "head" };
  const departing = known[0]?.key.column === TOTAL ? departingFrom(inFront) : fromForm;
  return departing.every(isExact) ? { keys, from: "head", rearranged: true } : undefined;
}

const TOTAL = "total";
const NO_KEY: Key = { row: "", column: "" };

function totalsFirst<K extends Key>(expected: readonly K[]): readonly K[] {
  const rows = [...new Set(expected.map(({ row }) => row))];
  return rows.flatMap((row) => {
    const own = expected.filter((key) => key.row === row);
    return [...own.filter(({ column }) => column === "total"), ...own.filter(({ column }) => column !== "total")];
  });
}

/**
 * Do the heads that could be read follow one another as on the form, each in its own place if all places are there, and
 * no further from it than heads are lost?
 */
function inOrder(
  named: readonly ({ row: string; column: string } | null)[],
  expected: readonly { row: string; column: string }[],
): boolean {
  const lost = Math.max(0, expected.length - named.length);
  const hasAll = named.length === expected.length;
  let last = -1;
  for (const [place, key] of named.entries()) {
    if (!key) continue;
    const index = expected.findIndex(({ row, column }) => row === key.row && column === key.column);
    if (index <= last || index > place + lost || (hasAll && index !== place)) return false;
    last = index;
  }
  return true;
}
