import { amountsOf } from "./amounts.ts";
import type { Claim } from "./claim.ts";
import { endsClause, isOfTheYear } from "./guards.ts";
import type { Sentence } from "./sentences.ts";
import { phrase } from "./vocabulary.ts";

const FACT = "narrative.processing_fee";

/** How it is said what was charged, right before the number; `named`: the words name the fee themselves. */
const PHRASINGS: readonly { readonly before: RegExp; readonly named: boolean }[] = [
  { before: phrase("收取(?:的)?{信息处理费}(?:的)?(?:总金额|总额|金额|费用)?{共}(?:人民币)?$"), named: true },
  { before: phrase("{信息处理费}(?:实际)?(?:收取|收费)?(?:的)?(?:情况)?(?:总金额|总额|金额|收入)?{共}$"), named: true },
  // 收取信息处理费2笔，共计320元; 收取2笔信息处理费，共320元.
  { before: phrase("{信息处理费}(?:共|共计|合计)?\\d{1,4}(?:笔|件次?|次|宗|人次?),?{共}(?:人民币)?$"), named: true },
  { before: phrase("收取(?:了)?\\d{1,4}(?:笔|件|次|宗)(?:申请)?(?:的)?{信息处理费},?{共}(?:人民币)?$"), named: true },
  { before: phrase("收取(?:的)?(?:总金额|总额|金额|费用){共}(?:人民币)?$"), named: false },
  { before: phrase("实际收取{共}(?:人民币)?$"), named: false },
];

/** How it is said that nothing was charged; `named`: the words name the fee themselves. */
const NONE: readonly { readonly pattern: RegExp; readonly named: boolean }[] = [
  {
    pattern: phrase(
      "(?:未|没有|没|从未|均未|无)(?:发生|实际|产生|有|予以|予|向[^,;]{1,12})?(?:收取|产生|征收|发生)(?:过|到|了)?(?:任何|相关|有关|申请人|的){0,3}{信息处理费}(?:的)?(?:情况|现象|行为)?<end>",
      "g",
    ),
    named: true,
  },
  {
    pattern: phrase(
      "(?:不存在|未发生|没有发生|未出现|不涉及)[^,;]{0,30}(?:收取|产生){信息处理费}(?:的)?(?:情况|现象|行为|事项)?<end>",
      "g",
    ),
    named: true,
  },
  {
    pattern: phrase(
      "(?:无|没有|未有|未产生)(?:任何)?(?:政府信息公开)?{信息处理费}(?:的)?(?:收取|产生|收入|收费|支出)?(?:的)?(?:情况)?<end>",
      "g",
    ),
    named: true,
  },
  {
    pattern: phrase(
      "{信息处理费}(?:的)?(?:收取|收费)?(?:的)?(?:情况|工作|总?金额)?(?:为|:|方面,?|,)?(?:本年度|全年|\\d{4}年度?)?(?:无|零|未收取|没有收取|未产生|未发生|未发生收取)<end>",
      "g",
    ),
    named: true,
  },
  {
    pattern: phrase(
      "(?:未|没有|从未|均未)(?:[向就][^,;]{1,12})?(?:收取|产生)(?:过|了)?(?:任何|相关|有关|的){0,3}(?:费用|费)<end>",
      "g",
    ),
    named: false,
  },
  { pattern: phrase("(?:故|因此|所以|均|全年|本年度|也)?未(?:予)?收取(?:费用)?<end>", "g"), named: false },
];

/** Each of these ways has one of these characters. */
const SAYS_NONE = /[未没无不零]/;

/** Its rules alone have such notices. */
const FEE = /信息(?:公开)?处理费|发出收费通知/;
const SUBJECT = /信息(?:公开)?处理费|发出收费通知|依申请提供|向申请人提供|依申请公开|信息公开申请|申请公开/;
/** Other fees of which a sentence without the fee's own name may speak. */
const OTHER_FEE = /行政事业性收费|培训|诉讼|保证金|水电|会费|复印|邮寄|检索/;
/** What is said of conditions and rules states no figure. */
const CONDITION = /若|如果|可以|应当|逾期/;

/** What a sentence says of the fee charged for handling applications, in 元. */
export function claimFees(sentence: Sentence, year: number | undefined): readonly Claim[] {
  const { text } = sentence;
  const subject = SUBJECT.test(text) || /信息(?:公开)?处理费/.test(sentence.topic);
  if (!subject || CONDITION.test(text)) return [];
  const otherFee = OTHER_FEE.test(text.replace(/《[^》]{0,60}》/g, ""));
  const fee = !otherFee && FEE.test(text + sentence.topic);
  const claims: Claim[] = [];
  for (const amount of amountsOf(sentence)) {
    const near = text.slice(Math.max(0, amount.start - 60), amount.start);
    if (!/^万?元$/.test(amount.unit) || !endsClause(text.slice(amount.end, amount.end + 10))) continue;
    if (!isOfTheYear(text, amount.start, year)) continue;
    if (!PHRASINGS.some((each) => (each.named || fee) && each.before.test(near))) continue;
    const value = amount.unit === "万元" ? Math.round(amount.value * 1_000_000) / 100 : amount.value;
    claims.push({ ...amount, value, fact: FACT, sentence, strong: true, part: "" });
  }
  for (const { pattern, named } of SAYS_NONE.test(text) ? NONE : []) {
    for (const match of text.matchAll(pattern)) {
      if ((!named && otherFee) || !isOfTheYear(text, match.index, year)) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      claims.push({ fact: FACT, value: 0, approximate: false, sentence, start, end, strong: true, part: "" });
    }
  }
  return claims;
}
