import { normalise } from "../../../text/normalise.ts";
import { letterFigure } from "../cells/letter-figure.ts";
import { parseFigure } from "../cells/parse-figure.ts";
import { isSpeck } from "../cells/specks.ts";
import type { ColumnKey } from "../columns/order-columns.ts";
import type { RowCell } from "../grid/table-rows.ts";

/** One cell of a row as it may have been printed. */
export interface PossibleCell {
  /** As printed, or what the row's own sum says of a lost one; `undefined` when nothing does. */
  readonly value: number | undefined;
  /** The cell that states it; `null` when it is lost: a figure that nobody printed is never read. */
  readonly cell: RowCell | null;
  /** Letters stand where its digits should, and no sum proves what they were. */
  readonly open: boolean;
  /** Letters stand where its digits should. */
  readonly mended: boolean;
}

export type PossibleRow = readonly PossibleCell[];

/** A figure, or `null` for a place that holds none. */
interface Item {
  readonly value: number | null;
  readonly cell: RowCell;
  /** Letters stand where its digits should: the sum has to prove it. */
  readonly mended: boolean;
}
interface Sequence {
  readonly items: readonly Item[];
  readonly cost: number;
}

const MOST_SEQUENCES = 64;
const MOST_LOST = 2;

/**
 * All rows that may have been printed where these items are read, with the least damage: figures lost or too many,
 * specks, figures that ran together. Only such whose sums are right.
 *
 * @param items cells after the label
 * @param keys what the columns are, from left to right
 */
export function possibleRows(items: readonly RowCell[], keys: readonly ColumnKey[]): readonly PossibleRow[] {
  const sequences = sequencesOf(items).flatMap((sequence) => {
    const astray = Math.abs(sequence.items.length - keys.length);
    return astray > MOST_LOST ? [] : [{ ...sequence, cost: sequence.cost + astray }];
  });
  const least = Math.min(...sequences.map(({ cost }) => cost));
  const found = new Map<string, PossibleRow>();
  let isLikely = false;
  for (const { items: printed, cost } of sequences) {
    if (cost > least) continue;
    let isProven = false;
    for (const way of arrangements(printed, keys.length)) {
      const row = way.placed.map(
        (item): PossibleCell =>
          typeof item?.value === "number"
            ? { value: item.value, cell: item.cell, open: false, mended: item.mended }
            : { value: undefined, cell: null, open: false, mended: false },
      );
      const proven = withSums(row, keys);
      if (proven) isProven = true;
      if (proven && way.isLikely) isLikely = true;
      if (proven)
        found.set(proven.map(({ value, cell, open }) => `${value}${cell && !open ? "" : "?"}`).join(), proven);
    }
    // With a figure, or a place for one, under each head, the row is as it was printed: then its sums do not hold.
    if (!isProven && printed.length === keys.length) return [];
  }
  const all = [...found.values()];
  const isAnchored = all.some((row) => row.every(({ cell }, at) => keys[at]?.column !== "total" || cell !== null));
  return isAnchored && isLikely ? all : [];
}

function sequencesOf(items: readonly RowCell[]): readonly Sequence[] {
  let sequences: Sequence[] = [{ items: [], cost: 0 }];
  for (const cell of items) {
    const readings = readingsOf(cell);
    sequences = sequences.flatMap(({ items: before, cost }) =>
      readings.map((reading) => ({
        items: [...before, ...reading.values.map((value) => ({ value, cell, mended: reading.mended === true }))],
        cost: cost + reading.cost,
      })),
    );
    if (sequences.length > MOST_SEQUENCES) return [];
  }
  return sequences;
}

interface Reading {
  readonly values: readonly (number | null)[];
  readonly cost: number;
  readonly mended?: true;
}

const HOLE: Reading = { values: [null], cost: 0 };
const NOTHING: Reading = { values: [], cost: 0 };
const LOST: Reading = { values: [null], cost: 1 };

/** What may have been printed where a cell is read. */
function readingsOf({ kind, text }: RowCell): readonly Reading[] {
  if (kind === "empty" || kind === "mark") return [HOLE, NOTHING];
  if (kind === "figure") {
    const figure = parseFigure(text);
    if (!figure?.isCount) return [HOLE];
    const whole = { values: [figure.value], cost: 0 };
    return [whole, ...ranTogether(figure.digits).map((values) => ({ values, cost: 1 }))];
  }
  const normal = normalise(text);
  if (/^[\d ]+$/.test(normal)) {
    const parts = normal.split(" ").flatMap((part) => (/^0+\d/.test(part) ? apart(part) : [part]));
    const joined = normal.replaceAll(" ", "");
    const isOne = !/^0\d/.test(joined) && joined.length <= 9;
    return [{ values: parts.map(Number), cost: 0 }, ...(isOne ? [{ values: [Number(joined)], cost: 0 }] : []), LOST];
  }
  const letters = letterFigure(text);
  if (letters !== undefined) return [{ values: [letters], cost: 0, mended: true }, LOST, NOTHING];
  return isSpeck(text) ? [NOTHING, LOST] : [HOLE];
}

