import type { TableId } from "../../form/types.ts";
import type { RowCell, TableRow } from "./table-rows.ts";
import { type HeadMeaning, headMeanings } from "./vocabulary.ts";

/**
 * Puts heads that stand one below the other, each in a row of its own, into the rows that they were printed in. They
 * come row by row, as copying a page leaves them.
 *
 * @returns the rows as they are when some hold more than one cell
 */
export function unstack(rows: readonly TableRow[], table: TableId): readonly TableRow[] {
  const [first] = rows;
  if (!first || rows.length < 2 || !rows.every(({ cells }) => cells.length === 1)) return rows;
  const cells = rows.flatMap((row) => row.cells);
  if (table === "applications") return [{ ...first, cells: withTotalLast(cells) }];
  const levels: RowCell[][] = [];
  let before: HeadMeaning | undefined;
  for (const cell of cells) {
    const [meaning] = headMeanings(cell.core, table);
    const isBelow = before?.kind === "group" && meaning !== undefined && mayStandUnder(meaning, before);
    if (levels.length === 0 || isBelow) levels.push([]);
    levels.at(-1)?.push(cell);
    before = meaning;
  }
  return levels.map((level) => ({ ...first, cells: level }));
}

function mayStandUnder(meaning: HeadMeaning, group: HeadMeaning & { kind: "group" }): boolean {
  return meaning.kind === "leaf" || (meaning.kind === "group" && group.kids.includes(meaning.id));
}

/**
 * Row by row 总计 comes before the kinds of legal persons, which stand in a row below, but its column is the last; one
 * that comes first of all is the first.
 */
function withTotalLast(cells: readonly RowCell[]): readonly RowCell[] {
  const place = (id: string): number =>
    cells.findIndex(({ core }) =>
      headMeanings(core, "applications").some((each) =>
        each.kind === "leaf" ? each.column === id : each.kind === "group" && each.id === id,
      ),
    );
  const total = place("total");
  const isInMiddle = place("natural_person") >= 0 && place("natural_person") < total && total < place("enterprise");
  if (!isInMiddle) return cells;
  return [...cells.slice(0, total), ...cells.slice(total + 1), ...cells.slice(total, total + 1)];
}
