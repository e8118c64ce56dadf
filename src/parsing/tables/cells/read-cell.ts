import type { FormColumn } from "../../../form/types.ts";
import { type Cell, MISSING } from "../../../report/cell.ts";
import { squash } from "../../../text/normalise.ts";
import { isBlankMark, isPlainCount, parseFigure } from "./parse-figure.ts";
import { wordedFigure } from "./worded-figure.ts";

/** The editorial mark for a character that cannot be read. */
const ILLEGIBLE = /^[□\s]+$/;
const LONGEST_GLYPHS = 2;
/** A spreadsheet's 5.0 or 0.00; 1.000 may be a thousand. */
const WHOLE_DECIMAL = /^[+-]?\d+\.0{1,2}$/;
/** 10,000 元 are 1 万元, as a shift of the decimal point. */
const SHIFT: Readonly<Record<string, string>> = { "万元>元": "e4", "元>万元": "e-4" };

/** 万·元: a speck between the two characters makes no other unit of them. */
const SPECK_IN_UNIT = /万[·.,、]元/g;

export interface CellContext {
  readonly column: FormColumn;
  /** The words over and beside the cell, where the unit of an amount may stand: asked for with an amount only. */
  readonly heads: () => readonly string[];
  /** The file is a scan that was read badly. */
  readonly noisy: boolean;
  /** The cell is of a grid that shows where each cell begins and ends. */
  readonly marked: boolean;
}

/** Reads what nearly every cell holds: a whole number in plain digits, where no unit has to be looked for. */
export function readPlainCount(text: string, column: FormColumn): Cell | undefined {
  return isPlainCount(text) && !isMoney(column) ? { state: "number", value: Number(text), raw: text } : undefined;
}

/**
 * Reads what stands in a cell of the form.
 *
 * @param text visible text of the cell
 * @returns a number in the unit of the column; in a bad scan an empty cell or a stray glyph is a lost figure
 */
export function readCell(text: string, { column, heads, noisy, marked }: CellContext): Cell {
  if (text === "") return noisy ? MISSING : { state: "blank", raw: "" };
  const value = figureIn(text, column, heads, noisy) ?? (marked && !noisy ? worded(text, column) : undefined);
  if (value !== undefined) return { state: "number", value, raw: text };
  if (ILLEGIBLE.test(text)) return { state: "missing", raw: text };
  const squashed = squash(text);
  if (noisy && squashed !== "无" && [...squashed].length <= LONGEST_GLYPHS) return { state: "missing", raw: text };
  return { state: isBlankMark(text) ? "blank" : "text", raw: text };
}

/** In a scan 二 and 〇 may be other signs that were misread; a sum of money in words needs its unit. */
function worded(text: string, column: FormColumn): number | undefined {
  const value = wordedFigure(text);
  return value === 0 || !isMoney(column) ? value : undefined;
}

const FOUR_DECIMALS = /[4四]位小数/;

function isMoney({ unit }: FormColumn): boolean {
  return unit === "元" || unit === "万元";
}

function figureIn(text: string, column: FormColumn, heads: CellContext["heads"], noisy: boolean): number | undefined {
  const figure = parseFigure(text);
  if (!figure || (noisy && text === "〇")) return undefined;
  if (!isMoney(column)) {
    const isWhole = !figure.digits.includes(".") || (!noisy && WHOLE_DECIMAL.test(figure.digits));
    const fits = figure.isCount || (isWhole && (column.signed || figure.value > 0 || !figure.digits.startsWith("-")));
    return fits && isWhole && Number.isInteger(figure.value) && !figure.money ? figure.value : undefined;
  }
  // The stroke before it may be one between cells, as well as a sign: no amount is less than nothing.
  if (figure.value < 0) return undefined;
  const printed = figure.money ?? unitIn(heads());
  if (printed === "unclear") return undefined;
  const shift = SHIFT[`${printed ?? column.unit}>${column.unit}`];
  return shift ? Number(`${figure.digits}${shift}`) : figure.value;
}

/** The unit of money that a head names; the nearest head that names one decides. */
function unitIn(heads: readonly string[]): "元" | "万元" | "unclear" | undefined {
  for (const head of heads.map((each) => squash(each).replace(SPECK_IN_UNIT, "万元"))) {
    const units = new Set(head.match(/万元|(?<!万)元/g));
    // 单位:己元 is a unit that a scan has spoilt, and so is 单位:=元.
    if (/[^(:、,;/]元/u.test(head.replace(/万元|(?:单位|人民币|金额|总额|收费|费|数额)元/g, ""))) return "unclear";
    if (units.size > 1 || /[十百千亿]万?元|美元|欧元/.test(head)) return "unclear";
    const [unit] = units;
    // 元,保留4位小数 has lost its 万: nothing is charged to less than a 分.
    if (unit === "元" && FOUR_DECIMALS.test(head)) return "unclear";
    if (unit === "元" || unit === "万元") return unit;
    // 单位:万口 names a unit that a scan has spoilt.
    if (/单位|万(?!元)/.test(head)) return "unclear";
  }
  return undefined;
}
