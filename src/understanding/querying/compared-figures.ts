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
