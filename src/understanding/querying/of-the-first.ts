import { keepSpecific } from "../facts/resolve-facts.ts";
import type { Slots } from "../slots.ts";
import type { Span } from "../span.ts";
import type { Choice } from "../understanding.ts";
import type { Situation } from "./situation.ts";

/** 申请最多的单位, 申请前三名, whoever they are, and no question who: 申请最多的单位是哪家. */
const THE_FIRST =
  /前(?:几|[一二两三四五六七八九十]|\d{1,2})(?:名|位|家|个?(?=单位|机关|街道|乡镇|[镇乡局]|部门))(?:单位|机关|街道|乡镇|[镇乡局]|部门)?的|(?:最[多高大少低小]|第[一二三四五六七八九十][多高大少低小名])的(?:那?一?[家个])?(?:单位|机关|街道|乡镇|[镇乡局]|部门)/;

/** 办了几件 may be said of whatever is ranked. */
const HANDLED = "applications.handled_total";

/**
 * 予以公开 of 申请最多的单位予以公开了几件: a figure that is asked of whoever comes first in another one. Ranked by itself it would
 * be of somebody else.
 */
export function askedOfTheFirst({ text, rows, columns }: Slots): readonly string[] {
  const match = THE_FIRST.exec(text);
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
  return [...others, ...who].map(({ span }) => text.slice(span.start, span.end));
}

/** Who comes first, as a question by itself: of whoever that is the other figure can be asked then. */
export function firstChoices({ slots: { text, years } }: Situation): readonly Choice[] {
  const match = years.length > 0 ? THE_FIRST.exec(text) : null;
  if (match === null) return [];
  const first = text.slice(0, match.index + match[0].length);
  const question = first.endsWith("的") ? first.slice(0, -1) : `${first}是哪家`;
  return [{ label: question, question }];
}
