import { centreY, overlapX } from "../page/geometry.ts";
import { type TextLine, toLine } from "../page/text-lines.ts";

/** A number that begins an item: 1. （一） 一、 */
const ITEM = /^(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}、)/;
const NUMBERED = /\d/;
const LONGEST_NUMBER = 5;
/** So many lines must have an item that begins at the same place, give or take a share of the font's height. */
const FEWEST_LINES = 3;
const SAME_PLACE = 0.15;
/** Least gap, in heights of the font, before a word that goes on with a label at an edge. */
const LEAST_GAP = 0.08;
/** Words of a group stand beside lines of labels, nearer than the closest rows stand to one another. */
const BESIDE = 0.6;

/** Left edges of the columns of labels, from left to right: several items begin there, one under another. */
export function labelEdges(lines: readonly TextLine[]): number[] {
  const starts = lines.flatMap((line) =>
    line.glyphs.flatMap(({ left, size }, at) =>
      beginsItem(line, at) ? [{ left, size, line, kind: kindOf(line, at) }] : [],
    ),
  );
  const edges: number[] = [];
  for (const { left, size } of starts.sort((one, other) => one.left - other.left)) {
    if (left - (edges.at(-1) ?? -Infinity) < size) continue;
    const at = starts.filter((other) => Math.abs(other.left - left) < SAME_PLACE * size);
    const isShared = new Set(at.map(({ line }) => line)).size >= FEWEST_LINES;
    const isApart = at.some(({ kind }) => kind === "apart");
    if ((isShared && isApart) || at.some(({ kind }) => kind === "numbered")) edges.push(left);
  }
  return edges;
}

/**
 * Does each of two lines begin a label of its own? Where items begin on both, on the lower one not further in; where
 * none does, the label of the upper one is so much shorter that it does not go on on the lower one.
 */
export function beginLabels(above: Labelled, below: Labelled): boolean {
  const [upper, lower] = [above, below].map(({ line }) => line.glyphs.findLast((_, at) => beginsItem(line, at)));
  if (upper && lower) return upper.left > lower.left - lower.size / 2;
  const [short, long] = [above.words.at(-1), below.words.at(-1)];
  if (upper || lower || !short || !long) return false;
  return long.right - long.left > short.right - short.left + short.size;
}

interface Labelled {
  readonly line: TextLine;
  readonly words: readonly TextLine[];
}

/** Does an item begin its line or stand apart? Right behind other words, one that begins with a digit is a label still. */
function kindOf({ glyphs }: TextLine, at: number): "apart" | "numbered" | "within" {
  const [own, before] = [glyphs[at], glyphs[at - 1]];
  if (!own || !before || own.left - before.right > LEAST_GAP * own.size) return "apart";
  return NUMBERED.test(own.text) ? "numbered" : "within";
}

function beginsItem({ glyphs }: TextLine, at: number): boolean {
  if (/\d/.test(glyphs[at - 1]?.text ?? "")) return false;
  const text = glyphs.slice(at, at + LONGEST_NUMBER).map((glyph) => glyph.text);
  return ITEM.test(text.join(""));
}

/** Cuts a line where an edge parts two of its characters: before an item, or in a gap. */
export function splitAtEdges(line: TextLine, edges: readonly number[]): TextLine[] {
  const cuts = line.glyphs.flatMap((glyph, at) => {
    const before = line.glyphs[at - 1];
    const isAtEdge = edges.some((edge) => Math.abs(glyph.left - edge) < SAME_PLACE * glyph.size);
    if (!before || !isAtEdge) return [];
    return beginsItem(line, at) || glyph.left - before.right > LEAST_GAP * glyph.size ? [at] : [];
  });
  let from = 0;
  return [...cuts, line.glyphs.length].map((to) => {
    const part = toLine(line.glyphs.slice(from, to));
    from = to;
    return part;
  });
}

/**
 * Words that stand in front of an edge, beside lines of labels behind it: they are of a cell that reaches over several
 * rows. The label of a row of its own stands as far from others as rows do.
 */
export function wordsBeforeEdges(
  words: readonly TextLine[],
  edges: readonly number[],
  rowPitch: number,
): readonly TextLine[] {
  return words.filter((word) =>
    edges.some((edge) => {
      if (word.right > edge + word.size / 2 || word.left > edge - word.size / 2) return false;
      const reach = BESIDE * Math.min(rowPitch, 3 * word.size);
      return words.some(
        (other) =>
          other.left > edge - SAME_PLACE * other.size &&
          !overlapX(other, word) &&
          Math.abs(centreY(other) - centreY(word)) < reach,
      );
    }),
  );
}
