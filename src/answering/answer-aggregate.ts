import { describeCondition } from "../understanding/describe-condition.ts";
import type { AggregateQuery, Aggregation, Condition, Measure } from "../understanding/query.ts";
import type { AnswerBlock, Value } from "./answer.ts";
import { sayRanking, WITHOUT } from "./answer-rank.ts";
import { citeFigure } from "./cite.ts";
import { columnOf, type MeasureColumn } from "./columns.ts";
import type { Context } from "./context.ts";
import { idOn } from "./figure.ts";
import { average, percent, round } from "./format.ts";
import { LIMITS } from "./limits.ts";
import { measured, measureLabel, ratioId } from "./measured.ts";
import { nameAgencies, reportName } from "./names.ts";
import { phraseOf } from "./phrase.ts";
import { type Draft, join, type Piece, piece } from "./piece.ts";
import { entriesIn, type ScopedEntry } from "./scope.ts";
import { touches } from "./touching.ts";

/** Findings that an aggregate writes out. */
const FINDINGS_SHOWN = 3;
/** Non-zero figures that are written out after a sum, so that a person can add them up. */
const ADDENDS_SHOWN = 10;

type Computation = Exclude<Aggregation, "maximum" | "minimum">;

interface Scoped {
  readonly scoped: ScopedEntry;
  readonly value: number;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}

function holds(value: number, condition: Condition | null): boolean {
  if (condition === null || condition === "positive") return value > 0;
  if (condition === "zero") return value === 0;
  switch (condition.comparison) {
    case "at_least":
      return value >= condition.value;
    case "more_than":
      return value > condition.value;
    case "at_most":
      return value <= condition.value;
    case "less_than":
      return value < condition.value;
  }
}

function computed(fact: string, value: number, unit: Value["unit"]): Value {
  return { report: null, agency: null, year: null, fact, value, unit };
}

/** Several reports of one agency are one 家 only when there is one year; else reports are counted. */
function counter(known: readonly Scoped[]): "家" | "份" {
  return new Set(known.map(({ scoped }) => scoped.entry.agency.id)).size === known.length ? "家" : "份";
}

interface Said {
  readonly lead: string;
  readonly values: readonly Value[];
}

interface Over {
  readonly known: readonly Scoped[];
  readonly column: MeasureColumn;
  readonly label: string;
  readonly where: string;
}

const COMPUTE: { readonly [A in Computation]: (over: Over, query: AggregateQuery) => Said } = {
  sum: (over, query) => (query.measure.kind === "rate" ? pooled(over, query.measure) : sumOf(over, query.measure)),
  average: (over, query) =>
    query.measure.kind === "rate" ? pooled(over, query.measure) : averageOf(over, query.measure),
  median: ({ known, label, where }, { measure }) => {
    const middle = median(known.map(({ value }) => value));
    const unit = measure.kind === "rate" ? "%" : unitOf(measure);
    const value = measure.kind === "rate" ? percent(middle) : middle;
    return {
      lead: `中位数${value}${unit}。${where}${known.length}份有数的报告，${label}的中位数是${value}${unit}。`,
      values: [computed(`median:${factOf(measure)}`, value, unit)],
    };
  },
  count: ({ known, label, where }, { measure, condition }) => {
    const counted = known.filter(({ value }) => holds(value, condition));
    const count = counted.length;
    const unit = counter(known);
    const agencies = new Set(counted.map(({ scoped }) => scoped.entry.agency.id)).size;
    const of = unit === "份" ? `，属于${agencies}家单位` : "";
    return {
      lead: `${count}${unit}。${where}${known.length}份有数的报告里，${label}${describeCondition(condition)}的有${count}${unit}${of}。`,
      values: [
        computed(`count:${factOf(measure)}`, count, unit),
        ...(unit === "份" ? [computed("count:agencies", agencies, "家")] : []),
      ],
    };
  },
  share: ({ known, label, where }, { measure, condition }) => {
    const count = known.filter(({ value }) => holds(value, condition)).length;
    const unit = counter(known);
    const share = percent(count / known.length);
    return {
      lead: `占${share}%。${where}${known.length}份有数的报告里，${label}${describeCondition(condition)}的有${count}${unit}（${count}÷${known.length}＝${share}%）。`,
      values: [
        computed(`ratio:count:${factOf(measure)}/reports`, share, "%"),
        computed(`count:${factOf(measure)}`, count, unit),
        computed("count:reports", known.length, "份"),
      ],
    };
  },
};

