import type { FactChoice } from "../measure.ts";
import type { Slots } from "../slots.ts";
import { isAgainst } from "./joined.ts";

const JOINED = /[和与跟同]/;

/** Are two figures of one report held against each other: 新收比办结多几件, 复议和诉讼差几件? */
export function weighsFacts({ rows, columns, text }: Slots, facts: readonly FactChoice[]): boolean {
  if (facts.length !== 2) return false;
  const spans = [...rows, ...columns].map(({ span }) => span).sort((a, b) => a.start - b.start);
  const last = Math.max(...spans.map(({ end }) => end));
  return spans.some((first, at) => {
    const next = spans.slice(at + 1).find(({ start }) => start >= first.end);
    if (next === undefined) return false;
    const between = text.slice(first.end, next.start);
    return (
      isAgainst(between) || (JOINED.test(between) && /^[^多少几]*(?:相?比|差|谁|哪)|^[多少高低]/.test(text.slice(last)))
    );
  });
}
