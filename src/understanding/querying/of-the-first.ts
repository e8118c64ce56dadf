import { keepSpecific } from "../facts/resolve-facts.ts";
import type { Slots } from "../slots.ts";
import type { Span } from "../span.ts";

/** 申请最多的单位, whoever it is, and no question who: 申请最多的单位是哪家. */
const THE_FIRST =
  /(?:最[多高大少低小]|第[一二三四五六七八九十][多高大少低小名])的(?:那?一?[家个])?(?:单位|机关|街道|乡镇|[镇乡局]|部门)/;

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
  const others = keepSpecific(rows, text).filter(
    ({ id, span }) => isBehind(span) && !before.some((row) => row.id === id),
  );
  const who = columns.filter(({ kind, span }) => isBehind(span) && kind !== "proactive");
  return [...others, ...who].map(({ span }) => text.slice(span.start, span.end));
}