function factOf(measure: Measure): string {
  return measure.kind === "rate" ? ratioId(measure.rate) : measure.fact.ids[0];
}

function unitOf(measure: Measure & { kind: "fact" }): Value["unit"] {
  return phraseOf(measure.fact.ids[0]).unit;
}

function totalOf(known: readonly Scoped[]): number {
  return round(
    known.reduce((sum, { value }) => sum + value, 0),
    6,
  );
}

function sumOf({ known, label, where }: Over, measure: Measure & { kind: "fact" }): Said {
  const unit = unitOf(measure);
  const total = totalOf(known);
  return {
    lead: `${total}${unit}。${where}${known.length}份有数的报告，${label}合计${total}${unit}。`,
    values: [computed(`sum:${factOf(measure)}`, total, unit)],
  };
}

function averageOf({ known, label, where }: Over, measure: Measure & { kind: "fact" }): Said {
  const unit = unitOf(measure);
  const total = totalOf(known);
  const mean = average(total, known.length);
  return {
    lead: `平均${mean}${unit}。${where}${known.length}份有数的报告，${label}合计${total}${unit}，平均每份${mean}${unit}（${total}÷${known.length}）。`,
    values: [
      computed(`avg:${factOf(measure)}`, mean, unit),
      computed(`sum:${factOf(measure)}`, total, unit),
      computed("count:reports", known.length, "份"),
    ],
  };
}

/** A rate over a scope: all numerators over all denominators, so that a report with few cases weighs little. */
function pooled({ known, column, label, where }: Over, measure: Measure & { kind: "rate" }): Said {
  const pairs = column.values.flatMap((value, index) =>
    Number.isNaN(value)
      ? []
      : [{ numerator: column.numerators[index] ?? 0, denominator: column.denominators[index] ?? 0 }],
  );
  const numerator = pairs.reduce((sum, pair) => sum + pair.numerator, 0);
  const denominator = pairs.reduce((sum, pair) => sum + pair.denominator, 0);
  const share = percent(numerator / denominator);
  return {
    lead: `${label}合计为${share}%。${where}${known.length}份算得出的报告合起来，${numerator}÷${denominator}＝${share}%。`,
    values: [
      computed(ratioId(measure.rate), share, "%"),
      computed(`sum:${measure.rate.numerator}`, numerator, phraseOf(measure.rate.numerator).unit),
      computed(`sum:${measure.rate.denominator}`, denominator, phraseOf(measure.rate.denominator).unit),
    ],
  };
}

/** The non-zero figures one by one where they are few; values and sources of the first reports behind the aggregate. */
async function behind(context: Context, known: readonly Scoped[], measure: Measure): Promise<Piece> {
  const nonZero = known.filter(({ value }) => value !== 0);
  const first = [...nonZero, ...known.filter(({ value }) => value === 0)].slice(0, LIMITS.aggregateCitations);
  const reports = await Promise.all(first.map(({ scoped }) => context.store.read(scoped.entry.id)));
  const measures = reports
    .flatMap((report) => (report ? [measured(report, measure)] : []))
    .filter((one) => one.kind === "known");
  const named = nameAgencies(measures.map(({ report }) => report.agency));
  const allZero = nonZero.length === 0;
  const addends = allZero ? measures : measures.filter(({ exact }) => exact !== 0);
  const text = addends.map(({ report, text: shown }) => `${named(report.agency)}${report.year}年${shown}`).join("，");
  const few = allZero ? known.length : nonZero.length;
  const listable = addends.length === few && few > 0 && few <= ADDENDS_SHOWN;
  const shown: readonly AnswerBlock[] = listable
    ? [{ kind: "text", text: `其中${text}${!allZero && known.length > nonZero.length ? "，其余为0" : ""}。` }]
    : [];
  return piece({
    blocks: shown,
    values: listable
      ? addends.flatMap(({ value, figures }) => [
          value,
          ...(measure.kind === "rate"
            ? figures.map(({ id, value: figure, unit, report }) => ({
                ...value,
                report: report.id,
                fact: id,
                value: figure,
                unit,
              }))
            : []),
        ])
      : [],
    citations: measures.flatMap(({ figures }) => figures.flatMap(citeFigure)),
  });
}

