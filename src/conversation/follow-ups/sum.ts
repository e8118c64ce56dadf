import type { ReportEntry } from "../../store/store.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import type { Frame } from "../../understanding/frame.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedFigure } from "../../understanding/querying/asked-words.ts";
import { saidBriefly } from "./said-briefly.ts";
import { SUM } from "./sum-words.ts";

const LONGEST = 20;
/** 上述三类合计, 这几项加起来, 以上一共多少. */
const THESE = new RegExp(
  `^(?:那么?|把|将)*(?:(?:上述|以上|上面|前面|前述|这)的?(?:([两二三四五六七八九\\d])|几|些)?(?:个?(?:大?类|项|种|样|者|数|数字|指标))?|([两二三四五六七八九])(?:大?类|项|种|样))` +
    `(?:申请|情况|情形|决定|数据|数字)?(?:都|全部)?的?${SUM}(?:的话|起来|后|是|有|为|呢|多少|几件|啊|呀|[?。!])*$`,
);

/** As many figures as it counts were told of one report. */
function countsThese(count: string | undefined, told: number): boolean {
  return count === undefined || parseWholeNumber(count) === told;
}

/**
 * 上述三类合计, after an answer that told several figures of one report: their sum by name.
 *
 * @returns `null` where the message says anything else, or where another number of figures was told
 */
export function spellOutSum(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const match = THESE.exec(saidBriefly(message, LONGEST));
  if (!match || !frame || frame.unheard || frame.intent !== "value" || frame.added) return null;
  const [agency, ...others] = frame.agencies;
  const year = onlyYear(frame.years);
  const name = agency === undefined || others.length > 0 ? undefined : askedNameOf(entries, agency);
  const figures = frame.facts.flatMap(({ ids: [id] }) => askedFigure(id) ?? []);
  if (name === undefined || year === undefined || figures.length < 2 || figures.length < frame.facts.length)
    return null;
  return countsThese(match[1] ?? match[2], figures.length) ? `${name}${year}年${figures.join("和")}一共多少` : null;
}
