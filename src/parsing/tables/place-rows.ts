import { GROUPS } from "../../form/applications.ts";
import { TABLE_IDS } from "../../form/editions.ts";
import type { EditionId } from "../../form/types.ts";
import { LIMITS } from "../../reading/limits.ts";
import { findRow } from "./columns/choose-edition.ts";
import type { ColumnOrder } from "./columns/order-columns.ts";
import type { OrderedRow } from "./damage/foreign-columns.ts";
import { isEven, placeFullRow, valueCells } from "./places/full-row.ts";
import { placeValues, standingPlace } from "./places/place-values.ts";
import type { Evidence, RowToPlace, Window } from "./places/placement.ts";
import type { DataRow } from "./rows/found-rows.ts";
import { holdTogether, type Supposed } from "./sums/hold-together.ts";
import { judgeEnds } from "./sums/judge-ends.ts";
import { addsUp, type Placed } from "./sums/settle-total.ts";

/** A row of figures, and what is known of where they stand before any is placed. */
export interface Ordered {
  readonly data: DataRow;
  readonly order: ColumnOrder | undefined;
  readonly depth: number;
  /** Rows of one grid and table with as many heads have the same. */
  readonly kind: number;
  /** Absent where the order is not known. */
  readonly place: RowToPlace | undefined;
}

/** A row whose columns are known, with its cells where figures can stand. */
export function toPlace({ data, order }: OrderedRow, edition: EditionId): Ordered {
  const depth = depthOf(data, edition);
  const table = data.grid * TABLE_IDS.length + TABLE_IDS.indexOf(data.table);
  const kind = table * (LIMITS.columns + 1) + (order?.keys.length ?? 0);
  return { data, order, depth, kind, place: order && rowToPlace(data, depth, order) };
}

/** How many depths there are. */
const DEPTHS = 3;

/** How deep a row is set under the headings of its table: 一、 0; （一） 1; 1. under （三） 2. */
function depthOf({ table, row }: DataRow, edition: EditionId): number {
  const group = findRow(edition, table, row)?.group;
  if (table !== "applications" || group === undefined) return 0;
  return group === GROUPS.results ? 1 : 2;
}

function rowToPlace({ cells, label }: DataRow, depth: number, { keys }: ColumnOrder): RowToPlace {
  const hasTotal = keys.some((key) => key?.column === "total");
  const values = valueCells(cells, label, keys.length);
  const parts = keys.flatMap((key, at) => (at === 0 || key?.row !== keys[at - 1]?.row ? at : []));
  const endsInTotal = keys.at(-1)?.column === "total";
  return { cells, label, values, depth, count: keys.length, hasTotal, endsInTotal, parts };
}

/** Puts the figures of rows under their heads; a row of which the place is not certain is left out. */
export function placeRows(ordered: readonly Ordered[], edition: EditionId, noisy: boolean): Placed[] {
  const evidenceOf = gatherEvidence(ordered, edition, noisy);
  return ordered.flatMap((item) => {
    const { data, order, place } = item;
    if (!order || !place) return [];
    const evidence = evidenceOf(item, order);
    const hasForeign = order.keys.includes(null);
    const placement = hasForeign ? placeFullRow(place, evidence.head) : placeValues(place, evidence);
    return placement ? [{ data, order, placement }] : [];
  });
}

type EvidenceOf = (item: Ordered, order: ColumnOrder) => Evidence;

/** What the rows of a file show of each other's places; few of them need to know all of it. */
function gatherEvidence(ordered: readonly Ordered[], edition: EditionId, noisy: boolean): EvidenceOf {
  const windowsOf = windowsByKind(ordered);
  const evenAt = evenByLike(ordered);
  const heldBy = new Map<number, boolean>();
  const held = (kind: number): boolean => {
    const known = heldBy.get(kind) ?? holdTogether(ordered.filter((item) => item.kind === kind).flatMap(standingEven));
    heldBy.set(kind, known);
    return known;
  };
  const judge = judgeEnds(() => ordered.flatMap((item) => standing(item, evidenceOf)), edition);
  const evidenceOf: EvidenceOf = (item, order) => ({
    windows: windowsOf.get(item.kind) ?? [],
    head: columnsOf(item.data, order),
    evenRows: isRule(evenAt.get(likeOf(item)) ?? []),
    rowsHold: () => held(item.kind),
    addsUp: (placement) => addsUp(placement, order),
    judgeEnd: (placement) => judge({ data: item.data, order, placement }),
    noisy,
  });
  return evidenceOf;
}

/** The row of section 三 where it stands if nothing has moved. */
function standing(item: Ordered, evidenceOf: EvidenceOf): readonly Placed[] {
  const { data, order, place } = item;
  if (!order || !place || data.table !== "applications" || order.keys.includes(null)) return [];
  const placement = standingPlace(place, evidenceOf(item, order));
  return placement ? [{ data, order, placement }] : [];
}

/** The row with each cell under a head of its own, where it has one for each. */
function standingEven({ order, place }: Ordered): readonly Supposed[] {
  return order && place && isEven(place) ? [{ placement: place.values, order }] : [];
}

function likeOf(item: Ordered): number {
  return item.kind * DEPTHS + item.depth;
}

function evenByLike(ordered: readonly Ordered[]): ReadonlyMap<number, readonly boolean[]> {
  const evenAt = new Map<number, boolean[]>();
  for (const item of ordered) {
    if (!item.place) continue;
    const like = likeOf(item);
    const kept = evenAt.get(like);
    if (kept) kept.push(isEven(item.place));
    else evenAt.set(like, [isEven(item.place)]);
  }
  return evenAt;
}

/** Three rows of a kind may be a rule, when no more than one in five breaks it. */
function isRule(kept: readonly boolean[]): boolean {
  const broken = kept.filter((each) => !each).length;
  return kept.length >= 3 && broken * 5 <= kept.length;
}

/** Most places that rows are tried at: a real table shows two or three. */
const MOST_WINDOWS = 40;

function windowsByKind(ordered: readonly Ordered[]): ReadonlyMap<number, readonly Window[]> {
  const windowsOf = new Map<number, Window[]>();
  for (const item of ordered) {
    const windows = windowsOf.get(item.kind);
    if (!windows) windowsOf.set(item.kind, windowOf(item));
    else if (windows.length < MOST_WINDOWS) windows.push(...windowOf(item));
  }
  return windowsOf;
}

/** The place that a row without a gap shows. */
function windowOf(item: Ordered): Window[] {
  const { data, order, depth, place } = item;
  const full = order && place && placeFullRow(place, columnsOf(data, order));
  const label = data.label && { from: data.label.from, to: data.label.to };
  return full ? [{ ranges: full, label, depth, end: data.cells.end }] : [];
}

/** The columns that the head over a row shows. */
function columnsOf({ headInGrid, head }: DataRow, { keys, from }: ColumnOrder): Evidence["head"] {
  const columns = headInGrid && from === "head" ? head?.columns : undefined;
  return columns?.length === keys.length ? columns : null;
}
