import { DIGIT } from "../../text/characters.ts";
import type { GridCell } from "../document.ts";

/** A figure as one word, with a unit or for none. */
export const FIGURE = /^[\d０-９.,，．+\-－−–—/\\无]{1,15}(?:件|项|条|万?元)?$/;
/** A label has words; a letter or a unit in a figure's place is none. */
const LABEL = /\p{Script=Han}\s*\p{Script=Han}/u;
/** Written in a figure's place: 详见附表, 约30. */
const REMARK = /^(?:(?:详)?见|另附|附[表件]|约)\S{0,6}$/;
/** So many figures in one line are parted, not one figure with gaps in it; so many make a row of figures alone. */
const FEWEST_FIGURES = 3;
/** One figure, or several. */
const THOUSANDS = /^[1-9]\d{0,2}(?: \d{3})+$/;
/** So many times figures have to stand under their label before they are taken for its own. */
const FEWEST_PAIRS = 3;
/** A label with the label of its group before it; a head has more cells. */
const MOST_LABELS = 3;

type Row = readonly GridCell[];

/**
 * Parts a row that ran together with those after it where the empty lines between them were lost: a row is what figures
 * follow, its label and they; any other words are a row of their own.
 *
 * @param alone the whole table is this one row
 */
export function partRows(row: Row, alone: boolean): readonly Row[] {
  const parts: GridCell[][] = [];
  for (const cell of row) {
    if ((LABEL.test(cell.text) && !REMARK.test(cell.text)) || parts.length === 0) parts.push([cell]);
    else parts.at(-1)?.push(cell);
  }
  const figured = parts.filter((part) => part.some(isFigure));
  // A remark in a figure's place would part a row that is whole: rows that ran together have as many cells each.
  const isSeveral =
    figured.length > 2 ||
    (figured.length > 1 && (alone || figured.every(({ length }) => length === figured[0]?.length)));
  return isSeveral || (alone && figured.some(({ length }) => length > FEWEST_FIGURES)) ? parts : [row];
}

/** Parts the last cell of a row where it holds all the row's figures, apart by single spaces. */
export function partFigures(row: Row): Row {
  const last = row.findLastIndex(({ text }) => text !== "");
  const cell = row[last];
  if (!cell || row.slice(0, last).some(isFigure)) return row;
  const figures = figuresOf(cell.text);
  if (figures.length < FEWEST_FIGURES || THOUSANDS.test(figures.join(" "))) return row;
  return [...row.slice(0, last), ...figures.map((text) => ({ text, line: cell.line }))];
}

/** The figures of a line that holds nothing else, however they are parted; none when it holds a single one or words. */
export function figuresOf(text: string): readonly string[] {
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => DIGIT.test(word) && FIGURE.test(word)) ? words : [];
}

/** Does a row hold figures alone, as many as no label could be taken for? */
export function isRowOfFigures(row: Row): boolean {
  const written = row.filter(({ text }) => text !== "");
  return written.length >= FEWEST_FIGURES && written.every(isFigure);
}

/**
 * Joins rows of figures with the label in the line above each. Where one of them stands under anything but a label, as it
 * does where labels stand below their figures, nothing tells whose they are: then all are left as they stand.
 */
export function joinFiguresBelow(rows: readonly Row[]): readonly Row[] {
  const below = rows.map((row, index) => (isRowOfFigures(row) ? rows[index - 1] : undefined));
  const pairs = below.filter((above) => above !== undefined);
  const isSure = rows.every((row, index) => !isRowOfFigures(row) || isLabelOnly(below[index]));
  if (!isSure || pairs.length < FEWEST_PAIRS) return rows;
  return rows.flatMap((row, index) => {
    if (below[index + 1]) return [];
    const label = below[index]?.filter(({ text }) => text !== "");
    return [label ? [...label, ...row] : row];
  });
}

function isLabelOnly(row: Row | undefined): boolean {
  const written = row?.filter(({ text }) => text !== "") ?? [];
  return written.length > 0 && written.length <= MOST_LABELS && !written.some(isFigure);
}

function isFigure({ text }: GridCell): boolean {
  return DIGIT.test(text) && FIGURE.test(text);
}
