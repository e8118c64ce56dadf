import type { TableId } from "../../../form/types.ts";
import type { GridCell } from "../../../reading/document.ts";
import { headMeanings, isExactHead } from "../labels/head-meanings.ts";
import type { HeadMeaning } from "../labels/head-spellings.ts";
import { labelCore } from "../labels/label-core.ts";
import type { LaidRow } from "./laid-row.ts";

/** What the words over one column say. */
interface ColumnHead {
  readonly column: string;
  readonly cell: GridCell;
}

const TABLES = [
  { table: "applications", columns: 7 },
  { table: "review", columns: 15 },
] as const satisfies readonly { table: TableId; columns: number }[];
const RESULTS = 5;

/**
 * Puts together the heads of columns that are broken over lines: what stands over a column is one head to the letter,
 * perhaps below those of groups. Nothing is put together unless all of them are known.
 *
 * @param head rows over the first row of figures
 * @param first index of the first column of figures
 * @returns the rows with the heads of all columns in the last one, which is a new one; `undefined` when some are not known
 */
export function joinHeads(
  head: readonly LaidRow[],
  first: number,
): { readonly rows: readonly LaidRow[]; readonly columns: readonly string[] } | undefined {
  const width = (head[0]?.length ?? 0) - first;
  const table = TABLES.find(({ columns }) => columns === width)?.table;
  if (!table) return undefined;
  const groups: { readonly row: number; readonly column: number; readonly id: string; readonly text: string }[] = [];
  const leaves: ColumnHead[] = [];
  for (let x = first; x < first + width; x++) {
    const pieces = head.flatMap((row, y) => {
      const cell = row[x];
      return cell ? [{ row: y, cell }] : [];
    });
    const parted = partPieces(
      pieces.map(({ cell }) => cell.text),
      table,
    );
    const own = pieces.slice(parted?.leafFrom);
    const [cell] = own;
    if (!parted || !cell) return undefined;
    leaves.push({ column: parted.leaf, cell: { ...cell.cell, text: own.map((piece) => piece.cell.text).join("") } });
    for (const { at, id, text } of parted.groups)
      groups.push({ row: pieces[at]?.row ?? 0, column: x - first, id, text });
  }
  const columns = leaves.map(({ column }) => column);
  const isWhole = table === "applications" ? new Set(columns).size === width : areProceedings(columns, groups);
  if (!isWhole) return undefined;
  const groupAt = new Map(groups.map(({ row, column, text }) => [`${row} ${column + first}`, text]));
  const over = head.map((row, y) =>
    row.map((cell, x) => {
      const text = table === "review" ? groupAt.get(`${y} ${x}`) : undefined;
      return x < first ? cell : cell && text !== undefined ? { ...cell, text } : null;
    }),
  );
  const lowest = [...Array.from({ length: first }, () => null), ...leaves.map(({ cell }) => cell)];
  return { rows: [...over, lowest], columns };
}

interface Parted {
  readonly groups: readonly { readonly at: number; readonly id: string; readonly text: string }[];
  readonly leafFrom: number;
  readonly leaf: string;
}

/** Heads of groups, each in one piece or more, and the head of the column below them. */
function partPieces(pieces: readonly string[], table: TableId): Parted | undefined {
  const meaningOf = (from: number, to: number): HeadMeaning | undefined => {
    const core = labelCore(pieces.slice(from, to).join(""));
    const [meaning, ...more] = headMeanings(core, table);
    return core !== "" && more.length === 0 && isExactHead[table](core) ? meaning : undefined;
  };
  const from = (start: number): Parted | undefined => {
    const whole = meaningOf(start, pieces.length);
    if (whole?.kind === "leaf") return { groups: [], leafFrom: start, leaf: whole.column };
    for (let end = start + 1; end < pieces.length; end++) {
      const over = meaningOf(start, end);
      const rest = over?.kind === "group" ? from(end) : undefined;
      if (!rest || over?.kind !== "group") continue;
      const text = pieces.slice(start, end).join("");
      return { ...rest, groups: [{ at: start, id: over.id, text }, ...rest.groups] };
    }
    return undefined;
  };
  return from(0);
}

/** Do the results stand once for each kind of proceeding, and its head over its own? */
function areProceedings(
  columns: readonly string[],
  groups: readonly { readonly column: number; readonly id: string }[],
): boolean {
  const kinds = ["reconsideration", "direct", "after"].map((id) => groups.filter((group) => group.id === id));
  const blocks = kinds.map(([group]) => Math.floor((group?.column ?? -1) / RESULTS));
  const isOnce = kinds.every(({ length }) => length === 1) && new Set(blocks).size === kinds.length;
  return isOnce && blocks.every((_, at) => new Set(columns.slice(at * RESULTS, (at + 1) * RESULTS)).size === RESULTS);
}
