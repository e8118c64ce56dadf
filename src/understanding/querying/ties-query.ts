import { spanOfMatch } from "../span.ts";
import { type Built, whichYear, withNotes } from "./built.ts";
import { atNewestOfMost } from "./newest-of-most.ts";
import { ALIKE, areRepeated } from "./passed-over-ties.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/** 并列第一 is a place, 和上年一样多 holds years against one another, and 连续两年一样 is no tie either. */
const ELSE =
  /并列第|第[一二三四五六七八九十\d]+[名位]?并列|比|较|上一?年|去年|前一年|连续|每年|历年|[增减升降变]|20\d\d年?[^,。?!;]*20\d\d/;
/** 和马桥镇一样多 */
const LIKE_ONE = /[和跟与同](?!谁|哪|其[他它])[^,。?!;]{2,24}?(?:一样|同样|相同|相等)/;

/** Which reports of many share a figure; `null` where that is not asked, or somebody is named. */
export function tiesQuery(situation: Situation): Built | null {
  const { frame, slots } = situation;
  const [fact, ...others] = frame.facts;
  if (!fact || others.length > 0 || frame.agencies.length > 0 || slots.agencies.length > 0) return null;
  const isPlain = frame.condition === null || frame.condition === "positive";
  const open = frame.candidates.length === 0 && !frame.criteria && isPlain && frame.order === null;
  const words = open && frame.aggregation !== "average" ? ALIKE.exec(slots.text) : null;
  if (!words || ELSE.test(slots.text) || LIKE_ONE.test(slots.text) || areRepeated(slots.rows, spanOfMatch(words)))
    return null;
  const told = atNewestOfMost(situation);
  if (told === null) return whichYear(situation);
  const scope = scopeOf(told.situation.frame, situation.index);
  return withNotes(
    {
      query: { intent: "rank", scope, measure: { kind: "fact", fact }, order: "most", limit: null, ties: true },
      notes: [],
    },
    told.notes,
  );
}
