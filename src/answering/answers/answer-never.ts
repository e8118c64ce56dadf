import { yearsText } from "../../text/years-text.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import type { AnswerBlock } from "../answer.ts";
import { columnOf } from "../columns.ts";
import { computed } from "../compute-aggregate.ts";
import type { Context } from "../context.ts";
import { LIMITS } from "../limits.ts";
import { measured, measureLabel } from "../measured.ts";
import { evidenceOfAll } from "../measured-evidence.ts";
import { choiceNotes, membersIn } from "../members.ts";
import { nameIn } from "../names.ts";
import { type Draft, join, piece } from "../piece.ts";
import type { ScopedEntry } from "../scope.ts";

/** The reports of one agency, each with its figure; `NaN` where there is none. */
interface Years {
  readonly of: ScopedEntry[];
  readonly values: number[];
}

function byAgency(scoped: readonly ScopedEntry[], values: Float64Array): readonly Years[] {
  const agencies = new Map<number, Years>();
  for (const [at, one] of scoped.entries()) {
    const years = agencies.get(one.agency) ?? { of: [], values: [] };
    agencies.set(one.agency, years);
    years.of.push(one);
    years.values.push(values[at] ?? Number.NaN);
  }
  return [...agencies.values()];
}

/**
 * Answers of which agencies a figure is zero in every year. One whose figure is blank or missing in some year, and zero
 * in the others, is neither counted nor refuted; it is told.
 */
export async function answerNever(context: Context, { scope, measure }: AggregateQuery): Promise<Draft> {
  const { store } = context;
  const scoped = membersIn(store, scope);
  const { values } = columnOf(store, scoped, measure);
  const agencies = byAgency(scoped, values);
  const without = agencies.filter((one) => !one.values.some((value) => value > 0));
  const never = without.filter((one) => !one.values.some(Number.isNaN));
  const open = without.length - never.length;
  const decided = agencies.length - open;
  const label = measureLabel(measure);
  if (decided === 0) {
    const text =
      scoped.length === 0 ? `库中没有${scope.label}。` : `${scope.label}里各单位都有年份没有${label}的数字，判断不了。`;
    return { status: "not_found", ...piece({ blocks: [{ kind: "lead", text }] }) };
  }
  const named = nameIn(store);
  const shown = never.slice(0, LIMITS.ranked);
  const items = shown.flatMap(({ of }) => {
    const [first] = of;
    return first ? [`${named(first.entry.agency)}：${yearsText(of.map(({ entry }) => entry.year))}`] : [];
  });
  const blocks: AnswerBlock[] = [
    {
      kind: "lead",
      text: `${never.length}家。${scope.label}：判断得了的${decided}家单位里，库中每一年${label}都为0的有${never.length}家。`,
    },
    ...(items.length > 0 ? [{ kind: "list", items } as const] : []),
    ...(never.length > shown.length ? [{ kind: "text", text: `这里只列前${shown.length}家。` } as const] : []),
    ...(open > 0
      ? [
          {
            kind: "text",
            text: `另有${open}家的数字都不大于0，但有的年份空白、缺失或未写明，不当作0，没有算在内。`,
          } as const,
        ]
      : []),
    { kind: "note", text: "只看库中有的报告；库中没有的年份，这里不知道。" },
    ...choiceNotes(store, scope).map((text): AnswerBlock => ({ kind: "note", text })),
  ];
  // Of none there is nothing to show but that each agency has a year with some.
  const refuting = agencies.flatMap((one) => one.of.filter((_, at) => (one.values[at] ?? 0) > 0).slice(0, 1));
  const cited = (never.length > 0 ? shown.flatMap(({ of }) => of) : refuting).slice(0, LIMITS.ranked);
  const reports = await Promise.all(cited.map(({ entry }) => store.read(entry.id)));
  const evidence = await evidenceOfAll(
    context,
    reports.flatMap((report) => (report ? [measured(report, measure)] : [])),
  );
  const fact = measure.kind === "fact" ? measure.fact.ids[0] : measure.rate.numerator;
  return {
    status: "answered",
    ...join([
      piece({ blocks, values: [computed(`count:${fact}`, never.length, "家")] }),
      never.length > 0 ? evidence : { ...evidence, values: [] },
    ]),
  };
}
