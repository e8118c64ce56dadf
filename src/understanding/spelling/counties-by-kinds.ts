import { parseWholeNumber } from "../../text/numerals.ts";
import { pattern } from "../../text/pattern.ts";

const COUNT = "(一|[两二三四五六七八九十]|\\d{1,2})";
/** 政府 that is not the beginning of another word. */
const GOVERNMENT = "(?:人民)?政府(?!信息|网|门户|采购|公报|工作|部门|办|所属|机关|职能)";
/** 三区一市四县: all places of a county's level, counted by their kinds. */
const BY_KINDS = pattern(
  new RegExp(`(?<![一-鿿](?<![年的市州省]))${COUNT}[区县市]${COUNT}[区县市](?:${COUNT}[区县市])?(?:的?${GOVERNMENT})?`),
);

/**
 * Places of a county's level that are counted by their kinds are so many governments.
 *
 * @param text normalised
 * @example withCountiesSummed("2024年三区一市四县合计多少") // "2024年8个县区政府合计多少"
 */
export function withCountiesSummed(text: string): string {
  return BY_KINDS.replace(text, (_, ...counts) => `${sumOf(counts.slice(0, 3))}个县区政府`);
}

function sumOf(counts: readonly (string | undefined)[]): number {
  return counts.reduce((sum, count) => sum + (count === undefined ? 0 : (parseWholeNumber(count) ?? 0)), 0);
}
