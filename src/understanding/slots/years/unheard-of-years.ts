import { allMatches } from "../../../text/all-matches.ts";
import { NAME_MASK } from "../../lexicon/phrase-finder.ts";
import type { YearMention } from "../../slots.ts";
import { spanOfMatch } from "../../span.ts";

/** 3021年, 20201年; 365年来 is a time. */
const LONG = /(?<![\d.第])(\d{3,6})年(?![来间多余期级制龄])度?/g;
/** 矿区街道1年申请, 矿区街道01年申请; elsewhere, and before such words, as few digits count years. */
const SHORT = new RegExp(
  `(?<=${NAME_MASK})(\\d{1,2})年(?![内来间多余期级制龄以之前后里下共一合总累加都均平各每连的])度?`,
  "g",
);
/** 矿区街道3021申请. */
const BARE = new RegExp(`(?<=${NAME_MASK})(\\d{4,6})(?![\\d.%年件条个项次起宗份篇家人天元块万千百亿名位余多-])`, "g");

/**
 * Years that no report can be of. They are years all the same: to pass one over would answer for another year.
 *
 * @param text the normalised question, names masked
 */
export function unheardOfYears(text: string): YearMention[] {
  return [LONG, SHORT, BARE].flatMap((pattern) =>
    allMatches(text, pattern).map((match): YearMention => {
      const [, digits = ""] = match;
      const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
      return { kind: "year", year, span: spanOfMatch(match) };
    }),
  );
}
