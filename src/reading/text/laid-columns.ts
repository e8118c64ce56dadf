/** A word of a line and where it stands: characters from the line's beginning, the end not included. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Where the figures of a column stand, on one page. */
export type Column = Pick<Word, "from" | "to">;

/** So many of the rows that lack no figure stand in the same columns. */
const MOST_ALIGNED = 0.75;
/** By so many characters figures have to be nearer to their columns than to any others. */
const NEARER = 2;

/**
 * Where figures stand on a page; those that nearly fill their columns may reach over the edge of others.
 *
 * @returns `undefined` where they do not stand below one another
 */
export function columnsIn(rows: readonly (readonly Word[])[], count: number): readonly Column[] | undefined {
  const full = rows.filter(({ length }) => length === count);
  if (full.length === 0 || full.every((figures) => !areApart(figures))) return undefined;
  const columns = Array.from({ length: count }, (_, x) => {
    const middles = full
      .flatMap((figures) => (figures[x] ? [centre(figures[x])] : []))
      .sort((one, other) => one - other);
    const middle = middles[Math.floor(middles.length / 2)] ?? 0;
    return { from: middle, to: middle };
  });
  const pitch = Math.min(...columns.slice(1).map((column, x) => column.from - (columns[x]?.from ?? 0)));
  const aligned = full.filter((figures) =>
    figures.every((figure, x) => Math.abs(centre(figure) - (columns[x]?.from ?? 0)) < pitch),
  );
  return aligned.length >= MOST_ALIGNED * full.length ? columns : undefined;
}

/** Are there wide gaps between most of them? */
function areApart(figures: readonly Word[]): boolean {
  const gaps = figures.slice(1).map(({ from }, x) => from - (figures[x]?.to ?? 0));
  return gaps.filter((gap) => gap > 1).length * 2 > gaps.length;
}

/**
 * Where the words of a head stand, which have places of their own: those that lie over one another are of one column.
 * Words over several such are heads of groups. Empty where there are fewer than columns of figures.
 */
export function headColumns(words: readonly Word[], count: number): readonly Column[] {
  const overlap = (one: Column, other: Column): boolean => one.from < other.to && other.from < one.to;
  const narrow = words.filter((word) => {
    const under = words.filter((other) => other !== word && overlap(word, other));
    return !under.some((one) => under.some((other) => !overlap(one, other)));
  });
  const columns: { from: number; to: number }[] = [];
  for (const { from, to } of [...narrow].sort((one, other) => one.from - other.from)) {
    const last = columns.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns.length < count ? [] : columns.slice(-count);
}

/** The column that a word of a head stands over. */
export function nearest(word: Word, columns: readonly Column[]): number {
  const distances = columns.map((column) => Math.abs(centre(column) - centre(word)));
  return distances.indexOf(Math.min(...distances));
}

/**
 * The columns of figures that are fewer than these: in their order, as near to the middle of each as can be.
 *
 * @returns `undefined` where any other way is nearly as near
 */
export function placesOf(figures: readonly Word[], columns: readonly Column[]): readonly number[] | undefined {
  if (figures.length === 0) return [];
  if (figures.length > columns.length) return undefined;
  /** For as many figures and columns from the left as said: the two nearest ways, and the columns of the nearest. */
  let ways = columns
    .concat(columns.slice(0, 1))
    .map(() => ({ best: 0, next: Number.POSITIVE_INFINITY, places: [] as readonly number[] }));
  for (const figure of figures) {
    const longer: typeof ways = [NO_WAY];
    for (const [x, column] of columns.entries()) {
      const [left, before] = [longer[x] ?? NO_WAY, ways[x] ?? NO_WAY];
      const off = Math.abs(centre(column) - centre(figure));
      const [best = NO_WAY.best, next = NO_WAY.next] = [
        left.best,
        left.next,
        before.best + off,
        before.next + off,
      ].sort((one, other) => one - other);
      const places = left.best <= before.best + off ? left.places : [...before.places, x];
      longer.push({ best, next, places });
    }
    ways = longer;
  }
  const last = ways.at(-1);
  return last && last.next - last.best >= NEARER ? last.places : undefined;
}

const NO_WAY = { best: Number.POSITIVE_INFINITY, next: Number.POSITIVE_INFINITY, places: [] };

function centre({ from, to }: Column): number {
  return (from + to) / 2;
}
