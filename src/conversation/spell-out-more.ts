import { countYears, onlyYear } from "../understanding/framing/year-wish.ts";
import type { Memory } from "./sessions.ts";

/** 那2023年是不是更多, 2025年少了吗, 去年呢，多了没有. */
const MORE_THEN =
  /^(?:那么?|哪)?(20\d\d|[去前今]|上一?)年度?(?:呢)?[，,]?(?:是不是|是否|有没有|会不会)?(?:更|还|变)?([多少高低]|增加|减少|上升|下降)(?:一?[些点])?了?(?:[吗么吧]|没有?)?[?？。]*$/;
/** It asks, or tells and wants it confirmed; 2025年多少 asks for the figure. */
const ASKS = /是不是|是否|有没有|会不会|更|还|变|了|[吗么吧]|没有?[?？。]*$/;

/**
 * Whether another year had more, after a figure of one year: the two years held against each other.
 *
 * @returns `null` where the message says anything else
 * @example 那2023年是不是更多, after 2024年: 2023年比2024年多吗
 */
export function spellOutMore(message: string, { frame }: Pick<Memory, "frame">): string | null {
  const match = frame?.intent === "value" && frame.agencies.length === 1 ? MORE_THEN.exec(message.trim()) : null;
  if (!match || !frame || !ASKS.test(message.replace(/多少/, "")) || countYears(frame.years) !== 1) return null;
  const before = onlyYear(frame.years);
  const [, year = "", how = ""] = match;
  if (before === undefined || year === `${before}`) return null;
  const which = /[少低]|减|下降/.test(how) ? "少" : "多";
  return `${year}年比${before}年${which}吗`;
}
