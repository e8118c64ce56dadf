import { parseWholeNumber } from "../../text/numerals.ts";
import { sumOf } from "../facts/add-up.ts";
import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";
import { amongThese, type Leaning } from "./pronoun.ts";
import { countYears } from "./year-wish.ts";

/** 它们一共收到多少 speaks of those that were shown. */
const THESE = /[它他]们|[这那]|上面|以上/;
/** 三家 of 这三家加起来, 两项 of 两项合计. */
const COUNTED = /([两二三四五六七八九十]|\d{1,2})(?:家|项|类|种|者|个(?!年))/;

/**
 * 这几个合计, 两家加起来: the agencies that the last answer set side by side, or the first places that it gave, are the
 * ones that are added up; of one report, its figures that were told. A number of them that is not the number there are
 * leaves the question open.
 */
export function sumOfShown(slots: Slots, previous: Frame | null): Leaning {
  if (previous === null || !asksSumOnly(slots)) return { slots, previous };
  if (toldOfOne(previous) && slots.aggregation === "sum") return figuresAdded(slots, previous);
  const firstPlaces = previous.agencies.length === 0 && previous.limit !== null ? (previous.ranked ?? []) : [];
  const shown = previous.agencies.length > 1 ? previous.agencies : firstPlaces;
  const counted = COUNTED.exec(slots.text)?.[1];
  const count = counted === undefined ? shown.length : parseWholeNumber(counted);
  if (shown.length < 2 || count !== shown.length) return { slots, previous };
  const these = { ...slots, limit: null, scope: { ...slots.scope, all: false } };
  return { slots: these, previous: previous.agencies.length > 1 ? previous : amongThese(previous, shown) };
}

/** Several figures of one report, that can be added up, were told one by one. */
function toldOfOne({ agencies, years, facts, intent }: Frame): boolean {
  const isOne = agencies.length === 1 && countYears(years) < 2;
  return isOne && intent === "value" && facts.length > 1 && sumOf(facts) !== null;
}

function figuresAdded(slots: Slots, previous: Frame): Leaning {
  const counted = COUNTED.exec(slots.text)?.[1];
  const isAll = counted === undefined || parseWholeNumber(counted) === previous.facts.length;
  if (!isAll) return { slots, previous };
  return { slots, previous: { ...previous, added: true } };
}

/** A sum or an average is asked for, and nothing says of what. */
export function asksSumOnly(slots: Slots): boolean {
  const { aggregation, agencies, rows, columns, rates, topics, order, scope, leftOut, years, text } = slots;
  const nothing =
    agencies.length + columns.length + rates.length + topics.length === 0 &&
    rows.every(({ id, weak }) => weak || (id === "applications.received" && THESE.test(text)));
  const nowhere = scope.region === null && scope.types.length === 0 && scope.governments === null && leftOut === null;
  const isOpen = order === null && years.every((mention) => mention.kind === "last" && mention.together);
  return (aggregation === "sum" || aggregation === "average") && nothing && nowhere && isOpen;
}
