import { countMet, type LabelPattern, meet, NOTHING_MET } from "./label-likeness.ts";

/** A line of a table: what it says, and whether it has a row's figures. */
export interface DealtLine {
  readonly said: string;
  readonly hasFigures: boolean;
}

/** Figures that are certainly a row's. */
export interface Dealt {
  /** Index of the line with the figures. */
  readonly line: number;
  /** Index of the row among all. */
  readonly row: number;
  /** Its label stands in these lines: the first and the last. */
  readonly from: number;
  readonly to: number;
  /** Not all characters of its label were met. */
  readonly isMisread: boolean;
}

/** Share of a label that has to be met, and of it in lines that do not stand below the figures. */
const LEAST_MET = 0.6;
const LEAST_ABOVE = 0.2;
/** A longer label counts for no more than so many characters, of which so large a share of what was not met is taken. */
const MOST_COUNTED = 10;
const LOST = 0.5;
/** A label that stands wholly below its figures counts for so much of itself. */
const BELOW = 0.5;
/** What a character counts for that stands among those of a label and is none of it. */
const FOREIGN = -0.2;
/** What figures without a label count for, and each line of one. */
const SKIPPED = -3;
const LINE = -0.01;
/** By so many characters any other way to deal the figures has to explain less. */
const LEAST_MARGIN = 2;
/** A label is broken over so many lines at most, on either side of its figures. */
const MOST_LINES = 12;
/** More lines than any table has, and more rows of figures. */
const MOST_IN_ALL = 400;
const MOST_ANCHORS = 64;

/** A label that may be that of figures. */
interface Fit {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly gain: number;
  readonly isMisread: boolean;
}

/**
 * Deals the rows of the form, in their order, to the lines of figures of a table whose labels are broken over lines and
 * misread. Each line's words are one row's at most; of all ways the one that explains most characters of the labels
 * stands, and of it what every way says that explains nearly as many.
 *
 * @param labels of each row its spellings, in the form's order
 */
export function dealLabels(
  lines: readonly DealtLine[],
  labels: readonly (readonly LabelPattern[])[],
): readonly Dealt[] {
  const anchors = lines.flatMap(({ hasFigures }, at) => (hasFigures ? [at] : []));
  if (lines.length > MOST_IN_ALL || anchors.length > MOST_ANCHORS) return [];
  const fits = anchors.map((anchor, k) => {
    const [above, below] = [anchors[k - 1] ?? -1, anchors[k + 1] ?? lines.length];
    return labels.flatMap((spellings, row) =>
      spellings.flatMap((label) => fitsOf(lines, anchor, above, below, label, row)),
    );
  });
  const size = { lines: lines.length, rows: labels.length };
  const before = bestBefore(fits, size);
  const after = bestAfter(fits, size);
  return anchors.flatMap((line, k) => {
    const ways = new Map<number, { readonly score: number; readonly fit: Fit }>();
    for (const fit of fits[k] ?? []) {
      const score = at(before[k], fit.from, fit.row) + fit.gain + at(after[k + 1], fit.to + 1, fit.row + 1);
      if (score > (ways.get(fit.row)?.score ?? Number.NEGATIVE_INFINITY)) ways.set(fit.row, { score, fit });
    }
    const [best, second] = [...ways.values()].sort((one, other) => other.score - one.score);
    const skipped = skipping(before[k], after[k + 1], size);
    if (!best || best.score - Math.max(second?.score ?? Number.NEGATIVE_INFINITY, skipped) < LEAST_MARGIN) return [];
    const { row, from, to, isMisread } = best.fit;
    return [{ line, row, from, to, isMisread }];
  });
}

/** The ways in which a label may stand in lines around figures. */
function fitsOf(
  lines: readonly DealtLine[],
  anchor: number,
  above: number,
  below: number,
  label: LabelPattern,
  row: number,
): readonly Fit[] {
  const fits: Fit[] = [];
  for (let from = anchor; from > above && anchor - from <= MOST_LINES; from--) {
    let met = NOTHING_MET;
    for (let line = from; line < anchor; line++) met = meet(met, lines[line]?.said ?? "", label);
    let said = lines.slice(from, anchor).reduce((all, line) => all + line.said.length, 0);
    let onTop = 0;
    let last = -1;
    for (let to = anchor; to < below && to - anchor <= MOST_LINES; to++) {
      const own = lines[to]?.said ?? "";
      met = meet(met, own, label);
      said += own.length;
      const count = countMet(met, label);
      if (to === anchor) onTop = count;
      if (count === last || count < label.length * LEAST_MET) continue;
      last = count;
      const share = (count - (label.length - count) * LOST) / label.length;
      const worth = Math.min(label.length, MOST_COUNTED) * (onTop < label.length * LEAST_ABOVE ? share * BELOW : share);
      const gain = worth + (said - count) * FOREIGN + (to - from + 1) * LINE;
      fits.push({ row, from, to, gain, isMisread: count < label.length });
    }
  }
  return fits;
}

interface Size {
  readonly lines: number;
  readonly rows: number;
}

/** The best score for lines before (or from) a line and rows before (or from) a row: `scores[line][row]`. */
type Scores = readonly Float64Array[];

function at(scores: Scores | undefined, line: number, row: number): number {
  return scores?.[line]?.[row] ?? Number.NEGATIVE_INFINITY;
}

function empty({ lines, rows }: Size): Float64Array[] {
  return Array.from({ length: lines + 1 }, () => new Float64Array(rows + 1));
}

/** For as many figures from the top as said: the best score within the lines and rows before those given. */
function bestBefore(fits: readonly (readonly Fit[])[], size: Size): readonly Scores[] {
  const all: Float64Array[][] = [empty(size)];
  for (const own of fits) {
    const last = all.at(-1) ?? [];
    const next = last.map((scores) => scores.map((score) => score + SKIPPED));
    for (const { row, from, to, gain } of own) {
      const score = at(last, from, row) + gain;
      raise(next, to + 1, row + 1, score);
    }
    for (let line = 0; line <= size.lines; line++) {
      for (let row = 0; row <= size.rows; row++) {
        raise(next, line, row, Math.max(at(next, line - 1, row), at(next, line, row - 1)));
      }
    }
    all.push(next);
  }
  return all;
}

/** For the figures from one on: the best score within the lines and rows from those given on. */
function bestAfter(fits: readonly (readonly Fit[])[], { lines, rows }: Size): readonly Scores[] {
  const mirrored = fits
    .toReversed()
    .map((own) =>
      own.map((fit) => ({ ...fit, row: rows - 1 - fit.row, from: lines - 1 - fit.to, to: lines - 1 - fit.from })),
    );
  return bestBefore(mirrored, { lines, rows })
    .toReversed()
    .map((scores) => scores.toReversed().map((own) => own.toReversed()));
}

function raise(scores: readonly Float64Array[], line: number, row: number, score: number): void {
  const own = scores[line];
  if (own && score > (own[row] ?? 0)) own[row] = score;
}

/** The best score that leaves the figures between without a row. */
function skipping(before: Scores | undefined, after: Scores | undefined, { lines, rows }: Size): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let line = 0; line <= lines; line++) {
    for (let row = 0; row <= rows; row++) best = Math.max(best, at(before, line, row) + at(after, line, row));
  }
  return best + SKIPPED;
}
