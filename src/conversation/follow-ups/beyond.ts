import { BODY } from "../../understanding/body-words.ts";
import type { Frame } from "../../understanding/frame.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import { manySaid } from "../../understanding/querying/over-many-choices.ts";
import { isRelative } from "../../understanding/scope.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 24;
const LEAD = "(?:那么?|其中|当中|里面|,)*";
const HOW_MANY = "(?:(?:几|多少)(?:家|个)?|哪(?:些|几[家个]))";
const OVER =
  "(不低于|不少于|不超过|不高于|高于|超过|多于|大于|低于|少于|小于|不到|不足|达到|没达到)了?(?:这个|该)?的?(平均|中位)(?:数|值|水平|线)?";
/** 超过平均的有几家, 高于平均的呢, 有几家低于平均, and no figure. */
const BEYOND = new RegExp(
  `^${LEAD}(?:有(?:${HOW_MANY}|没有)?${BODY}?|${HOW_MANY}${BODY}?)?(?:是)?${OVER}(?:的${BODY}?)?(?:都|各)?(?:[有是]?(?:${HOW_MANY}|谁)${BODY}?)?[呢吗啊?。]*$`,
);
const COUNTED = /几|多少/;

/**
 * 超过平均的有几家, after a figure of many: the same figure is held against their average.
 *
 * @returns `null` where the message says anything else, or where no one figure of many was told
 */
export function spellOutBeyond(message: string, frame: Frame | null): string | null {
  const said = saidBriefly(message, LONGEST);
  const [, comparison, middle] = BEYOND.exec(said) ?? [];
  if (comparison === undefined || middle === undefined || frame === null || !isPlain(frame)) return null;
  const measure = frame.criteria?.of[0]?.measure ?? measureOf(frame);
  const figure = measure && askedMeasure(measure);
  const many = manySaid(frame);
  return figure && many ? `${many}${figure}${comparison}${middle}数的有${COUNTED.test(said) ? "几家" : "哪些"}` : null;
}

/** Many of one year, all of whom were asked about. */
function isPlain({ agencies, years, scope, condition, criteria }: Frame): boolean {
  const { beside, except, without, wanted, many } = scope;
  const ofOneYear = years.kind === "years" && years.years.length === 1;
  // 低于平均的呢, after those above it, is of all of them once more.
  const chosen =
    criteria !== null && !criteria.of.every((one) => isRelative(one.condition) && criteria.of.length === 1);
  return (
    (wanted || many) &&
    ofOneYear &&
    agencies.length + except.length === 0 &&
    beside.length < 2 &&
    !chosen &&
    without === null &&
    condition === null
  );
}
