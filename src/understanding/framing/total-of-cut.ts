import type { ColumnMention, RowMention } from "../slots.ts";
import { NOWHERE } from "../span.ts";
import type { Leaning } from "./pronoun.ts";
import { asksSumOnly } from "./sum-of-shown.ts";
import { countYears } from "./year-wish.ts";

/** Cells of tables whose columns add up to 总计. */
const CUT = /^((?:applications|review)\.[a-z_]+)\.(?!total$)/;
/** 加起来 and 两个一共 add up what was told. */
const OF_THESE = /加|之和|和起来|合起来|合在一|[两二三四五六七八九\d]个|这些|它们|上面/;
/** 全部加起来, though: of all applicants, and not of those that were told. */
const OF_ALL = /全部|所有|全都|全加|通通|统统/;
/** 全部呢, and nothing else. */
const ALL_ALONE = /^(?:那么?)?(?:全部|所有|整体|总体|总的)的?呢[?？]?$/;

/**
 * 总共呢, after 企业提了几件: the total of the row that one column was told of. Where the total was told already there is nothing
 * to add up, and the question stays open.
 */
export function totalOfCut({ slots, previous }: Leaning): Leaning {
  const asksTotal = ALL_ALONE.test(slots.text) || asksSumOnly(slots.summed ? { ...slots, aggregation: "sum" } : slots);
  const ofShown = OF_THESE.test(slots.text) && !OF_ALL.test(slots.text);
  if (previous === null || !asksTotal || ofShown || previous.intent !== "value") return { slots, previous };
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
