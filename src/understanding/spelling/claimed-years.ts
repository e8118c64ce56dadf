import { pattern } from "../../text/pattern.ts";

const YEAR = "(?:19|20)\\d\\d年度?";
const ASKS = "(?:,?(?:是不是|对不对|是吗|对吗|对吧|是吧|没错吧|吗|吧|么|嘛))*";
/** 申请最多的一年是2021年吗, 申请最多的是不是2021年. */
const CLAIMED = pattern(
  new RegExp(
    `最([多高大少低小])的(?:(?:那|这)?(?:一|个)*年(?:份|度)?)?,?(?:是不是|是否是?|应该是|就是|是)(?:在)?${YEAR}${ASKS}([?。!]*)$`,
  ),
);

/**
 * Whether a year is the one with most, asked as which it is: the answer names it with its figure, and nobody else is ranked.
 *
 * @param text normalised
 * @example withClaimedYears("申请最多的一年是2021年吗") // "申请哪年最多"
 */
export function withClaimedYears(text: string): string {
  return CLAIMED.replace(text, (_, most: string, end: string) => `哪年最${most}${end}`);
}
