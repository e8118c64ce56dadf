import { type Amount, amountsOf } from "./amounts.ts";
import { type Channel, findChannels } from "./channels.ts";
import { COUNTED, EMPHASIS } from "./disclosure-phrasings.ts";
import { lastClause } from "./guards.ts";
import type { Sentence } from "./sentences.ts";

/** A channel that the words before it make the means of what follows. */
const MEANS = /(?:通过|利用|依托|借助|运用|使用|经由|在|于|以|用)[^,;。]{0,24}$/;
/** What governs a number: channels, none, or it cannot be told. */
export type Governed = { readonly by: readonly Channel[] } | "none" | "unclear";

/** An amount with the words that go before it. */
export interface Reading {
  readonly amount: Amount;
  /** The sentence between the number before and this one. */
  readonly lead: string;
  readonly governed: Governed;
  readonly counted: boolean;
}

/** 官方微信“某某发布”，全年共推送100条: the channel makes up the end of its clause. */
function isSubject(stretch: string, channel: Channel): boolean {
  return /^(?:"[^"]{1,20}")?(?:上)?,/.test(stretch.slice(channel.end));
}

function governing(lead: string, previous: Reading | undefined): Governed {
  const clause = lastClause(lead);
  const own = findChannels(clause);
  if (own.length > 0) return { by: own };
  const stretch = lead.slice(lead.lastIndexOf(";") + 1);
  const earlier = findChannels(stretch);
  const last = earlier.at(-1);
  if (last) {
    const clauseStart = last.start - lastClause(stretch.slice(0, last.start)).length;
    const nearest = earlier.filter((channel) => channel.start >= clauseStart);
    const means =
      nearest.every((channel) => MEANS.test(stretch.slice(clauseStart, channel.start))) || isSubject(stretch, last);
    const alike = earlier.every((channel) => nearest.some((each) => each.kind === channel.kind));
    return means && alike ? { by: nearest } : "unclear";
  }
  if (lead.includes(";") || !previous || previous.governed === "none") return "none";
  // The channel of the number before still holds when that number counted issues or meetings, not information.
  if (previous.counted) return EMPHASIS.test(clause) ? "none" : "unclear";
  return previous.governed;
}

/** The amounts of a sentence, each with what governs it. */
export function readAmounts(sentence: Sentence): readonly Reading[] {
  const readings: Reading[] = [];
  let from = 0;
  for (const amount of amountsOf(sentence)) {
    const between = sentence.text.slice(from, amount.start);
    const previous = readings.at(-1);
    // 60余期，280余篇: the second number has no words of its own.
    const bare = /^[,、和及]?$/.test(between) && previous !== undefined && !previous.counted;
    const lead = bare ? previous.lead : between;
    const governed = bare ? previous.governed : governing(lead, previous);
    readings.push({ amount, lead, governed, counted: COUNTED.test(amount.unit) });
    from = amount.end;
  }
  return readings;
}
