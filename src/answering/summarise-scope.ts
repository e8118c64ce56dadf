import type { FactChoice, MeasuredId, Scope } from "../understanding/query.ts";
import type { AnswerBlock, Value } from "./answer.ts";
import { columnOf } from "./columns.ts";
import type { Context } from "./context.ts";
import { listed, round } from "./format.ts";
import { evidenceOfAll } from "./measured-evidence.ts";
import { nameAgencies } from "./names.ts";
import { labelOf, phraseOf } from "./phrase.ts";
import { type Draft, join, piece } from "./piece.ts";
import { rank } from "./rank.ts";
import { entriesIn, type ScopedEntry } from "./scope.ts";

/** Agencies that are named in a sentence; the others are counted. */
const NAMED = 5;
/** First places of the ranking that a scope's summary gives. */
const EXTREMES = 3;

/** Figures that a scope's summary adds up. */
const SUMMED: readonly MeasuredId[] = [
  "applications.received.total",
  "applications.handled_total.total",
  "applications.granted.total",
  "applications.denied.total",
  "applications.unavailable.total",
  "review.reconsideration.total",
  "review.litigation.total",
  "narrative.disclosed_total",
];

const RECEIVED: FactChoice = { ids: ["applications.received.total"] };

interface Sum {
  readonly row: readonly string[];
  readonly value: Value;
}

function sums(context: Context, scoped: readonly ScopedEntry[]): readonly Sum[] {
  return SUMMED.flatMap((id): Sum[] => {
    const figures = columnOf(context.store, scoped, { kind: "fact", fact: { ids: [id] } }).values.filter(
      (value) => !Number.isNaN(value),
    );
    if (figures.length === 0) return [];
    const total = round(
      figures.reduce((sum, value) => sum + value, 0),
      6,
    );
    const { unit } = phraseOf(id);
    return [
      {
        row: [labelOf(id), `${total}${unit}`, `${figures.length}份`, `${scoped.length - figures.length}份`],
        value: { report: null, agency: null, year: null, fact: `sum:${id}`, value: total, unit },
      },
    ];
  });
}

/** Agencies that the store has in this scope for other years only. */
function lacking(context: Context, scope: Scope, scoped: readonly ScopedEntry[]): readonly AnswerBlock[] {
  if (scope.years === undefined) return [];
  const { years: _years, ...anyYear } = scope;
  const present = new Set(scoped.map(({ entry }) => entry.agency.id));
  const absent = new Map(
    entriesIn(context.store, anyYear)
      .filter(({ entry }) => !present.has(entry.agency.id))
      .map(({ entry }) => [entry.agency.id, entry.agency] as const),
  );
  if (absent.size === 0) return [];
  const agencies = [...absent.values()];
  const name = nameAgencies(agencies);
  const more = agencies.length > NAMED ? `等${agencies.length}家` : "";
  return [
    {
      kind: "note",
      text: `库中有其他年份、但缺这里所问年份报告的有：${agencies.slice(0, NAMED).map(name).join("、")}${more}。`,
    },
  ];
}

/** Sums, extremes and counts of a scope, and what it lacks. */
export async function summariseScope(context: Context, scope: Scope): Promise<Draft> {
  const scoped = entriesIn(context.store, scope);
  if (scoped.length === 0) {
    return { status: "not_found", ...piece({ blocks: [{ kind: "lead", text: `库中没有${scope.label}。` }] }) };
  }
  const agencies = new Set(scoped.map(({ entry }) => entry.agency.id));
  const broken = scoped.filter(({ entry }) => entry.findings.length > 0);
  const added = sums(context, scoped);
  const top = await rank(context, scope, { kind: "fact", fact: RECEIVED }, "most", EXTREMES);
  const name = nameAgencies(top.rows.map(({ measured }) => measured.report.agency));
  const leaders = top.rows.filter(({ measured }) => measured.exact > 0).slice(0, EXTREMES);
  const counts: readonly Value[] = [
    { report: null, agency: null, year: null, fact: "count:reports", value: scoped.length, unit: "份" },
    { report: null, agency: null, year: null, fact: "count:agencies", value: agencies.size, unit: "家" },
  ];
  const blocks: AnswerBlock[] = [
    { kind: "lead", text: `${scope.label}：${agencies.size}家单位的${scoped.length}份报告。` },
    { kind: "table", head: ["项目", "合计", "有数", "无数"], rows: added.map(({ row }) => row) },
  ];
  if (leaders.length > 0) {
    const items = leaders.map(
      ({ measured }) => `${name(measured.report.agency)}${measured.report.year}年${measured.text}`,
    );
    blocks.push({ kind: "text", text: `新收申请较多的：${listed(items)}。` });
  }
  blocks.push({
    kind: "text",
    text: broken.length > 0 ? `其中${broken.length}份报告有勾稽关系不符。` : "各报告内的勾稽关系未发现不符。",
  });
  blocks.push(...lacking(context, scope, scoped));
  const evidence = await evidenceOfAll(
    context,
    leaders.map(({ measured }) => measured),
  );
  return {
    status: "answered",
    ...join([piece({ blocks, values: [...added.map(({ value }) => value), ...counts] }), evidence]),
  };
}
