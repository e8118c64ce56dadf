import { pattern } from "../../../text/pattern.ts";
import { OF_WHOLE } from "../../facts/pair-quotient.ts";
import type { Slots } from "../../slots.ts";
import type { Span } from "../../span.ts";

/** What one figure is divided by: the same figure of another agency, or of another year. */
export interface Quotient {
  /** The agency that stands behind 是; `null` where only the years differ. */
  readonly agency: string | null;
  /** The year that stands behind 是; `null` where only the agencies differ. */
  readonly year: number | null;
  /** The words that ask for it: 是, 几分之几. */
  readonly words: readonly Span[];
}

const QUOTIENT = pattern(/(是|相当于|为)[^,。?!]{1,40}?(几分之[几一]|[几多]少?[倍成]|百分之[几多]少?)/);

/**
 * 甲的条数是乙的几分之几, 2021年是2020年的几倍: one figure over the same figure of another report. A share of a whole
 * (网站公开的占主动公开的百分之几) is none.
 *
 * @returns what stands behind 是; `undefined` where the question asks for no such quotient
 */
export function quotientIn({
  text,
  agencies,
  years,
}: Pick<Slots, "text" | "agencies" | "years">): Quotient | undefined {
  const found = OF_WHOLE.test(text) ? null : QUOTIENT.exec(text);
  if (!found) return undefined;
  const [from, to] = [found.index, found.index + found[0].length];
  const words = [
    { start: from, end: from + (found[1] ?? "").length },
    { start: to - (found[2] ?? "").length, end: to },
  ];
  const isBehind = ({ span }: { readonly span: Span }): boolean => span.start >= from && span.end <= to;
  const isBefore = ({ span }: { readonly span: Span }): boolean => span.end <= from;
  const named = agencies.filter(({ ids }) => ids.length === 1);
  const [agency = null, ...others] = named.filter(isBehind).flatMap(({ ids }) => ids);
  const single = years.flatMap((mention) => (mention.kind === "year" ? [mention] : []));
  const [year = null, ...more] = single.filter(isBehind).map(({ year }) => year);
  if (others.length + more.length > 0 || named.length !== agencies.length) return undefined;
  if (agency !== null) return agencies.length === 2 && named.some(isBefore) ? { agency, year, words } : undefined;
  return year !== null && agencies.length <= 1 && single.length === 2 && single.some(isBefore)
    ? { agency, year, words }
    : undefined;
}
