import type { ReportEntry } from "../../store/store.ts";
import { measureOf } from "../../understanding/framing/measure-of.ts";
import { onlyYear } from "../../understanding/framing/year-wish.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Memory } from "../memory/sessions.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 24;
const BY =
  "(?:提[高升]|上升|上涨|升高?|涨|增[加长]?|高|多|下降|下跌|降低?|跌|减少?|低|少|变化|相?差)[出了]?(?:了|是|有)*(?:几|多少)个?(?:百分)?点";
/** 比2022年提高了几个百分点; of 上年 it is the year before the one that was told. */
const AGAINST_YEAR = new RegExp(
  `^(?:那么?|它|,)*[比较跟和同与]?(?:(20\\d\\d)年度?|(上一?年|前一年))度?(?:的|相比|来说|比)?${BY}[呢啊?。]*$`,
);
/** 差几个百分点: of the two that were told last. */
const OF_TWO = new RegExp(`^(?:那么?|它们|他们|两[年者家个]|二者|之间|,)*${BY}[呢啊?。]*$`);

/**
 * 比2022年提高了几个百分点, after a share of one report: the same of both years; 差几个百分点, after two of them, of both.
 *
 * @returns `null` where the message says anything else, or where no share was told
 */
export function spellOutPoints(
  message: string,
  { frame, spoken = [] }: Pick<Memory, "frame" | "spoken">,
  entries: readonly ReportEntry[],
): string | null {
  const said = saidBriefly(message, LONGEST);
  const against = AGAINST_YEAR.exec(said);
  if ((!against && !OF_TWO.test(said)) || !frame) return null;
  const measure = measureOf(frame);
  const [agency, ...others] = frame.agencies;
  const figure = measure?.kind === "rate" ? askedMeasure(measure) : undefined;
  const year = onlyYear(frame.years);
  const name = agency === undefined ? undefined : askedNameOf(entries, agency);
  if (figure === undefined || name === undefined || others.length > 0 || year === undefined) return null;
  if (against) return `${name}${against[1] ?? year - 1}年和${year}年${figure}差几个百分点`;
  const [before, last] = spoken.slice(-2);
  if (!before || !last || before.asked !== last.asked || last.agency !== agency || last.year !== year) return null;
  if (before.agency === agency) return `${name}${before.year}年和${year}年${figure}差几个百分点`;
  const other = askedNameOf(entries, before.agency);
  if (other === undefined || before.year !== year) return null;
  return `${other}和${name}${year}年${figure}差几个百分点`;
}
