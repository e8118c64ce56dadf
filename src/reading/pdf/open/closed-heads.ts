import { DIGIT } from "../../../text/characters.ts";
import { splitAtGaps, type TextLine, toLine } from "../page/text-lines.ts";
import type { Row } from "./open-rows.ts";

/** Heads that stand in a line, in the order of their columns but not over them. */
export interface ClosedHeads {
  /** The head over the labels. */
  readonly corner: readonly TextLine[];
  readonly heads: readonly TextLine[];
}

/** Gap, in heights of the font, that a tab leaves at least. */
const TAB = 0.2;
/** How far, in heights of the font, a head may begin off the labels under it. */
const OFF = 0.5;

/**
 * The heads right over a row of figures, where tabs have set them close after one another in front of all figures, as a
 * tab after a tab's place does: one for each figure, and one for the label if the row has one, from where it begins on.
 */
export function closedHeads(rows: readonly Row[], index: number): ClosedHeads | undefined {
  const [row, next] = [rows[index], rows[index + 1]];
  if (!row || !next || next.figures.length === 0 || row.figures.length > 0) return undefined;
  const words = splitAtTabs(row.line);
  const labels = next.words.length > 0 ? 1 : 0;
  const first = next.words[0];
  if (next.words.length > 1 || words.length !== next.figures.length + labels || words.length < 2) return undefined;
  if (first && Math.abs(first.left - row.line.left) > OFF * row.line.size) return undefined;
  const heads = words.slice(labels);
  const areBefore = heads.every(({ right }, column) => right <= (next.figures[column]?.left ?? right));
  return areBefore ? { corner: words.slice(0, labels), heads } : undefined;
}

/** A figure within a head stands off the words beside it, and no tab is there. */
function splitAtTabs(line: TextLine): readonly TextLine[] {
  const words: TextLine[] = [];
  for (const word of splitAtGaps(line, TAB)) {
    const last = words.at(-1);
    const isWithin = last && (DIGIT.test(last.text.at(-1) ?? "") || DIGIT.test(word.text[0] ?? ""));
    if (isWithin) words[words.length - 1] = toLine([...last.glyphs, ...word.glyphs]);
    else words.push(word);
  }
  return words;
}
