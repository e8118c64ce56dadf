import type { Choice } from "../understanding.ts";
import type { Situation } from "./situation.ts";

const BEFORE = /^(?:[以之]前|前)$/;

/** 2021年以前: with that year or without it, each as a whole question; empty where something else is not understood. */
export function beforeYearChoices({ slots, index }: Situation, words: readonly string[]): Choice[] {
  const [word, ...others] = words;
  if (word === undefined || others.length > 0 || !BEFORE.test(word)) return [];
  const mention = slots.years.find(({ span }) => slots.text.startsWith(word, span.end));
  const [first] = index.years;
  if (mention?.kind !== "year" || first === undefined) return [];
  const { span, year } = mention;
  // 2021年前后 is neither before nor up to then.
  if (slots.text.startsWith("后", span.end + word.length)) return [];
  const upTo = (last: number): Choice => {
    const said = `${last}年及以前`;
    return {
      label: said,
      question: `${slots.text.slice(0, span.start)}${said}${slots.text.slice(span.end + word.length)}`,
    };
  };
  return [year, year - 1].filter((last) => last >= first).map(upTo);
}
