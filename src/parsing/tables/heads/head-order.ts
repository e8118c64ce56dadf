import type { TableId } from "../../../form/types.ts";
import type { TableRow } from "../grid/table-rows.ts";
import { isPrefixedHead } from "../labels/head-meanings.ts";
import { LEGAL_PERSONS } from "../labels/head-spellings.ts";
import type { Head } from "./head.ts";
import { idOf, type Level } from "./head-nodes.ts";

/** What stands beside one another in a head, in the order of the form. */
const ORDERS: readonly (readonly string[])[] = [
  ["natural_person", "legal_persons"],
  ["natural_person", ...LEGAL_PERSONS],
  ["reconsideration", "litigation"],
  ["reconsideration", "direct", "after"],
  ["upheld", "corrected", "other", "pending"],
];

/** Do heads of one row stand in another order than on the form? */
export function isDisordered(level: Level, table: TableId): boolean {
  const ids = level.map(({ meaning }) => idOf(meaning));
  return ORDERS.some((order) => {
    let seen: string[] = [];
    return ids.some((id) => {
      // In `review` a total stands between the results of two kinds of proceeding.
      if (table === "review" && id === "total") seen = [];
      if (id === undefined || !order.includes(id)) return false;
      // The results stand once for each kind of proceeding.
      if (seen.includes(id)) seen = [];
      seen.push(id);
      return order.indexOf(id) < order.indexOf(seen.at(-2) ?? id);
    });
  });
}

/** Where totals stand, by the first row of the head that shows it. */
export function totalOf(levels: readonly Level[]): Head["total"] {
  for (const level of levels) {
    const [first, last] = [level[0], level.at(-1)];
    if (!first || !last || first === last) continue;
    if (idOf(first.meaning) === "total") return "first";
    if (idOf(last.meaning) === "total") return "last";
  }
  return "unseen";
}

/**
 * Of heads one below the other, 总计 before 自然人 may be a column in front, or the end of a row above: beside 申请人情况
 * and as high as the head. Where it stands even before 申请人情况 it is in front.
 */
export function isFirstOrLast(levels: readonly Level[], table: TableId): boolean {
  if (table !== "applications") return false;
  const ids = levels.flatMap((level) => level.map(({ meaning }) => idOf(meaning)));
  const [total, over] = [ids.indexOf("total"), ids.indexOf("applicants")];
  const parts = ids.findIndex((id) => id === "natural_person" || id === "legal_persons");
  return total >= 0 && total < parts && !(over > total);
}

/** The kinds of legal persons stand lower than 自然人, and nothing tells over them where: the head between is lost. */
export function lacksGroup(rows: readonly TableRow[], levels: readonly Level[]): boolean {
  const ids = levels.map((level) => level.map(({ meaning, cell }) => (cell?.continued ? undefined : idOf(meaning))));
  const isKid = (id: string | undefined): boolean => id !== undefined && LEGAL_PERSONS.includes(id);
  const natural = ids.findIndex((row) => row.includes("natural_person"));
  const kids = ids.findIndex((row) => row.some(isKid));
  const isBelow = natural >= 0 && kids > natural && !ids[kids]?.includes("natural_person");
  const names = ({ cells }: TableRow): boolean => cells.some(({ core }) => isPrefixedHead(core));
  return isBelow && !ids.flat().includes("legal_persons") && !rows.some(names);
}
