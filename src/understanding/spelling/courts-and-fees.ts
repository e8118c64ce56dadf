import { pattern } from "../../text/pattern.ts";
import { rewording } from "./rewording.ts";

/** 向法院被告了几回, 在法院打了几场官司: where else. */
export const withoutCourt = rewording([pattern(/(?:[向在到去上])(?:人民)?法院(?:里)?(?=被|打|吃|应诉|输|败)/), ""]);

/** 哪些单位收了信息处理费, 谁收了处理费: those that took any. */
export const withFeesTaken = rewording(
  [pattern(/谁(?=(?:(?:19|20)\d\d年度?)?(?:都)?(?:收取?|收到)[了过]?(?:信息)?处理费)/), "哪些单位"],
  [pattern(/(?<!没有?|未|不)收取?了(?=(?:信息)?处理费(?![是有为]?(?:多少|几)))/), "收过"],
);
