/** A point of a line, and how wide and tall its label is. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Both neighbours stand higher: below it there is room. */
  readonly isValley: boolean;
  /** Smaller comes first, and 0 or 1 is written even where it has to cross the line. */
  readonly rank: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  /** Middle of the label. */
  readonly x: number;
  readonly side: "top" | "bottom";
}

export interface LabelSpace {
  /** Within which labels may stand. */
  readonly area: Box;
  readonly height: number;
  /** Between a point and its label. */
  readonly distance: number;
  /** Taken by other things; only labels that must be written go over them. */
  readonly taken: readonly Box[];
  /** Write every label for which there is any place. */
  readonly generous: boolean;
}

const MUST = 2;
/** Between two labels. */
const SPACE = 12;

function overlap(a: Box, b: Box, space = 0): boolean {
  return (
    a.left < b.right + space && b.left < a.right + space && a.top < b.bottom + space / 4 && b.top < a.bottom + space / 4
  );
}

type Segment = readonly [LabelledPoint, LabelledPoint];

/** Does a piece of the line run through a box? */
function crosses([a, b]: Segment, box: Box): boolean {
  const [from, to] = [Math.max(a.x, box.left), Math.min(b.x, box.right)];
  if (from > to || a.x === b.x) return false;
  const at = (x: number) => a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
  const [high, low] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
  return high < box.bottom && low > box.top;
}

/**
 * Finds a place for the labels of a line's points, above or below each, so that none covers another; a label that would
 * lie on the line is left out unless it must be written.
 *
 * @param points parallel to the years; `undefined` where the line is broken
 * @returns parallel to the points; `undefined` where no label is written
 */
export function placeLabels(
  points: readonly (LabelledPoint | undefined)[],
  { area, height, distance, taken, generous }: LabelSpace,
): readonly (PlacedLabel | undefined)[] {
  const segments = points.flatMap((point, index): Segment[] => {
    const next = points[index + 1];
    return point && next ? [[point, next]] : [];
  });
  const placed: (PlacedLabel | undefined)[] = points.map(() => undefined);
  const boxes: Box[] = [];
  const order = points
    .flatMap((point, index) => (point ? [{ point, index }] : []))
    .sort((a, b) => a.point.rank - b.point.rank || b.index - a.index);
  for (const { point, index } of order) {
    const half = point.width / 2;
    const x = Math.min(Math.max(point.x, area.left + half), area.right - half);
    const sides = point.isValley ? (["bottom", "top"] as const) : (["top", "bottom"] as const);
    const free = sides.flatMap((side) => {
      const top = side === "top" ? point.y - distance - height : point.y + distance;
      const box = { left: x - half, right: x + half, top, bottom: top + height };
      const fits =
        box.top >= area.top && box.bottom <= area.bottom && boxes.every((other) => !overlap(box, other, SPACE));
      const clear = segments.every((segment) => !crosses(segment, box)) && taken.every((other) => !overlap(box, other));
      return fits ? [{ side, box, clear }] : [];
    });
    const best = free.find(({ clear }) => clear) ?? (generous || point.rank < MUST ? free[0] : undefined);
    if (!best) continue;
    boxes.push(best.box);
    placed[index] = { x, side: best.side };
  }
  return placed;
}
