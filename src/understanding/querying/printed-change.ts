import { findCell, isCellFactId } from "../../form/facts.ts";
import type { Frame } from "../frame.ts";
import { namesChange } from "../framing/change-of-spoken.ts";
import { ofYear } from "../framing/year-wish.ts";
import type { FactChoice } from "../measure.ts";
import type { ColumnMention, Slots } from "../slots.ts";
import type { Situation } from "./situation.ts";

/** 增了还是减了, 是增是减. */
const UP_OR_DOWN = "[增减](?:加|少|多)?了?";
const EITHER_WAY = new RegExp(`${UP_OR_DOWN}还是${UP_OR_DOWN}(?![于过数])|是[增减]是[增减]`);
/** 收费项目增加了几个: items grow by a number of items, and decisions by one of cases. */
const ITEMS_GREW = /项目[^,。?!]{0,6}?(?:增加|减少|[增减])了?(?:多少|几)(?:个|项)?/;

/** 行政许可项目增减: a cell of the form of 2019, of items and not of decisions. */
const OF_ITEMS = /项目数?量?的?(?:本年)?[增减]/;

/**
 * The form of 2019 prints by how many items a year grew (本年增/减): 比上年增减多少 of one such report asks for that cell. Where
 * two years are named, or the form has no such cell, the figures of the years themselves are set against each other: one
 * change is never set against another.
 */
export function withPrintedChange(situation: Situation): Situation {
  const { frame, slots } = situation;
  const named = slots.columns.some(namesChange) || (frame.facts.length > 0 && frame.facts.every(isChange));
  if (!named && !EITHER_WAY.test(slots.text) && !ITEMS_GREW.test(slots.text)) return situation;
  const cells = inColumn(frame, "change");
  const year = cells && yearOfItsOwn(frame, slots);
  // Where the form has no such cell, the answer says so.
  const isAsked = OF_ITEMS.test(slots.text) && frame.agencies.length > 0;
  if (cells && year !== undefined && (isAsked || arePrinted(cells, year, situation))) {
    const facts = slots.columns.some(namesAnother) ? frame.facts : cells;
    return { ...situation, frame: { ...frame, intent: "value", years: ofYear(year), facts } };
  }
  // 收到的申请比上年增减多少: no form has such a cell of them.
  if (!named || !frame.facts.some(isChange)) return situation;
  const isOverYears = frame.intent === "trend" || frame.intent === "compare";
  if (!isOverYears || slots.years.some(({ kind }) => kind === "all")) {
    return { ...situation, frame: { ...frame, intent: isOverYears ? "value" : frame.intent } };
  }
  const years = year === undefined ? frame.years : ({ kind: "years", years: [year - 1, year], range: false } as const);
  const facts = inColumn(frame, "decisions");
  if (!facts) return { ...situation, frame: { ...frame, intent: "value" } };
  // 增减 names no column any more: it says what is asked of the figures.
  const columns = slots.columns.filter((column) => !namesChange(column));
  return { ...situation, slots: { ...slots, columns }, frame: { ...frame, years, facts } };
}

/** 上一年项目数量和本年增减. */
function namesAnother(column: ColumnMention): boolean {
  return column.kind === "proactive" && !column.columns.includes("change");
}

/** Is it a number by which the items of a year grew? */
export function isChange({ ids: [id] }: FactChoice): boolean {
  return findCell(id)?.column.signed === true;
}

/** The cells of another column in the rows that are asked for; `undefined` where a row has no such column. */
function inColumn({ facts }: Frame, column: "change" | "decisions"): readonly FactChoice[] | undefined {
  const ids = [...new Set(facts.map(({ ids: [id] }) => `${id.slice(0, id.lastIndexOf("."))}.${column}`))];
  const cells = ids.filter(isCellFactId);
  return cells.length === ids.length && cells.length > 0 ? cells.map((id) => ({ ids: [id] })) : undefined;
}

/** The one year that is asked about; `undefined` where the years it is held against are named as well. */
function yearOfItsOwn({ years }: Frame, slots: Slots): number | undefined {
  const isPlain = slots.years.every(({ kind }) => kind === "year" || kind === "previous" || kind === "growth");
  const named = slots.years.filter(({ kind }) => kind === "year").length;
  if (years.kind !== "years" || years.range || !isPlain || named > 1) return undefined;
  const [only, later, ...others] = years.years;
  const against = slots.years.length > named && later !== undefined && others.length === 0;
  return against ? later : later === undefined ? only : undefined;
}

function arePrinted(cells: readonly FactChoice[], year: number, { frame, index }: Situation): boolean {
  return (
    frame.agencies.length > 0 &&
    frame.agencies.every((id) => {
      const edition = index.get(id)?.years.get(year)?.edition;
      return edition !== undefined && cells.every(({ ids: [cell] }) => findCell(cell, edition) !== undefined);
    })
  );
}
