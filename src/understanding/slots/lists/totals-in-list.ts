import { pattern } from "../../../text/pattern.ts";
import type { ColumnMention, RowMention } from "../../slots.ts";
import { overlaps, partsBetween, type Span } from "../../span.ts";

/** What parts one item of a list from the next. */
const SEPARATES = /[、,;:。?!]|其中|以及|还有|[和与及跟](?!个)/g;
/** What the form calls the last of its columns. */
const TOTAL = pattern(/总计|总数|总量|总的|总共有?|一共有?|合计|共计|总(?=[多几])/);
const ASKS = /几(?!年)|多少/;

/** Columns with the total put in, and where it stands. */
export interface WithTotals {
  readonly columns: readonly ColumnMention[];
  readonly spans: readonly Span[];
}

/**
 * 总计 as an item of its own beside columns of the same table: 自然人几件、总计几件, 诉讼总数和败诉数. 自然人和企业一共几件 adds the
 * two up; so it does where several columns stand before 一共.
 */
export function totalsInList(text: string, rows: readonly RowMention[], columns: readonly ColumnMention[]): WithTotals {
  const cut = columns.filter(({ kind }) => kind === "applicant" || kind === "result");
  const [first] = cut;
  const found = TOTAL.test(text) && first && cut.every(({ kind }) => kind === first.kind) ? first : undefined;
  if (!found || (found.kind !== "applicant" && found.kind !== "result")) return { columns, spans: [] };
  for (const item of partsBetween(text, SEPARATES)) {
    const words = TOTAL.exec(text.slice(item.start, item.end));
    if (!words || cut.some(({ span }) => overlaps(span, item))) continue;
    const own = rows.filter(({ span }) => overlaps(span, item));
    const table = found.kind === "applicant" ? "applications." : "review.";
    if (!own.every(({ id }) => id.startsWith(table))) continue;
    const before = cut.filter(({ span }) => span.end <= item.start);
    const adds = before.length > 1 && !/总计|总数|总量/.test(words[0]);
    // 申请总数，自然人申请数: whole and part; 自然人提的申请一共几件 asks for one thing.
    const asksItself = ASKS.test(text.slice(item.start, item.end)) || asksBehind(text, item.end);
    if (adds || !asksItself) continue;
    const start = item.start + words.index;
    const span = { start, end: start + words[0].length };
    const total: ColumnMention = { kind: found.kind, id: "total", span };
    return { columns: [...columns, total].sort((a, b) => a.span.start - b.span.start), spans: [span] };
  }
  return { columns, spans: [] };
}

/** 自然人、总计分别多少: what is asked of all of the list. */
function asksBehind(text: string, from: number): boolean {
  return /各|分别|几(?!年)|多少|数/.test(text.slice(from)) || from === text.length;
}
