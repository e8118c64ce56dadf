import { parseWholeNumber } from "../../text/numerals.ts";
import type { Dimension } from "../memory/spoken.ts";

/** What is to be done with figures that were given one after the other. */
export interface Operator {
  readonly kind: "sum" | "average" | "compare" | "change" | "trend";
  /** How many of them, where it is said. */
  readonly count: number | null;
  /** What tells them apart, where it is said: 两家, 三年, 两样. */
  readonly by: Dimension | null;
  /** Words that ask for it behind the figures: 哪个多, 差多少, 一共多少. */
  readonly words: string;
}

const OPENS = "(?:那么?|所以|把|再|帮我?|给我?|请|就)*";
const THESE = "(?:[这那它他]们?|上面|前面|以上|刚才)?的?";
const COUNT =
  "(?:([两俩二三四五六2-6])(家|个?(?:单位|机关|部门|街道|镇|局|乡|县|市|区)|个?年度?|[个者边方]|样|项|类|种|组)?)?";
const OF = "(?:的|里|当中|中|之间|分别|数字?|数据|放在?一起|放一块儿?|一起(?=比|对比)|一块儿?(?=比|对比)|都)*";
const ENDS =
  "(?:是|有|又|为)*(?:多少|几[件条次起个项]|百分之(?:几|多少)|(?:几|多少)个(?:百分)?点|百分比|几成|好多|多大|一下|看看|啊|呀|呢|吧|吗|么|哈|[?。!,])*";

const SUM =
  "(?:总共)?(?:加(?:在)?(?:一起|一块儿?|起来|总)|相加|加一?加|合(?:在一起|起来|到一起|一起)|合计|总计|汇总|之和|总和|一共|总共|总的|共)";
const COMPARE =
  "(?:(?:做个|作个)?(?:对比|比较|比一比|相比|比)|(?:谁|哪[一]?[个家边样项类种年者])的?(?:更|要|比较)?[多少高低大小](?:些|点|一些|一点)?|(?:是不是)?(?:一样[多少]?|相同|相等|持平)|相?差(?:了|距|别|额|值)?)";
const CHANGE =
  "(?:是|有没有|到底)?(?:(?:涨|升|增加?|多|上升)了?还是(?:跌|降|减少?|少|下降)|上?涨|下?降|增[加长多]?|减少?|上升|下降|升|跌|变化?|[多少](?=了|多少|几))(?:了|没|没有|得|过|幅)*";

const TREND =
  "(?:画|做|给|列|出|看|来)?(?:一?[个下张份])?(?:它们?|他们)?的?(?:变化|发展)?(?:趋势|走势|曲线|折线)(?:图|线)?";
const AVERAGE = "(?:平均(?:数|值|下来|一下|每年|每家)?)";

const KINDS = [
  ["sum", SUM],
  ["average", AVERAGE],
  ["compare", COMPARE],
  ["change", CHANGE],
  ["trend", TREND],
] as const;
const PATTERNS = KINDS.map(
  ([kind, words]) => [kind, new RegExp(`^${OPENS}${THESE}${COUNT}${OF}(${words})(${ENDS})$`)] as const,
);

/**
 * 两个比一下, 三者合计, 加一起, 哪年多, 降了多少: a message that says what is to be done, and nothing of whom or of what.
 *
 * @param message normalised
 */
export function operatorIn(message: string): Operator | null {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(message);
    if (!match) continue;
    const [, number, unit = "", words = "", end = ""] = match;
    const count = number === undefined ? null : (parseWholeNumber(number.replace("俩", "两")) ?? null);
    return { kind, count, by: dimensionOf(`${unit}${words}`), words: `${words}${end}` };
  }
  return null;
}

function dimensionOf(words: string): Dimension | null {
  if (/年/.test(words)) return "year";
  if (/家|单位|机关|部门|街道|[镇局乡县市区边方谁]/.test(words)) return "who";
  return /[样项类种]/.test(words) ? "what" : null;
}
