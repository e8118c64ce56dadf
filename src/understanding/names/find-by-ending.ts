import { allMatches } from "../../text/all-matches.ts";
import type { AgencyMention } from "../slots.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { INSTITUTION } from "./institutions.ts";

const ENDS = new RegExp(`(?:${INSTITUTION}|管委会|管理委员会)`, "g");
const LONGEST = 16;
/** What may stand before a name where it is no part of a longer one. */
const BEFORE = /(?:^|[^一-鿿]|[和与跟及同比对看查问年]|以及|还有|关于)$/;

/**
 * An institution or a committee that is called by the end of its name: 城关派出所 for 公安局城关派出所. One of several is left
 * open.
 */
export function findByEnding(text: string, index: AgencyIndex): AgencyMention | undefined {
  for (const match of allMatches(text, ENDS)) {
    const end = match.index + match[0].length;
    for (let start = Math.max(0, end - LONGEST); start < match.index; start++) {
      const named = text.slice(start, end);
      const ids = index.endingIn(named);
      if (ids.length === 0 || !BEFORE.test(text.slice(0, start))) continue;
      return { named, span: { start, end }, ids, match: ids.length === 1 ? "near" : "exact" };
    }
  }
  return undefined;
}
