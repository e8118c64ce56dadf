import type { AnswerBlock } from "../answer.ts";
import { LIMITS } from "../limits.ts";
import { paragraphs } from "../paragraphs.ts";

/**
 * As many of a list as an answer shows, and a line that tells how many are left, if any are.
 *
 * @param unit what they are counted in, 份 or 家
 */
export function shownOf<T>(
  all: readonly T[],
  unit: string,
): { readonly shown: readonly T[]; readonly rest: readonly AnswerBlock[] } {
  const rest = all.length - LIMITS.listed;
  return {
    shown: all.slice(0, LIMITS.listed),
    rest: paragraphs("text", rest > 0 && `另有${rest}${unit}没有列出，可以加上地区或年份再问。`),
  };
}
