import { gather } from "../../text/gather.ts";
import { once } from "../../text/once.ts";
import type { Slots } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import { findUnused } from "./accounted/find-unused.ts";
import { UNUSED_BY } from "./accounted-signals.ts";
import { choosesYears, havings, lackings } from "./conditions/which-reports.ts";
import type { Settled } from "./cover-scan.ts";
import type { Conditions } from "./read-conditions.ts";
import type { Mentions } from "./read-mentions.ts";
import { conditionOf, whole } from "./read-signals.ts";
import type { Scan } from "./scan-message.ts";

const A_NUMBER = /\d[万千百]?[多余来]?[件条次起篇宗]/;

/** The condition that figures must meet, and the numbers, limits and negations that nothing has used. */
export function readLimits(
  { masked, named, excluded, years, regions }: Scan,
  { agencies, chosen, limited, signals }: Conditions,
  { lasting, place, places }: Settled,
  { namings, rows, columns, exceptions }: Mentions,
): Pick<Slots, "condition" | "unused"> {
  // 未被 of 未被维持的复议 and 没给 of 没给公开过 say what is counted, and not that there is none.
  const denials = gather(namings, ({ naming, span }) => (naming.kind === "row" ? [span.start] : []));
  const told = signals.filter(
    ({ meaning, spans: [first, ...others] }) =>
      meaning.kind !== "condition" ||
      (!exceptions.some((span) => [first, ...others].some((word) => overlaps(span, word))) &&
        !(meaning.condition === "zero" && denials.includes(first.start))),
  );
  const chooses = !limited && !chosen && (agencies.length === 0 || choosesYears(masked));
  const without = chooses ? lackings(masked, rows, columns) : [];
  // 哪年被复议最多 is the highest year, and not every year that has any.
  const peaks = choosesYears(masked) && signals.some(({ meaning }) => meaning.kind === "order");
  const having = chooses && !peaks ? havings(masked, rows, columns) : [];
  const used = once((): readonly Span[] => [
    ...[...named, ...years, ...regions].map(({ span }) => span),
    // 收到300件申请 is a row's name with a number in its gap.
    ...gather(namings, ({ span }) => (A_NUMBER.test(masked.slice(span.start, span.end)) ? [] : [span])),
    ...[...excluded.spans, ...exceptions, ...without, ...places],
    ...(limited ? [limited.span] : []),
    ...[...(lasting?.spans ?? []), ...(place?.spans ?? []), ...(chosen?.spans ?? [])],
    ...gather(signals, ({ meaning, spans }) =>
      !(meaning.kind === "condition" ? limited : UNUSED_BY.has(meaning.kind)) ? [whole(spans)] : [],
    ),
  ]);
  const unused = findUnused(masked, (at) => used().some(({ start, end }) => start <= at && at < end));
  return {
    condition: chosen
      ? null
      : (limited?.threshold ??
        (without.length > 0 ? "zero" : (conditionOf(told) ?? (having.length > 0 ? "positive" : null)))),
    unused: unused.map(({ start, end }) => masked.slice(start, end)),
  };
}
