import type { AggregateQuery, Query } from "../understanding/query.ts";
import type { Answer, AnswerBlock, Value } from "./answer.ts";
import { computed } from "./figures/computed.ts";
import type { PartAnswered } from "./join-answers.ts";
import { round } from "./wording/format.ts";

/** One of several questions of a message with what it asked for. */
type Asked = PartAnswered & { readonly query: Query | null };

interface Held {
  /** Whose average it is: 岳阳市2023年的报告. */
  readonly whose: string;
  readonly own: Value;
  /** The average as it is told. */
  readonly mean: number;
  /** The average as it is worked out. */
  readonly exact: number;
}

/**
 * With what it comes to before them, the figure of one report and the average of many that it is held against: 是全市平均的几倍. Other
 * questions stay as they are.
 */
export function withAverageHeld(answer: Answer, parts: readonly Asked[]): Answer {
  const held = heldIn(parts);
  if (held === undefined) return answer;
  const { whose, own, mean, exact } = held;
  const isRate = own.unit === "%";
  const difference = round(own.value - mean, 4);
  const unit = isRate ? "个百分点" : own.unit;
  const [more, less] = isRate ? ["高", "低"] : ["多", "少"];
  const beside = `${whose}${isRate ? "合计" : "平均"}${mean}${own.unit}`;
  const how =
    difference === 0
      ? `与平均相同，都是${mean}${own.unit}：${beside}`
      : `${difference > 0 ? "高于" : "低于"}平均：${own.value}${own.unit}比${beside}${difference > 0 ? more : less}${Math.abs(difference)}${unit}`;
  const times = round(own.value / exact, 2);
  const quotient = isRate || exact === 0 ? "" : `，是平均的${times}倍（${own.value}÷${mean}）`;
  const lead: AnswerBlock = { kind: "lead", text: `${how}${quotient}。` };
  return {
    ...answer,
    blocks: [lead, ...answer.blocks],
    values: [...answer.values, computed(`difference:${own.fact}`, difference, isRate ? "百分点" : own.unit)],
  };
}

/** Round figures are no more exact than their words, and neither is what is worked out of them. */
const ROUND = /约|\d[余多]/;

function heldIn([first, second, ...others]: readonly Asked[]): Held | undefined {
  if (!first || !second || others.length > 0 || !isOne(first.query)) return undefined;
  if (!isAverage(second.query)) return undefined;
  const answers = [first.answer, second.answer];
  if (answers.some(({ status }) => status !== "answered") || answers.some(isRound)) return undefined;
  const own = first.answer.values.find(({ fact, report }) => report !== null && fact === first.answer.values[0]?.fact);
  const [mean] = second.answer.values;
  if (!own || !mean || own.unit !== mean.unit || mean.fact.replace(/^avg:/, "") !== own.fact) return undefined;
  const total = second.answer.values.find(({ fact }) => fact.startsWith("sum:"))?.value;
  const count = second.answer.values.find(({ fact }) => fact === "count:reports")?.value;
  const exact = own.unit !== "%" && total !== undefined && count ? total / count : mean.value;
  return { whose: second.query.scope.label, own, mean: mean.value, exact };
}

function isRound({ blocks: [lead] }: Answer): boolean {
  return lead?.kind !== "lead" || ROUND.test(lead.text);
}

function isOne(query: Query | null): boolean {
  if (query?.intent === "value") return query.targets.length === 1 && query.facts.length === 1;
  return query?.intent === "ratio" && query.targets.length === 1 && query.rates.length === 1;
}

function isAverage(query: Query | null): query is AggregateQuery {
  return query?.intent === "aggregate" && query.aggregation === "average" && !query.groups && !query.apart;
}
