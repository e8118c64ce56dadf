import type { GoneThrough } from "../query.ts";
import { isSought, wordsSought } from "../topics.ts";
import { atNewestOfMost } from "./newest-of-most.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

const BODY = "(?:单位|机关|街道|部门|乡镇|镇街|区县|县区|政府|报告|年报|[镇乡局])";
/** 哪些局, 多少家, 谁, 局有哪些: agencies are asked for, and not what they say. */
const WHO = new RegExp(
  `谁|(?:哪[些几]?|多少|几)(?:[家个份]|(?:家|个|份)?(?:[市区县]直|[市区县])?${BODY})|${BODY}(?:都|一共|总共)?(?:有|是)?(?:哪[些几]|多少|几|名单)`,
);
/** A message without the words that ask for agencies. */
export function withoutWho(text: string): string {
  return text.replace(WHO, "");
}

/** 没有写, 未公布, 缺少: nothing of it is said. 有没有写 asks. */
const LACKING =
  /(?<!有)(?:没有?|未(?![来经]))|不(?:[写提说讲谈留登列载附注标给]|公布|公开|提供)|缺(?:少|失|了)|漏(?:了|写|填)/;
/** 谁的报告提到了, 缺电话的报告有哪些: of all that there are. */
const ANYBODY =
  /谁(?:的(?:报告|年报))?[里中]?(?:提|写|说|讲)|哪[些几]份?(?:报告|年报)|的(?:报告|年报)(?:都有|有|是)?(?:哪[些几]|几份|多少)/;
/** Asks by itself who says what. */
const SAYING = /[提写说讲公留登][到了过明布开]|哪|谁|几|多少/;
const RANKS = /最[多少高低]|排/;
/** Numbers of the prose are of whatever each report counts. */
const NOT_RANKED = "正文里的次数各报告写法不一，不能排名；下面是各份报告的原话";

/**
 * The many reports that a question about prose or contacts goes through, where it names no agency: 哪些街道提到了培训,
 * 2024年各局的主要问题, 哪些单位没写电话.
 *
 * @param newest of each agency its newest report alone is looked at, where no year is named
 * @returns `null` where it speaks of no many reports
 */
export function goneThrough(
  situation: Situation,
  newest = false,
): { readonly through: GoneThrough; readonly notes: readonly string[] } | null {
  const { frame, slots, index } = situation;
  // 2024年呢 asks the same as the message before it.
  const said =
    SAYING.test(slots.text) || slots.text.includes(frame.wording) ? slots.text : `${slots.text},${frame.wording}`;
  if (frame.agencies.length > 0 || frame.candidates.length > 0) return null;
  if (!(frame.scope.wanted && frame.scope.many) && !ANYBODY.test(said)) return null;
  const sought = frame.topics.filter(isSought).map(wordsSought);
  const text = sought.reduce((rest, words) => rest.replace(words, ""), said);
  const told = (newest ? null : atNewestOfMost(situation)) ?? { situation, notes: [] };
  return {
    through: {
      scope: scopeOf(told.situation.frame, index),
      ...(newest && told.situation.frame.years.kind === "open" && { newest: true as const }),
      wanted: LACKING.test(text) ? "lacking" : WHO.test(text) ? "who" : "what",
    },
    notes: [...told.notes, ...(slots.order !== null && RANKS.test(said) ? [NOT_RANKED] : [])],
  };
}
