import { isNarrativeFactId } from "../../form/facts.ts";
import type { Store } from "../../store/store.ts";
import type { Measure } from "../../understanding/measure.ts";
import {
  type Condition,
  type Criteria,
  type Criterion,
  isRelative,
  type PlainCondition,
  type Scope,
  type Threshold,
} from "../../understanding/scope.ts";
import { meetsCondition } from "../figures/meets-condition.ts";
import { roundedMeets } from "../figures/rounded-limit.ts";
import { round } from "../wording/format.ts";
import { columnOf } from "./columns.ts";
import { reportsBefore } from "./reports-before.ts";
import { entriesIn, type ScopedEntry } from "./scope.ts";

/** What a relative limit comes to, for the answer: the figure itself, and what it is worked out from. */
export interface Middle {
  readonly kind: "average" | "median";
  readonly measure: Measure;
  /** A rate in percent. */
  readonly value: number;
  readonly total: number;
  readonly having: number;
}

/** Does each report meet the criteria? `undefined` where a figure that decides it is lacking. */
export interface Held {
  readonly verdicts: readonly (boolean | undefined)[];
  readonly middles: readonly Middle[];
  /** Some figure of the prose would be on the other side of its limit if it is a round one: 400余条 against 超过400条. */
  readonly mayBeRounded: boolean;
}

/** To be told where {@link Held.mayBeRounded}. */
export const AS_WRITTEN = "正文里的数按所写的数字比较，“400余条”这样的约数按400条算；就单个数字来问，约数会另作判断。";

/** Shares are kept as parts of one, and asked about in percent. */
function figuresOf(store: Store, scoped: readonly ScopedEntry[], measure: Measure): Float64Array {
  const { values } = columnOf(store, scoped, measure);
  return measure.kind === "rate" ? values.map((value) => round(value * 100, 9)) : values;
}

function middleOf(kind: Middle["kind"], measure: Measure, figures: Float64Array): Middle {
  const known = figures.filter((figure) => !Number.isNaN(figure)).sort();
  const total = known.reduce((sum, figure) => sum + figure, 0);
  const half = known.length / 2;
  const upper = known[Math.floor(half)] ?? Number.NaN;
  const median = Number.isInteger(half) ? ((known[half - 1] ?? Number.NaN) + upper) / 2 : upper;
  const value = kind === "median" ? median : total / known.length;
  return { kind, measure, value, total: round(total, 6), having: known.length };
}

/** A verdict for each report of one criterion. */
function holdOne(
  store: Store,
  scoped: readonly ScopedEntry[],
  measure: Measure,
  condition: Condition,
): { readonly verdicts: readonly (boolean | undefined)[]; readonly middle?: Middle } {
  const figures = figuresOf(store, scoped, measure);
  const against = (limitAt: (at: number) => PlainCondition | undefined) =>
    [...figures].map((figure, at) => {
      const limit = limitAt(at);
      return Number.isNaN(figure) || limit === undefined ? undefined : meetsCondition(figure, limit);
    });
  if (!isRelative(condition)) return { verdicts: against(() => condition) };
  const { comparison, to } = condition;
  if (to === "year_before") {
    const before = reportsBefore(store, scoped);
    const earlier = figuresOf(store, before.entries, measure);
    return { verdicts: against((at) => limitOf(comparison, earlier[before.placeOf(at)])) };
  }
  if (typeof to !== "object") {
    const middle = middleOf(to, measure, figures);
    return { verdicts: against(() => ({ comparison, value: middle.value })), middle };
  }
  if ("measure" in to) {
    const others = figuresOf(store, scoped, to.measure);
    return { verdicts: against((at) => limitOf(comparison, others[at])) };
  }
  const own = entriesIn(store, { agencies: [to.agency], label: "" });
  const ownFigures = figuresOf(store, own, measure);
  const limits = new Map(own.map(({ entry }, at) => [entry.year, ownFigures[at]]));
  const verdicts = against((at) => {
    const year = scoped[at]?.entry.year;
    return limitOf(comparison, year === undefined ? undefined : limits.get(year));
  });
  // 和甲一样多的: others than 甲.
  const isItself = (at: number): boolean => scoped[at]?.entry.agency.id === to.agency;
  return { verdicts: verdicts.map((verdict, at) => (verdict !== undefined && isItself(at) ? false : verdict)) };
}

function limitOf(comparison: Threshold["comparison"], value: number | undefined): PlainCondition | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : { comparison, value };
}

/** Is there a figure of the prose that a word such as 余 would put on the other side of the limit? */
function isAtLimit(store: Store, scoped: readonly ScopedEntry[], { measure, condition }: Criterion): boolean {
  if (measure.kind !== "fact" || !measure.fact.ids.some(isNarrativeFactId)) return false;
  if (typeof condition !== "object" || isRelative(condition)) return false;
  return figuresOf(store, scoped, measure).some(
    (figure) => figure >= 10 && roundedMeets(figure, condition) !== meetsCondition(figure, condition),
  );
}

/** Holds every report of a scope against criteria. */
export function hold(store: Store, scoped: readonly ScopedEntry[], { join, of }: Criteria): Held {
  const each = of.map(({ measure, condition }) => holdOne(store, scoped, measure, condition));
  const decides = join === "any";
  const verdicts = scoped.map((_, at): boolean | undefined => {
    const said = each.map(({ verdicts }) => verdicts[at]);
    if (said.includes(decides)) return decides;
    return said.includes(undefined) ? undefined : !decides;
  });
  const mayBeRounded = of.some((criterion) => isAtLimit(store, scoped, criterion));
  return { verdicts, middles: each.flatMap(({ middle }) => middle ?? []), mayBeRounded };
}

/** The reports that a scope holds, chosen by their figures where it says so. */
export function membersIn(store: Store, scope: Scope): readonly ScopedEntry[] {
  const { where, ...whole } = scope;
  const scoped = entriesIn(store, whole);
  if (!where) return scoped;
  const { verdicts } = hold(store, scoped, where);
  return scoped.filter((_, at) => verdicts[at] === true);
}

/** What to tell of how the reports of a scope were chosen; nothing where all of them are meant. */
export function choiceNotes(store: Store, scope: Scope): readonly string[] {
  const { where, ...whole } = scope;
  if (!where) return [];
  const { verdicts, middles, mayBeRounded } = hold(store, entriesIn(store, whole), where);
  const open = verdicts.filter((verdict) => verdict === undefined).length;
  return [
    ...middles.map(sayMiddle),
    ...(mayBeRounded ? [AS_WRITTEN] : []),
    ...(open > 0 ? [`另有${open}份报告缺少判断条件要用的数字，没有算在内。`] : []),
  ];
}

/** 平均数是41.27件（908÷22）. */
export function sayMiddle({ kind, measure, value, total, having }: Middle): string {
  const unit = measure.kind === "rate" ? "%" : "";
  const shown = `${round(value, 2)}${unit}`;
  return kind === "median"
    ? `中位数是${shown}（${having}份）。`
    : `平均数是${shown}${unit === "" ? `（${total}÷${having}）` : `（${having}份的平均）`}。`;
}
