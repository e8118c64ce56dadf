import { normalise } from "../text/normalise.ts";
import type { Frame } from "../understanding/frame.ts";

/** Longer messages are questions of their own. */
const LONGEST = 12;
const AROUND = /^(?:那么?|我?想?要?|请)?|[\s,，.。!！?？~～呢吧啊呀吗了]+$/g;

const REVERSED: ReadonlySet<string> = new Set([
  "反过来",
  "倒过来",
  "反着来",
  "倒序",
  "反之",
  "相反",
  "反一下",
  "调过来",
]);
const MORE: ReadonlySet<string> = new Set([
  "还有",
  "还有别的",
  "还有其他",
  "还有什么",
  "别的",
  "其他",
  "更多",
  "再多说点",
  "详细点",
  "继续",
]);
const WHY: ReadonlySet<string> = new Set(["为什么", "为啥", "为何", "什么原因", "啥原因", "原因", "理由"]);
const ALL: ReadonlySet<string> = new Set([
  ...[
    "都要",
    "全部",
    "全都要",
    "都",
    "所有",
    "全要",
    "都看",
    "都看看",
    "全看",
    "都查",
    "都查查",
    "全部都要",
    "每个都要",
    "每个",
    "all",
  ],
]);

/** 两个都要, 三家都看: as many as there are. */
const ALL_OF_THEM =
  /^[这那]?([两二三四五六七八九]|[2-9])(?:个|家|份|种|项)?(?:单位|街道|镇|局)?[都全](?:要|看|查|问|想[要看]|给我?|说)(?:[看查]|一下)?$/;
const NUMBERS = "〇一二三四五六七八九";

function bare(message: string): string {
  return message.length > LONGEST ? "" : normalise(message).toLowerCase().replace(AROUND, "");
}

/**
 * Takes the message every choice there is: 都要, 全部, 两个都要?
 *
 * @param count how many choices there are; a number in the message must be theirs
 */
export function choosesAll(message: string, count: number): boolean {
  const said = bare(message);
  const number = ALL_OF_THEM.exec(said)?.[1];
  if (number === undefined) return ALL.has(said);
  return (number === "两" ? 2 : NUMBERS.includes(number) ? NUMBERS.indexOf(number) : Number(number)) === count;
}

/**
 * The follow-up that a short reply stands for, given what was spoken of: 反过来 after who has most asks who has least.
 *
 * @returns the message itself where it is no such reply
 */
export function meantBy(message: string, previous: Frame | null): string {
  const said = bare(message);
  if (previous === null || said === "") return message;
  // Which of two is more stays the same, whichever is named first.
  if (REVERSED.has(said) && previous.intent === "compare") return "再说一遍";
  if (REVERSED.has(said) && previous.order) return reversed(previous.order, previous.limit);
  if (MORE.has(said)) return more(previous) ?? message;
  if (WHY.has(said) && previous.facts.some(({ ids: [id] }) => id.startsWith("applications.denied"))) {
    return "不予公开按理由分别多少";
  }
  return message;
}

function reversed(order: "most" | "least", limit: number | null): string {
  if (limit === null) return order === "most" ? "从少到多排序呢" : "从多到少排序呢";
  return order === "most" ? "最少的呢" : "最多的呢";
}

/** More of the same: places after the first; of one agency, its year as a whole. */
function more({ order, limit, agencies, intent }: Frame): string | undefined {
  if (order && limit === 1) return order === "most" ? "最多的前五名呢" : "最少的前五名呢";
  return agencies.length === 1 && intent === "value" ? "年报摘要" : undefined;
}
