import type { Agency } from "../../report/agency.ts";
import { KIND_LABELS } from "../../report/kind-labels.ts";
import { regionUpTo } from "../../report/region-level.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import type { Grouping } from "../../understanding/scope.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { measured, measureLabel, ratioId } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { type Draft, join, piece } from "../piece.ts";
import { columnOf } from "../scope/columns.ts";
import { MAY_COUNT_TWICE, mayCountTwice } from "../scope/may-count-twice.ts";
import { choiceNotes, membersIn } from "../scope/members.ts";
import { WITHOUT } from "../scope/without.ts";
import { average, percent, round } from "../wording/format.ts";
import { orderPlaces } from "../wording/order-places.ts";
import { phraseOf } from "../wording/phrase.ts";

/** Reports that are cited of each group: the ones with the largest figures. */
const CITED_EACH = 2;

const HEADS: Readonly<Record<Grouping, string>> = {
  province: "地区",
  city: "地区",
  county: "地区",
  type: "类型",
  year: "年份",
};

/** What a group is called; `undefined` for a report that belongs to none. */
function groupOf(
  { by, kinds = [] }: NonNullable<AggregateQuery["groups"]>,
  agency: Agency,
  year: number,
): string | undefined {
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

interface Group {
  readonly name: string;
  /** Places in the scope of the reports with a figure. */
  readonly places: number[];
  /** Reports without one. */
  without: number;
}

interface Figured extends Group {
  /** Not rounded; of a rate a share of 1. */
  readonly exact: number;
  readonly text: string;
  readonly values: readonly Value[];
}

/** 595件, 平均42.5件, 33.3%（60÷180）: the figure of one group. */
function figureOf(
  { name, places, without }: Group,
  { measure, aggregation }: AggregateQuery,
  { values, numerators, denominators }: ReturnType<typeof columnOf>,
): Figured | undefined {
  if (places.length === 0) return undefined;
  const add = (figures: Float64Array): number =>
    round(
      places.reduce((sum, at) => sum + (figures[at] ?? 0), 0),
      6,
    );
  const value = (fact: string, figure: number, unit: Value["unit"]): Value => ({
    report: null,
    agency: null,
    year: /^\d{4}年$/.test(name) ? Number(name.slice(0, 4)) : null,
    fact,
    value: figure,
    unit,
    group: name,
  });
  if (measure.kind === "rate") {
    const [numerator, denominator] = [add(numerators), add(denominators)];
    const share = percent(numerator / denominator);
    const text = `${share}%（${numerator}÷${denominator}）`;
    return {
      name,
      places,
      without,
      exact: numerator / denominator,
      text,
      values: [value(ratioId(measure.rate), share, "%")],
    };
  }
  const [id] = measure.fact.ids;
  const { unit } = phraseOf(id);
  const total = add(values);
  const ofTotal = value(id.startsWith("sum:") ? id : `sum:${id}`, total, unit);
  if (aggregation === "median") {
    const sorted = places.map((at) => values[at] ?? 0).sort((a, b) => a - b);
    const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const middle = sorted.length % 2 === 0 ? ((sorted[sorted.length / 2 - 1] ?? 0) + upper) / 2 : upper;
    return {
      name,
      places,
      without,
      exact: middle,
      text: `${middle}${unit}`,
      values: [value(`median:${id}`, middle, unit)],
    };
  }
  if (aggregation === "average") {
    const mean = average(total, places.length);
    const text = `${mean}${unit}（${total}÷${places.length}）`;
    return {
      name,
      places,
      without,
      exact: total / places.length,
      text,
      values: [value(`avg:${id}`, mean, unit), ofTotal, value("count:reports", places.length, "份")],
    };
  }
  return { name, places, without, exact: total, text: `${total}${unit}`, values: [ofTotal] };
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
export async function answerGroups(
  context: Context,
  query: AggregateQuery,
  asked: NonNullable<AggregateQuery["groups"]>,
): Promise<Draft> {
  const { by, order } = asked;
  const { scope, measure } = query;
  const scoped = membersIn(context.store, scope);
  const column = columnOf(context.store, scoped, measure);
  const groups = new Map<string, Group>();
  let outside = 0;
  for (const [at, { entry }] of scoped.entries()) {
    const name = groupOf(asked, entry.agency, entry.year);
    if (name === undefined) {
      outside++;
      continue;
    }
    const group = groups.get(name) ?? { name, places: [], without: 0 };
    groups.set(name, group);
    if (Number.isNaN(column.values[at])) group.without++;
    else group.places.push(at);
  }
  const figured = [...groups.values()].flatMap((group) => figureOf(group, query, column) ?? []);
  const label = measureLabel(measure);
  const word = wordOf(query);
  if (figured.length === 0) {
    const text =
      scoped.length === 0
        ? `库中没有${scope.label}。`
        : `${scope.label}（${scoped.length}份）都没有${label}的数字，无法统计。`;
    return { status: "not_found", ...piece({ blocks: [{ kind: "lead", text }] }) };
  }
  const sorted =
    by === "year" && order === null
      ? figured.toSorted((a, b) => (a.name < b.name ? -1 : 1))
      : figured.toSorted((a, b) => (order === "least" ? a.exact - b.exact : b.exact - a.exact));
  const shown = sorted.slice(0, LIMITS.ranked);
  const blocks: AnswerBlock[] = [
    { kind: "lead", text: leadOf(shown, order, `${scope.label}，${label}按${HEADS[by]}${word}`, measure) },
    {
      kind: "table",
      head: [HEADS[by], `${label}（${word}）`, "有数的报告"],
      rows: shown.map(({ name, text, places }) => [name, text, `${places.length}份`]),
    },
  ];
  const total = totalOfYears(query, asked, figured);
  if (total) blocks.push({ kind: "text", text: `这些年加起来${total.value}${total.unit}。` });
  if (sorted.length > shown.length)
    blocks.push({ kind: "text", text: `共${sorted.length}个，这里只列前${shown.length}个。` });
  const without = figured.reduce((sum, group) => sum + group.without, 0);
  blocks.push({
    kind: "text",
    text: `统计范围${scoped.length}份报告${without > 0 ? `，其中${without}份${WITHOUT[measure.kind]}` : ""}${outside > 0 ? `；另有${outside}份是上级单位的，或没有写明地区，没有归入` : ""}。`,
  });
  const notes = [
    ...choiceNotes(context.store, scope),
    ...(query.aggregation === "sum" && measure.kind === "fact" && mayCountTwice(scoped) ? [MAY_COUNT_TWICE] : []),
  ];
  for (const text of notes) blocks.push({ kind: "note", text });
  const cited = shown.flatMap(({ places }) => orderPlaces(column.values, places, "most", CITED_EACH));
  const reports = await Promise.all(cited.map((at) => context.store.read(scoped[at]?.entry.id ?? "")));
  const evidence = await evidenceOfAll(
    context,
    reports.flatMap((report) => (report ? [measured(report, measure)] : [])),
  );
  return {
    status: "answered",
    ...join([
      piece({ blocks, values: [...shown.flatMap(({ values }) => values), ...(total ? [total] : [])] }),
      piece({ ...evidence, values: [] }),
    ]),
  };
}

/** What several years came to together. */
function totalOfYears(
  { measure, aggregation }: AggregateQuery,
  { by }: NonNullable<AggregateQuery["groups"]>,
  figured: readonly Figured[],
): Value | undefined {
  if (by !== "year" || measure.kind === "rate" || aggregation !== "sum" || figured.length < 2) return undefined;
  const [id] = measure.fact.ids;
  const sum = figured.reduce((total, { exact }) => total + exact, 0);
  const fact = id.startsWith("sum:") ? id : `sum:${id}`;
  return { report: null, agency: null, year: null, fact, value: round(sum, 6), unit: phraseOf(id).unit };
}

function leadOf(shown: readonly Figured[], order: "most" | "least" | null, what: string, measure: Measure): string {
  const [first, second] = shown;
  if (!first) return "";
  const [most, least] = measure.kind === "rate" ? ["最高", "最低"] : ["最多", "最少"];
  if (order === null || !second) return `${shown.map(({ name, text }) => `${name}${text}`).join("，")}（${what}）。`;
  const tied = shown.filter(({ exact }) => exact === first.exact).map(({ name }) => name);
  return `${order === "most" ? most : least}的是${tied.join("、")}：${first.text}（${what}）。`;
}
