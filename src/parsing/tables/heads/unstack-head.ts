import type { TableId } from "../../../form/types.ts";
import type { RowCell, TableRow } from "../grid/table-rows.ts";
import { headMeanings } from "../labels/head-meanings.ts";
import { type HeadMeaning, LEGAL_PERSONS } from "../labels/head-spellings.ts";

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
  if (table === "applications") return [{ ...first, cells: inColumns(cells) }];
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
 * Row by row the kinds of legal persons come last, since they stand in a row below, but their columns are where the head
 * over them stands. Where it is lost, 总计 after 自然人 is taken for the last column, as on the form.
 */
function inColumns(cells: readonly RowCell[]): readonly RowCell[] {
  const isOfForm = (cell: RowCell): boolean => headMeanings(cell.core, "applications").length > 0;
  const isNamedKid = (cell: RowCell): boolean => says(cell, ({ kind }) => kind === "leaf", LEGAL_PERSONS);
  const firstKid = cells.findIndex(isNamedKid);
  // The head of another column among those of its row.
  const isKid = (cell: RowCell, at = cells.indexOf(cell)): boolean =>
    isNamedKid(cell) || (firstKid >= 0 && at > firstKid && !isOfForm(cell));
  const over = cells.findIndex((cell) => says(cell, ({ kind }) => kind === "group", ["legal_persons"]));
  if (over >= 0 && isByHeight(cells, isKid)) return cells.filter((_, at) => at !== over);
  if (over >= 0) {
    const beside = (part: readonly RowCell[]): readonly RowCell[] => part.filter((cell) => !isKid(cell));
    return [
      ...beside(cells.slice(0, over + 1)),
      ...cells.filter((cell, at) => isKid(cell, at)),
      ...beside(cells.slice(over + 1)),
    ];
  }
  const place = (id: string): number => cells.findIndex((cell) => says(cell, ({ kind }) => kind === "leaf", [id]));
  const total = place("total");
  const isInMiddle = place("natural_person") >= 0 && place("natural_person") < total && total < place("enterprise");
  if (!isInMiddle) return cells;
  return [...cells.slice(0, total), ...cells.slice(total + 1), ...cells.slice(total, total + 1)];
}

/** What stands behind the lowest heads shows that heads come as they stand over their columns, not row by row. */
function isByHeight(cells: readonly RowCell[], isKid: (cell: RowCell) => boolean): boolean {
  const last = cells.findLastIndex((cell) => isKid(cell));
  return last >= 0 && last + 1 < cells.length;
}

/**
 * Does 法人或其他组织 come before 自然人 in heads one below the other? Row by row it stands to the left of it then; but
 * converters of pages write heads by their height, where it comes first on the form itself.
 */
export function mayBeByHeight(cells: readonly RowCell[]): boolean {
  const over = cells.findIndex((cell) => says(cell, ({ kind }) => kind === "group", ["legal_persons"]));
  const beside = cells.findIndex((cell) => says(cell, ({ kind }) => kind === "leaf", ["natural_person"]));
  return over >= 0 && (beside < 0 || over < beside);
}

function says({ core }: RowCell, isSuch: (meaning: HeadMeaning) => boolean, ids: readonly string[]): boolean {
  return headMeanings(core, "applications").some(
    (each) =>
      isSuch(each) &&
      ((each.kind === "leaf" && ids.includes(each.column)) || (each.kind === "group" && ids.includes(each.id))),
  );
}
