import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 24;
const THESE = "(?:[这那](?:[些个几种类]|样的)?|上述|以上|前面|同样的?|类似的?|一样的?|相同的?|老)";
/** 2024年还有这些问题吗, 到2024年是不是还存在同样的问题; 2024年这些问题解决了吗. */
const STILL_THERE = [
  new RegExp(
    `^(?:那么?|到了?)*(20\\d\\d)年度?(?:的?报告|的?年报)?(?:里|中)?(?:是不是|是否|有没有)?(?:都|还是?|仍然?|依然|依旧|也|又)*(?:有没有|是否|有|存在|出现|提到|提)(?:过|了)?${THESE}的?问题(?:吗|么|没有?|吧|[呢啊?。!])*$`,
  ),
  new RegExp(
    `^(?:那么?|到了?)*(20\\d\\d)年度?${THESE}的?问题(?:都|有没有|是否|是不是)*(?:还在|还有|还存在|解决|改|改正|整改|克服)(?:好|掉|到位)?了?(?:吗|么|没有?|吧|[呢啊?。!])*$`,
  ),
];

/**
 * 2024年还有这些问题吗, after what one report says of its problems or of what is done about them: the problems of that year, which
 * the asker may hold against those told. What is done about them is no reply.
 *
 * @returns `null` where the message says anything else
 */
export function spellOutProblems(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const said = saidBriefly(message, LONGEST);
  const year = STILL_THERE.map((sought) => sought.exec(said)?.[1]).find((found) => found !== undefined);
  const [agency, ...others] = frame?.agencies ?? [];
  if (year === undefined || frame?.intent !== "narrative" || agency === undefined || others.length > 0) return null;
  const name = askedNameOf(entries, agency);
  return name === undefined ? null : `${name}${year}年存在哪些问题`;
}
