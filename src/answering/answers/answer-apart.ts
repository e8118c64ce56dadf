import type { AggregateQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import { leadAsText } from "../lead-as-text.ts";
import { type Draft, join, piece } from "../piece.ts";
import { round, signed } from "../wording/format.ts";

interface Part {
  readonly scope: Scope;
  readonly draft: Draft;
  /** The figure itself; `undefined` where there is none. */
  readonly value: Value | undefined;
}

/**
 * Answers an aggregate over several scopes side by side: each with its own figures and sources, the difference first.
 *
 * @param disjoint is no report in two of them, so that they can be added up?
 * @param answerOne answers one of them
 */
export async function answerApart(
  query: AggregateQuery,
  apart: readonly Scope[],
  disjoint: boolean,
  answerOne: (query: AggregateQuery) => Promise<Draft>,
): Promise<Draft> {
  const { apart: _, ...rest } = query;
  const parts: Part[] = [];
  for (const scope of apart) {
    const draft = await answerOne({ ...rest, scope });
    parts.push({ scope, draft, value: draft.status === "answered" ? draft.values[0] : undefined });
  }
  const extreme = query.aggregation === "maximum" || query.aggregation === "minimum";
  const uneven = areUneven(parts);
  const total = query.aggregation === "sum" && !uneven ? totalOf(parts, disjoint) : undefined;
  const difference = uneven || extreme ? undefined : differenceOf(parts, query.named);
  const lead = parts.map(({ scope, value }) => `${scope.label}${value ? `${value.value}${value.unit}` : "没有数字"}`);
  const sides = `${lead.join("，")}${difference?.text ?? ""}${total ? `；合起来${total.value}${total.unit}` : ""}${uneven ? "；各方有数的报告份数不同，不比较谁多" : ""}。`;
  const blocks: AnswerBlock[] = [{ kind: "lead", text: extreme ? `${parts.map(firstOf).join("；")}。` : sides }];
  const each = parts.map(({ draft }) => ({ ...draft, blocks: draft.blocks.map(leadAsText) }));
  return {
    status: parts.some(({ value }) => value) ? "answered" : "not_found",
    ...join([
      piece({ blocks }),
      ...each,
      piece({ values: [...(difference ? [difference.value] : []), ...(total ? [total] : [])] }),
    ]),
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
function changeOf(first: Value, second: Value, earlier: Scope, later: Scope): string | undefined {
  const [from, ...before] = earlier.years ?? [];
  const [to, ...behind] = later.years ?? [];
  const { years: _, label: __, ...rest } = earlier;
  const { years: ___, label: ____, ...others } = later;
  if (from === undefined || to === undefined || before.length + behind.length > 0 || from >= to) return undefined;
  if (JSON.stringify(rest) !== JSON.stringify(others)) return undefined;
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
  const change = changeOf(first.value, second.value, first.scope, second.scope);
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
  if (change !== undefined && order === undefined) return { text: change, value };
  const firstHasMore = first.value.value > second.value.value;
  const least = order === "least";
  const named = firstHasMore === least ? second : first;
  const how = least ? (unit === "%" ? "更低" : "更少") : unit === "%" ? "更高" : "更多";
  return {
    text: `，${named.scope.label}${how}，相差${gap}${unit === "%" ? "个百分点" : unit}`,
    value,
  };
}
