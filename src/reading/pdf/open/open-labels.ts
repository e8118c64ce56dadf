import { type Box, centreY, overlapX } from "../page/geometry.ts";
import { LINE_BEGINS_ITEM } from "../page/item-number.ts";
import type { TextLine } from "../page/text-lines.ts";
import { labelWords } from "./label-words.ts";
import { isAligned } from "./stack-lines.ts";

/** What stands in front of rows of figures. */
export interface Labels {
  /** For each row of figures the lines of its own label, from top to bottom; empty where that is not certain. */
  readonly own: readonly (readonly TextLine[])[];
  /** Words that belong to no row, or to more than one: each with its lines. */
  readonly groups: readonly (readonly TextLine[])[];
  readonly loose: readonly TextLine[];
  /** Items between rows that all have their label: rows that are printed without figures. */
  readonly blank: readonly (readonly TextLine[])[];
}

/**
 * Costs, where being off by the distance of two lines is 1: a line that is of no row; a row without a label; lines of one
 * label as far apart as rows are; any other way to set labels than by their middle, for the whole table.
 */
const LOOSE = 0.6;
const UNLABELLED = 2;
const AS_FAR_AS_ROWS = 0.3;
const UNUSUAL = 0.35;
/** A label in the wrong place is off by at least half a line; one across a ruling line is never right. */
const TOLERANCE = 0.3;
const ACROSS = 6;
const MOST_LINES = 14;
/** Lines of one label are no further apart than this many times the closest ones. */
const SPREAD = 1.4;
const NEXT_LINE = 1.3;
const SAME_PITCH = 0.93;

/**
 * Puts the words in front of a table to its rows of figures. Lines of labels follow one another as closely as the rows
 * do, so each row takes the lines that lie around it: their middle, their first or their last line is level with it,
 * the same for all rows.
 *
 * @param lines words in front of the figures, from top to bottom
 * @param rows the middle of each row of figures, from top to bottom
 * @param separators level ruling lines across the page
 * @param rowPitch distance of the closest rows of the page
 */
export function placeLabels(
  lines: readonly TextLine[],
  rows: readonly number[],
  separators: readonly number[],
  rowPitch: number,
): Labels {
  const { own, groups } = labelWords(lines, rowPitch);
  const placed = assign(own, rows, separators, rowPitch);
  const used = new Set(placed.flat());
  const items = placed.every((label) => label.length > 0) ? blankItems(own, used) : [];
  // Words left over between them belong to some label: then no one can say which row lacks its figures.
  const known = new Set([...used, ...items.flat()]);
  const [first, last] = [own.findIndex((line) => used.has(line)), own.findLastIndex((line) => used.has(line))];
  const areWhole = own.slice(Math.max(0, first), last).every((line) => known.has(line));
  const isFollowedByItem = items.every((item) =>
    LINE_BEGINS_ITEM.test(own[own.indexOf(item.at(-1) ?? NO_LINE) + 1]?.text ?? ""),
  );
  const blank = areWhole && isFollowedByItem ? items : [];
  const taken = new Set([...used, ...blank.flat()]);
  return { own: placed, groups, loose: own.filter((line) => !taken.has(line)), blank };
}

/** Labels of items, each between lines of rows: what ends a page may have its figures on the next. */
function blankItems(lines: readonly TextLine[], used: ReadonlySet<TextLine>): TextLine[][] {
  const items: TextLine[][] = [];
  let isBetween = false;
  let item: TextLine[] | undefined;
  const last = lines.findLastIndex((line) => used.has(line));
  for (const line of lines.slice(0, last + 1)) {
    const above = item?.at(-1);
    if (used.has(line)) [isBetween, item] = [true, undefined];
    else if (LINE_BEGINS_ITEM.test(line.text)) {
      item = [line];
      if (isBetween) items.push(item);
    } else if (above && isClose(above, line, NEXT_LINE * line.size)) item?.push(line);
    else item = undefined;
  }
  return items;
}

type Alignment = (lines: readonly TextLine[]) => number;

/** Where a label of several lines says that its row is: by its middle, its first line, its last line. */
const ALIGNMENTS: readonly Alignment[] = [
  (lines) => (centreY(lines[0] ?? NOWHERE) + centreY(lines.at(-1) ?? NOWHERE)) / 2,
  (lines) => centreY(lines[0] ?? NOWHERE),
  (lines) => centreY(lines.at(-1) ?? NOWHERE),
];
const NOWHERE: Box = { left: 0, right: 0, top: 0, bottom: 0 };

