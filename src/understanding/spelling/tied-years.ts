import { mayMatch } from "../../text/may-match.ts";

const OTHERWISE =
  "(?:不一致|不一样|不同|不相同|不相等|不等|不符合?|不相符|不吻合|不衔接|没衔接上|[接对衔续]接?不上|有出入|有误差?|有错误?|有问题|出错|不对)";
const LAST_YEAR = "(?:去年|上一?年度?|前一年度?)";
const CARRIED_IN = "(?:上一?年度?结转|年初结转|结转)(?:过来|来)?的?(?:申请)?(?:件?数量?|数字|数据)?";
const CARRIED_OUT =
  "(?:年[末底])?(?:报告|年报)?(?:里|中)?的?(?:结转(?:到?下一?年度?(?:继续办理)?)?|年末数|报告|年报)的?(?:件?数量?|数字|数据)?";

/** 上年结转和去年的结转不一样: what one year left open is held against what the next began with. */
const CARRIED = new RegExp(
  `${CARRIED_IN}[和与跟同及](?:其|它)?${LAST_YEAR}的?${CARRIED_OUT}(?:都|是|会|有)?${OTHERWISE}`,
);
const SUBJECT = "((?:的?(?:结转|勾稽(?:关系)?|有效文件|规范性文件))?)的?(?:数据|数字|数|关系|报告)?";
/** 有没有跨年结转问题, 跨年度不一致: contradictions between years. */
const WHETHER = new RegExp(
  `(有没有|有无|是否有|是不是有|存不存在|是否存在|有|存在)跨年度?${SUBJECT}(?:的|上的)?(?:问题|错误|毛病|矛盾|出入|差错|异常)`,
);
const ACROSS = new RegExp(
  `(?:跨年度?|(?:年度|年份)之?间|年度(?=衔接)|(?:前后|相邻|上下)(?:的?两)?个?年度?之?间?)${SUBJECT}(?:衔接|的|上|都)*${OTHERWISE}`,
);
/** 怎样算跨年结转对得上 asks for the rule, and for no report. */
const RULE =
  /(?:怎么样?|怎样|如何|什么)(?:才)?(?:算是?|叫做?|判断|是)跨年(?:度)?的?(?:结转|勾稽)?(?:数据|数)?(?:对得上|一致|衔接|相符|吻合)(?:的)?/;

/**
 * What ties the reports of two years, in one wording: 上年结转和去年报告不一致 is 跨年结转对不上, and 有没有跨年问题 is 跨年有没有问题.
 *
 * @param text normalised
 */
export function withTiedYears(text: string): string {
  if (!mayMatch(text, /跨年|结转|年[度份之间衔]|两年/)) return text;
  return text
    .replace(RULE, "跨年结转是什么意思")
    .replace(CARRIED, "跨年结转对不上")
    .replace(WHETHER, whetherTied)
    .replace(ACROSS, (_, of: string) => `跨年${of}对不上`);
}

/** What was carried over agrees or does not; what else there is may have faults. */
function whetherTied(_: string, has: string, of: string): string {
  const asks = !/^(?:有|存在)$/.test(has);
  if (of.includes("结转")) return `跨年${of}${asks ? "对不对得上" : "对不上"}`;
  return `跨年${of}${asks ? "有没有问题" : "有问题"}`;
}
