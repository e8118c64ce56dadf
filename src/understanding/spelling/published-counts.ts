import { mayMatch } from "../../text/may-match.ts";

const WHO_OR_WHEN =
  "^|[年度,。?!;:]|到底|究竟|总共|一共|合计|共|是不是|是否|有没有|街道|[镇乡局委府厅办院]|中心|真的?|才|只|就|它|他们|说|会|大概|大约|应该|那|还|好像|[去今前]年|全年";
const COUNT =
  "(?:(?:约|近|大约|将近|超过?|不到|不足|至少|多达)?(?:\\d{1,7}|[一二三四五六七八九十百千万几两]+)(?:多|余|来)?|多少)";
const BEHIND = "(?=[吗么吧呢对是还或,。?!;的]|没有?|左右|以上|以下|信息|消息|$)";

/** 发布了436条, 发了280篇: 条 and 篇 count what was published, 件 counts documents. */
const PUBLISHED = new RegExp(
  `(?<=${WHO_OR_WHEN})(?:对外|公开|一共|总共|共)?(?:发布|发出|推送|公布|发)(?:了|过|出来?|出去)*(?:有|是)?(${COUNT})[条篇]${BEHIND}(?:的?(?:政府|政务|公开)?(?:信息|消息)(?![公处]))?`,
  "g",
);

/**
 * How many items were published, in the words of the report: 发布了436条吗 asks for 主动公开信息436条.
 *
 * @param text normalised
 */
export function withPublishedCounts(text: string): string {
  return mayMatch(text, /[条篇]/) ? text.replace(PUBLISHED, "主动公开信息$1条") : text;
}
