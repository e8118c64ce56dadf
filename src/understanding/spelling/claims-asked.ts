import { pattern } from "../../text/pattern.ts";
import { rewording } from "./rewording.ts";

/** 公开率35%是否正确, 收到51件准确吗: whether it is so, said as 对不对. */
export const withClaimsAsked = rewording([
  pattern(
    /(?<=\d(?:[件条起次%]|件申请)),?(?:这个?(?:数据?|说法|数字)?)?(?:(?:是否|是不是)(?:正确|准确|对的?|无误)|(?:正确|准确|无误|对的)[吗么吧]|[正准]不[正准]确|错没错|有没有错|有错[吗么])(?=[?。!呢啊]*$)/,
  ),
  "对不对",
]);
