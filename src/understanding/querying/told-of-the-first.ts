import { isDeepStrictEqual } from "node:util";
import { saidIn, theFirst } from "../framing/ranked-by.ts";
import { measuresOf } from "./asked-measures.ts";
import type { Built } from "./built.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/** Most figures that are told beside the one that is ranked by. */
const MOST_TOLD = 3;
/** 里予以公开最多的是谁, 一共予以公开多少, 占几成: something else is asked of them than the figure of each. */
const OTHERWISE = /[最第前谁哪占比排]|合计|一共|总共|平均|加起来|几成|百分/;

/**
 * 收到申请最多的三个单位予以公开各多少: who comes first in one figure, and another figure of theirs.
 *
 * @returns `null` where nothing else is asked of those that come first, or it cannot be told what
 */
export function toldOfTheFirst(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { rankedBy, order, limit, place, agencies, criteria, change, lasting } = frame;
  if (!rankedBy || order === null || place !== null || agencies.length > 0 || criteria || change || lasting)
    return null;
  const match = theFirst(slots.text);
  const end = match ? match.index + match[0].length : 0;
  if (match && OTHERWISE.test(slots.text.slice(end))) return null;
  const isBare = slots.rows.length + slots.columns.length + slots.rates.length === 0;
  const told =
    match && !isBare ? saidIn(slots, { start: end, end: slots.text.length }) : measuresOf(situation, index.editions);
  if (told.length === 0 || told.length > MOST_TOLD) return null;
  if (told.some((other) => isDeepStrictEqual(other, rankedBy))) return null;
  const scope = scopeOf(frame, index);
  return { query: { intent: "rank", scope, measure: rankedBy, order, limit: limit ?? 1, told }, notes: [] };
}
