import { keepSpecific } from "../facts/resolve-facts.ts";
import { theFirst } from "../framing/ranked-by.ts";
import type { Slots } from "../slots.ts";
import type { Span } from "../span.ts";
import type { Choice } from "../understanding.ts";
import type { Situation } from "./situation.ts";

/** 办了几件 may be said of whatever is ranked. */
const HANDLED = "applications.handled_total";

/**
 * 予以公开 of 申请最多的单位予以公开了几件: a figure that is asked of whoever comes first in another one. Ranked by itself it would
 * be of somebody else.
 */
export function askedOfTheFirst({ text, rows, columns, rates }: Slots): readonly string[] {
  const match = theFirst(text);
  if (!match) return [];
  const end = match.index + match[0].length;
  const before = rows.filter(({ span }) => span.end <= match.index);
  if (before.length === 0) return [];
  const isBehind = ({ start }: Span): boolean => start >= end && !/[,。?!;]/.test(text.slice(end, start));
  const behind = keepSpecific(
    rows.filter(({ span }) => isBehind(span)),
    text,
  );
  const others = behind.filter(({ id, weak }) => !before.some((row) => row.id === id) && !(weak && id === HANDLED));
  const who = columns.filter(({ kind, span }) => isBehind(span) && kind !== "proactive");
  const rate =
    rates.length > 0 && !/率/.test(text.slice(0, match.index)) ? (/[一-鿿]{2}率/.exec(text.slice(end)) ?? []) : [];
  return [...[...others, ...who].map(({ span }) => text.slice(span.start, span.end)), ...rate];
}

/** Who comes first, as a question by itself: of whoever that is the other figure can be asked then. */
export function firstChoices({ slots: { text, years } }: Situation): readonly Choice[] {
  const match = years.length > 0 ? theFirst(text) : null;
  if (match === null) return [];
  const first = text.slice(0, match.index + match[0].length);
  const question = first.endsWith("的") ? first.slice(0, -1) : `${first}是哪家`;
  return [{ label: question, question }];
}
