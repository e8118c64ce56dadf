import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";
import type { Span } from "../span.ts";

const JOINS = /[和与及跟同加、,，]$|加上$|以及$/;

/**
 * 甲2021年的申请和2022年的处罚一共多少: each thing has a year of its own, and a sum or a comparison would be of all things in
 * all years.
 *
 * @returns the words of the cells behind the first; empty where none cross, or where figures are told as they are
 */
export function crossedCells(
  { rows, years, agencies, text }: Slots,
  { intent, aggregation, summed, added }: Frame,
): string[] {
  const asTheyAre = intent === "value" && aggregation === null && !summed && !added;
  if (asTheyAre || intent === null) return [];
  const wheres = [...years, ...agencies].map(({ span }) => span).sort((a, b) => a.start - b.start);
  const idsOn = (from: number, to: number): string =>
    [...new Set(rows.flatMap(({ id, span }) => (span.start >= from && span.end <= to ? [id] : [])))].sort().join();
  const second = wheres.find(({ start }, at) => at > 0 && JOINS.test(text.slice(0, start)) && idsOn(0, start) !== "");
  if (!second || !isBefore(wheres[0], rows[0]?.span)) return [];
  const [first, behind] = [idsOn(0, second.start), idsOn(second.end, text.length)];
  const last = Math.max(...rows.map(({ span }) => span.end));
  return behind === "" || behind === first ? [] : [text.slice(second.start, last)];
}

function isBefore(one: Span | undefined, other: Span | undefined): boolean {
  return one !== undefined && other !== undefined && one.end <= other.start;
}
