import { gather } from "../../../text/gather.ts";
import { NAME_MASK } from "../../lexicon/phrase-finder.ts";
import { overlaps, partsBetween, type Span } from "../../span.ts";
import { CLAUSE_END, isTalk, SEEMING } from "../../spelling/talk.ts";

const CLAUSE_ENDS = new RegExp(CLAUSE_END.source, "g");
const ASKS = /[几哪谁吗呢]|多少|是不是|是否|有没有|什么|啥|怎/;

/** 据说NAME申请量很大: how many it seems to have been, of the one that the next clause asks about. */
const SEEMS = new RegExp(`(?<=${NAME_MASK}[^,]{0,12})${SEEMING}$`);

/**
 * Stretches of a message that speak of whoever asks or of the situation: whole clauses before and behind the one that asks, and
 * what somebody found of the same agency (申请量很大) before he asks.
 *
 * @param text the normalised message, names masked
 * @param found what the lists found that an answer depends on; not called for a single clause
 */
export function findTalk(text: string, found: () => readonly Span[]): Span[] {
  const clauses = partsBetween(text, CLAUSE_ENDS);
  if (clauses.length < 2) return [];
  const asked = found();
  if (asked.length === 0) return [];
  let told = false;
  return gather(clauses, (clause, at) => {
    const words = text.slice(clause.start, clause.end);
    const plain = !ASKS.test(words) && text.charAt(clause.end) !== "?";
    const others = clauses.some((other, place) => place !== at && asked.some((span) => overlaps(span, other)));
    if (!plain || !others) return [];
    if (!asked.some((span) => overlaps(span, clause)) && isTalk(words.replaceAll(NAME_MASK, ""), told)) {
      told = true;
      return [clause];
    }
    const seems = SEEMS.exec(words);
    const asks = clauses.slice(at + 1).some((later) => ASKS.test(text.slice(later.start, later.end)));
    return seems && asks ? [{ start: clause.start + seems.index, end: clause.end }] : [];
  });
}
