import { pattern } from "../../text/pattern.ts";
import { ASKS_WHO } from "../change-words.ts";
import { rewording } from "./rewording.ts";

const RUN = "连续([两二三四五六七八九]|[2-9])个?年";
const withLastYears = rewording(
  [pattern(new RegExp(`${RUN}(?:[都均在]|以来|持续)*(?=增[加长多]|上升|上涨|下降|减少|下滑)`)), "近$1年逐年"],
  [pattern(new RegExp(`${RUN}(?:[都均]|以来)?(?=[没未无有是被收超高低不])`)), "近$1年都"],
);
/** A yes or no is asked for. */
const CLAIMS = /(?:吗|么|吧|没有|[?？])[?？。]*$|是不是|是否|有没有/;

/** 连着四年, 一连三年: said as 连续四年. */
export const withRunsOfYears = rewording([
  pattern(/(?:连着|一连|接连着?|接续|持续)(?=(?:[两二三四五六七八九十]|\d{1,2})个?年)/),
  "连续",
]);

/** 连续三年都有申请吗, of nobody else: of the last three years. 哪些单位连续三年没有申请 is of any three. */
export function withPlainRuns(text: string): string {
  return CLAIMS.test(text) && !ASKS_WHO.test(text) ? withLastYears(text) : text;
}

/** 最多 2023, 2024年申请超过2023的: a year without its 年 behind words that might set a limit; cases are counted in 件. */
export const withPlainYears = rewording([
  pattern(
    /(?<=最[多高大少低小]|(?:超过|多于|少于|低于|高于|大于|小于|不到|不足|至少|[不没]如|比)了?)(20[0-3]\d)(?=的(?!\d)|[,。?!;呢吗吧]|[还更]?要?[多少高低大小]|单位|哪|谁|$)/g,
  ),
  "$1年",
]);

const OTHER_YEAR = "((?:20)?\\d\\d年度?|[去上前]一?年度?)";
const OF_WHOM =
  "(?=的(?:单位|机关|部门|街道|乡镇|[镇乡局县区]|[有是]|[,。?!;呢]|$)|(?:单位|机关|部门)|了?[吗吧嘛么没]|[,。?!;呢]|$)";
/** 2024年申请超过2023年的单位: more than in that year, and not held against a number. */
export const withPlainExceeding = rewording(
  [pattern(new RegExp(`(?<![没不未])(?:超过|多于|高于|大于|超出)了?${OTHER_YEAR}${OF_WHOM}`, "g")), "比$1多"],
  [pattern(new RegExp(`(?<!不)(?:少于|低于|小于|不及|不如|不到)${OTHER_YEAR}${OF_WHOM}`, "g")), "比$1少"],
);

const YEAR = "(?:19|20)\\d\\d年度?";
const ASKS = "(?:,?(?:是不是|对不对|是吗|对吗|对吧|是吧|没错吧|吗|吧|么|嘛))*";
/**
 * 申请最多的一年是2021年吗, 申请最多的是不是2021年: asked as 申请哪年最多, for the answer names the year with its figure, and nobody else
 * is ranked.
 */
export const withClaimedYears = rewording([
  pattern(
    new RegExp(
      `最([多高大少低小])的(?:(?:那|这)?(?:一|个)*年(?:份|度)?)?,?(?:是不是|是否是?|应该是|就是|是)(?:在)?${YEAR}${ASKS}([?。!]*)$`,
    ),
  ),
  "哪年最$1$2",
]);

/** 三年都没有申请, 三年没有申请的单位: three years on end. 近三年都 says which ones. */
export const withYearsOnEnd = rewording([
  pattern(
    /(?<![近最这那过前后去往上头续\d一二三四五六七八九十])([两三四五六])年(?:都(?=[没未无是有不])|(?=没有?[行被收申复诉]|未[被收]))/,
  ),
  "连续$1年都",
]);

/** 2023年从来没被复议过吗: of the one year that is named. 2021年以来从来没 is said of several. */
export const withNeverInYear = rewording([
  pattern(
    /(?<=^(?!.*[12]\d{3}.*[12]\d{3}|.*[自从][12去前]|.*(?:以来|至今|[到至][今现]))[^,。?!;]*(?:(?:19|20)\d\d年度?|[去今前]年|上年度?)(?:内|里|中|间|当年)?[^自从以至到年,。?!;-]{0,16})(?:从来|从|一直|始终|向来|历来)(?:都|也)?(?=没|未|无)/,
  ),
  "",
]);
