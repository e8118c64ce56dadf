import { pattern } from "../../text/pattern.ts";
import type { LeftoverWord } from "../leftover.ts";
import type { AgencyMention } from "../slots.ts";

/** 湛北2022, 2022年湛北的年报: a name with its year, and nothing else. */
const ALONE = pattern(
  /^(?:(?:20\d\d年?|\d\d年)度?的?)?([一-鿿]{2,6}?)(?:的?(?:20)?\d\d年?度?)?(?:的?(?:年报|年度报告|报告))?[?。!]*$/,
);

/**
 * The short name of an agency that the store does not have, beside a year: no word of the dictionary (房价2022), but a name in it
 * or none of its words.
 */
export function findNameAlone(text: string, words: readonly LeftoverWord[]): AgencyMention | undefined {
  const match = /\d/.test(text) ? ALONE.exec(text) : null;
  const named = match?.[1];
  if (!match || named === undefined) return undefined;
  const start = text.indexOf(named);
  const span = { start, end: start + named.length };
  const parts = words.filter((word) => word.span.start >= span.start && word.span.end <= span.end);
  const isName = parts.every(({ coined, text: part }) => coined || part.length === 1);
  if (!isName || !parts.some(({ content }) => content)) return undefined;
  const accounted = parts.reduce((length, { text: part }) => length + part.length, 0);
  return accounted === named.length ? { named, span, ids: [], match: "unknown" } : undefined;
}
