import type { Store } from "../../store/store.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import { governmentsLacking } from "../aggregate/governments-lacking.ts";
import { type TwoYears, twoYears, type UnlikeYears, unlikeYears } from "../aggregate/like-for-like.ts";
import type { Value } from "../answer.ts";
import { computed } from "../figures/computed.ts";
import { leadAsText } from "../lead-as-text.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Draft, join, piece } from "../piece.ts";
import { round, signed } from "../wording/format.ts";

interface Part {
  readonly scope: Scope;
  readonly draft: Draft;
  /** The figure itself; `undefined` where there is none. */
  readonly value: Value | undefined;
}

/** What {@link answerApart} is handed by the answer that it is a part of. */
export interface ApartFrom {
  readonly store: Store;
  /** Is no report in two of the scopes, so that they can be added up? */
  readonly disjoint: boolean;
  /** Answers one of them. */
  readonly answerOne: (query: AggregateQuery) => Promise<Draft>;
}

/**
 * Answers an aggregate over several scopes side by side: each with its own figures and sources, the difference first. Two years
 * of which not the same agencies have figures are set against one another for those alone that have both.
 */
export async function answerApart(
  query: AggregateQuery,
  apart: readonly Scope[],
  { store, disjoint, answerOne }: ApartFrom,
): Promise<Draft> {
  const { apart: _, ...rest } = query;
  const parts = await partsOf(rest, apart, answerOne);
  const extreme = query.aggregation === "maximum" || query.aggregation === "minimum";
  const unlike = extreme ? undefined : unlikeYears(store, apart, [query.measure, ...(query.also ?? [])]);
  const alike = unlike ? await alikeOf(rest, unlike, answerOne) : undefined;
  const uneven = areUneven(parts);
  const total = query.aggregation === "sum" && !uneven ? totalOf(parts, disjoint) : undefined;
  const difference = uneven || extreme || unlike ? undefined : differenceOf(parts, query.named);
  const lead = parts.map(({ scope, value }) => `${scope.label}${value ? `${value.value}${value.unit}` : "没有数字"}`);
  const sides = `${lead.join("，")}${difference?.text ?? ""}${total ? `；合起来${total.value}${total.unit}` : ""}${uneven && !unlike ? "；各方有数的报告份数不同，不比较谁多" : ""}。${alike?.text ?? ""}`;
  const blocks = paragraphs("lead", extreme ? `${parts.map(firstOf).join("；")}。` : sides);
  const lacking = governmentsLacking(store, apart);
  const each = parts.map(({ draft }) => ({ ...draft, blocks: draft.blocks.map(leadAsText) }));
  return {
    status: parts.some(({ value }) => value) ? "answered" : "not_found",
    ...join([
      piece({ blocks: lacking === undefined ? blocks : [...blocks, { kind: "note", text: lacking }] }),
      ...each,
      piece({ values: [difference?.value ?? [], total ?? [], alike?.values ?? []].flat() }),
    ]),
  };
}

async function partsOf(
  query: AggregateQuery,
  scopes: readonly Scope[],
  answerOne: ApartFrom["answerOne"],
): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const scope of scopes) {
    const draft = await answerOne({ ...query, scope });
    parts.push({ scope, draft, value: draft.status === "answered" ? draft.values[0] : undefined });
  }
  return parts;
}

/** How two years compare for the agencies that have figures of both, and why all of them are not held against one another. */
async function alikeOf(
  query: AggregateQuery,
  { earlier, later, from, to, having, common }: UnlikeYears,
  answerOne: ApartFrom["answerOne"],
): Promise<{ readonly text: string; readonly values: readonly Value[] }> {
  const counts = [...having, common.length].map((count) => computed("count:agencies", count, "家"));
  const why = `两年有数的单位不同（${from}年${having[0]}家，${to}年${having[1]}家），合在一起的数不直接相比。`;
  const scopes = [earlier, later].map((scope) => ({ ...scope, agencies: common }));
  const parts = common.length === 0 ? [] : await partsOf(query, scopes, answerOne);
  const [first, second] = parts.flatMap(({ value }) => value ?? []);
  if (!first || !second) return { text: `${why}没有两年都有数的单位。`, values: counts };
  const difference = differenceOf(parts, undefined);
  const said = `${from}年${first.value}${first.unit}，${to}年${second.value}${second.unit}${difference?.text ?? ""}`;
  return {
    text: `${why}两年都有数的${common.length}家：${said}。`,
    values: [...counts, first, second, ...(difference ? [difference.value] : [])],
  };
}

/** Of single agencies: has one of them figures of fewer years than another, so that their sums tell nothing of who has more? */
function areUneven(parts: readonly Part[]): boolean {
  if (!parts.every(({ scope }) => scope.agencies?.length === 1)) return false;
  const counts = parts.flatMap(({ draft }) =>
    draft.status === "answered" ? (draft.values.find(({ fact }) => fact === "count:reports")?.value ?? []) : [],
  );
  return new Set(counts).size > 1;
}

/** Who comes first in one of them: the first sentence that was said of it. */
function firstOf({ scope, draft }: Part): string {
  const lead = draft.blocks.find(({ kind }) => kind === "lead");
  const [sentence = ""] = lead?.kind === "lead" ? lead.text.split("。") : [];
  return `${scope.label}：${sentence}`;
}

/** All of them together; `undefined` where one of them has no figure, or a report is in two of them. */
function totalOf(parts: readonly Part[], disjoint: boolean): Value | undefined {
  const values = parts.flatMap(({ value }) => value ?? []);
  const [first] = values;
  if (!disjoint || !first || values.length < parts.length || first.unit === "%") return undefined;
  return {
    ...first,
    value: round(
      values.reduce((sum, { value }) => sum + value, 0),
      6,
    ),
  };
}

/** ，2022年比2021年增加86件（+67.2%）: of the same reports in two years, the later one last. */
function changeOf(first: Value, second: Value, { from, to }: Pick<TwoYears, "from" | "to">): string {
  const by = round(second.value - first.value, 6);
  const how = by > 0 ? "增加" : "减少";
  if (first.unit === "%") return `，${to}年比${from}年${by > 0 ? "上升" : "下降"}${Math.abs(round(by, 2))}个百分点`;
  const rate = first.value === 0 ? "" : `（${signed(round((by / first.value) * 100, 1))}%）`;
  return `，${to}年比${from}年${how}${Math.abs(by)}${first.unit}${rate}`;
}

function differenceOf(
  parts: readonly Part[],
  order: AggregateQuery["named"],
): { readonly text: string; readonly value: Value } | undefined {
  const [first, second, ...others] = parts;
  if (!first?.value || !second?.value || others.length > 0 || first.value.unit !== second.value.unit) return undefined;
  const { unit } = first.value;
  const years = twoYears([first.scope, second.scope]);
  const gap = round(Math.abs(first.value.value - second.value.value), 2);
  const value: Value = {
    report: null,
    agency: null,
    year: null,
    fact: `difference:${first.value.fact}`,
    value: gap,
    unit,
  };
  if (gap === 0) return { text: "，两者相同", value };
  if (years && order === undefined) return { text: changeOf(first.value, second.value, years), value };
  const firstHasMore = first.value.value > second.value.value;
  const least = order === "least";
  const named = firstHasMore === least ? second : first;
  const how = least ? (unit === "%" ? "更低" : "更少") : unit === "%" ? "更高" : "更多";
  return {
    text: `，${named.scope.label}${how}，相差${gap}${unit === "%" ? "个百分点" : unit}`,
    value,
  };
}
