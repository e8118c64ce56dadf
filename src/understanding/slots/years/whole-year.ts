import { allMatches } from "../../../text/all-matches.ts";
import { pattern } from "../../../text/pattern.ts";
import type { Span } from "../../span.ts";

/** Which year it is may be said again: 2023年底, 当年年底, 该年度末. */
const YEAR = "(?:(?:20)?\\d\\d年|[当本该那这同](?:一)?年)?度?";
const UNTIL = "(?:截至|截止(?:到|至|于)?|直到|直至|(?<!收|拿|等|办|接|得)(?:到|至))";
const LAST_DAY = "(?:12月(?:31[日号]|底|末)|年?(?:[底末尾]|终))";
const FIRST_DAY = "(?:(?<!\\d)0?1月(?:0?1[日号]|初)?|年初|年头|元旦)";
const STOP = "(?:为止|止|时)?";

/** Without one of these, nothing of the kind is said, and most questions have none. */
const LAST = pattern(/12月|[底末尾终]/);
const NONE: readonly Span[] = [];

/**
 * A report counts from the first day of its year to the last, so these narrow nothing: 截至2023年底, 从年头到年尾,
 * 1月1日至12月31日. 年底 by itself is a part of the year, and so is 年底未办结, which is a row.
 */
const WHOLE_YEAR: readonly RegExp[] = [
  new RegExp(
    `(?:[自从由])?${YEAR}${FIRST_DAY}(?:起|开始)?(?:一直)?(?:到|至|-|~|—)${YEAR}(?:12月(?:31[日号]|底|末)?|年?[底末尾]|年终)(?!\\d)${STOP}`,
    "g",
  ),
  new RegExp(`${UNTIL}${YEAR}${LAST_DAY}(?![未没还结转尚])${STOP}`, "g"),
];

/**
 * Words that say the year from its beginning to its end.
 *
 * @param text the normalised question, names masked
 */
export function findWholeYear(text: string): readonly Span[] {
  if (!LAST.test(text)) return NONE;
  return WHOLE_YEAR.flatMap((pattern) =>
    allMatches(text, pattern).map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
  );
}