function assign(
  lines: readonly TextLine[],
  rows: readonly number[],
  separators: readonly number[],
  rowPitch: number,
): readonly (readonly TextLine[])[] {
  const measures = { pitch: pitchOf(lines), rowPitch };
  const { pitch } = measures;
  const found = ALIGNMENTS.map((place) => cheapest(lines, rows, separators, measures, place));
  const best = found.reduce((one, other) => (other.cost + UNUSUAL < one.cost ? other : one));
  return best.rows.map((own, row) => {
    const offOf = (at: number): number => Math.abs(at - (rows[row] ?? 0)) / pitch;
    const isOne = own.slice(1).every(({ text }) => !LINE_BEGINS_ITEM.test(text));
    // The last row of a page may be cut, and its figures level with the beginning of its item.
    const [first] = own;
    const begins =
      row === rows.length - 1 && first && LINE_BEGINS_ITEM.test(first.text) && offOf(centreY(first)) <= TOLERANCE;
    return own.length > 0 && isOne && (begins || offOf(best.place(own)) <= TOLERANCE) ? own : [];
  });
}

/** The distance of the closest lines that stand one under another. */
function pitchOf(lines: readonly TextLine[]): number {
  const sizes = lines.map(({ size }) => size);
  const least = Math.max(1, ...sizes);
  const distances = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && overlapX(line, next) ? [centreY(next) - centreY(line)] : [];
  });
  return Math.max(least, Math.min(2 * least, ...distances));
}

interface Measures {
  readonly pitch: number;
  /** Distance of the closest rows of figures. */
  readonly rowPitch: number;
}

interface Found {
  readonly cost: number;
  readonly rows: readonly (readonly TextLine[])[];
  readonly place: Alignment;
}

/** The cheapest way to deal the lines, in their order, to the rows: `costs[line][row]` is that of all before both. */
function cheapest(
  lines: readonly TextLine[],
  rows: readonly number[],
  separators: readonly number[],
  { pitch, rowPitch }: Measures,
  place: Alignment,
): Found {
  const bandOf = (y: number): number => separators.filter((at) => at < y).length;
  const lineBands = lines.map((line) => bandOf(centreY(line)));
  const rowBands = rows.map(bandOf);
  const costs = [...lines, NO_LINE].map(() => rows.concat(0).map(() => Infinity));
  const taken = [...lines, NO_LINE].map(() => rows.concat(0).map(() => 0));
  const offer = (line: number, row: number, cost: number, step: number): void => {
    const [own, steps] = [costs[line], taken[line]];
    if (!own || !steps || cost >= (own[row] ?? -Infinity)) return;
    own[row] = cost;
    steps[row] = step;
  };
  offer(0, 0, 0, 0);
  for (let line = 0; line <= lines.length; line++) {
    for (let row = 0; row <= rows.length; row++) {
      const cost = costs[line]?.[row] ?? Infinity;
      if (line < lines.length) offer(line + 1, row, cost + LOOSE, SKIP_LINE);
      if (row === rows.length) continue;
      offer(line, row + 1, cost + UNLABELLED, 0);
      let extra = 0;
      for (let end = line + 1; end <= Math.min(lines.length, line + MOST_LINES); end++) {
        const [above, below] = [lines[end - 2], lines[end - 1]];
        if (end > line + 1) {
          if (!isClose(above, below, pitch)) break;
          const isFar = above && below && centreY(below) - centreY(above) > SAME_PITCH * rowPitch;
          extra += isFar ? AS_FAR_AS_ROWS : 0;
          if (below && LINE_BEGINS_ITEM.test(below.text)) break;
        }
        if (lineBands[end - 1] !== rowBands[row]) extra += ACROSS;
        const off = Math.abs(place(lines.slice(line, end)) - (rows[row] ?? 0)) / pitch;
        offer(end, row + 1, cost + off + extra, end - line);
      }
    }
  }
  const dealt: TextLine[][] = rows.map(() => []);
  for (let line = lines.length, row = rows.length; line > 0 || row > 0; ) {
    const step = taken[line]?.[row] ?? 0;
    if (step === SKIP_LINE) line -= 1;
    else {
      row -= 1;
      dealt[row] = lines.slice(line - step, line);
      line -= step;
    }
  }
  return { cost: costs[lines.length]?.[rows.length] ?? Infinity, rows: dealt, place };
}

const SKIP_LINE = -1;
const NO_LINE: TextLine = { ...NOWHERE, glyphs: [], text: "", size: 0 };

function isClose(above: TextLine | undefined, below: TextLine | undefined, pitch: number): boolean {
  if (!above || !below || centreY(below) - centreY(above) > pitch * SPREAD) return false;
  return isAligned(above, below);
}
