import { parseWholeNumber } from "../../text/numerals.ts";
import type { Shown } from "../memory/remember-shown.ts";
import type { Memory } from "../memory/sessions.ts";

const LONGEST = 40;
const THAT_YEAR = "的?(?:那|这)?(?:一|个)*年(?:份|度)?(?![报前后来内里])";
/** 最多的那年, 中间那年, 第一年: one of the years that were told. 最多的是哪年 asks which it is. */
const ONE_OF_THEM = new RegExp(
  `(?:(最[多高大])|(最[少低小])|(中间|正中)|(最后|最末|末尾)|(最早|最前|最开始|开头|头)|第([一二三四五六七八九十]))${THAT_YEAR}`,
);
const ASKS_WHICH = /哪/;

/**
 * 最多的那年予以公开几件, after how a figure went over the years: the message with that year put in.
 *
 * @returns `null` where the message says anything else, or where it is not one year alone
 */
export function spellOutYear(message: string, { shown }: Pick<Memory, "shown">): string | null {
  const match = message.length > LONGEST || ASKS_WHICH.test(message) ? null : ONE_OF_THEM.exec(message);
  const isOfYears = shown?.agencies.length === 1 && shown.years.length > 1;
  const year = match === null || !isOfYears ? undefined : yearMeant(match, shown);
  return match === null || year === undefined ? null : message.replace(match[0], `${year}年`);
}

function yearMeant([, most, least, middle, end, start, ordinal]: RegExpExecArray, shown: Shown): number | undefined {
  const { years } = shown;
  if (most !== undefined) return onlyYear(shown.most);
  if (least !== undefined) return onlyYear(shown.least);
  if (middle !== undefined) return years.length % 2 === 1 ? years[(years.length - 1) / 2] : undefined;
  if (end !== undefined) return years.at(-1);
  return start === undefined ? years[(parseWholeNumber(ordinal ?? "") ?? 0) - 1] : years[0];
}

function onlyYear([only, ...others]: Shown["most"]): number | undefined {
  return others.length > 0 ? undefined : only?.year;
}
