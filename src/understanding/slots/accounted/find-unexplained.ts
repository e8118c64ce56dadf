import { gather } from "../../../text/gather.ts";
import { countedParts, countedWords } from "../../facts/counted-parts.ts";
import { pairQuotientIn } from "../../facts/pair-quotient.ts";
import { overlaps, type Span } from "../../span.ts";
import { YES_OR_NO } from "../conditions/asserting-words.ts";
import { findChangeClaim } from "../conditions/change-claim.ts";
import type { FoundPlace } from "../conditions/find-place.ts";
import type { Mentions } from "../read-mentions.ts";
import { findYearEnds } from "../years/find-year-ends.ts";
import type { Coverage } from "./coverage.ts";
import { findNarrowers } from "./narrowers.ts";
import { outcomesOfReasons } from "./outcome-of-reason.ts";

/** Words of a message that nothing accounts for. */
export interface UnexplainedWord {
  readonly text: string;
  readonly span: Span;
  /** They name what these reports do not hold. */
  readonly foreign: boolean;
  /** They make a smaller question of any other: 上半年, 女性申请. */
  readonly narrows: boolean;
}

/** 未办理许可: what was not done is no figure of the form, unless it is named so (未审结); 没有收到 is how zeros are asked. */
const NOT_DONE = /(?:未|没有|没|不)$/;
const DOINGS = /^(?:办|答复|处理|同意|获准|维持|纠正)/;

/** 3月, 一季度, 上半年: no report holds a figure for a part of its year, whatever stands beside it. */
export const PART_OF_YEAR = /[月季旬周]|半年/;

/** Marks what rows and columns account for besides their own words: 年底, 几倍, 五种情况. */
export function coverMentions(masked: string, { rows, columns }: Mentions, { cover }: Coverage): void {
  cover(findYearEnds(masked, rows, columns));
  cover(outcomesOfReasons(masked, rows));
  const change = YES_OR_NO.test(masked) ? findChangeClaim(masked) : undefined;
  if (change) cover([change.span]);
  const pair = pairQuotientIn({ text: masked, rows, columns });
  if (pair && pair !== "several") cover(pair.words);
  if (countedParts(masked, rows, columns) !== null) cover(countedWords(masked));
}

/**
 * Content words that no list accounts for, words that narrow, and names of what these reports do not hold.
 *
 * @param masked the question, names of agencies masked
 * @param coverage with all that anything accounts for
 */
export function findUnexplained(
  masked: string,
  { namings, rows, columns }: Mentions,
  { covered, leftover }: Coverage,
  place: FoundPlace | undefined,
): readonly UnexplainedWord[] {
  const narrowers = findNarrowers(masked, (at) => !covered[at]);
  const notDone = gather(rows, ({ span }) => {
    const not = NOT_DONE.exec(masked.slice(0, span.start))?.[0] ?? "";
    const start = span.start - not.length;
    const denied = not === "未" || DOINGS.test(masked.slice(span.start));
    return not !== "" && denied && !covered[start] ? [{ start, end: span.end }] : [];
  });
  const foreign = namings.filter(({ naming }) => naming.kind === "foreign").map(({ span }) => span);
  const unknown = gather(leftover(), ({ content, span }) => (content ? [span] : []));
  const told = (span: Span, foreign: boolean): UnexplainedWord => ({
    text: masked.slice(span.start, span.end),
    span,
    foreign,
    narrows:
      foreign ||
      PART_OF_YEAR.test(masked.slice(span.start, span.end)) ||
      [...rows, ...columns].some((mention) => mention.span.start === span.end) ||
      narrowers.some((other) => overlaps(other, span)),
  });
  return [
    ...(place?.wish === null ? place.spans : []).map((span) => told(span, false)),
    ...foreign.map((span) => told(span, true)),
    ...[...narrowers, ...notDone, ...unknown].map((span) => told(span, false)),
  ];
}
