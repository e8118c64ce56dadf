import type { Report } from "../../report/report.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { RankQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { Place } from "../../understanding/wishes.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { differenceOf } from "../figures/change.ts";
import { computed } from "../figures/computed.ts";
import { whose } from "../figures/figure.ts";
import { type KnownMeasured, measured, measureLabel } from "../figures/measured.ts";
import { explainUnknown } from "../figures/unknown.ts";
import { LIMITS } from "../limits.ts";
import { type Draft, join, piece } from "../piece.ts";
import { columnOf } from "../scope/columns.ts";
import { membersIn } from "../scope/members.ts";
import { type Parted, part } from "../scope/rank.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { WITHOUT } from "../scope/without.ts";
import { nameIn, reportNameIn } from "../wording/names.ts";

/** Names that are written out where several share a place. */
const NAMES_SHOWN = 10;

type Order = Place["order"];

/** The reports of a scope, and their figures. */
interface Field {
  readonly context: Context;
  readonly scope: Scope;
  readonly measure: Measure;
  readonly label: string;
  readonly scoped: readonly ScopedEntry[];
  readonly values: Float64Array;
  readonly parted: (order: Order) => Parted;
  readonly name: (report: Report) => string;
}

function fieldOf(context: Context, { scope, measure }: RankQuery): Field {
  const { store } = context;
  const scoped = membersIn(store, scope);
  const column = columnOf(store, scoped, measure);
  return {
    context,
    scope,
    measure,
    label: measureLabel(measure),
    scoped,
    values: column.values,
    parted: (order) => part(column, measure, scoped.length <= LIMITS.smallScope, order),
    name: reportNameIn(store, scope.years?.length === 1),
  };
}

/** Those who hold a place: its number, which is lower where several share one, and how many they are. */
interface Holders {
  readonly place: number;
  readonly count: number;
  readonly known: readonly KnownMeasured[];
}

async function holdersOf(field: Field, { place, order }: Place): Promise<Holders | undefined> {
  const { ordered } = field.parted(order);
  const at = ordered[place - 1];
  if (at === undefined) return undefined;
  const figure = field.values[at];
  const first = ordered.findIndex((other) => field.values[other] === figure);
  const equal = ordered.filter((other) => field.values[other] === figure);
  const known = await Promise.all(equal.slice(0, NAMES_SHOWN).map((one) => measuredAt(field, one)));
  return { place: first + 1, count: equal.length, known: known.filter((one) => one !== undefined) };
}

async function measuredAt({ context, scoped, measure }: Field, at: number): Promise<KnownMeasured | undefined> {
  const id = scoped[at]?.entry.id;
  const report = id === undefined ? undefined : await context.store.read(id);
  const one = report && measured(report, measure);
  return one?.kind === "known" ? one : undefined;
}

/** 第2名, 倒数第2名, 最多, 最低. */
function placeName({ place, order }: Place, { kind }: Measure): string {
  if (place > 1) return `${order === "least" ? "倒数" : ""}第${place}名`;
  const [most, least] = kind === "rate" ? ["最高", "最低"] : ["最多", "最少"];
  return order === "most" ? most : least;
}

/** A和B, or 5份报告 where they are too many. */
function namesOf({ known, count }: Holders, { name }: Field): string {
  const names = known.map(({ report }) => name(report));
  return count > names.length ? `${names.join("、")}等${count}份报告` : names.join("、");
}

function tookPart({ scoped, measure, parted }: Field, order: Order): AnswerBlock {
  const { ordered, tooFew, without } = parted(order);
  const out = [
    without.length > 0 ? `，另有${without.length}份${WITHOUT[measure.kind]}` : "",
    tooFew.length > 0 ? `，另有${tooFew.length}份因分母不足${LIMITS.rateDenominator}件没有参加` : "",
  ];
  return { kind: "text", text: `范围内有${scoped.length}份报告，参加排序的有${ordered.length}份${out.join("")}。` };
}

function countOf({ parted }: Field, order: Order): Value {
  return computed("count:reports", parted(order).ordered.length, "份");
}

function notSoMany(field: Field, { place, order }: Place): Draft {
  const { ordered } = field.parted(order);
  const text = `${field.scope.label}里，有${field.label}可以排序的只有${ordered.length}份，没有${placeName({ place, order }, field.measure)}。`;
  return { status: "not_found", ...piece({ blocks: [{ kind: "lead", text }, tookPart(field, order)] }) };
}

