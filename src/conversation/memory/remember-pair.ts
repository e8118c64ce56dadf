import type { Frame } from "../../understanding/frame.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import type { Memory, Paired, SpokenOf } from "./sessions.ts";

/**
 * The two agencies that 前者 and 后者 choose between: those that were set side by side, or spoken of one after the other. They
 * stay those two as long as nobody else is asked about: 后者呢, after 前者呢, is the second of the same two.
 */
export function rememberPair(
  { pair: before }: Pick<Memory, "pair">,
  frame: Frame | null,
  spoken: readonly SpokenOf[],
): readonly Paired[] {
  const { agencies = [], ranked = [], pairs = null } = frame ?? {};
  const [present, ...others] = agencies;
  const beside = [ranked, agencies].find(({ length }) => length === 2);
  if (beside !== undefined) return ownYears(pairs, beside) ?? beside.map((agency) => ({ agency }));
  if (present === undefined || others.length > 0) return [];
  if (before?.some(({ agency }) => agency === present)) return before;
  const [one, other] = spoken.slice(-2);
  if (!one || !other || one.agency === other.agency || one.asked !== other.asked) return [];
  const sameYear = one.year === other.year;
  return [one, other].map(({ agency, year }) => (sameYear ? { agency } : { agency, year }));
}

/** The years that two agencies were named with, each with its own. */
function ownYears(pairs: Frame["pairs"], agencies: readonly string[]): readonly Paired[] | null {
  const [one, other, ...more] = pairs ?? [];
  if (!one || !other || more.length > 0) return null;
  const isOfThem = [one, other].every(({ agency }) => agencies.includes(agency)) && one.agency !== other.agency;
  return isOfThem ? [one, other] : null;
}

/**
 * The one of a pair that is meant, in its own year where it has one, else in the year that was spoken of.
 *
 * @param latter the second of the two
 */
export function ofPair(pair: readonly Paired[], latter: boolean, { agencies, years }: Frame): Paired | undefined {
  const meant = pair[latter ? 1 : 0];
  if (meant === undefined || pair.length !== 2) return undefined;
  const lone = onlyYear(years);
  const present = pair.find(({ agency }) => agencies.length === 1 && agency === agencies[0]);
  const moved = lone !== undefined && present !== undefined && present.year !== lone;
  const year = meant.year !== undefined && !moved ? meant.year : lone;
  return year === undefined ? { agency: meant.agency } : { agency: meant.agency, year };
}
