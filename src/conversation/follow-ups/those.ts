import { BODY } from "../../understanding/body-words.ts";
import type { Frame } from "../../understanding/frame.ts";
import { WHOLE_RANKING } from "../../understanding/querying/lists-all.ts";
import type { Memory } from "../memory/sessions.ts";

const WHO = `(?:谁|哪些${BODY}?|哪几[家个]?${BODY}?|哪家)`;
/** 分别是谁, 都有哪些, 把名单列出来, 各是多少: those that were counted. */
const THOSE = new RegExp(
  `^(?:那么?|请|麻烦|具体|到底|究竟|它们|他们)*(?:(?:都|分别|各自?)*[有是]?${WHO}` +
    "|[把将]?(?:它们|他们|名单|名字|清单|单位)?(?:都|全|一一|逐个)?(?:列|写|说|报)(?:出来|一下|一列|全|给我看?)" +
    `|(?:单位)?(?:名单|清单)(?:有吗|给我)?|(?:都|分别|各自?)[有是为]?(?:多少|几件)件?)(?:呢|啊|呀|吗|吧|看看|一下)*[?？。!！]*$`,
);

/** 都列出来, 完整名单: all of them, and not the first ones alone. */
const ALL =
  /^(?:那么?|请|麻烦|能|可以|可不可以|帮我|给我|把|将)*(?:它们|他们|名单|名字|清单|单位|排名)?(?:(?:全部|全都|都|全|一一|逐个|逐一)(?:给我|帮我)?(?:列|写|报)(?:出来?|一下|一列|全|给我看?)|(?:完整|全部)的?(?:名单|清单|列表|排名|榜单))(?:呢|啊|呀|吗|吧|看看|一下|给我|有吗)*[?？。!！]*$/;

/**
 * 分别是谁, after 有几家收到申请超过10件: who they are, which is told in the same way as when it is asked at once.
 *
 * After a ranking 都列出来 asks for the whole of it.
 *
 * @returns `null` where the message says anything else, or where no reports were counted or ranked
 */
export function spellOutThose(message: string, { frame }: Pick<Memory, "frame">): string | null {
  if (frame === null) return null;
  const all = ALL.test(message);
  if (all && isRanking(frame)) return `最${frame.order === "least" ? "少" : "多"}的前${WHOLE_RANKING}名呢`;
  if (!countsMany(frame)) return null;
  return all ? "全部是哪几家" : THOSE.test(message) ? "是哪几家" : null;
}

/** A ranking of reports by one figure, whose first places were told. */
function isRanking({ intent, agencies, place, change, aggregation, rankedBy, ranked = [], unheard }: Frame): boolean {
  const plain = agencies.length === 0 && place === null && change === null && aggregation === null && !rankedBy;
  return intent === "rank" && plain && ranked.length > 0 && !unheard;
}

function countsMany({
  intent,
  agencies,
  grouping,
  criteria,
  aggregation,
  condition,
  lasting,
  unheard,
}: Frame): boolean {
  if (intent !== "aggregate" || agencies.length > 0 || grouping !== null || lasting !== null || unheard) return false;
  if (aggregation === null) return criteria !== null || condition !== null;
  return aggregation === "count" || aggregation === "share";
}
