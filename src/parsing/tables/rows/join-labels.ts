import type { RowCell, TableRow } from "../grid/table-rows.ts";
import { labelCore } from "../labels/label-core.ts";
import { rowMatch } from "../labels/row-meanings.ts";

/**
 * Puts together the labels that a file has broken over two rows, or over three with the figures in the middle one, as
 * page breaks and programs that read tables line by line do. Only parts that make up a whole label of the form together
 * and none alone.
 *
 * @returns the rows, of those that make up one label only the one with the figures
 */
export function joinLabels(rows: readonly TableRow[]): readonly TableRow[] {
  const joined: TableRow[] = [];
  let at = 0;
  while (at < rows.length) {
    const whole = startsLabel(rows[at])
      ? (numberApart(rows, at) ?? threeParts(rows, at) ?? twoParts(rows, at, at + 1) ?? overHead(rows, at))
      : undefined;
    const row = whole?.row ?? rows[at];
    if (row) joined.push(row);
    at += whole?.taken ?? 1;
  }
  return joined;
}

interface Joined {
  readonly row: TableRow;
  readonly taken: number;
}

/** Has the row words that are no row's label by themselves? Most rows are told whole, and left alone. */
function startsLabel(row: TableRow | undefined): boolean {
  const label = row && lastWords(row);
  const match = label && rowMatch(label.core);
  return label !== undefined && (match?.meaning.kind !== "row" || match.how === "part");
}

/** A label that goes on after the head, which the next page repeats. */
function overHead(rows: readonly TableRow[], at: number): Joined | undefined {
  let length = 0;
  while (length < Math.min(LONGEST_HEAD, at) && isRepeated(rows[length], rows[at + 1 + length])) length += 1;
  const joined = length > 0 ? twoParts(rows, at, at + 1 + length) : undefined;
  return joined && { row: joined.row, taken: length + joined.taken };
}

const LONGEST_HEAD = 4;

function isRepeated(row: TableRow | undefined, below: TableRow | undefined): boolean {
  const words = wordsOf(row);
  return words !== "" && words === wordsOf(below);
}

function wordsOf(row: TableRow | undefined): string {
  return (row?.cells ?? []).flatMap(({ core, kind }) => (kind === "words" ? core : [])).join("\n");
}

function twoParts(rows: readonly TableRow[], at: number, next: number): Joined | undefined {
  const [upper, lower] = [rows[at], rows[next]];
  const above = upper && lastWords(upper);
  const below = lower && lastWords(lower);
  if (!above || !below || !overlap(above, below) || rowMatch(below.core)?.how === "exact") return undefined;
  const ofUpper = hasFigures(upper, above) && isAlone(lower, below);
  const ofLower = isAlone(upper, above) && hasFigures(lower, below);
  const label = ofUpper !== ofLower ? together([above, below]) : undefined;
  // What is nearly a label by itself is only part of one that is exact.
  if (!label || (isWhole(below.core) && rowMatch(label.core)?.how !== "exact")) return undefined;
  return { row: ofUpper ? withLabel(upper, above, label) : withLabel(lower, below, label), taken: 2 };
}

/** Figures stand half way between the first and the second line of their label. */
function threeParts(rows: readonly TableRow[], at: number): Joined | undefined {
  const [upper, middle, lower] = [rows[at], rows[at + 1], rows[at + 2]];
  const above = upper && lastWords(upper);
  const below = lower && lastWords(lower);
  if (!above || !below || !middle || lastWords(middle)) return undefined;
  if (!isAlone(upper, above) || !isAlone(lower, below) || rowMatch(below.core)?.how === "exact") return undefined;
  const [first] = middle.cells.filter(({ kind }) => kind !== "empty");
  const label = first && together([above, below]);
  if (!label || (isWhole(below.core) && rowMatch(label.core)?.how !== "exact")) return undefined;
  if (overlap(above, below) && first.from > above.to) {
    return { row: { ...middle, cells: [label, ...middle.cells.filter(({ from }) => from > label.to)] }, taken: 3 };
  }
  const row = withoutColumns(middle) && lower.cells.length === 1 ? afterLabel(middle, label) : undefined;
  return row && { row, taken: 3 };
}

/** The number of a label stands over the rest of it, and the figures beside the number or between. */
function numberApart(rows: readonly TableRow[], at: number): Joined | undefined {
  const [upper, next, third] = [rows[at], rows[at + 1], rows[at + 2]];
  const number = upper && lastWords(upper);
  if (!number || !ITEM_NUMBER.test(number.text) || upper.marked) return undefined;
  const isBeside = hasFigures(upper, number);
  const [lower, after] = isBeside ? [next, third] : [third, rows[at + 3]];
  const label = lower?.cells.length === 1 ? lower.cells[0] : undefined;
  // Figures below are the label's own.
  if (!label || !isWhole(label.core) || isOfFigures(after)) return undefined;
  if (isBeside) return { row: withLabel(upper, number, label), taken: 2 };
  return next && isAlone(upper, number) && withoutColumns(next)
    ? { row: afterLabel(next, label), taken: 3 }
    : undefined;
}

/** 1. and what it is taken for. */
const ITEM_NUMBER = /^(?:\d|[Il|])[.．、]?$/;

function isOfFigures(row: TableRow | undefined): boolean {
  return row?.cells.every(({ kind }) => kind === "figure") ?? false;
}

/** In a text whose cells only spaces keep apart, figures alone begin a line as its label does. */
function withoutColumns({ cells, marked, trueColumns }: TableRow): boolean {
  return !marked && !trueColumns && cells.length >= FEWEST_FIGURES && cells.every(({ kind }) => kind !== "empty");
}

const FEWEST_FIGURES = 5;

function afterLabel(row: TableRow, label: RowCell): TableRow {
  const moved = row.cells.map((cell) => ({ ...cell, from: cell.from + 1, to: cell.to + 1 }));
  return { ...row, cells: [{ ...label, from: 0, to: 0 }, ...moved], width: row.width + 1, end: row.end + 1 };
}

function lastWords({ cells }: TableRow): RowCell | undefined {
  return cells.findLast(({ kind, continued }) => kind === "words" && !continued);
}

function isWhole(core: string): boolean {
  const how = rowMatch(core)?.how;
  return how === "exact" || how === "near";
}

function overlap(left: RowCell, right: RowCell): boolean {
  return left.from <= right.to && right.from <= left.to;
}

function hasFigures({ cells }: TableRow, label: RowCell): boolean {
  return cells.some(({ kind, from }) => from > label.to && (kind === "figure" || kind === "mark"));
}

/** Is there nothing in the row but this, and what comes down from above? */
function isAlone({ cells }: TableRow, words: RowCell): boolean {
  return cells.every(
    (cell) => cell === words || cell.kind === "empty" || (cell.kind === "words" && cell.to < words.from),
  );
}

function together(parts: readonly [RowCell, RowCell]): RowCell | undefined {
  const text = parts.map((part) => part.text).join("");
  const core = labelCore(text);
  const match = rowMatch(core);
  if (match?.meaning.kind !== "row" || match.how === "part") return undefined;
  return { ...parts[0], text, core };
}

function withLabel(row: TableRow, old: RowCell, label: RowCell): TableRow {
  return {
    ...row,
    cells: row.cells.map((cell) => (cell === old ? { ...old, text: label.text, core: label.core } : cell)),
  };
}
