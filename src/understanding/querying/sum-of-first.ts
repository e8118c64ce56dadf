import type { Measure } from "../measure.ts";
import type { RankQuery } from "../query.ts";
import { LIMIT } from "../slots/read-signals.ts";
import type { Situation } from "./situation.ts";

/** Behind the places, so that no total is meant that is ranked by: 申请总数前三名. */
const TOGETHER =
  /合计|一共|总共|共计|加起来|加在?一[起块]|加总|相加|之和|总和|合起来|合在一[起块]|总[数量共]|共(?=有|收|办|几|多少)/;
/** Each by itself, or held against something else. */
const APART = /各|分别|占|比|谁|哪/;

/** 前三名加起来多少, 最多的两家合计: what the first places come to together; shares are not added up. */
export function sumOfFirst({ frame, slots: { text } }: Situation, measure: Measure): Pick<RankQuery, "summed"> {
  if ((frame.limit ?? 0) < 2 || frame.place || measure.kind === "rate") return {};
  const places = LIMIT.exec(text);
  const behind = places ? text.slice(places.index + places[0].length) : "";
  return TOGETHER.test(behind) && !APART.test(behind) ? { summed: true } : {};
}
