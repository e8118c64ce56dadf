import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { agencyOf, askedNameOf } from "../../understanding/names/asked-name.ts";
import type { Slots } from "../../understanding/slots.ts";
import type { Topic } from "../../understanding/topics.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory } from "../memory/sessions.ts";
import { governmentsAmong } from "./governments-among.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 20;
/** 都在什么地方, 两家的地址呢. */
const OF_BOTH = /^(?:那么?)?(?:它们|他们|这?两[家个](?:单位)?)?(?:都|分别|各)(?=在|是|有|位于)/;
/** 两家有没有一样的, 它们有相同的吗. */
const ALIKE =
  /^(?:那么?)?(?:它们|他们|这?[两2][家个](?:单位)?)(?:有没有|有什么|有哪些|有无|有)?(?:一样|相同|共同|重复|相似|类似)(?:的|之处|点|地方)*(?:吗|么)?[?。]*$/;
const TOPICS: { readonly [T in Topic]?: string } = { problems: "存在的问题", improvements: "改进措施" };
/** 上年的还是下年的, of what was carried over. */
const WHICH_END =
  /^(?:这?是)?(?:上一?年|去年)(?:的|结转来?的?)?还是(?:结转)?(?:到)?(?:下一?年|明年|次年)的?[?。呢啊]*$/;
const CARRIED = /^applications\.carried_(?:in|out)\./;

/**
 * What is asked of two that were spoken of in turn: 都在什么地方 after the numbers of both, 两家有没有一样的 after what both say; and 上年的还是下年的,
 * after both ends of what was carried over.
 *
 * @returns `null` where the message says anything else, or where it is not plain which two are meant
 */
export function spellOutBoth(message: string, memory: Memory, entries: readonly ReportEntry[]): string | null {
  const said = saidBriefly(message, LONGEST);
  const { frame, visited = [], questions } = memory;
  const year = frame ? onlyYear(frame.years) : undefined;
  if (said === "" || frame === null) return null;
  if (WHICH_END.test(said)) {
    const name = askedNameOf(entries, frame.agencies[0] ?? "");
    const ends = frame.intent === "value" && frame.facts.every(({ ids: [id] }) => CARRIED.test(id));
    return ends && frame.agencies.length === 1 && name && year !== undefined
      ? `${name}${year}年上年结转和结转下年度分别是多少`
      : null;
  }
  // The last question leans on the one before it, which named the other.
  const names = visited.slice(-2).map((id) => askedNameOf(entries, id));
  const areTwo = questions?.length === 2 || (visited.length === 2 && (questions?.length ?? 0) > 2);
  if (!areTwo || names.length < 2 || names.includes(undefined) || frame.agencies.length !== 1) return null;
  if (frame.intent === "contact" && OF_BOTH.test(said)) return `${names.join("和")}${said.replace(OF_BOTH, "")}`;
  const [topic, ...others] = frame.topics;
  const what = topic && others.length === 0 ? TOPICS[topic] : undefined;
  return frame.intent === "narrative" && what !== undefined && year !== undefined && ALIKE.test(said)
    ? `${names.join("和")}${year}年${what}`
    : null;
}

const NEXT_ONE =
  /^(?:谢谢|好的?|嗯|行)?[,，。]?(?:那么?|再|也|换成|换|看|查|一?下|说|瞧)*([\u4e00-\u9fff]{2,8}?)(?:的|呢)*[?。]*$/;

/**
 * 那再看下兴山, after the governments of several counties were set side by side: that of this one, and not all who report there.
 *
 * @returns `null` where the message says anything else
 */
export function spellOutNextGovernment(
  message: string,
  frame: Frame | null,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const said = saidBriefly(message, LONGEST);
  const place = NEXT_ONE.exec(said)?.[1];
  const ids = frame?.agencies ?? [];
  if (place === undefined || ids.length < 2 || frame?.unheard) return null;
  if (!ids.every((id) => agencyOf(entries, id)?.type === "government")) return null;
  const { slots } = understander.understand(place, null);
  if (!slots || slots.agencies.length > 0 || slots.scope.region === null || saysMore(slots)) return null;
  const named = slots.scope.region;
  const [own] = governmentsAmong(entries, (county) => county.startsWith(named));
  const name = own && askedNameOf(entries, own.id);
  return name === undefined ? null : `${name}呢`;
}

/** 全市最高是谁 names a place and asks something of all who report there. */
function saysMore({
  rows,
  columns,
  order,
  limit,
  place,
  aggregation,
  unexplained,
  triggers,
  scope,
  text,
}: Slots): boolean {
  const asks = [order, limit, place, aggregation].some((part) => part !== null);
  const beside = rows.length + columns.length + unexplained.length + triggers.size + scope.types.length;
  return asks || beside > 0 || scope.all || scope.whole || /[全谁哪最各]/.test(text);
}
