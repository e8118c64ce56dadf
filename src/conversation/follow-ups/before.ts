import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Memory, SpokenOf } from "../memory/sessions.ts";

const SAID_BEFORE = "^(?:那么?|还是|再|又|看|查)*";
const BODY = "(?:单位|机关|街道|部门|中心|[镇乡局])";
/** Back to what was asked before the last figure: 回到刚才那家, 刚才那个. */
const BACK = new RegExp(
  `${SAID_BEFORE}(?:(?:回到|说回|回头看|回过头来?看?|返回|切回|退回)(?:刚才|前面|之前|上面)?(?:的|说的|问的)?(?:那个|那家|上一[个家]|那年|那一年)|刚才那[个家])(?:${BODY}|年份)?[的吧呢啊上。?？]*$`,
);
/** 上一个单位的处罚, 上一家呢, 上上个: an agency, with whatever is asked of it. */
const ONE_BEFORE = new RegExp(
  `${SAID_BEFORE}([上前]*)[上前][一1]?(?:[个家]${BODY}?|${BODY})(?![年月季周天次条句问答数项页期份])的?(.*)$`,
);
const NOTHING_MORE = /^(?:的|呢|吧|啊|呀|吗|嘛|怎么样|是多少|多少|[。.?？!！])*$/;
const ITS_YEAR = /\d\d年|[去前今上当]年|[近历这][几年]/;

/**
 * 上一个呢, 上一个单位的处罚, 回到刚才那家: the message with what was spoken of before put in, the agency before the present one or,
 * where there was one alone, its figure before the last.
 *
 * @returns `null` where the message says anything else, or where nothing was spoken of before
 */
export function spellOutBefore(
  message: string,
  { spoken = [], visited = [], frame }: Pick<Memory, "spoken" | "visited" | "frame">,
  entries: readonly ReportEntry[],
): string | null {
  if (frame === null || frame.agencies.length > 1) return null;
  const nameOf = (id: string): string | undefined => askedNameOf(entries, id);
  if (BACK.test(message))
    return /年/.test(message)
      ? figureBefore(spoken, nameOf)
      : (agencyBefore(visited, frame, nameOf, "") ?? figureBefore(spoken, nameOf));
  const [, further = "", asked] = ONE_BEFORE.exec(message) ?? [];
  if (asked === undefined) return null;
  const agency = agencyBefore(visited, frame, nameOf, asked, 1 + further.length);
  return agency ?? (NOTHING_MORE.test(asked) && further === "" ? figureBefore(spoken, nameOf) : null);
}

type NameOf = (id: string) => string | undefined;

function agencyBefore(
  visited: readonly string[],
  { agencies: [present], years }: Frame,
  nameOf: NameOf,
  asked: string,
  back = 1,
): string | null {
  const before = visited.filter((id) => id !== present).at(-back);
  const name = before === undefined ? undefined : nameOf(before);
  if (name === undefined) return null;
  if (NOTHING_MORE.test(asked)) return `${name}呢`;
  const year = onlyYear(years);
  const when = year !== undefined && !ITS_YEAR.test(asked) ? `${year}年` : "";
  return `${name}${when}${asked}`;
}

/** The figure before the last, of the same agency or of another year, where it differs in one thing. */
function figureBefore(spoken: readonly SpokenOf[], nameOf: NameOf): string | null {
  const [one, last] = spoken.slice(-2);
  if (!one || !last || one.region !== undefined || last.region !== undefined || one.agency !== last.agency) return null;
  if (one.asked === last.asked) return `${one.year}年呢`;
  const [name, figure] = [nameOf(one.agency), one.measure && askedMeasure(one.measure)];
  return name === undefined || figure === undefined ? null : `${name}${one.year}年${figure}是多少`;
}
