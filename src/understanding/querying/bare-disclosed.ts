import type { Choice, Obstacle } from "../understanding.ts";
import type { Situation } from "./situation.ts";

/**
 * How much was disclosed, and not whether, what or how: 公开了多少, 公开得最多, 信息公开数量. Behind 主动, 予以 and the like it is no
 * longer open what is meant.
 */
const BARE =
  /(?<!主动|予以|不予|依法|申请|部分|政务|网站|渠道|媒体|不|未|没|没有|可以|应当|应该)(?:政府)?(?:信息)?公开(?:的|得|了|过)?(?:政府)?(?:信息|东西|内容)?的?(?:(?:数量|件数|条数|总数|总量|量)|(?=(?:是|有|比)?(?:最|更|比较|也|挺|很|不)?[多少]|几))/;

/** What it may mean: what was published, or applications that were granted. */
const READINGS = [
  { label: "主动公开的信息", said: "主动公开信息" },
  { label: "予以公开的申请", said: "予以公开的申请" },
] as const;

/** 发布了多少, without what: 条 would count what was published, 件 documents. */
const PUBLISHED = /(?<!信息|文件|规章|资料|解读|新闻|消息)(?:发布|发出|公布)(?:了|过)?(?:多少|几个?)?[呢啊?。]*$/;
const DOCUMENTS = /^proactive\.(?:regulations|normative)/;
const OF_PUBLISHED = ["主动公开信息多少条", "制发了多少件行政规范性文件"] as const;

/** 五堰街道2023年发布了多少: information, or documents? */
export function barePublished({ slots, frame }: Situation): Obstacle | null {
  const { rows, columns, text } = slots;
  if (rows.length > 0 || columns.length !== 1 || columns[0]?.kind !== "proactive" || frame.agencies.length === 0)
    return null;
  if (!frame.facts.every(({ ids: [id] }) => DOCUMENTS.test(id)) || frame.topics.length > 0) return null;
  const at = PUBLISHED.exec(text)?.index;
  if (at === undefined || slots.dialogue.has("lean")) return null;
  return {
    kind: "which_fact",
    choices: OF_PUBLISHED.map((said): Choice => ({ label: said, question: `${text.slice(0, at)}${said}` })),
  };
}

/** 张范街道公开了多少, 哪家公开得最多: information that was published, or applications granted? The same question with either. */
export function bareDisclosed({ slots, frame }: Situation): Obstacle | null {
  if (frame.facts.length + frame.rates.length + frame.breakdowns.length + frame.topics.length > 0) return null;
  if (slots.rows.length > 0 || frame.criteria !== null || slots.dialogue.has("lean")) return null;
  const match = BARE.exec(slots.text);
  if (!match) return null;
  const choices = READINGS.map(({ label, said }): Choice => {
    const question = `${slots.text.slice(0, match.index)}${said}${slots.text.slice(match.index + match[0].length)}`;
    return { label, question };
  });
  return { kind: "which_fact", choices };
}
