import { breakdowns } from "../../form/breakdowns.ts";
import { findCell } from "../../form/facts.ts";
import type { Agency } from "../../report/agency.ts";
import type { Report } from "../../report/report.ts";
import { reportId } from "../../report/report-id.ts";
import type { Measure } from "../../understanding/measure.ts";
import { agenciesIn, askedName, yearsOf } from "../../understanding/names/asked-name.ts";
import type { Target } from "../../understanding/query.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { Option } from "../answer.ts";
import type { Context } from "../context.ts";
import { chosenFigure, figureOf } from "../figures/figure.ts";
import { measured } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { TOPIC_SENTENCES } from "../prose/topics.ts";

/** Agencies that make a ranking worth asking for. */
const WORTH_RANKING = 3;

const RESULTS = breakdowns.find(({ id }) => id === "results")?.parts ?? [];

/** A follow-up question, or nothing where it would have no answer. */
export type Suggestion = Option | undefined;

/** 辛店街道2020年, as a question names it. */
export const of = ({ store }: Context, { agency, year }: Target): string =>
  `${askedName(store.entries(), agency)}${year}年`;

/** The report's year as a whole; always answered. */
export function summaryOf(context: Context, target: Target): Option {
  return { label: `${target.year}年摘要`, question: `${of(context, target)}年报摘要` };
}

/** Whether the report's figures agree; always answered. */
export function checkOf(context: Context, target: Target): Option {
  return { label: "数据是否对得上", question: `${of(context, target)}的数据有没有对不上的地方` };
}

/** A change is no course over the years; none is told of it. */
function isChange(measure: Measure): boolean {
  return measure.kind === "fact" && findCell(measure.fact.ids[0])?.column.signed === true;
}

/** The measure over the years, where the agency has at least two. */
export function trendOf({ store }: Context, agency: Agency, measure: Measure | undefined): Suggestion {
  const words = measure && !isChange(measure) ? askedMeasure(measure) : undefined;
  if (words === undefined || yearsOf(store.entries(), agency).length < 2) return undefined;
  return { label: "历年变化", question: `${askedName(store.entries(), agency)}历年${words}的变化` };
}

/** Who is first in that year: this very report must take part in the ranking, so that there is one. */
export async function rankOf(
  { store }: Context,
  { agency, year }: Target,
  measure: Measure | undefined,
): Promise<Suggestion> {
  const words = measure && askedMeasure(measure);
  const among = agenciesIn(store.entries(), year);
  if (measure === undefined || words === undefined || among < WORTH_RANKING) return undefined;
  const report = await store.read(reportId(agency.id, year));
  const one = report && measured(report, measure);
  if (one?.kind !== "known") return undefined;
  const few = (one.figures[1]?.value ?? 0) < LIMITS.rateDenominator && among > LIMITS.smallScope;
  if (measure.kind === "rate" && few) return undefined;
  const most = measure.kind === "rate" ? "最高" : "最多";
  return { label: `${year}年谁${most}`, question: `${year}年哪个单位${words}${most}` };
}

function isAbove(report: Report | undefined, id: Parameters<typeof figureOf>[1]): boolean {
  const figure = report && figureOf(report, id);
  return figure?.kind === "known" && figure.value > 0;
}

/** Is any row of the results known? A scan may have lost all of them. */
function hasResults(report: Report | undefined): boolean {
  return report !== undefined && RESULTS.some((id) => figureOf(report, id).kind === "known");
}

/** What became of the applications, where there were any and a row of the results is known. */
export async function resultsOf(context: Context, target: Target): Promise<Suggestion> {
  const report = await context.store.read(target.report);
  const some = ["applications.received.total", "applications.handled_total.total"] as const;
  if (!some.some((id) => isAbove(report, id)) || !hasResults(report)) return undefined;
  return { label: "申请怎么处理的", question: `${of(context, target)}的申请是怎么处理的` };
}

/** Who applied, where anybody did. */
export async function applicantsOf(context: Context, target: Target): Promise<Suggestion> {
  const report = await context.store.read(target.report);
  if (!isAbove(report, "applications.received.total")) return undefined;
  return { label: "申请是谁提的", question: `${of(context, target)}的申请是谁提的` };
}

/** What the report says of its problems or of what it will do, where it says something. */
export async function topicOf(
  context: Context,
  target: Target,
  topic: "problems" | "improvements",
): Promise<Suggestion> {
  const report = await context.store.read(target.report);
  if (!report || TOPIC_SENTENCES[topic](report).length === 0) return undefined;
  return topic === "problems"
    ? { label: "存在的问题", question: `${of(context, target)}年报里说存在哪些问题` }
    : { label: "改进措施", question: `${of(context, target)}年报里写了哪些改进措施` };
}

/** The other year, nearest to the one asked for, that has the figure which this one lacks. */
export async function otherYearOf(
  context: Context,
  { agency, year }: Target,
  measure: Measure | undefined,
): Promise<Suggestion> {
  if (measure?.kind !== "fact") return undefined;
  const words = askedMeasure(measure);
  const years = yearsOf(context.store.entries(), agency)
    .filter((other) => other !== year)
    .toSorted((a, b) => Math.abs(a - year) - Math.abs(b - year) || b - a);
  if (words === undefined) return undefined;
  for (const other of years) {
    const report = await context.store.read(reportId(agency.id, other));
    if (!report || chosenFigure(report, measure.fact).kind === "unknown") continue;
    return { label: `${other}年呢`, question: `${askedName(context.store.entries(), agency)}${other}年${words}是多少` };
  }
  return undefined;
}

/** Words that speak of a scope again; `undefined` for one that a question cannot name in passing. */
function scopeWords(scope: Scope): string | undefined {
  const { years, region, types, agencies, governments, except, without, where } = scope;
  if (except || without || where) return undefined;
  if (agencies || governments !== undefined || (years && years.length > 1) || (types && types.length > 0))
    return undefined;
  return `${years ? `${years[0]}年` : ""}${region ?? ""}`;
}

/** The average over the same scope. */
export function averageOf(scope: Scope, measure: Measure): Suggestion {
  const [where, words] = [scopeWords(scope), askedMeasure(measure)];
  if (where === undefined || words === undefined || measure.kind === "rate") return undefined;
  return { label: "平均多少", question: `${where}各单位平均${words}是多少` };
}

/** The ranking of the same scope. */
export function rankIn(scope: Scope, measure: Measure): Suggestion {
  const [where, words] = [scopeWords(scope), askedMeasure(measure)];
  if (where === undefined || words === undefined) return undefined;
  const order = measure.kind === "rate" ? "从高到低" : "从多到少";
  return { label: "排个名次", question: `${where}各单位${words}${order}排名` };
}

/** The reports of the same scope whose figures do not agree. */
export function checkIn(scope: Scope): Suggestion {
  const where = scopeWords(scope);
  return where === undefined ? undefined : { label: "哪些对不上", question: `${where}哪些报告的数据对不上` };
}
