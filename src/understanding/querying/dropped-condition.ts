import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";

/** What sets a condition against another: 被复议却没有一件被纠正. */
const AGAINST = /却|但|而(?!言)|可是|且|不过|又(?=[没未无])/;
const DENIES = /[没未无零]|[为是]0/;
/** 有没有 denies nothing. */
const OPEN = /有没有|有无|是否/g;

/** As far as the condition itself goes. */
const CLAUSE = /^[^的,。?!]+/;

/**
 * Of two conditions, one that must hold and one that must not, reports would be chosen by a single one.
 *
 * @returns the words of the second, none where both are kept
 */
export function droppedCondition({ text, rows, columns, condition }: Slots, frame: Frame): string[] {
  const { criteria, agencies, order } = frame;
  if (agencies.length > 0 || order !== null || (frame.intent !== "aggregate" && frame.intent !== "rank")) return [];
  const kept = criteria?.of.length ?? (condition === null ? 0 : 1);
  const joint = kept < 2 ? AGAINST.exec(text) : null;
  // What criteria hold is no longer among the figures.
  if (!joint || ![...rows, ...columns].some(({ span }) => span.end <= joint.index)) return [];
  const behind = text.slice(joint.index);
  return denies(text.slice(0, joint.index)) === denies(behind) ? [] : (CLAUSE.exec(behind) ?? []).slice(0, 1);
}

function denies(words: string): boolean {
  return DENIES.test(words.replace(OPEN, ""));
}
