import { yearsText } from "../../text/years-text.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import { describeCondition } from "../../understanding/querying/describe-condition.ts";
import { unitOfMeasure } from "../../understanding/slots/conditions/limit-units.ts";
import { lackingYears } from "../aggregate/aggregate-notes.ts";
import { meets } from "../aggregate/compute-aggregate.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { computed } from "../figures/computed.ts";
import { type KnownMeasured, measuredIn, measureLabel } from "../figures/measured.ts";
import { nothingTold } from "../nothing-told.ts";
import { answered, type Draft, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import { membersIn } from "../scope/members.ts";
import { WITHOUT } from "../scope/without.ts";
import { listed } from "../wording/format.ts";
import { nameIn } from "../wording/names.ts";

/** A year with a figure, and whether the condition holds for it. */
interface Year {
  readonly one: KnownMeasured;
  readonly holds: boolean;
}

/** Answers in which years of one agency a condition holds: 哪几年超过36件, 从哪年开始超过10件. */
export async function answerWhichYears(
  context: Context,
  query: AggregateQuery,
  asked: Exclude<NonNullable<AggregateQuery["whichYears"]>, "without">,
): Promise<Draft> {
  const { scope, measure, condition } = query;
  const scoped = membersIn(context.store, scope);
  const all = (await readScoped(context.store, scoped)).toSorted((a, b) => a.year - b.year);
  const years = measuredIn(all, measure).map((one): Year => ({ one, holds: meets(one.exact, measure, condition) }));
  const label = measureLabel(measure, all.at(-1));
  if (years.length === 0) return nothingTold(scope, all.length, `${scope.label}都没有${label}的数字，判断不了。`);
  const [first] = all;
  const subject = `${first ? nameIn(context.store)(first.agency) : ""}${label}`;
  const said = describeCondition(condition, unitOfMeasure(measure));
  const those = years.filter(({ holds }) => holds);
  const lead = LEADS[asked](years, subject, said);
  const without = all.length - years.length;
  const lacking = without > 0 ? `，另有${without}年${WITHOUT[measure.kind]}` : "";
  const extent = `看的是${yearsText(years.map(yearOf))}的报告${lacking}。`;
  const blocks: AnswerBlock[] = [
    { kind: "lead", text: lead },
    { kind: "text", text: extent },
    ...lackingYears(context, scope),
  ];
  const evidence = await evidenceOfAll(
    context,
    years.map(({ one }) => one),
  );
  const count = computed("count:reports", those.length, "份");
  return answered(piece({ blocks, values: [count] }), evidence);
}

function yearOf({ one }: Year): number {
  return one.report.year;
}

/** 2020年130件和2021年513件. */
function seriesText(years: readonly Year[]): string {
  return listed(years.map((year) => `${yearOf(year)}年${year.one.text}`));
}

const LEADS = { those: thoseText, every: everyText, ever: everText, since: sinceText, last: lastText } as const;

function thoseText(years: readonly Year[], subject: string, said: string): string {
  const those = years.filter(({ holds }) => holds);
  if (those.length === 0) return `${subject}没有一年${said}。`;
  return `有${those.length}年：${seriesText(those)}。说的是${subject}${said}的年份。`;
}

function everText(years: readonly Year[], subject: string, said: string): string {
  const those = years.filter(({ holds }) => holds);
  const all = `${yearsText(years.map(yearOf))}有数的${years.length}年`;
  if (those.length === 0) return `没有，${subject}${all}里没有一年${said}。`;
  return `有，${subject}${all}里有${those.length}年${said}：${seriesText(those)}。`;
}

function sinceText(years: readonly Year[], subject: string, said: string): string {
  const at = years.findIndex(({ holds }) => holds);
  const [since, ...after] = years.slice(Math.max(at, 0));
  if (at < 0 || !since) return `${subject}没有一年${said}。`;
  const before = years[at - 1];
  const lasts = after.every(({ holds }) => holds);
  const start = before
    ? `${lasts ? `从${yearOf(since)}年开始` : `最早是${yearOf(since)}年`}：${subject}${yearOf(before)}年${before.one.text}，${yearOf(since)}年${since.one.text}，${said}`
    : `库中最早的${yearOf(since)}年就${said}了：${subject}${yearOf(since)}年${since.one.text}，更早的没有数字`;
  const not = after.filter(({ holds }) => !holds);
  if (after.length === 0) return `${start}。`;
  return not.length > 0 ? `${start}；之后${seriesText(not)}，又不是了。` : `${start}；之后各年都是。`;
}

function lastText(years: readonly Year[], subject: string, said: string): string {
  const at = years.findLastIndex(({ holds }) => holds);
  const last = years[at];
  if (!last) return `${subject}没有一年${said}。`;
  const after = years.slice(at + 1);
  const since = after.length > 0 ? `；之后${seriesText(after)}` : "";
  return `最近一次是${yearOf(last)}年：${subject}${last.one.text}，${said}${since}。`;
}

function everyText(years: readonly Year[], subject: string, said: string): string {
  const not = years.filter(({ holds }) => !holds);
  const all = `${yearsText(years.map(yearOf))}有数的${years.length}年`;
  if (not.length === 0) return `是，${subject}${all}里每年都${said}：${seriesText(years)}。`;
  return `不是，${subject}${all}里有${not.length}年不满足“${said}”：${seriesText(not)}。`;
}
