import { centreX, centreY } from "../page/geometry.ts";
import { splitAtGaps, type TextLine } from "../page/text-lines.ts";

/** A gap, in heights of the font, that parts a label from its figure where the line above has one too. */
const GAP = 0.3;
/** How far up, in heights of the font, that line may be, and how far off its word begins, ends or has its middle. */
const REACH = 4.5;
const OFF = 0.15;
const LONGEST_LABEL = 30;

/** A label, and the figure that stands close behind it. */
export interface TightFigure {
  readonly label: TextLine;
  readonly figure: TextLine;
}

/**
 * Parts a label from a figure that stands close behind it: a word on a line above begins, ends or has its middle where
 * the figure does, and stands as far from what is before it.
 *
 * @param above lines over it, from top to bottom
 */
export function splitTightFigure(
  word: TextLine,
  above: readonly TextLine[],
  isFigure: (text: string) => boolean,
): TightFigure | undefined {
  const parts = splitAtGaps(word, GAP);
  const [label, figure] = parts;
  if (parts.length !== 2 || !label || !figure || label.text.length > LONGEST_LABEL) return undefined;
  if (!isFigure(figure.text) || isFigure(label.text.at(-1) ?? "")) return undefined;
  const isUnderOne = above
    .filter((line) => centreY(word) - centreY(line) < REACH * word.size)
    .some((line) => {
      const [first, ...rest] = splitAtGaps(line, GAP);
      return first !== undefined && first.left < figure.left && rest.some((other) => isInLine(figure, other));
    });
  return isUnderOne ? { label, figure } : undefined;
}

function isInLine(one: TextLine, other: TextLine): boolean {
  const offsets = [one.left - other.left, one.right - other.right, centreX(one) - centreX(other)];
  return offsets.some((offset) => Math.abs(offset) < OFF * one.size);
}
