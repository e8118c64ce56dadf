import { DIGIT, HAN } from "../../../text/characters.ts";
import { ILLEGIBLE } from "../page/text-lines.ts";
import type { FilledCell, FilledSlots } from "../ruled/filled-cell.ts";
import { extent } from "./row-extent.ts";

/**
 * Puts the row together that the end of a page cuts where no line ends it on either side. A figure with digits on both
 * is illegible.
 *
 * @param top rows of the part above, as wide as those of the part below
 * @returns `undefined` where the two rows do not have the same cells
 */
export function joinCutRow(top: FilledSlots, bottom: FilledSlots): FilledSlots | undefined {
  const [above, below] = [top.at(-1), bottom[0]];
  if (!above || !below) return undefined;
  if (above.some((_, column) => extent(above, column) !== extent(below, column))) return undefined;
  const whole = new Map<FilledCell, FilledCell>();
  above.forEach((upper, column) => {
    const lower = below[column];
    if (!upper || !lower || upper === lower || whole.has(upper)) return;
    const isTorn = DIGIT.test(upper.text) && DIGIT.test(lower.text) && !HAN.test(upper.text);
    const text = isTorn ? ILLEGIBLE : [upper.text, lower.text].filter((part) => part !== "").join("\n");
    const cell = { text, lines: [...upper.lines, ...lower.lines] };
    whole.set(upper, cell).set(lower, cell);
  });
  const mended = (rows: FilledSlots): FilledSlots =>
    rows.map((row) => row.map((cell) => (cell ? (whole.get(cell) ?? cell) : cell)));
  return [...mended(top), ...mended(bottom.slice(1))];
}
