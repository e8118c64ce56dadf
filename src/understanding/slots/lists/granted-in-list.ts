import { allMatches } from "../../../text/all-matches.ts";
import { NAME_MASK } from "../../lexicon/phrase-finder.ts";
import type { RowMention } from "../../slots.ts";
import { overlaps } from "../../span.ts";

/** 公开 in a list of results, where it is one of them: 公开、不予公开, 申请几件公开了几件. */
const GRANTED = new RegExp(
  `(?<=^|[、,:(和\\d年${NAME_MASK}])公开(?:量|件?数)?(?=[、,和]|$|各|分别|多少|几)|(?<=(?:多少|几)件)(?:又|也|都|被)?公开[了的]?(?=(?:多少|几)件)`,
  "g",
);
const LISTS = /[、,和]|(?:多少|几)件.*公开/;

/** 公开 beside other results in a list: 收到、公开、结转. */
export function grantedInList(text: string, rows: readonly RowMention[]): RowMention[] {
  if (!LISTS.test(text) || !rows.some(({ id }) => id.startsWith("applications."))) return [];
  return allMatches(text, GRANTED).flatMap(({ index, 0: words }) => {
    const span = { start: index, end: index + words.length };
    return rows.some((row) => overlaps(row.span, span)) ? [] : [{ id: "applications.granted", weak: false, span }];
  });
}
