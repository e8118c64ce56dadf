import type { ReportEntry } from "../../store/store.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Slots } from "../../understanding/slots.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory, SpokenOf } from "../memory/sessions.ts";
import { saidBriefly } from "./said-briefly.ts";

const LONGEST = 20;
const SUM = "一共|总共|共计|合计|总计|累计|加(?:在)?一?起来?|加总|相加|之和";
const MEAN = "平均(?:每年|下来|一年)?|年均";
/** 四年合计, 三年一共纠正多少, 不予处理两年合计几件, 四年平均. */
const TOGETHER = new RegExp(
  `^(?:那么?|所以|这)*([^\\d这那近前后上下去年]{0,10}?)(?:[这那])?([两二三四五六]|[2-6])个?年(?:来|里|间|下来)?(?:(${SUM})|(${MEAN}))(?:是|有|为|了|的)*(.{0,10}?)(?:是|有|为)*(?:多少|几)?[件条次起]?[呢啊呀吗吧?。!]*$`,
);

/**
 * 四年合计, 三年一共纠正多少, after a figure of one agency was told year by year: what it comes to in the years that were spoken of, or
 * in all that there are.
 *
 * @returns `null` where the message says anything else, or where neither are as many years as it counts
 */
export function spellOutYearsTogether(
  message: string,
  { frame, spoken = [] }: Pick<Memory, "frame" | "spoken">,
  entries: readonly ReportEntry[],
  understander: Understander,
): string | null {
  const match = TOGETHER.exec(saidBriefly(message, LONGEST));
  const last = spoken.at(-1);
  const count = parseWholeNumber(match?.[2] ?? "");
  if (!match || !last || last.measure?.kind !== "fact" || frame?.agencies[0] !== last.agency) return null;
  if (frame.agencies.length > 1) return null;
  const [, before = "", , , mean, behind = ""] = match;
  const { slots } = understander.understand(message, null);
  if (before + behind !== "" && !(slots && namesNoOther(slots, last.measure.fact.ids))) return null;
  const years = yearsOf(last, spoken, entries).find(({ length }) => length === count);
  const [name, figure] = [askedNameOf(entries, last.agency), askedMeasure(last.measure)];
  if (years === undefined || name === undefined || figure === undefined) return null;
  return `${name}${years.map((year) => `${year}年`).join("、")}${figure}${mean === undefined ? "一共" : "平均"}多少`;
}

/** The years of which the figure was told, and those of which there are reports. */
function yearsOf({ agency, asked }: SpokenOf, spoken: readonly SpokenOf[], entries: readonly ReportEntry[]) {
  const told = spoken.filter((one) => one.agency === agency && one.asked === asked).map(({ year }) => year);
  const held = entries.filter((entry) => entry.agency.id === agency).map(({ year }) => year);
  return [told, held].map((years) => [...new Set(years)].toSorted((a, b) => a - b));
}

/** Are the figure, or its row or column, and nothing else named? */
function namesNoOther({ rows, columns, rates, topics, agencies, unexplained }: Slots, ids: readonly string[]): boolean {
  if (rates.length + topics.length + agencies.length + unexplained.length > 0) return false;
  const [id = "", ...others] = ids;
  const ofRow = rows.every((row) => row.weak || id.startsWith(`${row.id}.`));
  const ofColumn = columns.every((column) => "id" in column && id.endsWith(`.${column.id}`));
  return others.length === 0 && rows.length + columns.length > 0 && ofRow && ofColumn;
}
