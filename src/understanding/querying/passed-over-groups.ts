import { findDerived } from "../../form/derived.ts";
import { gather } from "../../text/gather.ts";
import { mayMatch } from "../../text/may-match.ts";
import type { Asked } from "./asked.ts";

/** 按街道分, 按月统计, 分季度: what the figures are to be told apart by. */
const BY =
  /(?:按照?|分)(?:(?<year>年份?|年度)|(?<month>月份?|季度?|周|日)|(?<kind>各?(?:街道|乡镇|镇街?|部门|局))|(?<place>[区县市省]+|地区)|(?<body>单位|机关)|(?<part>(?:申请)?(?:结果|类[型别]|人|主体)|情形|渠道|原因|理由))(?:来)?(?=[分列统算汇拆划细看排报,。?!的]|多少|几|各|$)/g;

/** What figures are to be told apart by, where they are told as one. */
export function groupsPassedOver({ slots, query, held }: Asked): readonly string[] {
  if (!mayMatch(slots.text, BY)) return [];
  const single = query.intent === "value" && query.targets.length * query.facts.length === 1;
  const apart = held.under("groups").length + held.under("apart").length > 0;
  const many = query.intent === "aggregate" || query.intent === "rank";
  if (!single && !many && query.intent !== "trend" && query.intent !== "ratio") return [];
  return gather([...slots.text.matchAll(BY)], ({ 0: words, groups: by }) => {
    if (apart && by?.["month"] === undefined) return [];
    // The cells of a total that is worked out are told with it.
    if (single && by?.["part"] !== undefined && query.facts.some(({ ids }) => findDerived(ids[0]))) return [];
    // Of many, what each has is told beside their sum; a trend goes by years.
    if (many && by?.["body"] !== undefined) return [];
    if (query.intent === "trend" && by?.["year"] !== undefined) return [];
    // 2020年公开率按年算: the figures of one report are those of its year.
    const ofOne = (query.intent === "value" || query.intent === "ratio") && query.targets.length === 1;
    if (ofOne && by?.["year"] !== undefined) return [];
    const ofKind = many && by?.["kind"] !== undefined && held.under("types").length > 0;
    const ofKinds = many && by?.["place"] !== undefined && held.under("by").length > 0;
    return ofKind || ofKinds ? [] : [words];
  });
}
