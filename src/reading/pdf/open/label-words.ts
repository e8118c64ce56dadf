import { boxAround, centreX, centreY, overlapX } from "../page/geometry.ts";
import { LINE_BEGINS_ITEM } from "../page/item-number.ts";
import { type TextLine, toLine } from "../page/text-lines.ts";
import { labelEdges, splitAtEdges, wordsBeforeEdges } from "./label-edges.ts";

/** What stands in front of figures, taken apart by cells. */
export interface LabelWords {
  /** Lines of labels of single rows, from top to bottom. */
  readonly own: readonly TextLine[];
  /** What cells that reach over several rows hold: the lines of each. */
  readonly groups: readonly (readonly TextLine[])[];
}

/** Gaps, in heights of the font, that part cells by themselves, and where lines above or below have one too. */
const GAP = 0.7;
const SHARED_GAP = 0.18;
/**
 * How far up and down, in heights of the font, lines must leave a gap free, and one must begin at it; and how far off.
 */
const FREE = 2.6;
const NEIGHBOURS = 4.5;
const OFF_RIVER = 0.5;
/** The number of an item stands apart from its words, line for line. */
const ITEM_NUMBER = /^[\d０-９一二三四五六七八九十（()）.．、①-⑳]{1,5}$/;

/** Parts the words of labels from those of cells beside them that reach over several rows. */
export function labelWords(lines: readonly TextLine[], rowPitch: number): LabelWords {
  const edges = labelEdges(lines);
  const words = splitAtRivers(lines).flatMap((line) => splitAtEdges(line, edges));
  const groups = groupWords(words, wordsBeforeEdges(words, edges, rowPitch));
  return { own: mergeLevel(words.filter((word) => !groups.has(word))), groups: stackGroups([...groups]) };
}

interface Gap {
  /** Index of the glyph after it. */
  readonly at: number;
  readonly left: number;
  readonly right: number;
}

/** Splits lines at gaps: wide ones, and narrow ones that no line around crosses, where a cell begins. */
function splitAtRivers(lines: readonly TextLine[]): TextLine[] {
  return lines.flatMap((line) => {
    const within = (reach: number): TextLine[] =>
      lines.filter((other) => other !== line && Math.abs(centreY(other) - centreY(line)) < reach * line.size);
    const [close, near] = [within(FREE), within(NEIGHBOURS)];
    const cuts = gapsOf(line).filter(
      (gap) => gap.right - gap.left > GAP * line.size || (isFree(gap, close) && isShared(gap, near)),
    );
    let from = 0;
    return [...cuts.map(({ at }) => at), line.glyphs.length].flatMap((to) => {
      const part = toLine(line.glyphs.slice(from, to));
      if (to < line.glyphs.length && ITEM_NUMBER.test(part.text)) return [];
      from = to;
      return [part];
    });
  });
}

function gapsOf({ glyphs }: TextLine): Gap[] {
  return glyphs.flatMap((glyph, at) => {
    const before = glyphs[at - 1];
    if (!before || glyph.left - before.right < SHARED_GAP * glyph.size) return [];
    return [{ at, left: before.right, right: glyph.left }];
  });
}

/** Do the lines around leave a gap free? */
function isFree({ left, right }: Gap, around: readonly TextLine[]): boolean {
  const middle = (left + right) / 2;
  return around.every(({ glyphs }) => !glyphs.some((glyph) => glyph.left < middle && glyph.right > middle));
}

/** Does a word begin where a gap ends on one of the lines around? */
function isShared({ left, right }: Gap, around: readonly TextLine[]): boolean {
  const middle = (left + right) / 2;
  return around.some(({ glyphs, size }) =>
    glyphs.some((glyph, at) => {
      const before = glyphs[at - 1]?.right ?? -Infinity;
      return before < middle && glyph.left > middle && glyph.left < right + OFF_RIVER * size;
    }),
  );
}

/** Words of cells that reach over several rows: others stand on their right, between them and the figures. */
function groupWords(words: readonly TextLine[], known: readonly TextLine[]): ReadonlySet<TextLine> {
  const isBeside = (word: TextLine, other: TextLine): boolean =>
    other.left >= word.right &&
    centreY(other) > word.top - word.size / 2 &&
    centreY(other) < word.bottom + word.size / 2;
  const groups = new Set([...known, ...words.filter((word) => words.some((other) => isBeside(word, other)))]);
  const bounds = [...groups];
  for (const word of words) {
    const isOf = (group: TextLine): boolean =>
      word.left > group.left - group.size / 2 &&
      word.right < group.right + group.size / 2 &&
      word.top < group.bottom + 2 * group.size &&
      word.bottom > group.top - 2 * group.size;
    // What stands over the item that a group's words begin with is the end of the label above.
    const isOver = (group: TextLine): boolean =>
      bounds.some(
        (first) =>
          LINE_BEGINS_ITEM.test(first.text) &&
          overlapX(first, word) &&
          centreY(first) > centreY(word) &&
          centreY(first) <= centreY(group),
      );
    // An item begins a label, or a group, of its own.
    if (!LINE_BEGINS_ITEM.test(word.text) && bounds.some((group) => isOf(group) && !isOver(group))) groups.add(word);
  }
  return groups;
}

/** Makes one line of words that stand side by side. */
function mergeLevel(words: readonly TextLine[]): TextLine[] {
  const merged: TextLine[] = [];
  for (const word of [...words].sort((one, other) => centreY(one) - centreY(other))) {
    const last = merged.at(-1);
    const isLevel = last && Math.abs(centreY(last) - centreY(word)) < 0.3 * Math.min(last.size, word.size);
    if (last && isLevel) merged[merged.length - 1] = toLine([...last.glyphs, ...word.glyphs]);
    else merged.push(word);
  }
  return merged;
}

/** Lines of one group's cell stand closely one under another. */
function stackGroups(words: readonly TextLine[]): TextLine[][] {
  const stacks: TextLine[][] = [];
  for (const word of [...words].sort((one, other) => centreY(one) - centreY(other))) {
    const above = stacks.find((stack) => {
      const last = stack.at(-1);
      return last && overlapX(boxAround(stack), word) && centreY(word) - centreY(last) < 2 * word.size;
    });
    if (above) above.push(word);
    else stacks.push([word]);
  }
  return stacks.sort((one, other) => centreX(boxAround(one.slice(0, 1))) - centreX(boxAround(other.slice(0, 1))));
}
