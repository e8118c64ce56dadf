import type { Report } from "../../report/report.ts";
import type { Store } from "../../store/store.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import { describeCriteria, measureAgainst } from "../../understanding/querying/describe-condition.ts";
import { type Criteria, isRelative } from "../../understanding/scope.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { computed, totalId } from "../figures/computed.ts";
import { measured, measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { nothingTold } from "../nothing-told.ts";
import { answered, type Draft, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import { columnOf } from "../scope/columns.ts";
import { AS_WRITTEN, hold, type Middle, sayMiddle } from "../scope/members.ts";
import { reportsBefore } from "../scope/reports-before.ts";
import { countAgencies, entriesIn, type ScopedEntry } from "../scope/scope.ts";
import { percent, round } from "../wording/format.ts";
import { reportNameIn } from "../wording/names.ts";
import { orderPlaces } from "../wording/order-places.ts";

function idOf({ of: [first] }: Criteria): string {
  if (!first) return "reports";
  const { measure } = first;
  return measure.kind === "fact" ? measure.fact.ids[0] : `ratio:${measure.rate.numerator}/${measure.rate.denominator}`;
}

function valuesOf({ kind, measure, value, total, having }: Middle): readonly Value[] {
  if (measure.kind === "rate") return [computed(`${kind === "average" ? "avg" : kind}:rate`, round(value, 2), "%")];
  const id = measure.fact.ids[0];
  if (kind === "median") return [computed(`median:${id}`, round(value, 2), "件")];
  return [
    computed(`avg:${id}`, round(value, 2), "件"),
    computed(totalId(id), total, "件"),
    computed("count:reports", having, "份"),
  ];
}

/** What is counted: agencies, the years of one, or reports where some have several. */
function unitIn(store: Store, scoped: readonly ScopedEntry[], { scope }: AggregateQuery): "家" | "年" | "份" {
  if (scope.agencies?.length === 1 && scoped.length > 1) return "年";
  return countAgencies(store, scoped) === scoped.length ? "家" : "份";
}

/** Every figure that the criteria look at, each once. */
function measuresIn({ of }: Criteria): readonly Measure[] {
  const all = of.flatMap(({ measure, condition }) => [measure, measureAgainst(condition) ?? []].flat());
  return [...new Map(all.map((measure) => [measureLabel(measure), measure])).values()];
}

/** What figures are held against of the year before, and the report of that year for each that is shown. */
interface Earlier {
  readonly measures: readonly Measure[];
  readonly before: (report: Report) => readonly Report[];
}

async function earlierOf(
  { store }: Context,
  scoped: readonly ScopedEntry[],
  shown: readonly number[],
  { of }: Criteria,
): Promise<Earlier> {
  const measures = of.flatMap(({ measure, condition }) =>
    isRelative(condition) && condition.to === "year_before" ? [measure] : [],
  );
  if (measures.length === 0) return { measures, before: () => [] };
  const { entries, placeOf } = reportsBefore(store, scoped);
  const reports = await readScoped(store, entries, shown.map(placeOf));
  return {
    measures,
    before: ({ agency, year }) => reports.filter((one) => one.agency.id === agency.id && one.year === year - 1),
  };
}

/** Answers how many reports, or which share of them, meet conditions on their figures, and which ones they are. */
export async function answerCriteria(context: Context, query: AggregateQuery, criteria: Criteria): Promise<Draft> {
  const { store } = context;
  const scoped = entriesIn(store, query.scope);
  const { verdicts, middles, mayBeRounded } = hold(store, scoped, criteria);
  const decided = verdicts.filter((verdict) => verdict !== undefined).length;
  const said = describeCriteria(criteria, (measure) => measureLabel(measure));
  const where = query.scope.label;
  if (decided === 0)
    return nothingTold(query.scope, scoped.length, `${where}（${scoped.length}份）都缺少判断“${said}”要用的数字。`);
  const places = verdicts.flatMap((verdict, at) => (verdict === true ? [at] : []));
  const [first] = criteria.of;
  const order = first ? columnOf(store, scoped, first.measure).values : new Float64Array(scoped.length);
  const sortable = places.filter((at) => !Number.isNaN(order[at]));
  const sorted = [...orderPlaces(order, sortable, "most"), ...places.filter((at) => Number.isNaN(order[at]))];
  const shown = sorted.slice(0, query.listsAll ? LIMITS.wholeList : LIMITS.ranked);
  const reports = await readScoped(store, scoped, shown);
  const name = reportNameIn(store, query.scope.years?.length === 1);
  const unit = unitIn(store, scoped, query);
  const measures = measuresIn(criteria);
  const earlier = await earlierOf(context, scoped, shown, criteria);
  const cells = reports.map((report) => [
    ...measures.map((measure) => measured(report, measure)),
    ...earlier.measures.flatMap((measure) => earlier.before(report).map((before) => measured(before, measure))),
  ]);
  const rows = reports.map((report, at) => [
    name(report),
    ...(cells[at] ?? []).map((cell) => (cell.kind === "known" ? cell.text : cell.short)),
  ]);
  const count = places.length;
  const share = percent(count / decided);
  const lead =
    query.aggregation === "share"
      ? `占${share}%。${where}：判断得了的${decided}份里，${said}的有${count}${unit}（${count}÷${decided}＝${share}%）。`
      : `${count}${unit}。${where}：判断得了的${decided}份里，${said}的有${count}${unit}。`;
  const open = scoped.length - decided;
  const blocks: AnswerBlock[] = [
    { kind: "lead", text: lead },
    ...middles.map((middle): AnswerBlock => ({ kind: "text", text: sayMiddle(middle) })),
    ...(rows.length > 0
      ? [
          {
            kind: "table",
            head: [
              "报告",
              ...measures.map((measure) => measureLabel(measure)),
              ...earlier.measures.map((measure) => `上年${measureLabel(measure)}`),
            ],
            rows,
          } as const,
        ]
      : []),
    {
      kind: "text",
      text: `统计范围${scoped.length}份报告${open > 0 ? `，其中${open}份缺少要用的数字，没有算在内` : ""}${count > rows.length ? `；这里只列前${rows.length}${unit}` : ""}。`,
    },
  ];
  if (mayBeRounded) blocks.push({ kind: "note", text: AS_WRITTEN });
  const values: Value[] = [
    ...(query.aggregation === "share" ? [computed(`ratio:count:${idOf(criteria)}/reports`, share, "%")] : []),
    computed(`count:${idOf(criteria)}`, count, unit === "年" ? "份" : unit),
    computed("count:reports", decided, "份"),
    ...middles.flatMap(valuesOf),
  ];
  return answered(piece({ blocks, values }), await evidenceOfAll(context, cells.flat()));
}
