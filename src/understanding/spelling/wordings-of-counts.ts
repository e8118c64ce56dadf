import { pattern } from "../../text/pattern.ts";
import { rewording } from "./rewording.ts";

/** How many things are spoken of: 这俩单位三者合计 is 这两个单位三个合计. */
export const withPlainCounts = rewording(
  // 这几家单位 are so many, and asks for no number of them.
  [pattern(/([这那])几[家个](?=单位|机关|部门)/g), "$1些"],
  // 两者 and 三者, but not 第三者 and 记者.
  [pattern(/(?<!第)([两二三四五])者(?!也|乎)/g), (_, count) => `${count === "二" ? "两" : count}个`],
  // 俩 and 仨 are a number and its measure.
  [pattern(/俩(个|家)?/g), (_, measure = "个") => `两${measure}`],
  [pattern(/仨(个|家)?/g), (_, measure = "个") => `三${measure}`],
);

/** 收到的24件里公开了几件: of applications. */
export const withStatedWhole = rewording([pattern(/(?<=[收接]到?的\d{1,6}件)(?=[里中]|当中|之中)/), "申请"]);

/** 新收加上年结转等于多少: asks for the sum; 等于办理数吗 whether it is right. */
export const withSumsAsked = rewording([
  pattern(/(?<=[加和与][^,。?!;]{2,16})(?:的和)?等于(?=多少|几[件个条]?[?。!呢啊]*$)/),
  "一共是",
]);

/** 收了200多件: cases came in, as 收到 says it. */
export const withRoughCounts = rewording([pattern(/(?<![回征])收了(?=大?[约概]?\d{1,7}[多余]件)/), "收到"]);

const OF_A_HUNDRED =
  "每(?:一百|1?百|100)件(?:的)?申请(?:里面?|中间?|当中|之中)?(?:就|会|大概|平均)?有?(?:多少|几)件?(?:是|会|申请)?(?:被|提起|引发)?(?:了)?";
/** 每百件申请有几件被复议: the one as a share of the other. */
export const withSharesOfHundred = rewording([
  pattern(new RegExp(`${OF_A_HUNDRED}(?:行政)?(复议|诉讼|起诉)(?:的|了)?(?=[?。!呢啊]*$)`)),
  (_, what) => `行政${what === "复议" ? "复议" : "诉讼"}占收到的申请的百分之几`,
]);

const WHO_OR_WHEN =
  "^|[年度,。?!;:]|到底|究竟|总共|一共|合计|共|是不是|是否|有没有|街道|[镇乡局委府厅办院]|中心|真的?|才|只|就|它|他们|说|会|大概|大约|应该|那|还|好像|[去今前]年|全年";
const COUNT =
  "(?:(?:约|近|大约|将近|超过?|不到|不足|至少|多达)?(?:\\d{1,7}|[一二三四五六七八九十百千万几两]+)(?:多|余|来)?|多少)";
const BEHIND = "(?=[吗么吧呢对是还或,。?!;的]|没有?|左右|以上|以下|信息|消息|$)";
/**
 * 发布了436条, 发了280篇: in the words of the report 主动公开信息436条. 条 and 篇 count what was published, 件 counts documents.
 */
export const withPublishedCounts = rewording([
  pattern(
    new RegExp(
      `(?<=${WHO_OR_WHEN})(?:对外|公开|一共|总共|共)?(?:发布|发出|推送|公布|发)(?:了|过|出来?|出去)*(?:有|是)?(${COUNT})[条篇]${BEHIND}(?:的?(?:政府|政务|公开)?(?:信息|消息)(?![公处]))?`,
      "g",
    ),
  ),
  "主动公开信息$1条",
]);
