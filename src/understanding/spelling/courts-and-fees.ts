import { pattern } from "../../text/pattern.ts";
import { rewording } from "./rewording.ts";

/** 向法院被告了几回, 在法院打了几场官司: where else. */
export const withoutCourt = rewording([pattern(/(?:[向在到去上])(?:人民)?法院(?:里)?(?=被|打|吃|应诉|输|败)/), ""]);

/** 哪些单位收了信息处理费, 谁收了处理费: those that took any. */
export const withFeesTaken = rewording(
  [pattern(/谁(?=(?:(?:19|20)\d\d年度?)?(?:都)?(?:收取?|收到)[了过]?(?:信息)?处理费)/), "哪些单位"],
  [pattern(/(?<!没有?|未|不)收取?了(?=(?:信息)?处理费(?![是有为]?(?:多少|几)))/), "收过"],
);

/** 怎么写申请书, 申请信息公开要提交什么材料: how one applies, which the rules tell. */
const HOW_TO_APPLY =
  /(?:怎么|如何|怎样|咋)(?:样)?(?:填写|撰写|写|填)(?:一?份)?(?:政府)?(?:信息)?(?:公开)?的?申请[书表]|申请[书表](?:应该?|要|该)?(?:怎么|如何|怎样|咋)(?:填写|写|填)|申请[书表]的?(?:模板|范本|格式|样本|范文)|申请(?:政府)?信息公开(?:的话)?,?(?:都|需要|要|得|应该?|应当)*(?:提交|准备|带|提供|交)(?:什么|啥|哪些)/;

/** A question for how an application is written, in one wording; a year makes it one for figures. */
export function withHowToApply(text: string): string {
  return HOW_TO_APPLY.test(text) && !/\d/.test(text) ? "怎么申请信息公开" : text;
}

/** 年报怎么查不到: whether there is one, and what there is instead. */
export const withReportsSought = rewording([
  pattern(
    /(?<=(?:年报|年度报告|报告))(?:怎么|为什么|为啥|为何|咋)(?:会|都|就|还|也|我)*(?:查不到|找不到|搜不到|看不到|查不着|找不着|没查到|没找到|搜不出来|查不出来)了?(?=[呢啊?。!]*$)/,
  ),
  "有吗",
]);
