import { parseWholeNumber } from "../../text/numerals.ts";
import type { Frame } from "../../understanding/frame.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import type { Memory } from "../memory/sessions.ts";
import { unspaced } from "./said-briefly.ts";

const LONGEST = 16;
const OPENS = "^(?:那么?|再|又|还|能|可以|想)*";
const COUNT = "(?:([一1两二三四五2-5])年(?:度|份)?)?";
const ENDS = "(?:的|呢|看看|是多少|怎么样|如何|啊|呀|吧|[?。!])*$";
/** 再往前呢, 往前再看两年, 更早的呢. */
const EARLIER = new RegExp(
  `${OPENS}(?:往|向)?(?:前|回)(?:面)?(?:再|继续)*(?:看|推|数|追溯|查)?${COUNT}${ENDS}|${OPENS}(?:更早|早)(?:之前|以前)?(?:一[点些])?${COUNT}${ENDS}`,
);
/** 再往后呢, 往后一年. */
const LATER = new RegExp(`${OPENS}(?:往|向)后(?:面)?(?:再|继续)*(?:看|推|数|查)?${COUNT}${ENDS}`);

/**
 * 再往前呢, 往前再看两年, after what was told of one agency in one year or over some: the years that are meant, by their numbers.
 *
 * @returns `null` where the message says anything else, or where no year was told
 */
export function spellOutOnward(message: string, { frame, shown }: Pick<Memory, "frame" | "shown">): string | null {
  if (message.length > LONGEST || frame === null || frame.agencies.length !== 1 || frame.pairs !== null) return null;
  if (frame.place !== null || frame.intent === "catalogue") return null;
  const said = unspaced(message);
  const earlier = EARLIER.exec(said);
  const later = earlier ? null : LATER.exec(said);
  const years = earlier || later ? yearsTold(frame, shown) : [];
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  const counted = earlier?.[1] ?? earlier?.[2] ?? later?.[1];
  const count = counted === undefined ? 1 : (parseWholeNumber(counted) ?? 1);
  if (first === last && count === 1) return `${earlier ? first - 1 : last + 1}年呢`;
  return earlier ? `${first - count}年至${last}年呢` : `${first}年至${last + count}年呢`;
}

function yearsTold({ years, agencies: [agency] }: Frame, shown: Memory["shown"]): readonly number[] {
  if (years.kind === "years") return years.years.toSorted((a, b) => a - b);
  return shown?.agencies.length === 1 && shown.agencies[0] === agency ? shown.years : [];
}

/** 跟前一年一样吗, after a passage of the prose: both years' passages, to be held side by side. */
const SAME = new RegExp(
  "^(?:那么?|这|它)*[和跟与同比](前一年|上一?年|去年|(?:20)?\\d\\d年)的?(?:相?比)?(?:起来|呢|,)?" +
    "(?:(?:是不是|是否|都|大致|基本)*(?:一样|相同|差不多)|(?:有没有|有|是否有)?(?:什么|啥|哪些)?(?:变化|不同|区别|差别|不一样))(?:大)?" +
    "(?:的|吗|么|嘛|没有|不|呢|[?。!])*$",
);

/**
 * 跟前一年一样吗, after what a report says in its prose: the passages of both years.
 *
 * @returns `null` where the message says anything else
 */
export function spellOutSame(message: string, frame: Frame | null): string | null {
  if (message.length > LONGEST * 2 || frame?.intent !== "narrative" || frame.agencies.length !== 1) return null;
  const year = onlyYear(frame.years);
  const said = SAME.exec(unspaced(message))?.[1];
  if (said === undefined || year === undefined) return null;
  const number = /\d+/.exec(said)?.[0];
  const other = number === undefined ? year - 1 : Number(number.padStart(4, "20"));
  const [from, to] = [Math.min(other, year), Math.max(other, year)];
  return from === to ? null : `${from}年和${to}年呢`;
}
