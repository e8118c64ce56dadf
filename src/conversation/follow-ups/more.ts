import { countYears, onlyYear } from "../../understanding/framing/year-wish.ts";
import type { Memory } from "../memory/sessions.ts";

/** 那2023年是不是更多, 2025年少了吗, 去年呢，多了没有. */
const MORE_THEN =
  /^(?:那么?|哪)?(20\d\d|[去前今]|上一?)年度?(?:呢)?[，,]?(?:是不是|是否|有没有|会不会)?(?:更|还|变)?([多少高低]|增加|减少|上升|下降)(?:一?[些点])?了?(?:[吗么吧]|没有?)?[?？。]*$/;
/** It asks, or tells and wants it confirmed; 2025年多少 asks for the figure. */
const ASKS = /是不是|是否|有没有|会不会|更|还|变|了|[吗么吧]|没有?[?？。]*$/;

/** 和2021年一样多吗, 2021年也是这么多吗. */
const SAME_THEN =
  /^(?:那么?)?(?:[和跟与同](20\d\d)年?度?的?|(20\d\d)年?度?(?:也|都)(?:是|有)?)(?:一样[多少高低]?|相同|相等|持平|[这那]么[多少])[吗么吧]*[?？。]*$/;

/**
 * Whether another year had more, after a figure of one year: the two years held against each other.
 *
 * @returns `null` where the message says anything else
 * @example 那2023年是不是更多, after 2024年: 2023年比2024年多吗
 */
export function spellOutMore(message: string, { frame }: Pick<Memory, "frame">): string | null {
  if (frame?.intent !== "value" || frame.agencies.length !== 1 || countYears(frame.years) !== 1) return null;
  const before = onlyYear(frame.years);
  const [, other, later = other] = SAME_THEN.exec(message.trim()) ?? [];
  if (before !== undefined && later !== undefined && later !== `${before}`) return `${later}年和${before}年一样多吗`;
  const match = MORE_THEN.exec(message.trim());
  if (!match || !ASKS.test(message.replace(/多少/, ""))) return null;
  const [, year = "", how = ""] = match;
  if (before === undefined || year === `${before}`) return null;
  const which = /[少低]|减|下降/.test(how) ? "少" : "多";
  // 2023年下降了吗 is against the year before, whichever was spoken of; 那2023年呢，增加了没有 is against that one.
  const isOfYear = /^\d+$/.test(year) && how.length > 1 && !message.includes("呢");
  const against = isOfYear ? Number(year) - 1 : before;
  return `${year}年比${against}年${which}吗`;
}
