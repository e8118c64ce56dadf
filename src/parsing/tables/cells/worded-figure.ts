import { normalise } from "../../../text/normalise.ts";
import { CHINESE_NUMERAL, parseChineseNumeral } from "../../../text/numerals.ts";
import { COUNTER } from "./parse-figure.ts";

const NUMERAL = new RegExp(`^[${CHINESE_NUMERAL}○]{1,9}$`);
/** A stroke where there is no figure looks like the one, and a sign that may mean anything like the other. */
const DOUBTFUL = new Set(["一", "○"]);

/**
 * Reads a count in Chinese numerals that is all that stands in a cell.
 *
 * @returns `undefined` for anything else, and for 一 and ○ alone, which may be a stroke and a sign
 * @example wordedFigure("十二件") // 12
 */
export function wordedFigure(text: string): number | undefined {
  const bare = normalise(text).replace(COUNTER, "").trim();
  if (DOUBTFUL.has(text.trim()) || !NUMERAL.test(bare)) return undefined;
  return parseChineseNumeral(bare.replaceAll("○", "〇"));
}
