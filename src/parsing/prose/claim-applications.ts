import { amountsOf } from "./amounts.ts";
import type { Claim } from "./claim.ts";
import {
  endsClause,
  isAfterAmongThem,
  isBesideOwnLevel,
  isInBrackets,
  isOfManyBodies,
  isOfTheYear,
  lastClause,
  OWN_BODY,
  withoutSubject,
} from "./guards.ts";
import type { Sentence } from "./sentences.ts";
import { phrase } from "./vocabulary.ts";

const FACT = "narrative.applications_received";
const COUNTED = /^(?:件|份|条|起|宗|例|个|项|次|件次|封|人次)/;

/** How it is said that so and so many applications came: before the number, and after it. */
const PHRASINGS: readonly { readonly before: RegExp; readonly after?: RegExp }[] = [
  { before: phrase("{收到}{共}{任何人}{申请}{数}{共}$") },
  { before: phrase("{收到}{共}$"), after: phrase("^(?:的)?{任何人}{申请}<end>") },
  { before: phrase("{申请}(?:的)?(?:受理|收到|接收|新收)(?:量|总量|数量|件数|数){0,1}{共}$") },
  { before: phrase("(?:政府|政务)?信息公开申请(?:总数量?|数量|总数|件数|总量|数|量){共}$") },
  { before: phrase("依申请公开(?:的)?(?:政府|政务)?信息(?:申请)?(?:数量|件数|总数|数)?(?:共计|共|为|是|有)$") },
];

/** After the applications that came to many bodies, in the same sentence. */
const OWN_PART = phrase(`[,;](?:其中[,:]?)?${OWN_BODY}{共}{收到}{共}$`);

/** How it is said that none came. */
const NONE: readonly RegExp[] = [
  phrase(
    "(?:未|没有|没|尚未|从未|均未){收到}(?:过)?{任何人}{申请}(?:的)?(?:申请|情况|事项|信息|案件|要求|件)?<end>",
    "g",
  ),
  phrase(
    "(?:未|没有|没|尚未|从未|均未){收到}(?:过)?(?:任何)?(?:要求)?(?:政府)?信息公开(?:的)?申请(?:的)?(?:情况|事项)?<end>",
    "g",
  ),
  phrase(
    "(?:无|没有|未有|未产生|未发生|暂无)(?:任何)?{任何人}(?:(?:政府)?信息公开(?:的)?申请|依申请公开)(?:的)?(?:政府|政务)?(?:信息)?(?:的)?(?:事项|件|申请|情况|内容|事宜)?<end>",
    "g",
  ),
  phrase(
    "(?:无|没有|未有)(?:任何)?(?:人|公民[、,]?法人(?:和|或|及|或者)?(?:其他|其它)组织|公民|单位和个人|群众)(?:向[^,;]{1,12})?(?:提出|提交|递交)?(?:过)?(?:(?:政府)?信息公开(?:的)?申请|申请公开(?:政府)?信息|依申请公开(?:申请)?)<end>",
    "g",
  ),
  phrase(
    "^(?:[(]?[一二三四五六七八九十\\d]{1,2}[)]?[.、]?)?依申请公开(?:政府信息)?(?:工作)?(?:申请)?(?:办理)?(?:情况)?:(?:无|零|没有)<end>",
    "g",
  ),
  phrase("依申请公开(?:政府信息)?(?:申请)?(?:数量|件数|件)?(?:为|共|有)?(?:0|零)件<end>", "g"),
  phrase(
    "(?<=^|[,;:局委厅镇乡办处]|年度?|全年|街道|中心|单位|机关)(?:依申请公开|(?:政府)?信息公开申请)(?:的)?(?:数量|件数|数)?为(?:0|零)<end>",
    "g",
  ),
];

/** Each of these ways has one of these characters. */
const SAYS_NONE = /[未没无零0]/;

/** A clause with one of these counts only some applications, or something else. */
const NARROWED =
  /网上|网络|在线|线上|线下|当面|现场|信函|邮寄|信件|来信|传真|邮件|邮箱|书面|平台|网站|自然人(?![、,]?法人)|企业|结转|复议|诉讼|举报|投诉|信访|撤回|重复|不予|答复|补正/;
/** With last year's open cases among them, the number is not that of the new ones. */
const WITH_CARRIED_IN = /^[,(](?:其中)?(?:含|包括|包含)[^,;)]{0,6}(?:上一?年|往年|结转)/;
/** How far back from a number its words are sought. */
const REACH = 120;
const SEVERAL_WAYS =
  /书面(?:或者?|和|及|、)(?:其他|其它)(?:形式|方式)|(?:等|各)(?:多?种)?(?:渠道|方式|形式|途径)|等(?:提交)?/;

/** What a sentence says of how many applications for information came in. */
export function claimApplications(sentence: Sentence, year: number | undefined): readonly Claim[] {
  const claims: Claim[] = [];
  const { text } = sentence;
  // Every way to say it has this word, and most sentences have not.
  if (!text.includes("申请")) return claims;
  let ofMany = false;
  for (const amount of amountsOf(sentence)) {
    const near = text.slice(Math.max(0, amount.start - REACH), amount.start);
    const after = text.slice(amount.end, amount.end + 40);
    if (!COUNTED.test(amount.unit) || isInBrackets(text, amount.start)) continue;
    const own = ofMany && OWN_PART.test(near) && endsClause(after) && isOfTheYear(text, amount.start, year);
    if (own) claims.push({ ...amount, fact: FACT, sentence, strong: true, part: "" });
    if (own || isAfterAmongThem(text, amount.start)) continue;
    const found = PHRASINGS.some((each) => each.before.test(near) && (each.after?.test(after) ?? endsClause(after)));
    if (!found || !isOfTheYear(text, amount.start, year)) continue;
    const clause = withoutSubject(lastClause(near));
    if (WITH_CARRIED_IN.test(after)) continue;
    if (isOfManyBodies(text, amount.start, amount.end)) {
      ofMany = true;
      continue;
    }
    if (isBesideOwnLevel(text, amount.start, amount.end)) continue;
    if (NARROWED.test(clause) && !SEVERAL_WAYS.test(clause)) continue;
    const strong = /共|总|合计|累计/.test(clause);
    claims.push({ ...amount, fact: FACT, sentence, strong, part: "" });
  }
  for (const pattern of SAYS_NONE.test(text) ? NONE : []) {
    for (const match of text.matchAll(pattern)) {
      if (!isOfTheYear(text, match.index, year) || isAfterAmongThem(text, match.index)) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      claims.push({ fact: FACT, value: 0, approximate: false, sentence, start, end, strong: true, part: "" });
    }
  }
  return claims;
}
