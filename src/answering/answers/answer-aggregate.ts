import { yearsText } from "../../text/years-text.ts";
import type { Measure } from "../../understanding/measure.ts";
import { yearsOf } from "../../understanding/names/asked-name.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { AnswerBlock, WholeTable } from "../answer.ts";
import { citeFigure } from "../cite.ts";
import { columnOf, type MeasureColumn } from "../columns.ts";
import { COMPUTE, computed, type Known, meets, placesWhere, those } from "../compute-aggregate.ts";
import type { Context } from "../context.ts";
import { idOn } from "../figure.ts";
import { LIMITS } from "../limits.ts";
import { MAY_COUNT_TWICE, mayCountTwice } from "../may-count-twice.ts";
import { measured, measureLabel } from "../measured.ts";
import { choiceNotes, membersIn } from "../members.ts";
import { nameIn, reportName } from "../names.ts";
import { orderPlaces } from "../order-places.ts";
import { type Draft, join, type Piece, piece } from "../piece.ts";
import { brokenAmong, countAgencies, type ScopedEntry } from "../scope.ts";
import { touches } from "../touching.ts";
import { type TableRow, wholeTableOf } from "../whole-table.ts";
import { WITHOUT } from "../without.ts";
import { answerApart } from "./answer-apart.ts";
import { answerCriteria } from "./answer-criteria.ts";
import { answerGroups } from "./answer-groups.ts";
import { answerNever } from "./answer-never.ts";
import { answerPortion } from "./answer-portion.ts";
import { sayRanking } from "./answer-rank.ts";

/** Findings that an aggregate writes out. */
const FINDINGS_SHOWN = 3;
/** Non-zero figures that are written out after a sum, so that a person can add them up. */
const ADDENDS_SHOWN = 10;
/** Agencies whose years without a report are told. */
const AGENCIES_CHECKED = 5;

