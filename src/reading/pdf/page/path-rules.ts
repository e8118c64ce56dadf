import { type Box, boxAround, type Rule } from "./geometry.ts";
import { isNumbers, type Matrix, transformPoint } from "./matrix.ts";

/** What pdf.js writes before the coordinates of each step of a path, and how many points follow. */
const STEPS: readonly { readonly kind: "move" | "line" | "curve" | "close"; readonly points: number }[] = [
  { kind: "move", points: 1 },
  { kind: "line", points: 1 },
  { kind: "curve", points: 3 },
  { kind: "curve", points: 2 },
  { kind: "close", points: 0 },
];
/** A filled shape no thicker than this is a ruling line, not a background. */
const THICKEST = 3;
/** A shape with more corners is a drawing. */
const MOST_CORNERS = 12;
const HAIR = 0.1;
/** A path of more shapes is a drawing. */
const MOST_SHAPES = 60;
/** How far a line may lean. */
const LEAN = 0.7;

export interface Rules {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

type Point = readonly [number, number];

/**
 * Takes the ruling lines out of a path: the upright and level parts of one that is stroked, and the thin shapes of one
 * that is filled.
 */
export function addRules(rules: Rules, path: unknown, ctm: Matrix, paint: "stroke" | "fill" | "both"): void {
  if (!isNumbers(path)) return;
  for (const points of subpaths(path, ctm)) {
    if (paint !== "fill") {
      for (let index = 1; index < points.length; index++) addLine(rules, points[index - 1], points[index]);
    }
    if (paint !== "stroke") addShape(rules, points);
  }
}

/**
 * The boxes of what a filled path covers, as far as they are no lines. A shape within another may be a hole in it: such a
 * path is a frame, and covers nothing for certain.
 */
export function shapesOf(path: unknown, ctm: Matrix): readonly Box[] {
  if (!isNumbers(path)) return [];
  const boxes = subpaths(path, ctm).flatMap((points) => {
    const box = boxAround(points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
    const isShape = box.right - box.left > THICKEST && box.bottom - box.top > THICKEST;
    return isShape && points.length <= MOST_CORNERS ? [box] : [];
  });
  if (boxes.length > MOST_SHAPES) return [];
  const isHole = boxes.some((box) => boxes.some((other) => other !== box && overlap(box, other)));
  return isHole ? [] : boxes;
}

function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return across > HAIR && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > HAIR;
}

function subpaths(path: ArrayLike<number>, ctm: Matrix): Point[][] {
  const found: Point[][] = [];
  let current: Point[] = [];
  for (let at = 0; at < path.length; ) {
    const step = STEPS[path[at] ?? -1];
    if (!step) break;
    const end = at + 1 + step.points * 2;
    const point = transformPoint(ctm, path[end - 2] ?? 0, path[end - 1] ?? 0);
    if (step.kind === "move") {
      current = [point];
      found.push(current);
    } else if (step.kind === "close") {
      const [first] = current;
      if (first) current.push(first);
    } else current.push(point);
    at = end;
  }
  return found;
}

function addLine({ horizontal, vertical }: Rules, start: Point | undefined, end: Point | undefined): void {
  if (!start || !end) return;
  const [wide, tall] = [Math.abs(end[0] - start[0]), Math.abs(end[1] - start[1])];
  if (tall <= LEAN && wide > tall) {
    horizontal.push({ at: (start[1] + end[1]) / 2, from: Math.min(start[0], end[0]), to: Math.max(start[0], end[0]) });
  } else if (wide <= LEAN && tall > wide) {
    vertical.push({ at: (start[0] + end[0]) / 2, from: Math.min(start[1], end[1]), to: Math.max(start[1], end[1]) });
  }
}

function addShape({ horizontal, vertical }: Rules, points: readonly Point[]): void {
  if (points.length < 3 || points.length > MOST_CORNERS) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (!Number.isFinite(left + right + top + bottom)) return;
  const [wide, tall] = [right - left, bottom - top];
  // A dot of a dotted line lies both ways, though rounding makes it a hair wider or taller.
  if (tall <= THICKEST && wide >= tall - HAIR) horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  if (wide <= THICKEST && tall >= wide - HAIR) vertical.push({ at: (left + right) / 2, from: top, to: bottom });
}
