import { normalise } from "../../text/normalise.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import type { Frame } from "../../understanding/frame.ts";
import { ofApplications } from "../../understanding/framing/granted-after.ts";
import { countYears } from "../../understanding/framing/year-wish.ts";
import { ofWhatWasTold } from "./of-what-was-told.ts";

/** Longer messages are questions of their own. */
const LONGEST = 12;
const AROUND = /^(?:那么?|我?想?要?|请)?|[\s,，.。!！?？~～呢吧啊呀吗了]+$/g;

const REVERSED =
  /^(?:反过来|倒过来|反着来?|倒着来?|倒序|反序|反之|相反|反一下|调过来)(?:来|排序|排列|排|看|列)?(?:一下|一遍)?$/;
const MORE =
  /^(?:还有(?:别的|其他|什么)?|别的|其他|更多|继续|再多说点|(?:能|可以|请|麻烦|再|说|讲|展开|来)*(?:详细|具体|细)(?:一?[点些]|一下)?(?:的|说|讲|介绍|展开)*(?:一下)?|展开(?:说说?|讲讲?)?(?:一下)?)$/;
/** 简单说: what was told, once more; of one report there is nothing shorter. */
const BRIEF =
  /^(?:能|可以|请|再|说|讲)*(?:简单|简短|简要|精简|简洁)(?:一?[点些]|地)?(?:的|说|讲|概括)*(?:一下)?$|^(?:一句话|长话短说|说重点|总之)(?:概括|总结|说)?(?:一下)?$/;
/** 超过一半吗, of a share, or of a figure that is a part. */
const HALF =
  /^(?:它|这|有没有|是不是|是否|有)?(?:超过?|达到?|到|占|高于|多于|不到|大于)了?(?:一半|半数|五成|百分之五十|50%|大半|多数)(?:没有?|以上)?$/;
/** 是多少件, after 最多的是哪家. */
const HOW_MANY = /^(?:那|它|具体|到底|究竟)*(?:是|有|收)*(?:多少|几)[件条次个家项]?$/;
/** 第二多的呢, and 占比呢 of whatever has most, after what a whole falls into: all of it was told, part by part, with its share. */
const OF_PARTS =
  /^(?:那|它|这个)?的?(?:第[二三四五2-5](?:多|大|高|名|位)?的?(?:是(?:什么|哪[个种类项]))?|占比(?:是?多少)?|比例(?:是?多少)?|占多少|占几成|占百分之(?:几|多少))$/;
/** 正文写的是多少, after a figure of a table. */
const IN_PROSE =
  /^(?:那|报告)*的?(?:正文|文字|文中|叙述)(?:部分)?(?:里|中)?面?(?:写|说|讲|提)?(?:的|了)*(?:又?是|呢)?(?:多少|几|什么)?件?$/;
/** 具体哪一列, 哪个对, after a check. */
const WHERE_WRONG =
  /^(?:那|它|具体|到底|究竟)*(?:是|在|有)*哪(?:里|儿|一?[列行格处项个]|几[列行格处项个]|些)(?:地方|数字|数据|数|格子)?(?:不对|不符|有误|有问题|错了?|不一致|对不上|对|是对的|才对)?$/;
const WHY: ReadonlySet<string> = new Set([
  ...["为什么", "为啥", "为何", "什么原因", "啥原因", "原因", "理由", "什么理由"],
  ...["原因是什么", "理由是什么", "是什么原因", "是什么理由", "原因是啥", "因为什么", "因为啥"],
]);
/** Results of which the form prints the reasons, as one asks for those. */
const REASONS: readonly { readonly row: string; readonly question: string }[] = [
  { row: "applications.denied", question: "不予公开按理由分别多少" },
  { row: "applications.unavailable", question: "无法提供按情形分别多少" },
  { row: "applications.rejected", question: "不予处理按情形分别多少" },
];
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

/** 跟矿区街道比, 跟矿区街道比，公开的信息谁多. */
const AGAINST =
  /^(?:[跟和与同])[^,，。?？]{2,20}[相对]?比(?:一?下|较)?(?:[。.!！]*$|[,，](?=.*(?:谁|哪[个家边]|差))(.+)$)/;
/** 倒过来，最少的三个: it is said what is turned round. */
const TURNED =
  /^(?:那么?|再)?(?:反过来|倒过来|反之|相反|反着)(?:看|说|排|数|问|来)?[,，、：:\s]+(?=.*(?:最[多少高低]|[前后末]\S?[名位家]|从[多少高低]))(.+)$/;
/** 最少的呢, of one agency over the years. */
const END_OF_YEARS = /^(?:那么?|再|看|是)*最([多高大少低小])的?(?:那?一?年|年份|是)*$/;
/** 也要2023年的, 2023年的也要. */
const ALSO_OF = /^(?:也|还|再)*(?:想?要|来)(20\d\d年度?)的?$|^(20\d\d年度?)的?(?:也|还)(?:想?要|来)(?:一份)?$/;
/** 三者合计, of agencies. */
const EACH = /^(?:[这那上述]*)[两二三四五六]者(?!之一)/;
/** What one of the kinds of applications is called for short, once they are spoken of. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ["信访", "信访类申请"],
  ["信访投诉", "信访类申请"],
  ["重复", "重复申请"],
  ["重复申请", "重复申请"],
]);
/** 百分之几, after 降了多少: the answer tells it. */
const PERCENT =
  /^(?:是|有|涨|降|增|减|加|少|多|长|幅|了|到|个)*(?:百分之|百分比|百分点|几成|多少个百分点|比例)(?:是|几|多少)*$/;

