import { allMatches } from "../../../text/all-matches.ts";
import { pattern } from "../../../text/pattern.ts";
import type { YearMention } from "../../slots.ts";

const YEAR = "(?:1[5-9]|2\\d)";
const YEARS = new RegExp(YEAR, "g");
/** Nothing but years, with what may stand around them in a follow-up. */
const ALONE = pattern(
  new RegExp(
    `^(?:那么?|就|再|还有|然后|换成?|改成?|我(?=只?[要看查问说])|[只要看查问说和跟,])*${YEAR}(?:(?:[和、与及,跟到至-]|还有)${YEAR})*(?:两年|[这那]两年)?(?:的|吧|咧|嘞|嘛|呢|的话|[,。?!])*$`,
  ),
);

/**
 * 21呢, 只要21和22: bare numbers that are a whole message, as they follow a question of another year.
 *
 * @returns empty where the message says anything else
 */
export function yearsAlone(text: string): YearMention[] {
  if (!ALONE.test(text)) return [];
  const years = allMatches(text, YEARS).map(({ index, 0: digits }) => ({
    year: 2000 + Number(digits),
    span: { start: index, end: index + digits.length },
    why: `“${digits}”按20${digits}年理解`,
  }));
  const [first, last] = [years[0], years.at(-1)];
  if (first && last && /[到至-]/.test(text) && years.length === 2 && first.year < last.year)
    return [{ kind: "range", from: first.year, to: last.year, span: { start: first.span.start, end: last.span.end } }];
  return years.map((year) => ({ kind: "year", ...year }));
}