/** The non-zero figures one by one where they are few; values and sources of the first reports behind the aggregate. */
async function behind(context: Context, known: Known, measure: Measure, counted: boolean): Promise<Piece> {
  const all = known.values.length;
  let zeros = 0;
  for (let at = 0; at < all; at++) if (known.values[at] === 0) zeros++;
  const nonZero = all - zeros;
  const most = counted ? LIMITS.ranked : LIMITS.aggregateCitations;
  const large = placesWhere(known, (value) => value !== 0);
  const oneAgency = countAgencies(context.store, known.scoped) === 1;
  const first = [
    // Years of one agency stay in their order, others go by size.
    ...(oneAgency ? large.slice(0, most) : orderPlaces(known.values, large, "most", most)),
    ...placesWhere(known, (value) => value === 0, most),
  ].slice(0, most);
  const reports = await Promise.all(those(known, first).scoped.map(({ entry }) => context.store.read(entry.id)));
  const measures = reports
    .flatMap((report) => (report ? [measured(report, measure)] : []))
    .filter((one) => one.kind === "known");
  const named = nameIn(context.store);
  const allZero = nonZero === 0;
  const addends = allZero ? measures : measures.filter(({ exact }) => exact !== 0);
  const text = addends.map(({ report, text: shown }) => `${named(report.agency)}${report.year}年${shown}`).join("，");
  const few = allZero ? all : nonZero;
  const listable = addends.length === few && few > 0 && few <= (counted ? LIMITS.ranked : ADDENDS_SHOWN);
  const shown: readonly AnswerBlock[] = listable
    ? [{ kind: "text", text: `其中${text}${!allZero && zeros > 0 ? "，其余为0" : ""}。` }]
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

/** Years of the agencies that are named for which there is no report: they are no zeros, and no part of an average. */
function lackingYears({ store }: Context, { agencies = [], years = [] }: Scope): readonly AnswerBlock[] {
  if (agencies.length > AGENCIES_CHECKED) return [];
  const entries = store.entries();
  return agencies.flatMap((id): readonly AnswerBlock[] => {
    const agency = entries.find((entry) => entry.agency.id === id)?.agency;
    const held = agency ? yearsOf(entries, agency) : [];
    const lacking = years.filter((year) => !held.includes(year));
    return agency && lacking.length > 0
      ? [{ kind: "note", text: `库中没有${nameIn(store)(agency)}${yearsText(lacking)}的报告，没有计入。` }]
      : [];
  });
}

/** @param members the reports behind the figure, of which the first are cited */
function howMany(scoped: number, known: number, members: number, kind: Measure["kind"], counts: boolean): string {
  const most = counts ? LIMITS.ranked : LIMITS.aggregateCitations;
  const without = scoped - known;
  return `统计范围${scoped}份报告，有数的${known}份${without > 0 ? `，${without}份${WITHOUT[kind]}` : ""}${members > most ? `；出处只列前${most}份` : ""}。`;
}

/** Findings of the reports that take part, as far as they speak of the cells that were added up. */
function contradictions({ store }: Context, { scoped }: Known, measure: Measure): Piece {
  const name = nameIn(store);
  const touching = brokenAmong(scoped).flatMap(({ entry }) => {
    const ids =
      measure.kind === "fact"
        ? [idOn(measure.fact, entry.edition)]
        : [measure.rate.numerator, measure.rate.denominator];
    return entry.findings
      .filter((finding) => touches(finding, ids, entry))
      .map(({ message }) => `${reportName(entry, name)}：${message}`);
  });
  const rest = touching.length - FINDINGS_SHOWN;
  return piece({
    findings: touching.slice(0, FINDINGS_SHOWN),
    blocks: rest > 0 ? [{ kind: "note", text: `涉及的报告里另有${rest}处勾稽关系不符。` }] : [],
  });
}

/** The reports behind a figure: of a count, those that are counted; where none is, all that were looked at. */
function membersOf(known: Known, { aggregation, measure, condition }: AggregateQuery): Known {
  if (aggregation !== "count" && aggregation !== "share") return known;
  const counted = placesWhere(known, (value) => meets(value, measure, condition));
  return counted.length > 0 ? those(known, counted) : known;
}

/** Every report behind the aggregate, where they are more than a message shows; of a count, which ones it counts. */
async function tableBehind(
  context: Context,
  scoped: readonly ScopedEntry[],
  column: MeasureColumn,
  query: AggregateQuery,
): Promise<WholeTable | undefined> {
  if (scoped.length <= LIMITS.ranked) return undefined;
  const { scope, measure } = query;
  const rows = { count: scoped.length, ranked: false, make: () => rowsBehind(scoped, column, query) };
  return wholeTableOf(context, `${scope.label}${measureLabel(measure)}`, measure, rows);
}

/** No more than a table takes: those that are counted first, then the others, then those without a figure. */
function rowsBehind(
  scoped: readonly ScopedEntry[],
  { values, numerators, denominators }: MeasureColumn,
  { aggregation, measure, condition }: AggregateQuery,
): readonly TableRow[] {
  const counts = aggregation === "count" || aggregation === "share";
  const counted: number[] = [];
  const others: number[] = [];
  const without: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    if (Number.isNaN(value)) without.push(at);
    else (counts && meets(value, measure, condition) ? counted : others).push(at);
  }
  const most = LIMITS.tableRows;
  const order = [
    ...orderPlaces(values, counted, "most", most),
    ...orderPlaces(values, others, "most", most),
    ...without.slice(0, most),
  ];
  return order.slice(0, most).flatMap((at): TableRow[] => {
    const entry = scoped[at];
    if (!entry) return [];
    const value = values[at] ?? Number.NaN;
    const row = { scoped: entry, value, numerator: numerators[at], denominator: denominators[at] };
    if (!counts || Number.isNaN(value)) return [row];
    return [{ ...row, remark: meets(value, measure, condition) ? "计入" : "不计入" }];
  });
}

