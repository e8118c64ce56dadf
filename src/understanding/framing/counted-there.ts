import { parseWholeNumber } from "../../text/numerals.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { BARE_KINDS } from "../names/bare-kinds.ts";
import type { AgencyMention, Slots } from "../slots.ts";

/** 两家机关, 三个街道. 前两家 are a part of more, and 有两家 tells of a number. */
const COUNTED =
  /(?<![前后第头每几上下另有\d])([两二三四五六])(?:家(单位|机关|部门|街道|乡镇|[镇乡局])?|个(单位|机关|部门|街道|乡镇|[镇乡局]))(?!以[上下内])/;

/**
 * 白河区两家机关: all of the agencies that the store has of a region, where there are as many. Where their number is another,
 * it is not plain which are meant, and it is asked back.
 */
export function countedThere(slots: Slots, index: AgencyIndex): Slots {
  const { agencies, scope, text, excluded, leftOut, order, limit, condition, place } = slots;
  const { region, beside, governments, named } = scope;
  // 最多的三家 are the first three, and not all that there are.
  const chosen = [leftOut, governments, named, order, limit, condition, place].some((part) => part !== null);
  const plain = excluded.length === 0 && !chosen;
  const match = COUNTED.exec(text);
  if (region === null || agencies.length > 0 || beside.length > 1 || !plain || !match) return slots;
  const types = BARE_KINDS[match[2] ?? match[3] ?? ""] ?? [];
  const there = index
    .inRegion(region)
    .filter((id) => types.length === 0 || types.some((type) => type === index.get(id)?.agency.type));
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
