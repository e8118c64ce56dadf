/** A point or an extent on a page: points of 1/72 inch, `x` to the right, `y` downwards from the top left corner. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A character where it stands on the page. */
export interface Glyph extends Box {
  readonly text: string;
  /** Height of the font. */
  readonly size: number;
}

/** A straight line along one axis: `at` is its place across the axis, `from` and `to` its ends along it. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page shows, as far as text and tables go. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

export function centreX({ left, right }: Box): number {
  return (left + right) / 2;
}

export function centreY({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

/** Do two boxes lie over one another, seen from above? */
export function overlapX(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right;
}

/** The smallest box around all of them; an empty list has none. */
export function boxAround(boxes: readonly Box[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    right = Math.max(right, box.right);
    top = Math.min(top, box.top);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, right, top, bottom };
}

/** The middle value; 0 for an empty list. */
export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