/** 007: two noughts and a seven. */
function apart(digits: string): readonly string[] {
  const noughts = /^0*/.exec(digits)?.[0].length ?? 0;
  const rest = digits.slice(noughts);
  return [...Array.from({ length: noughts }, () => "0"), ...(rest === "" ? [] : [rest])];
}

function ranTogether(digits: string): readonly (readonly number[])[] {
  return Array.from({ length: Math.max(0, digits.length - 1) }, (_, at) => [
    digits.slice(0, at + 1),
    digits.slice(at + 1),
  ])
    .filter(([, right]) => !/^0\d/.test(right ?? ""))
    .map((pair) => pair.map(Number));
}

interface Arrangement {
  /** `undefined` is a place left open. */
  readonly placed: readonly (Item | undefined)[];
  /** One item is left out, or noughts, or figures written twice: what happens, rather than what would suit. */
  readonly isLikely: boolean;
}

/**
 * The ways to lay items on so many places in their order. Where there are too many, some are left out, or two are one
 * that was broken.
 */
function* arrangements(items: readonly Item[], places: number): Generator<Arrangement> {
  const surplus = items.length - places;
  if (surplus > 0) {
    for (let at = 1; at < items.length; at++) {
      const joined = joinedAt(items, at);
      if (joined) yield* arrangements(joined, places);
    }
    for (let at = 0; at < items.length; at++) {
      const kept = items.filter((_, other) => other !== at);
      const value = items[at]?.value;
      const isLikely = surplus === 1 || value === 0 || value === items[at - 1]?.value || value === items[at + 1]?.value;
      for (const each of arrangements(kept, places)) yield { ...each, isLikely: each.isLikely && isLikely };
    }
    return;
  }
  for (const gaps of choose(places, -surplus)) {
    let next = 0;
    yield {
      placed: Array.from({ length: places }, (_, at) => (gaps.includes(at) ? undefined : items[next++])),
      isLikely: true,
    };
  }
}

/** 1 and 2 as the 12 that they may have been. */
function joinedAt(items: readonly Item[], at: number): readonly Item[] | undefined {
  const [left, right] = [items[at - 1], items[at]];
  if (!left?.value || typeof right?.value !== "number") return undefined;
  const one = { ...left, value: Number(`${left.value}${right.value}`), mended: true };
  return [...items.slice(0, at - 1), one, ...items.slice(at + 1)];
}

function* choose(from: number, count: number, start = 0): Generator<readonly number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let first = start; first <= from - count; first++) {
    for (const rest of choose(from, count - 1, first + 1)) yield [first, ...rest];
  }
}

/** Fills in what the sums say of lost figures; `undefined` when the printed ones contradict the sums. */
function withSums(row: PossibleRow, keys: readonly ColumnKey[]): PossibleRow | undefined {
  const filled = [...row];
  for (const group of new Set(keys.map((key) => key.row))) {
    const own = keys.flatMap((key, at) => (key.row === group ? [at] : []));
    const totalAt = own.find((at) => keys[at]?.column === "total");
    const parts = own.filter((at) => at !== totalAt);
    const lost = parts.filter((at) => row[at]?.value === undefined);
    const sum = parts.reduce((all, at) => all + (row[at]?.value ?? 0), 0);
    const total = totalAt === undefined ? undefined : row[totalAt]?.value;
    const set = (at: number, value: number): void => {
      const cell = filled[at];
      if (cell) filled[at] = { ...cell, value };
    };
    // Letters are proven by a sum of figures that are all there, and on one of its sides only.
    const isWhole = own.every((at) => row[at]?.cell);
    const oneSided = !row[totalAt ?? -1]?.mended || parts.every((at) => !row[at]?.mended || row[at]?.value === 0);
    if (!isWhole || !oneSided) {
      for (const at of own) {
        const cell = filled[at];
        if (cell?.mended) filled[at] = { ...cell, open: true };
      }
    }
    if (total === undefined) {
      if (totalAt !== undefined && lost.length === 0) set(totalAt, sum);
      continue;
    }
    const rest = total - sum;
    if (rest < 0 || (rest > 0 && lost.length === 0)) return undefined;
    const [only] = lost;
    if (rest === 0) for (const at of lost) set(at, 0);
    else if (only !== undefined && lost.length === 1) set(only, rest);
  }
  return filled;
}
