import type { Measure } from "../../understanding/measure.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import type { Scope, Shares } from "../../understanding/scope.ts";
import { summed } from "../aggregate/compute-aggregate.ts";
import { ROUND_NOTES, roundAmong } from "../aggregate/round-among.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { computed, totalId } from "../figures/computed.ts";
import { type KnownMeasured, measuredIn, measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { paragraphs } from "../paragraphs.ts";
import { answered, type Draft, leadPiece, notFound, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import { columnOf } from "../scope/columns.ts";
import { MAY_COUNT_TWICE, mayCountTwice } from "../scope/may-count-twice.ts";
import { choiceNotes, membersIn } from "../scope/members.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { WITHOUT } from "../scope/without.ts";
import { listed, percent, round } from "../wording/format.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { orderPlaces } from "../wording/order-places.ts";
import { phraseOf } from "../wording/phrase.ts";

/** The reports of one side of a share, with what they come to. */
interface Side {
  readonly label: string;
  readonly scoped: readonly ScopedEntry[];
  readonly values: Float64Array;
  /** Places of those with a figure. */
  readonly places: readonly number[];
  readonly sum: number;
}

/** A report whose share is told. */
interface Member {
  readonly name: string;
  readonly measured: KnownMeasured;
  readonly share: number;
}

type OfFirst = NonNullable<Shares["first"]>;

/** What the parts of an answer are told of. */
interface Told {
  readonly part: Side;
  readonly all: Side;
  readonly label: string;
  readonly unit: Value["unit"];
  /** Those that are told one by one, the largest first. */
  readonly members: readonly Member[];
  readonly first: OfFirst | null;
}

/**
 * Answers what share the sum over some reports is of the sum over all: 浙江省占全部单位的百分之几; and that of each of them, or of
 * those that come first.
 */
export async function answerPortion(context: Context, query: AggregateQuery, whole: Scope): Promise<Draft> {
  const { scope, measure, shares } = query;
  const label = measureLabel(measure);
  const first = shares?.first ?? null;
  const [every, all] = [scope, whole].map((one) => sideOf(context, one, measure));
  const part = every && first ? firstOf(every, first) : every;
  if (!part || !all || measure.kind === "rate" || part.places.length === 0 || all.sum === 0) {
    const text = `${scope.label}的${label}占${whole.label}的比例算不出来：没有数字，或者合计为0。`;
    return notFound(leadPiece(text));
  }
  const [id] = measure.fact.ids;
  const members = shares ? await membersOf(context, part, all, measure) : [];
  const told: Told = { part, all, label, unit: phraseOf(id).unit, members, first };
  const notes = [
    ROUND_NOTES[await roundAmong(context, all, measure)],
    ...(first && every ? tiedNote(every, first) : []),
    ...choiceNotes(context.store, whole),
    ...(mayCountTwice(all.scoped) ? [MAY_COUNT_TWICE] : []),
  ];
  const blocks: AnswerBlock[] = [
    { kind: "lead", text: leadOf(told) },
    ...(members.length > 1 ? [tableOf(told)] : []),
    { kind: "text", text: extentOf(told, every ?? part) },
    ...paragraphs("note", ...notes),
  ];
  const largest = await largestOf(context, part, measure);
  const evidence = await evidenceOfAll(context, shares ? members.map((member) => member.measured) : largest);
  const ofAll = await evidenceOfAll(context, await largestOf(context, all, measure));
  const values = [...sumValues(told, id), ...members.flatMap((member) => memberValues(member, id))];
  return answered(piece({ blocks, values }), piece({ ...evidence, values: [] }), piece({ ...ofAll, values: [] }));
}

function sideOf({ store }: Context, scope: Scope, measure: Measure): Side {
  const scoped = membersIn(store, scope);
  const { values } = columnOf(store, scoped, measure);
  const places = [...values.keys()].filter((at) => !Number.isNaN(values[at]));
  return { label: scope.label, scoped, values, places, sum: sumOf(values, places) };
}

function sumOf(values: Float64Array, places: readonly number[]): number {
  return round(
    places.reduce((total, at) => total + (values[at] ?? 0), 0),
    6,
  );
}

/** Those that come first, whatever the rest. */
function firstOf(side: Side, { count, order }: OfFirst): Side {
  const places = orderPlaces(side.values, side.places, order, count);
  return { ...side, places, sum: sumOf(side.values, places) };
}

async function membersOf(context: Context, part: Side, all: Side, measure: Measure): Promise<readonly Member[]> {
  const named = nameIn(context.store);
  const shown = await largestOf(context, part, measure, LIMITS.ranked);
  const oneYear = new Set(all.scoped.map(({ entry }) => entry.year)).size === 1;
  return shown.map((one) => ({
    name: oneYear ? named(one.report.agency) : reportName(one.report, named),
    measured: one,
    share: percent(one.exact / all.sum),
  }));
}

async function largestOf(
  { store }: Context,
  { scoped, values, places }: Side,
  measure: Measure,
  most: number = LIMITS.aggregateCitations,
): Promise<readonly KnownMeasured[]> {
  const largest = orderPlaces(values, places, "most", most);
  return measuredIn(await readScoped(store, scoped, largest), measure);
}

/** 513÷1542＝33.27%. */
function quotient({ part, all }: Told): string {
  return `${part.sum}÷${all.sum}＝${percent(part.sum / all.sum)}%`;
}

function leadOf(told: Told): string {
  const { part, all, label, unit, members, first } = told;
  const share = percent(part.sum / all.sum);
  const whole = `${all.label}${summed(label)}${all.sum}${unit}`;
  if (first) {
    const names = listed(members.map(({ name, measured: { text } }) => `${name}${text}`));
    const which = `${first.order === "most" ? "最多" : "最少"}的${part.places.length}家`;
    const sum = members.length > 1 ? `合计${part.sum}${unit}，` : "";
    return `${part.label}里${which}占${share}%：${names}。${sum}${whole}，${quotient(told)}。`;
  }
  const [largest] = members;
  if (part.sum === all.sum && part.places.length === all.places.length && largest)
    return `占得最多的是${largest.name}：${largest.share}%（${largest.measured.exact}÷${all.sum}）。${whole}，各家占的比例见下表。`;
  const each = members.length > 1 ? "各家占的比例见下表。" : "";
  return `${members.length > 1 ? "合起来" : ""}占${share}%。${part.label}${summed(label)}${part.sum}${unit}，${whole}，${quotient(told)}。${each}`;
}

function tableOf({ members, label }: Told): AnswerBlock {
  const rows = members.map(({ name, measured: { text }, share }) => [name, text, `${share}%`]);
  return { kind: "table", head: ["单位", label, "占比"], rows };
}

/** @param every all that the part is taken from */
function extentOf({ part, all, members }: Told, every: Side): string {
  const sides = every.label === all.label ? [all] : [every, all];
  const extents = sides.map(({ label, scoped, places }) => {
    const without = scoped.length - places.length;
    return `${label}${scoped.length}份${without > 0 ? `（${without}份${WITHOUT.fact}）` : ""}`;
  });
  const cut = members.length > 0 && members.length < part.places.length ? `这里只列前${members.length}家；` : "";
  return `统计范围：${extents.join("，")}；${cut}出处只列数字最大的${LIMITS.aggregateCitations}份。`;
}

/** Whoever shares the last of the first places has as much right to it; the sum is the same. */
function tiedNote({ values, places }: Side, { count, order }: OfFirst): readonly string[] {
  const [last, next] = orderPlaces(values, places, order, count + 1).slice(count - 1);
  const tied = last !== undefined && next !== undefined && values[last] === values[next];
  return tied ? [`第${count}名有并列，另有单位的数与它相同；换成哪一家，占比都一样。`] : [];
}

function sumValues({ part, all, unit, first }: Told, id: string): readonly Value[] {
  const total = totalId(id);
  return [
    computed(`ratio:${total}/${total}`, percent(part.sum / all.sum), "%"),
    computed(total, part.sum, unit),
    computed(total, all.sum, unit),
    ...(first ? [computed("count:agencies", part.places.length, "家")] : []),
  ];
}

/** The figure of one report, and its share. */
function memberValues({ measured: { value }, share }: Member, id: string): readonly Value[] {
  const total = totalId(id);
  return [value, { ...value, fact: `ratio:${value.fact}/${total}`, value: share, unit: "%" }];
}
