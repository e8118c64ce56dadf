import type { Slots } from "../slots.ts";

type Named = Pick<Slots, "rows" | "columns" | "contact" | "topics" | "outside">;
type Signalled = Pick<Slots, "terms" | "rates" | "breakdowns">;

/** A problem that somebody has, or that is to be put: 问个问题, 有点问题, 问题来了. */
const SOMEBODYS = /[个问些点请道有]问题|问题[来反咨投]/;

/** 那问题呢, of whoever was spoken of. */
const LEANING = /^(?:那么?|[它他]们?|其|这[家个]?|该[单位局]*)?的?问题(?:呢|是啥|是什么|有啥|都有啥)?[呢呀啊?。!]*$/;

/**
 * 教体局24年问题, 问题是啥 24年: beside an agency and a year, with nothing else named, the problems that the report tells of.
 *
 * @param unexplained the words of the message that nothing accounts for; not called where 问题 is none of them
 * @param told how many agencies and years are named
 */
export function asksProblems(
  text: string,
  unexplained: () => readonly { readonly text: string }[],
  { rows, columns, contact, topics, outside }: Named,
  { terms, rates, breakdowns }: Signalled,
  told: number,
): boolean {
  if (!text.includes("问题") || SOMEBODYS.test(text)) return false;
  const [word, ...others] = unexplained();
  if (word?.text !== "问题" || others.length > 0) return false;
  const figures = [rows, columns, contact, topics, outside, terms, rates, breakdowns];
  return figures.every((list) => list.length === 0) && (told > 0 || LEANING.test(text));
}
