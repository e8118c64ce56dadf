import type { Frame } from "../frame.ts";
import { yearBeside } from "../slots/years/relative-years.ts";
import type { Slots, YearMention } from "../slots.ts";
import { overlaps, spanOfMatch } from "../span.ts";

/**
 * 那前一年呢, 那一年呢, 是三年前的几倍: years that are told by the one that was spoken of and, where none was, by the clock. What neither tells
 * stays open, to be asked back about.
 */
export function leanYears(said: Slots, before: Frame | null): Slots {
  const slots = withYearBefore(withSameYear(said, before), before);
  if (!slots.years.some(({ kind }) => kind === "beside")) return slots;
  const named = slots.years.some(({ kind }) => kind === "year" || kind === "range");
  const years = slots.years.map((mention): YearMention => {
    if (mention.kind !== "beside" || mention.ofReport || (mention.offset === 0 && named)) return mention;
    const from = (mention.pointed ? before?.toldYear : undefined) ?? yearSpoken(before, mention.offset);
    const words = slots.text.slice(mention.span.start, mention.span.end);
    if (from !== undefined) return yearBeside(from, mention.offset, words, mention.span);
    const byClock = before === null || before.years.kind === "open" ? mention.byClock : undefined;
    return byClock === undefined ? mention : yearBeside(byClock - mention.offset, mention.offset, words, mention.span);
  });
  return { ...slots, years };
}

const BY_CLOCK: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 上年: -1, 上一年: -1 };

/** 前年呢, after a question of the year that the clock makes of it: nobody asks the same twice, and the one before that is meant. */
function withYearBefore(slots: Slots, before: Frame | null): Slots {
  const [mention, ...others] = slots.years;
  const [spoken, ...more] = before?.years.kind === "years" ? before.years.years : [];
  const bare = others.length + more.length + slots.agencies.length + slots.rows.length + slots.columns.length === 0;
  if (mention?.kind !== "year" || mention.year !== spoken || !bare) return slots;
  const words = slots.text.slice(mention.span.start, mention.span.end);
  const offset = BY_CLOCK[words];
  return offset === undefined ? slots : { ...slots, years: [yearBeside(spoken, offset, words, mention.span)] };
}

/** 该年, 当年, where one year was told of several: that one, and not all of them. 未当年办结 is a row. */
const SAME_YEAR = /[该当]年(?:度|份)?(?!报|度报|[底末初终])/;

function withSameYear(slots: Slots, before: Frame | null): Slots {
  const match = slots.years.length > 0 || before === null ? null : SAME_YEAR.exec(slots.text);
  if (match === null || (before?.toldYear === undefined && before?.years.kind !== "all")) return slots;
  const span = spanOfMatch(match);
  if ([...slots.rows, ...slots.columns].some((other) => overlaps(other.span, span))) return slots;
  return { ...slots, years: [{ kind: "beside", offset: 0, span, pointed: true }] };
}

/** The one that was told where none was named. Of several years 次年 is the one behind the last, and 前一年 the one before the first. */
function yearSpoken(before: Frame | null, offset: number): number | undefined {
  if (before?.years.kind !== "years") return before?.toldYear;
  const { years } = before.years;
  return offset < 0 ? years[0] : offset > 0 || years.length === 1 ? years.at(-1) : undefined;
}
