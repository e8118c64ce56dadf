import { BODY } from "../../understanding/body-words.ts";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import { manySaid } from "../../understanding/querying/over-many-choices.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 20;
const WHO = `(?:谁|哪(?:些|几)?(?:个|家)?${BODY}?|几[家个]${BODY}?|多少[家个]${BODY}?)`;
const NOTHING = "(?:正好|都)?(?:[是为]|等于)(?:0|零)件?的?";
/** 谁是0, 有谁为零吗, 为0的有哪些. */
const NONE = new RegExp(
  `^(?:那么?|其中|里面|还)*(?:有?${WHO}${NOTHING}|${NOTHING}${BODY}?(?:都|又)?[有是]?${WHO}?)[呢吗啊呀?。]*$`,
);

/**
 * 谁是0, after a ranking or a sum of many: those of them that had none.
 *
 * @returns `null` where the message says anything else, or where no one figure of many was told
 */
export function spellOutNone(message: string, frame: Frame | null): string | null {
  const said = saidBriefly(message, LONGEST);
  if (frame === null || !NONE.test(said) || frame.agencies.length > 0) return null;
  if (frame.criteria !== null || frame.scope.beside.length > 1 || frame.scope.except.length > 0) return null;
  if (frame.scope.without !== null || frame.unheard) return null;
  const measure = measureOf(frame);
  const figure = measure && askedMeasure(measure);
  const many = manySaid(frame);
  const counts = /几|多少/.test(said);
  const zero = measure?.kind === "rate" ? "0%" : "0";
  return figure && many ? `${many}${figure}为${zero}的有${counts ? "几家" : "哪些"}` : null;
}
