import { allMatches } from "../../../text/all-matches.ts";
import { NAME_MASK } from "../../lexicon/phrase-finder.ts";
import type { YearMention } from "../../slots.ts";
import { type Span, spanOfMatch } from "../../span.ts";

const BETWEEN = /(?:[这那]?[两二]?(?:个|家)?(?:单位|街道|部门|机关|[镇乡局])?)(?:之间|中间|间)(?!接|隔|断)/g;

/**
 * 之间 behind two names or a span of years says no more than they do: 甲和乙之间谁多, 2020年到2022年之间. Anywhere else it is a limit
 * (5到10件之间) or a part of something.
 *
 * @param masked the normalised message, names masked
 */
export function betweenNamed(masked: string, agencies: number, years: readonly YearMention[]): Span[] {
  return allMatches(masked, BETWEEN)
    .map(spanOfMatch)
    .filter(
      ({ start }) =>
        (agencies === 2 && masked.charAt(start - 1) === NAME_MASK) ||
        years.some(({ kind, span }) => kind === "range" && span.end === start),
    );
}
