import type { ReportEntry } from "../../store/store.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import type { Frame } from "../../understanding/frame.ts";
import { askedNameOf } from "../../understanding/names/asked-name.ts";
import { askedMeasure } from "../../understanding/querying/asked-words.ts";
import type { Slots } from "../../understanding/slots.ts";
import type { Understander } from "../../understanding/understand.ts";
import type { Memory, SpokenOf } from "../memory/sessions.ts";
import { saidBriefly } from "./said-briefly.ts";
import { SUM } from "./sum-words.ts";

const LONGEST = 20;
const MEAN = "平均(?:每年|下来|一年)?|年均";
const YEARS = "[这那]?([两二三四五六]|[2-6])个?年(?:来|里|间|下来)?";
const SO_MANY_YEARS = new RegExp(YEARS);
/** 四年合计, 三年一共纠正多少, 不予处理两年合计几件, 四年平均. */
const TOGETHER = new RegExp(
  `^(?:那么?|所以|这)*([^\\d这那近前后上下去年]{0,10}?)${YEARS}(?:(${SUM})|(${MEAN}))(?:是|有|为|了|的)*(.{0,10}?)(?:是|有|为)*(?:多少|几)?[件条次起]?[呢啊呀吗吧?。!]*$`,
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
  const said = saidBriefly(message, LONGEST);
  const match = TOGETHER.exec(said);
  const last = spoken.at(-1);
  if (!match || !last || !frame || !isOfOne(frame, last)) return null;
  const [, before = "", number = "", , mean, behind = ""] = match;
  const { slots } = before + behind === "" ? { slots: null } : understander.understand(message, null);
  const figure = slots === null || namesNoOther(slots, last) ? askedOf(last) : undefined;
  if (figure === undefined && (slots === null || slots.agencies.length > 0 || slots.scope.region !== null)) return null;
  const count = parseWholeNumber(number);
  const years = yearsOf(last, figure !== undefined, spoken, entries).find(({ length }) => length === count);
  const name = last.region === undefined ? askedNameOf(entries, last.agency) : "";
  if (years === undefined || name === undefined) return null;
  const these = years.map((year) => `${year}年`).join("、");
  if (figure !== undefined) return `${name}${these}${figure}${mean === undefined ? "一共" : "平均"}多少`;
  return `${name}${said.replace(SO_MANY_YEARS, these)}`;
}

/** The figure that was told; what all of a region received goes on by itself. */
function askedOf({ measure, region }: SpokenOf): string | undefined {
  return measure?.kind === "fact" && region === undefined ? askedMeasure(measure) : undefined;
}

/** Was the last answer of one agency, or of all of a region? */
function isOfOne({ agencies }: Frame, { agency, region }: SpokenOf): boolean {
  return region === undefined ? agencies.length === 1 && agencies[0] === agency : agencies.length === 0;
}

/** The years of which the figure was told, or of another one any, and those of which there are reports. */
function yearsOf(
  { agency, region, asked }: SpokenOf,
  sameFigure: boolean,
  spoken: readonly SpokenOf[],
  entries: readonly ReportEntry[],
): readonly (readonly number[])[] {
  const told = spoken
    .filter((one) => one.agency === agency && one.region === region && (!sameFigure || one.asked === asked))
    .map(({ year }) => year);
  const held = entries.filter((entry) => entry.agency.id === agency).map(({ year }) => year);
  return [told, held].map((years) => [...new Set(years)].toSorted((a, b) => a - b));
}

/** Are the figure, or its row or column, and nothing else named? */
function namesNoOther(slots: Slots, { measure }: SpokenOf): boolean {
  const { rows, columns, rates, topics, agencies, unexplained } = slots;
  if (measure?.kind !== "fact" || rates.length + topics.length + agencies.length + unexplained.length > 0) return false;
  const [id = "", ...others] = measure.fact.ids;
  const ofRow = rows.every((row) => row.weak || id.startsWith(`${row.id}.`));
  const ofColumn = columns.every((column) => "id" in column && id.endsWith(`.${column.id}`));
  return others.length === 0 && rows.length + columns.length > 0 && ofRow && ofColumn;
}
