import type { Agency } from "../../report/agency.ts";
import { KIND_LABELS } from "../../report/kind-labels.ts";
import { regionUpTo } from "../../report/region-level.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import type { Grouping } from "../../understanding/scope.ts";
import { ROUND_NOTES, roundAmong } from "../aggregate/round-among.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { computed, totalId } from "../figures/computed.ts";
import { measured, measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { noFigures } from "../nothing-told.ts";
import { paragraphs } from "../paragraphs.ts";
import { answered, type Draft, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import { columnOf, type MeasureColumn } from "../scope/columns.ts";
import { MAY_COUNT_TWICE, mayCountTwice } from "../scope/may-count-twice.ts";
import { choiceNotes, membersIn } from "../scope/members.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { WITHOUT } from "../scope/without.ts";
import { round } from "../wording/format.ts";
import { orderPlaces } from "../wording/order-places.ts";
import { phraseOf } from "../wording/phrase.ts";
import { type Figured, figureOf, type Group } from "./group-figures.ts";

/** Reports that are cited of each group: the ones with the largest figures. */
const CITED_EACH = 2;

type Asked = NonNullable<AggregateQuery["groups"]>;

const HEADS: Readonly<Record<Grouping, string>> = {
  province: "地区",
  city: "地区",
  county: "地区",
  type: "类型",
  year: "年份",
};

/** What a group is called; `undefined` for a report that belongs to none. */
function groupOf({ by, kinds = [] }: Asked, agency: Agency, year: number): string | undefined {
  switch (by) {
    case "year":
      return `${year}年`;
    case "type":
      return (kinds.find((of) => of.includes(agency.type)) ?? [agency.type])
        .map((type) => KIND_LABELS[type])
        .join("、");
    case "province":
    case "city":
    case "county":
      return regionUpTo(agency.region, by)?.join("");
  }
}

const WORDS: Readonly<Record<"sum" | "average" | "median", string>> = {
  sum: "合计",
  average: "平均",
  median: "中位数",
};

function wordOf({ aggregation, measure }: AggregateQuery): string {
  if (measure.kind === "rate") return "合计";
  return aggregation === "average" || aggregation === "median" ? WORDS[aggregation] : WORDS.sum;
}

/** Answers one figure for each province, city, county, kind of agency or year. */
export async function answerGroups(context: Context, query: AggregateQuery, asked: Asked): Promise<Draft> {
  const { scope, measure } = query;
  const scoped = membersIn(context.store, scope);
  const column = columnOf(context.store, scoped, measure);
  const { groups, outside } = grouped(scoped, asked, column);
  const figured = groups.flatMap((group) => figureOf(group, query, column) ?? []);
  if (figured.length === 0) return noFigures(scope, scoped.length, measureLabel(measure));
  const sorted = inOrder(figured, asked);
  const shown = sorted.slice(0, LIMITS.ranked);
  const total = totalOfYears(query, asked, figured);
  const twice = query.aggregation === "sum" && measure.kind === "fact" && mayCountTwice(scoped);
  const notes = [
    ROUND_NOTES[await roundAmong(context, { scoped, values: column.values }, measure)],
    ...choiceNotes(context.store, scope),
    ...(twice ? [MAY_COUNT_TWICE] : []),
    ...(asked.by === "year" && areUnlike(figured, scoped) ? [UNLIKE] : []),
  ];
  const blocks: AnswerBlock[] = [
    { kind: "lead", text: leadOf(shown, query, asked) },
    tableOf(shown, query, asked),
    ...(total ? [textBlock(`这些年加起来${total.value}${total.unit}。`)] : []),
    ...(sorted.length > shown.length ? [textBlock(`共${sorted.length}个，这里只列前${shown.length}个。`)] : []),
    textBlock(extentOf(figured, scoped.length, outside, WITHOUT[measure.kind])),
    ...paragraphs("note", ...notes),
  ];
  const cited = shown.flatMap(({ places }) => orderPlaces(column.values, places, "most", CITED_EACH));
  const reports = await readScoped(context.store, scoped, cited);
  const evidence = await evidenceOfAll(
    context,
    reports.map((report) => measured(report, measure)),
  );
  return answered(
    piece({ blocks, values: [...shown.flatMap(({ values }) => values), ...(total ? [total] : [])] }),
    piece({ ...evidence, values: [] }),
  );
}

/** The reports of each group, and how many belong to none. */
function grouped(
  scoped: readonly ScopedEntry[],
  asked: Asked,
  { values }: MeasureColumn,
): { readonly groups: readonly Group[]; readonly outside: number } {
  const groups = new Map<string, { readonly name: string; readonly places: number[]; without: number }>();
  let outside = 0;
  for (const [at, { entry }] of scoped.entries()) {
    const name = groupOf(asked, entry.agency, entry.year);
    if (name === undefined) {
      outside++;
      continue;
    }
    const group = groups.get(name) ?? { name, places: [], without: 0 };
    groups.set(name, group);
    if (Number.isNaN(values[at])) group.without++;
    else group.places.push(at);
  }
  return { groups: [...groups.values()], outside };
}

/** Years one after the other, anything else by its figure. */
function inOrder(figured: readonly Figured[], { by, order }: Asked): readonly Figured[] {
  if (by === "year" && order === null) return figured.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return figured.toSorted((a, b) => (order === "least" ? a.exact - b.exact : b.exact - a.exact));
}

function textBlock(text: string): AnswerBlock {
  return { kind: "text", text };
}

function tableOf(shown: readonly Figured[], query: AggregateQuery, { by }: Asked): AnswerBlock {
  return {
    kind: "table",
    head: [HEADS[by], `${measureLabel(query.measure)}（${wordOf(query)}）`, "有数的报告"],
    rows: shown.map(({ name, text, places }) => [name, text, `${places.length}份`]),
  };
}

/** How many reports the figures are made of, and which are left out. */
function extentOf(figured: readonly Figured[], reports: number, outside: number, lacking: string): string {
  const without = figured.reduce((sum, group) => sum + group.without, 0);
  return [
    `统计范围${reports}份报告`,
    without > 0 ? `，其中${without}份${lacking}` : "",
    outside > 0 ? `；另有${outside}份是上级单位的，或没有写明地区，没有归入` : "",
    "。",
  ].join("");
}

/** What years that not the same agencies have figures of are no measure of. */
const UNLIKE = "各年有数的单位不完全相同，年份之间的差别也可能来自报告的有无";

/** Does one of the groups have figures of other agencies than another? */
function areUnlike(figured: readonly Figured[], scoped: readonly ScopedEntry[]): boolean {
  const among = figured.map(({ places }) =>
    JSON.stringify([...new Set(places.map((at) => scoped[at]?.entry.agency.id ?? ""))].sort()),
  );
  return new Set(among).size > 1;
}

/** What several years came to together. */
function totalOfYears(
  { measure, aggregation }: AggregateQuery,
  { by }: Asked,
  figured: readonly Figured[],
): Value | undefined {
  if (by !== "year" || measure.kind === "rate" || aggregation !== "sum" || figured.length < 2) return undefined;
  const sum = figured.reduce((total, { exact }) => total + exact, 0);
  const [id] = measure.fact.ids;
  return computed(totalId(id), round(sum, 6), phraseOf(id).unit);
}

function leadOf(shown: readonly Figured[], query: AggregateQuery, { by, order }: Asked): string {
  const { scope, measure } = query;
  const what = `${scope.label}，${measureLabel(measure)}按${HEADS[by]}${wordOf(query)}`;
  const [first, second] = shown;
  if (!first) return "";
  const [most, least] = measure.kind === "rate" ? ["最高", "最低"] : ["最多", "最少"];
  if (order === null || !second) return `${shown.map(({ name, text }) => `${name}${text}`).join("，")}（${what}）。`;
  const tied = shown.filter(({ exact }) => exact === first.exact).map(({ name }) => name);
  return `${order === "most" ? most : least}的是${tied.join("、")}：${first.text}（${what}）。`;
}
