import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";
import type { Asked } from "./asked.ts";

const COMPARES =
  /(?:哪一?[个家边类种]|谁)的?(?:平均|合计|总)?[数量]?的?更?(?:[大多高小低]|少)[呢呀啊吗?。]*$|[和与跟][^,。?!;年]{1,12}(?:平均|合计|总[数量])[^,。?!;年]{0,4}比(?:呢|怎么样|如何|一比|一下)?[?。]*$/;

/** 哪个大, 和各镇的平均比呢: a comparison, where one figure alone would be told. */
export function comparisonPassedOver({ query, slots }: Asked): readonly string[] {
  if (query.intent !== "aggregate" || (query.aggregation !== "average" && query.aggregation !== "sum")) return [];
  if (query.groups || query.apart || query.outOf || query.whichYears) return [];
  const match = COMPARES.exec(slots.text);
  return match === null ? [] : [match[0]];
}

const RATES_COMPARED =
  /(?:哪一?[个家边类种]|谁)[^,。?!;]{0,6}[高低大小多少]|比(?![例重率值])[^,。?!;]{1,16}[高低大小多少]/;

/** 自然人和企业的公开率哪个高, 公开率比不予公开率高多少. */
export function comparesRates({ rates }: Frame, { text }: Slots): boolean {
  return rates.length > 1 && RATES_COMPARED.test(text);
}
