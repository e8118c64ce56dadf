import { pattern } from "../../text/pattern.ts";
import { ASKS_WHO } from "../change-words.ts";
import { rewording } from "./wordings.ts";

const RUN = "连续([两二三四五六七八九]|[2-9])个?年";
const withLastYears = rewording(
  [pattern(new RegExp(`${RUN}(?:[都均在]|以来|持续)*(?=增[加长多]|上升|上涨|下降|减少|下滑)`)), "近$1年逐年"],
  [pattern(new RegExp(`${RUN}(?:[都均]|以来)?(?=[没未无有是被收超高低不])`)), "近$1年都"],
);
/** A yes or no is asked for. */
const CLAIMS = /(?:吗|么|吧|没有|[?？])[?？。]*$|是不是|是否|有没有/;

/** 连续三年都有申请吗, of nobody else: of the last three years. 哪些单位连续三年没有申请 is of any three. */
export function withPlainRuns(text: string): string {
  return CLAIMS.test(text) && !ASKS_WHO.test(text) ? withLastYears(text) : text;
}

/** 今年的数据有吗: whether there are any. */
export const withPlainHoldings = rewording([
  pattern(
    /^((?:今|去|前)年|20\d\d年度?)的?(数据|年报|报告|资料)(?:现在|目前|库里|你们?这?)*(?:有吗|有没有|有了吗|出来?了?吗|出来?了没有?|有不)[?。]*$/,
  ),
  "有没有$1的$2",
]);
