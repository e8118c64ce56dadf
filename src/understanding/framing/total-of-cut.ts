import type { ColumnMention, RowMention } from "../slots.ts";
import type { Leaning } from "./pronoun.ts";
import { asksSumOnly } from "./sum-of-shown.ts";
import { countYears } from "./year-wish.ts";

/** Cells of tables whose columns add up to 总计. */
const CUT = /^((?:applications|review)\.[a-z_]+)\.(?!total$)/;
/** 加起来 and 两个一共 add up what was told. */
const OF_THESE = /加|之和|和起来|合起来|合在一|[两二三四五六七八九\d]个|[两二三]者|俩|这些|它们|上面/;
const NOWHERE = { start: 0, end: 0 };

/**
 * 总共呢, after 企业提了几件: the total of the row that one column was told of. Where the total was told already there is nothing
 * to add up, and the question stays open.
 */
export function totalOfCut({ slots, previous }: Leaning): Leaning {
  const asksTotal = asksSumOnly(slots.summed ? { ...slots, aggregation: "sum" } : slots);
  if (previous === null || !asksTotal || OF_THESE.test(slots.text) || previous.intent !== "value")
    return { slots, previous };
  const { agencies, years, facts } = previous;
  const ids = facts.map(({ ids: [id] }) => CUT.exec(id)?.[1]);
  const [first] = ids;
  const ofOne = agencies.length === 1 && countYears(years) === 1;
  if (first === undefined || !ofOne || ids.includes(undefined)) return { slots, previous };
  const rows = [...new Set(ids)].flatMap((id): RowMention[] => (id ? [{ id, weak: false, span: NOWHERE }] : []));
  const kind = first.startsWith("review.") ? "result" : "applicant";
  const total: ColumnMention = { kind, id: "total", span: NOWHERE };
  return { slots: { ...slots, aggregation: null, summed: false, rows, columns: [total], text: "总计" }, previous };
}
