import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";

/** Figures one by one, or held against one another. */
const ONE_BY_ONE = /各(?![类种项])|分别|每|哪|逐|历年|变化|变动|趋势|走势|相比|[谁更比]|同比|增[加长减幅]|减少|增速/;
/** Words for a sum that may belong to a name: 行政事业性收费总额, 无法提供合计, 主动公开信息总条数. */
const TOTAL = /总额|合计|共计|总计|总数|总量|总条数|总件数/g;
/** Words that never belong to one. */
const SUMMED = /(?<![增更])加|之和|总和|累计|求和|凑|[一总统拢]共|共(?=[有是多几])/;
/** 件数 and the like between a name and its 合计. */
const BETWEEN = /^(?:的|件|条|数量?|申请|信息|案件)*$/;

/**
 * 无法提供合计2021年、2023年各多少: the word for a sum is part of the figure's name, and no wish to add up the years or the
 * agencies. Where nothing tells that they are wanted one by one, it stays one.
 *
 * @param before the question before
 */
export function leaveOwnTotals(slots: Slots, before: Frame | null): Slots {
  const { aggregation, summed, text } = slots;
  const swaps = swapsFigure(slots, before);
  if ((aggregation !== "sum" && !summed) || !(swaps || ofNamed(slots, before)) || SUMMED.test(text)) return slots;
  const totals = [...text.matchAll(TOTAL)];
  const onlyAmount = totals.every(([word]) => word === "总额");
  if (totals.length === 0 || (!ONE_BY_ONE.test(withoutEvery(slots)) && !onlyAmount && !swaps)) return slots;
  if (overSeveral(slots)) return slots;
  const isOwn = totals.every(({ index, 0: word }) => isOfName(slots, index, index + word.length));
  if (!isOwn) return slots;
  const triggers = new Map([...slots.triggers].filter(([intent]) => intent !== "aggregate"));
  // 总数和平均数: the mean is asked for all the same.
  if (slots.aggregation !== null && slots.aggregation !== "sum") return { ...slots, summed: false };
  return { ...slots, aggregation: null, summed: false, triggers };
}

/** 甲和乙2021到2023年申请合计各多少: 申请 is no name of a total, and several reports of each are there to be added up. */
function overSeveral({ agencies, years, rows, columns }: Slots): boolean {
  const several = years.length > 1 || years.some(({ kind }) => kind === "range" || kind === "last" || kind === "all");
  return agencies.length > 1 && several && columns.length === 0 && rows.every(({ weak }) => weak);
}

/** 各教育局收到申请合计: all who bear the name, and none of them by itself. */
function withoutEvery({ agencies, text }: Slots): string {
  const [first, ...others] = agencies;
  const isOneName = first && others.length > 0 && others.every(({ span }) => span.start === first.span.start);
  return isOneName ? text.replace(`各${first.named}`, () => first.named) : text;
}

function ofNamed({ agencies, scope }: Slots, before: Frame | null): boolean {
  if (scope.all || scope.types.length > 0) return false;
  return agencies.length > 0 || (before !== null && before.agencies.length > 0);
}

/** What stands around a figure that takes the place of another: 换成办理结果总计, 办理结果总计呢. */
const SWAPS = /^(?:那么?|再|就|[换改]成?|看)*$/;
const ENDS = /^(?:的|呢|吧|[?。!])*$/;

/** 换成办理结果总计, after 新收最多的是哪个: ranked by that, where it is a figure that was not spoken of. */
function swapsFigure({ rows, columns, text }: Slots, before: Frame | null): boolean {
  const ranks = before?.intent === "rank" && before.agencies.length === 0;
  const spans = [...rows, ...columns].map(({ span }) => span);
  if (!ranks || spans.length === 0 || rows.some(({ id }) => before.mentions.rows.some((row) => row.id === id)))
    return false;
  const [start, end] = [Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))];
  return SWAPS.test(text.slice(0, start)) && ENDS.test(text.slice(end));
}

/** Does the word end a name, or stand right behind one? */
function isOfName({ rows, columns, text }: Slots, start: number, end: number): boolean {
  return [...rows, ...columns].some(
    ({ span }) =>
      (span.start < start && end <= span.end) || (span.end <= start && BETWEEN.test(text.slice(span.end, start))),
  );
}
