import type { Obstacle } from "../understanding.ts";
import type { Situation } from "./situation.ts";

/** Rates that no report has and nothing defines, each with a share in plain words that can be worked out in its place. */
const UNDEFINED: readonly (readonly [words: RegExp, share: string])[] = [
  [/(?<![按到如]时|按期|及时|限期|如期)(?:办结|办复|结案)率/, "办理结果总计占新收申请的比例"],
  [/结转率/, "结转下年度占新收申请的比例"],
];

const ASKS_TERM = /什么[是叫]|怎么算|什么意思|啥意思/;

/**
 * 办结率不到90%的有哪些: reports are not chosen or ranked by a rate that may be worked out in several ways; the same is offered by
 * a share that says which figures it is of.
 */
export function undefinedRate({ slots, frame }: Situation): Obstacle | null {
  for (const [words, share] of UNDEFINED) {
    const [rate] = words.exec(slots.text) ?? [];
    if (rate === undefined) continue;
    // Whoever was spoken of before is not named in the choice.
    const isWhole = frame.agencies.every((id) => slots.agencies.some(({ ids }) => ids.includes(id)));
    const question = slots.text.replace(rate, share);
    const choices = isWhole && !ASKS_TERM.test(slots.text) ? [{ label: question, question }] : [];
    return { kind: "unexplained", words: [rate], choices, unheard: "undefined" };
  }
  return null;
}