function ofOneReport({ agencies, years }: Frame): boolean {
  return agencies.length === 1 && countYears(years) === 1;
}

function ofTwoYears({ intent, years, agencies }: Frame): boolean {
  return (intent === "trend" || intent === "compare") && agencies.length === 1 && countYears(years) === 2;
}

/** 建议呢, after 政协提案, and nothing else than what was asked of those. */
const SUGGESTIONS = /^(?:代表)?建议(?:的)?(?:办理?了?|有|收到?)*(?:多少|几)?[件条]?$/;

function ofProposals({ intent, facts }: Frame): boolean {
  return intent === "value" && facts.length > 0 && facts.every(({ ids: [id] }) => id === "narrative.cppcc_proposals");
}

function overYears({ intent, agencies, years, place }: Frame): boolean {
  return (intent === "trend" || intent === "rank") && agencies.length === 1 && countYears(years) > 1 && place === null;
}

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
  return parseWholeNumber(number) === count;
}

/**
 * The follow-up that a short reply stands for, given what was spoken of: 反过来 after who has most asks who has least.
 *
 * @returns the message itself where it is no such reply
 */
export function meantBy(message: string, previous: Frame | null): string {
  if (previous === null) return message;
  const against = AGAINST.exec(message);
  // The agency that was spoken of is the one it is held against.
  if (against) return against[1] === undefined ? `${message.replace(/[。.!！]+$/, "")}呢` : `那${message}`;
  if (EACH.test(message) && previous.agencies.length > 1) return message.replace("者", "家");
  const turned = TURNED.exec(message)?.[1];
  if (turned !== undefined && previous.order !== null) return turned;
  const said = bare(message);
  if (said === "") return message;
  const year = previous.agencies.length > 0 ? ALSO_OF.exec(said) : null;
  if (year) return `${year[1] ?? year[2]}的呢`;
  const told = ofWhatWasTold(said, previous);
  if (told !== undefined) return told;
  // Which of two is more stays the same, whichever is named first.
  if (REVERSED.test(said) && previous.intent === "compare" && previous.order === null) return "再说一遍";
  const ranked = previous.order === null ? previous.outOf : previous;
  if (REVERSED.test(said) && ranked?.order) return reversed(ranked.order, ranked.limit);
  const end = overYears(previous) ? END_OF_YEARS.exec(said)?.[1] : undefined;
  if (end !== undefined) return `最${end}的是哪年`;
  if (MORE.test(said)) return more(previous) ?? message;
  if (BRIEF.test(said) && TOLD_IN_SHORT.has(previous.intent)) return "再说一遍";
  // 9件, of whoever comes first, was told, and so was how many there are of what is asked after with 有吗; so was what does not agree.
  if (HOW_MANY.test(said) && (previous.intent === "rank" || (previous.intent === "value" && ofOneReport(previous))))
    return "再说一遍";
  const ofRanking = previous.outOf !== undefined && /第.[名位]/.test(said);
  if (OF_PARTS.test(said) && previous.intent === "breakdown" && ofOneReport(previous) && !ofRanking) return "再说一遍";
  if (IN_PROSE.test(said) && previous.intent === "value" && ofOneReport(previous)) return "正文与表格一致吗";
  if (WHERE_WRONG.test(said) && previous.intent === "check") return "再说一遍";
  if (HALF.test(said) && previous.agencies.length === 1 && countYears(previous.years) === 1)
    return previous.intent === "ratio" ? "再说一遍" : previous.intent === "value" ? "占比多少" : message;
  if (said === "传真" && previous.agencies.length === 1) return "它的传真多少";
  if (PERCENT.test(said) && ofTwoYears(previous)) return "再说一遍";
  const part =
    previous.intent === "value" && ofApplications(previous) ? PARTS.get(said.replace(/的$|类的?$/, "")) : undefined;
  if (part !== undefined) return `${part}多少件`;
  if (ofProposals(previous) && SUGGESTIONS.test(said)) return "人大代表建议呢";
  const why = WHY.has(said)
    ? REASONS.find(({ row }) => previous.facts.some(({ ids: [id] }) => id.startsWith(row)))
    : undefined;
  return why?.question ?? message;
}

function reversed(order: "most" | "least", limit: number | null): string {
  if (limit === null) return order === "most" ? "从少到多排序呢" : "从多到少排序呢";
  return order === "most" ? "最少的呢" : "最多的呢";
}

const TOLD_IN_SHORT: ReadonlySet<Frame["intent"]> = new Set(["value", "ratio", "aggregate", "compare"]);

/** More of the same: places after the first; reasons of a result; of one agency, its year as a whole. */
function more({ order, limit, agencies, intent, facts }: Frame): string | undefined {
  if (order && limit === 1) return order === "most" ? "最多的前五名呢" : "最少的前五名呢";
  if (agencies.length !== 1 || (intent !== "value" && intent !== "ratio" && intent !== "breakdown")) return undefined;
  const reasons = REASONS.find(({ row }) => facts.some(({ ids: [id] }) => id.startsWith(row)));
  return (intent === "value" ? reasons?.question : undefined) ?? "年报摘要";
}
