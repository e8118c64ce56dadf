import { BODY } from "./body-words.ts";
import type { Frame } from "./frame.ts";
import type { Range, Threshold } from "./scope.ts";
import { YES_OR_NO } from "./slots/conditions/asserting-words.ts";
import { findAskedNumber } from "./slots/conditions/find-asked-number.ts";
import { asksWhetherSo } from "./slots/conditions/find-claim.ts";
import { findThreshold } from "./slots/conditions/find-threshold.ts";
import { inUnit, unitOfMeasure } from "./slots/conditions/limit-units.ts";
import type { Understanding } from "./understanding.ts";

/** What somebody says that many received together, and the question that tells it. */
export interface ClaimedSum {
  readonly asked: string;
  readonly condition: Threshold | Range;
}

/** 全市, 一共: the figures of many taken together. */
const TOGETHER = /全[省市区县州旗]|整个|一共|总共|合计|共计|总[数量计]|加起来|加总/;
/** 超过100件的单位, 各单位都超过100件: each by itself. */
const EACH = new RegExp(
  `件的?(?:申请)?的${BODY}|有(?:没有)?(?:哪[个家些])?${BODY}|[哪谁每]|[几多]少?[家个]|[都均]|分别`,
);
/** Another figure is asked for besides. */
const MORE = /多少|几[件条起]|还是|比/;
const ASKING = /是不是|是否|有没有|有无|应该|确实|真的?/g;
const TAG = /,?(?:对不对|是不是|是这样|真的假的|真的|没错|属实|对|是|了|没有|有)*[吗么吧嘛不]?[?。!]*$/;
/** 没收到4000件吧: yes and no would both be heard as either. */
const DENIED = /(?:[没未]|不是)[^,。?!;]{0,4}$/;
/** 有4000多件吗, 超过5000了吗: nothing but the number. */
const ALONE = /^(?:那么?|大概|总共|一共|全市|全县|全区|是|有|达到|到)*$/;

/**
 * 全市一共收到8000多件吗: what is claimed of a sum, with the question that asks for it. Whether it is answered by a sum only its
 * query tells.
 *
 * @param text normalised
 * @param last what was asked before; after a sum the number may stand alone
 */
export function claimedSum(text: string, last: Frame | null): ClaimedSum | undefined {
  if (!/\d/.test(text) || !(YES_OR_NO.test(text) || asksWhetherSo(text)) || EACH.test(text)) return undefined;
  const found = findThreshold(text, false) ?? findAskedNumber(text);
  if (!found) return undefined;
  const { threshold, span } = found;
  const before = text.slice(0, span.start).replace(ASKING, "");
  const behind = text.slice(span.end).replace(TAG, "");
  if (MORE.test(before + behind) || DENIED.test(before)) return undefined;
  const goesOn = last?.intent === "aggregate" && ALONE.test(before) && behind === "";
  if (goesOn) return { asked: "一共多少件", condition: threshold };
  return TOGETHER.test(before) ? { asked: `${before}多少件${behind}`, condition: threshold } : undefined;
}

/** The sum that was asked for, to be held against what was said of it; `undefined` where it is no sum. */
export function heldAgainstClaim(understanding: Understanding, { condition }: ClaimedSum): Understanding | undefined {
  if (understanding.kind !== "query" || understanding.query.intent !== "aggregate") return undefined;
  const { aggregation, measure, groups, apart, outOf } = understanding.query;
  if (aggregation !== "sum" || groups || apart || outOf) return undefined;
  const held = inUnit(condition, unitOfMeasure(measure));
  return held && { ...understanding, asserts: { kind: "meets", condition: held, reaches: false } };
}