/** One column of several, of which a condition holds where it holds for all of them: none has any, or each has some. */
function together({ condition }: AggregateQuery, columns: readonly MeasureColumn[]): MeasureColumn {
  const [first, ...others] = columns;
  if (!first) throw new Error("a count without a figure");
  const pick = condition === "zero" ? Math.max : Math.min;
  const values = first.values.map((value, at) => pick(value, ...others.map((other) => other.values[at] ?? Number.NaN)));
  return { ...first, values };
}

/** Is every report in one of the scopes at most? */
function areDisjoint({ store }: Context, scopes: readonly Scope[]): boolean {
  const all = scopes.flatMap((scope) => membersIn(store, scope).map(({ index }) => index));
  return new Set(all).size === all.length;
}

/** Answers a sum, an average, a median, a count, a share or an extreme over a scope. */
export async function answerAggregate(context: Context, query: AggregateQuery): Promise<Draft> {
  const { aggregation, measure, scope } = query;
  if (query.criteria) return answerCriteria(context, query, query.criteria);
  if (query.outOf) return answerPortion(context, query, query.outOf);
  if (query.never) return answerNever(context, query);
  if (query.groups) return answerGroups(context, query, query.groups);
  if (query.apart)
    return answerApart(query, query.apart, areDisjoint(context, query.apart), (one) => answerAggregate(context, one));
  if (aggregation === "maximum" || aggregation === "minimum") {
    return sayRanking(context, { scope, measure, order: aggregation === "maximum" ? "most" : "least", limit: 1 });
  }
  const scoped = membersIn(context.store, scope);
  const column = query.also
    ? together(
        query,
        [measure, ...query.also].map((one) => columnOf(context.store, scoped, one)),
      )
    : columnOf(context.store, scoped, measure);
  const whole: Known = { scoped, values: column.values };
  let having = 0;
  for (let at = 0; at < column.values.length; at++) if (!Number.isNaN(column.values[at])) having++;
  const isKnown = (value: number) => !Number.isNaN(value);
  const known = having === scoped.length ? whole : those(whole, placesWhere(whole, isKnown));
  const measures = [measure, ...(query.also ?? [])];
  const label = measures.map((one) => measureLabel(one)).join("、") + (measures.length > 1 ? "都" : "");
  if (having === 0) {
    const text =
      scoped.length === 0
        ? `库中没有${scope.label}。`
        : `${scope.label}（${scoped.length}份）都没有${label}的数字，无法统计。`;
    return { status: "not_found", ...piece({ blocks: [{ kind: "lead", text }] }) };
  }
  const { lead, values } = COMPUTE[aggregation](
    { store: context.store, known, column, label, where: `${scope.label}：` },
    query,
  );
  const said = piece({ blocks: [{ kind: "lead", text: lead }], values: [...values] });
  const counts = aggregation === "count" || aggregation === "share";
  const members = membersOf(known, query);
  const evidence = await Promise.all(measures.map((one) => behind(context, members, one, counts)));
  // Of none counted there is nothing to list: the reports that were looked at are cited only.
  const counted = values[0]?.value !== 0 || !counts;
  const extent = piece({
    blocks: [{ kind: "text", text: howMany(scoped.length, having, members.values.length, measure.kind, counts) }],
    values: [computed("count:reports", having, "份")],
  });
  return {
    status: "answered",
    ...join([
      said,
      ...(counted ? evidence : evidence.map(({ citations }) => piece({ citations }))),
      extent,
      piece({ blocks: lackingYears(context, scope) }),
      aggregation === "sum" && measure.kind === "fact" && mayCountTwice(known.scoped)
        ? piece({ blocks: [{ kind: "note", text: MAY_COUNT_TWICE }] })
        : piece({}),
      piece({ blocks: choiceNotes(context.store, scope).map((text): AnswerBlock => ({ kind: "note", text })) }),
      contradictions(context, known, measure),
    ]),
    wholeTable: query.also ? undefined : await tableBehind(context, scoped, column, query),
  };
}
