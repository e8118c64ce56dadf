import type { AggregateQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { measured, measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { type Draft, join, piece } from "../piece.ts";
import { columnOf } from "../scope/columns.ts";
import { MAY_COUNT_TWICE, mayCountTwice } from "../scope/may-count-twice.ts";
import { choiceNotes, membersIn } from "../scope/members.ts";
import { WITHOUT } from "../scope/without.ts";
import { percent, round } from "../wording/format.ts";
import { orderPlaces } from "../wording/order-places.ts";
import { phraseOf } from "../wording/phrase.ts";

/** Answers what share the sum over some reports is of the sum over all: 浙江省占全部单位的百分之几. */
export async function answerPortion(
  context: Context,
  { scope, measure }: AggregateQuery,
  whole: Scope,
): Promise<Draft> {
  const label = measureLabel(measure);
  const [part, all] = [scope, whole].map((one) => {
    const scoped = membersIn(context.store, one);
    const { values } = columnOf(context.store, scoped, measure);
    const places = [...values.keys()].filter((at) => !Number.isNaN(values[at]));
    const sum = places.reduce((total, at) => total + (values[at] ?? 0), 0);
    return { label: one.label, scoped, values, places, sum: round(sum, 6) };
  });
  if (!part || !all || measure.kind === "rate" || part.places.length === 0 || all.sum === 0) {
    const text = `${scope.label}的${label}占${whole.label}的比例算不出来：没有数字，或者合计为0。`;
    return { status: "not_found", ...piece({ blocks: [{ kind: "lead", text }] }) };
  }
  const [id] = measure.fact.ids;
  const { unit } = phraseOf(id);
  const share = percent(part.sum / all.sum);
  const sums = [part, all].map(({ label: of, sum }) => `${of}${label}合计${sum}${unit}`).join("，");
  const extents = [part, all].map(({ label: of, scoped, places }) => {
    const without = scoped.length - places.length;
    return `${of}${scoped.length}份${without > 0 ? `（${without}份${WITHOUT.fact}）` : ""}`;
  });
  const blocks: AnswerBlock[] = [
    { kind: "lead", text: `占${share}%。${sums}，${part.sum}÷${all.sum}＝${share}%。` },
    { kind: "text", text: `统计范围：${extents.join("，")}；出处只列数字最大的${LIMITS.aggregateCitations}份。` },
    ...choiceNotes(context.store, whole).map((text): AnswerBlock => ({ kind: "note", text })),
    ...(mayCountTwice(all.scoped) ? [{ kind: "note", text: MAY_COUNT_TWICE } as const] : []),
  ];
  const computed = (fact: string, value: number, of: Value["unit"]): Value => ({
    report: null,
    agency: null,
    year: null,
    fact,
    value,
    unit: of,
  });
  const largest = orderPlaces(part.values, part.places, "most", LIMITS.aggregateCitations);
  const reports = await Promise.all(largest.map((at) => context.store.read(part.scoped[at]?.entry.id ?? "")));
  const evidence = await evidenceOfAll(
    context,
    reports.flatMap((report) => (report ? [measured(report, measure)] : [])),
  );
  const total = id.startsWith("sum:") ? id : `sum:${id}`;
  const values = [
    computed(`ratio:${total}/${total}`, share, "%"),
    computed(total, part.sum, unit),
    computed(total, all.sum, unit),
  ];
  return { status: "answered", ...join([piece({ blocks, values }), piece({ ...evidence, values: [] })]) };
}
