import { DIGIT, SENTENCE_MARK } from "../../text/characters.ts";
import type { Grid, GridCell } from "../document.ts";
import { type Column, columnsIn, headColumns, nearest, placesOf, type Word } from "./laid-columns.ts";
import { FIGURE } from "./spaced-rows.ts";
import { HEADING, type Line } from "./written-line.ts";

interface WordLine {
  readonly line: Line;
  readonly words: readonly Word[];
  /** Place of its first figure among the words; their number when it does not end in figures. */
  readonly figures: number;
}

/** A table whose columns are told by white space. */
export interface LaidOut {
  readonly grid: Grid;
  /** Indexes of its first line and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** So many figures in a row are those of one. */
const FEWEST_FIGURES = 5;
const ITEM_NUMBER = /^\d{1,2}[.．、]$/;
/** A label begins here, however close it stands behind a piece of its group's heading. */
const LABEL = /^(?:\d{1,2}[.．、]|[（(][一二三四五六七][）)])\p{Script=Han}/u;
/** Most lines that are not empty between two rows of figures, over the first and below the last. */
const MOST_BETWEEN = 10;
const MOST_OVER = 16;
const MOST_UNDER = 3;
/** A label that begins with an ordinal and goes on at its figures stands so close over them. */
const NEAR = 2;
const MOST_LABELS = 3;
/** No page is wider, in characters; a regular expression runs out of stack on a word of millions. */
const WIDEST = 10_000;

/**
 * Finds the tables of a text that keeps the layout of a page, as converters of PDFs write it: on one page each column
 * has its own characters in every line. A line is a row, its figures and the words over them in the slots of their
 * columns, other words in front. What a cell says may be broken over several rows.
 */
export function laidOutTables(lines: readonly Line[]): readonly LaidOut[] {
  const written = lines.map(wordsOf);
  const tables: LaidOut[] = [];
  let limit = 0;
  for (let at = 0; at < lines.length; at++) {
    const first = written[at];
    if (!first || figuresIn(first) < FEWEST_FIGURES) continue;
    const anchors = anchorsFrom(written, at);
    const last = anchors.at(-1) ?? at;
    const from = reachUp(written, at, limit);
    const to = reachDown(written, last) + 1;
    const grid = gridOf(written.slice(from, to), written.slice(at, last + 1), at - from);
    if (grid) tables.push({ grid, from, to });
    limit = to;
    at = to - 1;
  }
  return tables;
}

function wordsOf(line: Line): WordLine {
  const isText = line.kind === "plain" || line.kind === "spaced";
  const words =
    isText && line.text.length <= WIDEST
      ? [...line.text.matchAll(/[^\s\u3000]+/g)].map(({ 0: text, index }) => ({
          text,
          from: index,
          to: index + text.length,
        }))
      : [];
  return { line, words, figures: words.findLastIndex(({ text }) => !isFigure(text)) + 1 };
}

function isFigure(text: string): boolean {
  return FIGURE.test(text) && !ITEM_NUMBER.test(text);
}

function figuresIn({ words, figures }: WordLine): number {
  return words.slice(figures).filter(({ text }) => DIGIT.test(text)).length;
}

/** Rows of figures of one table: as many in each, or fewer where some are blank or broken over lines. */
function anchorsFrom(written: readonly WordLine[], first: number): readonly number[] {
  const anchors = [first];
  let between = 0;
  for (let at = first + 1; at < written.length; at++) {
    const line = written[at];
    if (!line || !isOfText(line) || between > MOST_BETWEEN) break;
    if (line.words.length === 0) continue;
    const most = written[first];
    if (figuresIn(line) >= FEWEST_FIGURES) {
      if (most && figuresIn(line) > 2 * figuresIn(most)) break;
      anchors.push(at);
      between = 0;
    } else between += 1;
  }
  return anchors;
}

function isOfText({ line }: WordLine): boolean {
  return line.kind === "blank" || ((line.kind === "plain" || line.kind === "spaced") && !SENTENCE_MARK.test(line.text));
}

function reachUp(written: readonly WordLine[], anchor: number, limit: number): number {
  let over = 0;
  let from = anchor;
  for (let at = anchor - 1; at >= limit && over < MOST_OVER; at--) {
    const line = written[at];
    if (!line || !isOfText(line) || (HEADING.test(line.line.text) && over >= NEAR)) break;
    if (line.words.length === 0) continue;
    over += 1;
    from = at;
  }
  return from;
}

/** The rest of the last row's label follows without an empty line between. */
function reachDown(written: readonly WordLine[], anchor: number): number {
  const edge = written[anchor]?.words[written[anchor]?.figures ?? 0]?.from ?? 0;
  let at = anchor;
  while (at - anchor < MOST_UNDER) {
    const next = written[at + 1];
    const isRest = next && next.words.length > 0 && isOfText(next) && !HEADING.test(next.line.text);
    if (!isRest || !next.words.every((word, index) => (index < next.figures ? word.from < edge : true))) break;
    at += 1;
  }
  return at;
}

/**
 * @param head how many lines stand over the first row of figures
 * @returns `undefined` when the figures of a page do not stand below one another
 */
function gridOf(all: readonly WordLine[], rows: readonly WordLine[], head: number): Grid | undefined {
  const count = widest(rows.map((row) => row.words.length - row.figures));
  const columnsOn = new Map<number, readonly Column[] | undefined>();
  const columnsOf = (page: number): readonly Column[] | undefined => {
    const own = rows.filter(({ line }) => line.page === page).map(({ words, figures }) => words.slice(figures));
    if (!columnsOn.has(page)) columnsOn.set(page, columnsIn(own, count));
    return columnsOn.get(page);
  };
  const over = headColumns(
    all.slice(0, head).flatMap(({ words, figures }) => words.slice(0, figures)),
    count,
  );
  const slots: (GridCell | null)[][] = [];
  for (const [at, line] of all.entries()) {
    if (line.words.length === 0) continue;
    const columns = columnsOf(line.line.page);
    const row = rowOf(line, columns ?? [], at < head ? over : undefined, count);
    if (!row || (!columns && at >= head)) return undefined;
    slots.push(row);
  }
  return { slots, laidOut: true };
}

/** The most figures that more than one row has. */
function widest(counts: readonly number[]): number {
  const often = counts.filter((count, at) => counts.length === 1 || counts.indexOf(count) !== at);
  return Math.max(0, ...often);
}

/**
 * Words in front in their own slots, up to the figures; the others in those of their columns.
 *
 * @param over of a head only: its own columns
 */
function rowOf(
  { line, words, figures }: WordLine,
  columns: readonly Column[],
  over: readonly Column[] | undefined,
  count: number,
): (GridCell | null)[] | undefined {
  const slots: (GridCell | null)[] = Array.from({ length: MOST_LABELS + count }, () => null);
  const put = (x: number, text: string): void => {
    const there = slots[x];
    slots[x] = { text: there ? `${there.text} ${text}` : text, line: line.number };
  };
  const edge = over?.[0]?.from ?? Number.POSITIVE_INFINITY;
  const labels: { text: string; to: number }[] = [];
  for (const word of words.slice(0, figures)) {
    const last = labels.at(-1);
    if (over && word.from >= edge) put(MOST_LABELS + nearest(word, over), word.text);
    else if (last && word.from - last.to === 1 && !LABEL.test(word.text)) {
      last.text += ` ${word.text}`;
      last.to = word.to;
    } else labels.push({ text: word.text, to: word.to });
  }
  const own = words.slice(figures);
  const places = own.length === count ? own.map((_, x) => x) : placesOf(own, columns);
  if (!places || labels.length > MOST_LABELS) return undefined;
  for (const [at, { text }] of own.entries()) put(MOST_LABELS + (places[at] ?? 0), text);
  for (const [at, { text }] of labels.entries()) put(MOST_LABELS - labels.length + at, text);
  return slots;
}
