import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { pattern } from "../../../text/pattern.ts";
import { DOWN, UP } from "../../change-words.ts";
import type { Threshold } from "../../scope.ts";
import { spanOfMatch } from "../../span.ts";
import type { Token } from "./searched.ts";

/** No size of the change, and no noun made of it: 增加3件, 增加最多, 增长率. */
const PLAINLY = "了?(?=的(?![件数])|,|、|但|而|却|且|并|同时|又|[?。!]|$|单位|部门|机关|街道)";
const MOVED: readonly (readonly [Threshold["comparison"], RegExp])[] = [
  ["more_than", new RegExp(`(?:[都均也是在]|有所|反而|同时)*${UP}${PLAINLY}`, "g")],
  ["less_than", new RegExp(`(?:[都均也是在]|有所|反而|同时)*${DOWN}${PLAINLY}`, "g")],
];
/** Changes that are ranked, that last, or that lie between other years than one and the one before. */
const ELSE = pattern(
  /最|排|前[一二两三四五六七八九十\d]|翻|倍|幅|逐年|连年|每年|年年|连续|一直|持续|不断|近.年|历年|以来|\d年?[到至-]\d|(?:19|20)\d\d[^,。?!;]*(?:19|20)\d\d|先|或/,
);
/** 申请和复议都增加: what is said once of two figures. */
const OF_BOTH = pattern(/[和与跟同及、][^,。?!;]{1,12}[都均](?:有所)?/);

/**
 * 申请增加但复议减少: figures that went up or down from the year before, each a condition. A single one is a change by itself, told
 * with its size.
 *
 * @param text normalised, names masked
 * @param others how many conditions of another kind there are
 */
export function movedTokens(text: string, others: number): Token[] {
  if (ELSE.test(text)) return [];
  const moved = gather(MOVED, ([comparison, words]) =>
    allMatches(text, words).map(
      (match): Token => ({ span: spanOfMatch(match), condition: { comparison, to: "year_before" }, rows: null }),
    ),
  );
  return moved.length + others > 1 || OF_BOTH.test(text) ? moved : [];
}
