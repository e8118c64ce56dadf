import type { Intent } from "../../understanding/intent.ts";
import type { Slots } from "../../understanding/slots.ts";
import type { InTurn, Part } from "./part.ts";

/** What may stand between two cells, the plainest first: at commas, and where that does not do, at 和 as well. */
const BETWEEN = [/[,，、;；?？。]|以及|还有/, /[,，、;；?？。和与及跟]|以及|还有/];
const MOST_CELLS = 8;

/**
 * 甲2021年的申请、2022年的处罚 and 甲2021年的申请和乙2022年的处罚: each thing with a year or an agency of its own is asked for there
 * alone, and not of all the years and agencies.
 *
 * @returns `null` where the message names no such cells
 */
export function cellsInTurn(
  message: string,
  { understood: { slots, understanding } }: Part,
  understand: InTurn,
): readonly Part[] | null {
  if (!slots || slots.years.length + slots.agencies.length < 2 || isInOrder(slots)) return null;
  // 各多少 asks for the parts of one thing as well.
  const others = TAIL.test(message) ? (["breakdown"] as const) : [];
  if (slots.rows.length + slots.columns.length < 2 || !isPlain(slots, others)) return null;
  if (understanding.kind !== "query" || understanding.query.intent !== "value") return null;
  for (const clauses of clausesOfCells(message, slots)) {
    const parts = understand(clauses);
    if (parts.every(isCell) && parts.some(isTold)) return parts;
  }
  return null;
}

/** Each way to cut a message into cells. A single year before all of them, or behind, is said of each. */
export function clausesOfCells(message: string, { years }: Slots): readonly (readonly string[])[] {
  const [tail = "", yearBehind] = TAIL.exec(message) ?? [];
  const year = years.length === 1 ? (yearBehind ?? YEAR_BEFORE.exec(message)?.[0]) : undefined;
  const cells = message.slice(0, message.length - tail.length).replace(/[?？。]+$/, "");
  return BETWEEN.map((between) => cells.split(between).map((text) => text.trim()))
    .filter((clauses) => clauses.length > 1 && clauses.length <= MOST_CELLS && !clauses.includes(""))
    .map((clauses) => clauses.map((text) => (year && !text.startsWith(year) ? `${year}${text}` : text)));
}

/** 各多少, 2021年分别是多少: what stands behind all cells is said of each of them, and so is a year before all of them. */
const TAIL =
  /((?:19|20)\d\d年度?)?的?(?:分别|各自?|都)(?:是|有)?(?:多少|几)(?:[件条起次项个份元]|万元)?[呢呀啊?？。]*$/;
const YEAR_BEFORE = /^(?:19|20)\d\d年度?/;

/** Figures are asked for as they are: none is held against another or added to it. */
function isPlain(
  { triggers, aggregation, order, condition, summed, change, scope, text }: Slots,
  others: readonly Intent[] = [],
): boolean {
  const asks = [aggregation, order, condition, change].some((part) => part !== null);
  const isOf = (intent: Intent): boolean => intent === "value" || others.includes(intent);
  return !asks && !summed && !scope.all && !ALIKE.test(text) && [...triggers.keys()].every(isOf);
}

/** 2023年的和2022年的一样吗 holds the one against the other. */
const ALIKE = /(?:一样|相同|相等|一致)(?:多|高)?(?:吗|么|吧|不|[?？。]*$)/;

/** Are all years and agencies named before the things, or behind them, so that each thing is of all? */
function isInOrder({ years, agencies, rows, columns }: Slots): boolean {
  const wheres = [...years, ...agencies].map(({ span }) => span);
  const things = [...rows, ...columns].map(({ span }) => span);
  const first = Math.min(...things.map(({ start }) => start));
  return wheres.every(({ end }) => end <= first);
}

/** A clause that names a thing, and its year and agency, if any, in front of it. */
function isCell({ understood: { slots, understanding } }: Part): boolean {
  if (!slots || slots.rows.length + slots.columns.length === 0 || !isInOrder(slots) || !isPlain(slots)) return false;
  if (understanding.kind === "query") return understanding.query.intent === "value";
  return understanding.obstacle.kind === "unknown_year";
}

function isTold({ understood }: Part): boolean {
  return understood.understanding.kind === "query";
}
