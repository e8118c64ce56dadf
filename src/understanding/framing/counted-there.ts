import { parseWholeNumber } from "../../text/numerals.ts";
import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { BARE_KINDS } from "../names/bare-kinds.ts";
import type { AgencyMention, Slots } from "../slots.ts";

/** 两家机关, 三个街道. 前两家 are a part of more, and 有两家 tells of a number. */
const COUNTED =
  /(?<![前后第头每几上下另有\d])([两二三四五六])(?:家(单位|机关|部门|街道|乡镇|[镇乡局])?|个(单位|机关|部门|街道|乡镇|[镇乡局]))(?!以[上下内])/;

/**
 * 白河区两家机关: all of the agencies that the store has of a region, where there are as many; 2021年三家 are all that there are of that
 * year, where a dialogue begins with them. Where their number is another, it is not plain which are meant, and it is asked
 * back.
 */
export function countedThere(slots: Slots, last: Frame | null, index: AgencyIndex): Slots {
  const { agencies, scope, text, excluded, leftOut, order, limit, condition, place } = slots;
  const { region, beside, governments, named } = scope;
  // 最多的三家 are the first three, and not all that there are.
  const chosen = [leftOut, governments, named, order, limit, condition, place].some((part) => part !== null);
  const plain = excluded.length === 0 && !chosen;
  const match = COUNTED.exec(text);
  const open = region === null && last !== null;
  if (open || agencies.length > 0 || beside.length > 1 || !plain || !match) return slots;
  const types = BARE_KINDS[match[2] ?? match[3] ?? ""] ?? [];
  const years = slots.years.flatMap((mention) => (mention.kind === "year" ? [mention.year] : []));
  const there = (region === null ? index.all : index.inRegion(region).flatMap((id) => index.get(id) ?? []))
    .filter(({ agency: { type } }) => types.length === 0 || types.some((one) => one === type))
    .filter((known) => region !== null || years.every((year) => known.years.has(year)))
    .map(({ agency }) => agency.id);
  // Of several figures added up over several agencies one alone would be told.
  const figures = new Set(slots.rows.map(({ id }) => id));
  const sums = (slots.aggregation !== null || slots.summed) && figures.size > 1;
  if (sums || there.length !== parseWholeNumber(match[1] ?? "")) {
    const unplain = { text: match[0], foreign: false, narrows: true };
    return { ...slots, unexplained: [...slots.unexplained, unplain] };
  }
  const span = { start: match.index, end: match.index + match[0].length };
  const mentions = there.map((id): AgencyMention => ({ named: match[0], span, ids: [id], match: "exact" }));
  return { ...slots, agencies: mentions, scope: { ...scope, all: false, types: [], region: null } };
}
