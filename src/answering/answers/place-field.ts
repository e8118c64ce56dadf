import type { Report } from "../../report/report.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { RankQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { Place } from "../../understanding/wishes.ts";
import type { AnswerBlock, Value } from "../answer.ts";
import type { Context } from "../context.ts";
import { computed } from "../figures/computed.ts";
import { type KnownMeasured, measuredIn, measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { readScoped } from "../read-reports.ts";
import { columnOf } from "../scope/columns.ts";
import { membersIn } from "../scope/members.ts";
import { type Parted, part } from "../scope/rank.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { WITHOUT } from "../scope/without.ts";
import { reportNameIn } from "../wording/names.ts";

/** Names that are written out where several share a place. */
const NAMES_SHOWN = 10;

export type Order = Place["order"];

/** The reports of a scope, and their figures. */
export interface Field {
  readonly context: Context;
  readonly scope: Scope;
  readonly measure: Measure;
  readonly label: string;
  readonly scoped: readonly ScopedEntry[];
  readonly values: Float64Array;
  readonly parted: (order: Order) => Parted;
  readonly name: (report: Report) => string;
}

export function fieldOf(context: Context, { scope, measure }: RankQuery): Field {
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
    parted: (order) => part(column, measure, order),
    name: reportNameIn(store, scope.years?.length === 1),
  };
}

/** Those who hold a place: its number, which is lower where several share one, and how many they are. */
export interface Holders {
  readonly place: number;
  readonly count: number;
  readonly known: readonly KnownMeasured[];
}

export async function holdersOf(field: Field, { place, order }: Place): Promise<Holders | undefined> {
  const { ordered } = field.parted(order);
  const at = ordered[place - 1];
  if (at === undefined) return undefined;
  const figure = field.values[at];
  const first = ordered.findIndex((other) => field.values[other] === figure);
  const equal = ordered.filter((other) => field.values[other] === figure);
  const reports = await readScoped(field.context.store, field.scoped, equal.slice(0, NAMES_SHOWN));
  return { place: first + 1, count: equal.length, known: measuredIn(reports, field.measure) };
}

/** 第2名, 倒数第2名, 最多, 最低. */
export function placeName({ place, order }: Place, { kind }: Measure): string {
  if (place > 1) return `${order === "least" ? "倒数" : ""}第${place}名`;
  const [most, least] = kind === "rate" ? ["最高", "最低"] : ["最多", "最少"];
  return order === "most" ? most : least;
}

/** A和B, or 5份报告 where they are too many. */
export function namesOf({ known, count }: Holders, { name }: Field): string {
  const names = known.map(({ report }) => name(report));
  return count > names.length ? `${names.join("、")}等${count}份报告` : names.join("、");
}

export function tookPart({ scoped, measure, parted }: Field, order: Order): AnswerBlock {
  const { ordered, tooFew, without } = parted(order);
  const out = [
    without.length > 0 ? `，另有${without.length}份${WITHOUT[measure.kind]}` : "",
    tooFew.length > 0 ? `，另有${tooFew.length}份因分母不足${LIMITS.rateDenominator}件没有参加` : "",
  ];
  return { kind: "text", text: `范围内有${scoped.length}份报告，参加排序的有${ordered.length}份${out.join("")}。` };
}

export function countOf({ parted }: Field, order: Order): Value {
  return computed("count:reports", parted(order).ordered.length, "份");
}
