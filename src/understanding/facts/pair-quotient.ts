import { pattern } from "../../text/pattern.ts";
import type { RateChoice } from "../measure.ts";
import type { Slots } from "../slots.ts";
import type { Span } from "../span.ts";

/** What is a share of a whole is no quotient of two. */
export const OF_WHOLE = pattern(/[占率]/);

/** One figure of a report over another of the same report. */
export interface PairQuotient {
  /** Where the words stand that part the two. */
  readonly joint: Span;
  /** All words that ask for it: 是, 几倍. */
  readonly words: readonly Span[];
  readonly told: NonNullable<RateChoice["pair"]>;
}

const WORDINGS: readonly RegExp[] = [
  /(是|相当于|等于|为)([^,。?!]{1,24}?)的?(几分之[几一]|[几多]少?[倍成]|百分之[几多]少?)/d,
  /(比)([^,。?!]{1,24}?)([多高][出了]?[几多]少?倍)/d,
  /(除以)([^,。?!]{1,24})()/d,
  /([和与跟同对])([^,。?!]{1,24}?)(之比|的?比值)/d,
];

/**
 * 新媒体是网站的百分之几, 许可是处罚的几倍: one figure over another, neither of which need be a part of the other.
 *
 * @returns `undefined` where no such two stand around the words, `several` where they stand there with others
 */
export function pairQuotientIn({
  text,
  rows,
  columns,
}: Pick<Slots, "text" | "rows" | "columns">): PairQuotient | "several" | undefined {
  if (rows.length < 2 || OF_WHOLE.test(text)) return undefined;
  for (const wording of WORDINGS) {
    const match = wording.exec(text);
    if (!match) continue;
    const [words, said = "", inside = ""] = match;
    const joint = { start: match.index, end: match.index + said.length };
    const inner = { start: joint.end, end: joint.end + inside.length };
    const end = { start: inner.end, end: match.index + words.length };
    const before = rows.filter(({ span }) => span.end <= joint.start);
    const behind = rows.filter(({ span }) => span.start >= inner.start && span.end <= inner.end);
    if (before.length === 0 || behind.length === 0 || OTHER_YEAR.test(inside)) continue;
    const others = rows.length - before.length - behind.length + columns.length;
    return others > 0
      ? "several"
      : { joint, words: end.end > end.start ? [joint, end] : [joint], told: toldAs(match[3]) };
  }
  return undefined;
}

/** As what a quotient is told: 几倍 in times, 百分之几 in percent, 之比 in either. */
function toldAs(asked = ""): PairQuotient["told"] {
  if (asked.includes("倍")) return "times";
  return /成|分之/.test(asked) ? "percent" : "either";
}

const OTHER_YEAR = /[年月]|上期|同期|平均/;
/** 网站比新媒体多百分之几: by how much, and no share of a whole. */
const BY_HOW_MUCH = pattern(/比[^,。?!]{1,24}?[多少高低][出了]?(?:百分之[几多]|[几多]少?成|几个百分点)/);

/** Is one figure said to be more than another by some part of it? That is no share. */
export function asksByHowMuch(text: string): boolean {
  return BY_HOW_MUCH.test(text);
}
