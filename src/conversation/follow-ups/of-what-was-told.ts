import type { Frame } from "../../understanding/frame.ts";
import { countYears } from "../../understanding/framing/year-wish.ts";

const IN = "(?:在|出在|是在|都在)(?:哪(?:里|儿|些|一?[处格行列])?|什么地方|哪个地方)";
const SIGN = "(?:警告|警示|提示|感叹号|叹号)";
const PLACES = "(?:哪(?:里|儿|些(?:地方|数据?|项)?|几?[处格行列项]|一?[处格行列])|什么地方|啥地方)";
const NOT_AGREEING = "(?:不相?符合?|不一致|不平|对不上|不对|有误|错了?|有出入|有问题)";
/** 错在哪里, 哪里不符, 是什么错, 怎么有警告: what does not agree. */
const WRONG = new RegExp(
  `^(?:具体|到底|究竟|它|报告|数据|是|都)*(?:${PLACES}(?:的?数据?)?${NOT_AGREEING}|${NOT_AGREEING}的?(?:地方)?(?:是|出)?在?${PLACES}|(?:错误?|差错|毛病|警告)${IN}|(?:是|有)?(?:什么|啥|哪些|哪几处)(?:错误?|差错|毛病|${SIGN})|(?:怎么|为什么|为啥|为何|咋)(?:会|还)?(?:有|出现|带)(?:了|着)?(?:一?个)?${SIGN}|(?:这个|那个)?${SIGN}(?:是|说的|指的|是指)?(?:什么|啥|怎么回事)(?:意思)?)$`,
);
/** 问题在哪: of a report alone that was checked; else it may be problems of the work. */
const PROBLEM = new RegExp(`^(?:具体|到底|究竟)*问题${IN}$`);
/** Answers that are told with what does not agree in their reports. */
const WITH_WARNINGS: ReadonlySet<Frame["intent"]> = new Set(["value", "ratio", "summary", "breakdown"]);

const KIND = "(街道|乡镇|镇|乡|部门)";
const HOW_MANY = "(?:哪些|哪几[家个份]|哪[家个]|几[家个份]|多少[家个份]?)";
/** 哪些是街道的, 其中街道有几个. */
const OF_KIND = new RegExp(
  `^(?:其中|这?里[面头]|当中|这些)?的?(?:有?${HOW_MANY}(?:单位|报告)?(?:是|属于)${KIND}的?(?:单位|报告)?|${KIND}的?(?:单位|报告)?(?:都有|有|是)?${HOW_MANY})$`,
);

/**
 * 错在哪里 and 怎么有警告, after a report was spoken of, and 哪些是街道的, after reports were listed: the question that it stands for.
 *
 * @param said the message without what opens and ends it
 */
export function ofWhatWasTold(said: string, previous: Frame): string | undefined {
  const { intent, agencies, years } = previous;
  if (intent === "catalogue" && agencies.length === 0) {
    const [, one, other] = OF_KIND.exec(said) ?? [];
    const kind = one ?? other;
    return kind === undefined ? undefined : `哪几家是${kind}的`;
  }
  if (intent === "check") return WRONG.test(said) || PROBLEM.test(said) ? "再说一遍" : undefined;
  const ofOne = WITH_WARNINGS.has(intent) && agencies.length === 1 && countYears(years) === 1;
  return ofOne && WRONG.test(said) ? "它的数据有没有问题" : undefined;
}