async function nth(field: Field, wanted: Place): Promise<Draft> {
  const holders = await holdersOf(field, wanted);
  const [first] = holders?.known ?? [];
  if (!holders || !first) return notSoMany(field, wanted);
  const { place, count } = holders;
  const held = placeName({ ...wanted, place }, field.measure);
  const who = namesOf(holders, field);
  const asked = place === wanted.place ? "" : `（按名次没有单独的第${wanted.place}名）`;
  const lead =
    count === 1
      ? `${held}的是${who}：${first.text}。${field.scope.label}，比的是${field.label}。`
      : `${held}有${count}份并列${asked}：${who}，都是${first.text}。${field.scope.label}，比的是${field.label}。`;
  return {
    status: "answered",
    ...join([
      piece({ blocks: [{ kind: "lead", text: lead }, tookPart(field, wanted.order)] }),
      await evidenceOfAll(field.context, holders.known),
      piece({ values: [countOf(field, wanted.order)] }),
    ]),
  };
}

async function gap(field: Field, from: Place, to: Place): Promise<Draft> {
  const [one, other] = [await holdersOf(field, from), await holdersOf(field, to)];
  const [a, b] = [one?.known[0], other?.known[0]];
  if (!one || !a) return notSoMany(field, from);
  if (!other || !b) return notSoMany(field, to);
  const { value, unit } = differenceOf(a, b);
  const said = (place: Place, holders: Holders, { text }: KnownMeasured): string =>
    `${placeName({ ...place, place: holders.place }, field.measure)}的是${namesOf(holders, field)}，${text}`;
  const lead = value === 0 ? `两者相同，都是${a.text}` : `相差${Math.abs(value)}${unit}`;
  const text = `${lead}。${said(from, one, a)}；${said(to, other, b)}（${field.scope.label}，${field.label}）。`;
  const difference: Value = computed(
    `difference:${a.value.fact}`,
    Math.abs(value),
    a.value.unit === "%" ? "百分点" : a.value.unit,
  );
  return {
    status: "answered",
    ...join([
      piece({ blocks: [{ kind: "lead", text }, tookPart(field, from.order)], values: [difference] }),
      await evidenceOfAll(field.context, [...one.known, ...other.known]),
      piece({ values: [countOf(field, from.order)] }),
    ]),
  };
}

async function own(field: Field, { place }: RankQuery & { place: { kind: "own" } }, order: Order): Promise<Draft> {
  const { context, scoped, measure, values, label, scope } = field;
  const report = await context.store.read(place.of.report);
  const at = scoped.findIndex(({ entry }) => entry.id === place.of.report);
  const one = report && measured(report, measure);
  const name = report ? nameIn(context.store)(report.agency) : place.of.agency.short;
  if (!one || at < 0) {
    const text = `${name}${place.of.year}年的报告不在${scope.label}里，排不出名次。`;
    return { status: "not_found", ...piece({ blocks: [{ kind: "lead", text }] }) };
  }
  if (one.kind === "unknown") {
    const lead = `${name}${place.of.year}年没有${label}的数字，排不出名次。`;
    return {
      status: "not_found",
      ...join([
        piece({ blocks: [{ kind: "lead", text: lead }] }),
        ...one.lacking.map((figure) => explainUnknown(figure, () => name)),
      ]),
    };
  }
  const { ordered } = field.parted(order);
  const evidence = await evidenceOfAll(context, [one]);
  if (!ordered.includes(at)) {
    const text = `没有参加排序：${name}${place.of.year}年${label}${one.text}，分母不足${LIMITS.rateDenominator}件。`;
    return {
      status: "answered",
      ...join([piece({ blocks: [{ kind: "lead", text }, tookPart(field, order)] }), evidence]),
    };
  }
  const first = ordered.findIndex((other) => values[other] === values[at]);
  const equal = ordered.filter((other) => values[other] === values[at]).length;
  const direction = order === "most" ? "从多到少" : "从少到多";
  const words = measure.kind === "rate" ? direction.replace("多", "高").replace("少", "低") : direction;
  const tied = equal > 1 ? `（与另外${equal - 1}份并列）` : "";
  const text = `第${first + 1}名${tied}。${name}${place.of.year}年${label}${one.text}，在${scope.label}里${words}排第${first + 1}名。`;
  return {
    status: "answered",
    ...join([
      piece({
        blocks: [{ kind: "lead", text }, tookPart(field, order)],
        values: [{ ...whose(one.report), fact: `place:${one.value.fact}`, value: first + 1, unit: "名" }],
      }),
      evidence,
      piece({ values: [countOf(field, order)] }),
    ]),
  };
}

/** Answers which report holds a place of a ranking, by how much two places differ, or where one report stands. */
export async function answerPlace(
  context: Context,
  query: RankQuery,
  place: Exclude<NonNullable<RankQuery["place"]>, { kind: "ends" }>,
): Promise<Draft> {
  const field = fieldOf(context, query);
  switch (place.kind) {
    case "nth":
      return nth(field, place.place);
    case "gap":
      return gap(field, place.from, place.to);
    case "own":
      return own(field, { ...query, place }, query.order);
  }
}
