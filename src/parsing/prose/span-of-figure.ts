import { isAfterAmongThem, isOfTheYear, lastClause } from "./guards.ts";
import type { Reading } from "./read-amounts.ts";

/** What time a figure tells of: `running` is 累计 without a year, that of the report unless it gives the year's apart. */
export type FigureSpan = "year" | "running" | "other";

/** 累计 since some earlier day. */
const SINCE = /以来|截至|截止|至今|迄今|目前|已累计|历年|(?:开通|上线|运行|建成|成立)(?:后|至)/;
/** Words that make a figure the year's own. */
const OWN_YEAR = /[今本当全]年|年内|20\d\d年|新增/;
/** By how much it is more or less than another time's, which no part is told of. */
const COMPARED = /比(?!例)|较|(?<!新)增|减|升|降/;
const AMONG_THEM = /^[,;:(]?其中/;

/** Is the figure given by channel, as that of a year is, and nothing of it told to be this year's? */
function isToldByChannel(reading: Reading, readings: readonly Reading[], text: string): boolean {
  const behind = text.slice(reading.amount.end);
  const next = readings[readings.indexOf(reading) + 1];
  const byChannel = next?.counted && typeof next.governed !== "string";
  return Boolean(byChannel) && AMONG_THEM.test(behind) && !OWN_YEAR.test(behind);
}

/** 累计 is of this year only where the year is named with it. */
function isRunning({ lead, amount }: Reading, text: string): boolean {
  const clause = lastClause(lead);
  if (!clause.includes("累计") || clause.includes("年")) return false;
  return lead.length < amount.start || !text.slice(0, amount.start).includes("年");
}

/** The figure that 其中 tells this one to be a part of, unless the part has its own time. */
function wholeOf({ amount: { start } }: Reading, readings: readonly Reading[], text: string): Reading | undefined {
  if (!isAfterAmongThem(text, start)) return undefined;
  const among = text.lastIndexOf("其中", start);
  if (OWN_YEAR.test(text.slice(among, start))) return undefined;
  return readings.findLast(
    ({ amount, counted, lead }) => counted && amount.end <= among && !COMPARED.test(lastClause(lead)),
  );
}

/**
 * What time a figure of a sentence tells of; a part is of the time of its whole.
 *
 * @param readings those of the sentence, this one among them
 * @param year the report's year, when it is known
 */
export function spanOfFigure(
  reading: Reading,
  readings: readonly Reading[],
  text: string,
  year: number | undefined,
): FigureSpan {
  const whole = wholeOf(reading, readings, text);
  const spans = [reading, ...(whole ? [whole] : [])].map((each): FigureSpan => {
    if (!isOfTheYear(text, each.amount.start, year)) return "other";
    if (!isRunning(each, text)) return "year";
    return isToldByChannel(each, readings, text) && !SINCE.test(each.lead) ? "running" : "other";
  });
  return spans.find((span) => span === "other") ?? spans.find((span) => span === "running") ?? "year";
}
