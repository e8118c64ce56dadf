import { normalise, squash } from "../../../text/normalise.ts";
import { parseCount, parseSignedDecimal } from "../../../text/numerals.ts";

/** A figure as a cell prints it. */
export interface PrintedFigure {
  /** In the unit of the cell; nothing is converted. */
  readonly value: number;
  /** The figure without its unit, as decimal digits, so that a change of unit can stay exact. */
  readonly digits: string;
  /** A unit of money that stands with the figure. */
  readonly money?: "元" | "万元";
  /** A whole number without a sign. */
  readonly isCount: boolean;
}

export const COUNTER = /(?:件|项|条|个|宗|起|份|次|例)$/;
const MONEY = /(万 ?元|元)(?:人民币)?$/;
/** White space within a number is a thousands separator, or else the number is two. */
const SPACED = /^[+-]?[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$/;
const ZERO: PrintedFigure = { value: 0, digits: "0", isCount: true };
const STACKED = /[\d０-９]\s*[\n\r]\s*[\d０-９]/;
const LONGEST_PLAIN_COUNT = 9;
const [DIGIT_0, DIGIT_9] = [0x30, 0x39];
/** Raised, lowered and encircled digits are marks of notes; made plain, they would run together with the figure. */
const SMALL_DIGIT = /[²³¹⁰-₉①-⓿❶-➓㉈-㉟㊱-㊿]/;
/** 00, 07: two figures that ran together, or a code; no count is written so. */
const LEADING_ZERO = /^[+-]?0\d/;

/**
 * Reads a cell that holds one figure and nothing else but its unit.
 *
 * @param text cell text without residue of other programs
 * @example parseFigure("1,024 件") // { value: 1024, digits: "1024", isCount: true }
 * @example parseFigure("1 2") // undefined: that is two figures, or one broken in two
 */
export function parseFigure(text: string): PrintedFigure | undefined {
  if (isPlainCount(text)) return { value: Number(text), digits: text, isCount: true };
  if (text === "零" || text === "〇") return ZERO;
  if (SMALL_DIGIT.test(text)) return undefined;
  const normal = normalise(text);
  const money = MONEY.exec(normal)?.[1]?.replace(" ", "");
  const bare = normal
    .replace(MONEY, "")
    .replace(COUNTER, "")
    .replace(/^[¥￥]/, "")
    .trim();
  const signed = bare.replace(/^([+-]) /, "$1");
  const isParted = /\s/.test(signed);
  // One figure under another is no thousands separator between them.
  if (LEADING_ZERO.test(signed) || (isParted && (!SPACED.test(signed) || STACKED.test(text)))) return undefined;
  const value = parseSignedDecimal(signed);
  if (value === undefined) return undefined;
  return {
    // A printed -0 is a zero.
    value: value + 0,
    digits: signed.replace(/[\s,]/g, ""),
    isCount: parseCount(signed) !== undefined,
    ...(money === "元" || money === "万元" ? { money } : {}),
  };
}

/** Is it a whole number in plain digits, as nearly every cell's figure is? */
export function isPlainCount(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > LONGEST_PLAIN_COUNT) return false;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < DIGIT_0 || unit > DIGIT_9) return false;
  }
  return length === 1 || text.charCodeAt(0) !== DIGIT_0;
}

/** What is printed where there is no figure: nothing at all, a stroke, the word 无. */
const BLANK = /^(?:-{1,4}|\/{1,2}|\\|无)?$/;

/** Is a cell printed without a figure, of purpose? */
export function isBlankMark(text: string): boolean {
  return BLANK.test(squash(text));
}