function howMany(scoped: number, known: number, kind: Measure["kind"]): string {
  const without = scoped - known;
  return `统计范围${scoped}份报告，有数的${known}份${without > 0 ? `，${without}份${WITHOUT[kind]}` : ""}${known > LIMITS.aggregateCitations ? `；出处只列前${LIMITS.aggregateCitations}份` : ""}。`;
}

/** Findings of the reports that take part, as far as they speak of the cells that were added up. */
function contradictions(known: readonly Scoped[], measure: Measure): Piece {
  const touching = known.flatMap(({ scoped: { entry } }) => {
    const ids =
      measure.kind === "fact"
        ? [idOn(measure.fact, entry.edition)]
        : [measure.rate.numerator, measure.rate.denominator];
    return entry.findings
      .filter((finding) => touches(finding, ids, entry))
      .map(({ message }) => `${reportName(entry)}：${message}`);
  });
  const rest = touching.length - FINDINGS_SHOWN;
  return piece({
    findings: touching.slice(0, FINDINGS_SHOWN),
    blocks: rest > 0 ? [{ kind: "note", text: `涉及的报告里另有${rest}处勾稽关系不符。` }] : [],
  });
}

/** The reports behind a figure: of a count, those that are counted; where none is, all that were looked at. */
function membersOf(known: readonly Scoped[], { aggregation, condition }: AggregateQuery): readonly Scoped[] {
  if (aggregation !== "count" && aggregation !== "share") return known;
  const counted = known.filter(({ value }) => holds(value, condition));
  return counted.length > 0 ? counted : known;
}

/** Answers a sum, an average, a median, a count, a share or an extreme over a scope. */
export async function answerAggregate(context: Context, query: AggregateQuery): Promise<Draft> {
  const { aggregation, measure, scope } = query;
  if (aggregation === "maximum" || aggregation === "minimum") {
    return sayRanking(context, { scope, measure, order: aggregation === "maximum" ? "most" : "least", limit: 1 });
  }
  const scoped = entriesIn(context.store, scope);
  const column = columnOf(context.store, scoped, measure);
  const known = scoped.flatMap((entry, index): Scoped[] => {
    const value = column.values[index] ?? Number.NaN;
    return Number.isNaN(value) ? [] : [{ scoped: entry, value }];
  });
  const label = measureLabel(measure);
  if (known.length === 0) {
    const text =
      scoped.length === 0
        ? `库中没有${scope.label}。`
        : `${scope.label}（${scoped.length}份）都没有${label}的数字，无法统计。`;
    return { status: "not_found", ...piece({ blocks: [{ kind: "lead", text }] }) };
  }
  const { lead, values } = COMPUTE[aggregation]({ known, column, label, where: `${scope.label}：` }, query);
  const said = piece({ blocks: [{ kind: "lead", text: lead }], values: [...values] });
  const counts = piece({
    blocks: [{ kind: "text", text: howMany(scoped.length, known.length, measure.kind) }],
    values: [computed("count:reports", known.length, "份")],
  });
  return {
    status: "answered",
    ...join([said, await behind(context, membersOf(known, query), measure), counts, contradictions(known, measure)]),
  };
}
