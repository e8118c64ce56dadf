import { gather } from "../../text/gather.ts";
import type { Lexicon, Naming } from "../lexicon/lexicon.ts";
import { mendPhrases } from "../lexicon/mend.ts";
import type { Found } from "../lexicon/phrase-finder.ts";
import type { ColumnMention, RowMention } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import type { Coverage } from "./accounted/coverage.ts";
import { withoutUnfinished } from "./accounted/unfinished.ts";
import { applyExceptions } from "./left-out/exceptions.ts";
import { grantedAmong } from "./lists/granted-among.ts";
import { grantedInList } from "./lists/granted-in-list.ts";
import { columnMention, type Named, rowMention } from "./lists/name-mentions.ts";
import { othersInList } from "./lists/others-in-list.ts";
import { totalsInList } from "./lists/totals-in-list.ts";
import type { Conditions } from "./read-conditions.ts";
import { whole } from "./read-signals.ts";
import type { Scan } from "./scan-message.ts";

/** What of the form and of the prose a message asks for. */
export interface Mentions {
  /** All names, those with a slip in them as well, in the order they stand in. */
  readonly namings: readonly Named[];
  readonly rows: readonly RowMention[];
  readonly columns: readonly ColumnMention[];
  /** Words of exceptions and negations that were understood. */
  readonly exceptions: readonly Span[];
  /** Where misspelt names stand: 上年 of 上年节转 is no year. */
  readonly mended: readonly Span[];
  /** How misspellings were read. */
  readonly notes: readonly string[];
}

/** What was issued is the report itself. */
const REPORT_FOLLOWS =
  /^过?的?(?:[一几]份|多少份)?(?:\d{4}年?度?的?)?(?:政府)?(?:信息公开)?(?:年度)?(?:工作)?(?:年报|(?:年度)?报告)/;

/** Reads rows and columns: misspelt ones too, without those of criteria, and with exceptions turned into what remains. */
export function readMentions(
  { masked, found, cut }: Scan,
  { chosen, limited }: Conditions,
  { cover, leftover }: Coverage,
  lexicon: Lexicon,
): Mentions {
  const mended = mendPhrases(masked, leftover(), lexicon, cut);
  const intact = found.filter(({ spans }) => !mended.some(({ span }) => spans.some((other) => overlaps(other, span))));
  cover(mended.map(({ span }) => span));
  // 不足 of 不足20件 is no shortcoming.
  const isNoLimit = ({ meaning, spans }: Found<Naming>): boolean =>
    meaning.kind !== "topic" || !limited || !spans.every((span) => overlaps(span, limited.span));
  // 发布了 of 发布了年报 is nothing that a report counts.
  const isOfReport = ({ meaning, spans }: Found<Naming>): boolean =>
    meaning.kind === "proactive" && REPORT_FOLLOWS.test(masked.slice(whole(spans).end));
  const namings: Named[] = [
    ...intact
      .filter((one) => isNoLimit(one) && !isOfReport(one))
      .map(({ meaning, spans }) => ({ naming: meaning, span: whole(spans) })),
    ...mended.map(({ naming, span }) => ({ naming, span })),
  ].sort((a, b) => a.span.start - b.span.start);
  const plainRows = gather(namings, rowMention);
  const granted = [...grantedInList(masked, plainRows), ...grantedAmong(masked, namings)];
  const rows = [...plainRows, ...granted].sort((a, b) => a.span.start - b.span.start);
  const listed = othersInList(masked, rows, gather(namings, columnMention));
  cover(listed.spans);
  const totalled = totalsInList(masked, listed.rows, listed.columns);
  const excepted = applyExceptions(masked, listed.rows, totalled.columns);
  cover(excepted.spans);
  const isAsked = (mention: { readonly span: Span }): boolean => !chosen?.belongs(mention);
  return {
    namings,
    rows: withoutUnfinished(excepted.rows, excepted.columns, masked).filter(isAsked),
    columns: excepted.columns.filter(isAsked),
    exceptions: excepted.spans,
    mended: mended.map(({ span }) => span),
    notes: mended.map(({ written, phrase }) => `“${written}”按“${phrase}”理解`),
  };
}
