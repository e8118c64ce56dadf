import { normalise } from "../../../text/normalise.ts";
import { COUNTER } from "./parse-figure.ts";

/** A figure that a cell seems to hold, and what it would count for if it did not. */
export interface SupposedFigure {
  readonly value: number;
  /**
   * Other readings, in an order that is the same for all cells: a file that means one of them means it throughout. None
   * where it may be anything.
   */
  readonly others: readonly number[];
  /** Beside whole figures such a cell is no pair of figures. */
  readonly wholeBesideProves: boolean;
}

/** One figure with white space among its digits, perhaps around its separators. */
const SPACED = /^\d[\d, ]*\d$/;
const COUNT = /^(?:[1-9]\d{0,8}|[1-9]\d{0,2}(?:,\d{3}){1,2})$/;
const STROKE = "一";
const CIRCLE = "○";

/**
 * What a cell seems to hold that is not plainly a figure: one with white space among its digits (1 3 for 13), 一, which
 * may be a stroke, or ○, which may be any sign. Only the sums of the table can prove it.
 *
 * @param text as printed
 */
export function supposedFigure(text: string): SupposedFigure | undefined {
  if (text.trim() === STROKE) return { value: 1, others: [0, 0, 0], wholeBesideProves: false };
  if (text.trim() === CIRCLE) return { value: 0, others: [], wholeBesideProves: false };
  const bare = normalise(text).replace(COUNTER, "").trim();
  if (!SPACED.test(bare) || !bare.includes(" ")) return undefined;
  const joined = bare.replaceAll(" ", "");
  if (!COUNT.test(joined)) return undefined;
  const parts = bare.split(" ").map((part) => Number(part.replaceAll(",", "")));
  const [first = 0, last = 0] = [parts[0], parts.at(-1)];
  const sum = parts.reduce((all, part) => all + part, 0);
  return { value: Number(joined.replaceAll(",", "")), others: [first, last, sum], wholeBesideProves: true };
}
