import type { TableId } from "../../form/types.ts";
import { labelCore } from "./label-core.ts";
import type { RowCell, TableRow } from "./table-rows.ts";
import { unstack } from "./unstack-head.ts";
import { type HeadMeaning, headMeanings, isExactHead, isPrefixedHead, LEGAL_PERSONS } from "./vocabulary.ts";

/** A column of figures: what the head over it says. */
export interface Leaf {
  readonly column: string;
  /** In `review`, the row that the head above puts the column in. */
  readonly row?: string;
  /** The head's own words, where a unit may stand. */
  readonly text: string;
  /** They are known to the letter, and not by what they are like, by a part of them or by what else the head lacks. */
  readonly exact: boolean;
}

/** First and last column of a grid that something covers, 0-based. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** The head of a table, from left to right; `null` is a head that says nothing we know. */
export interface Head {
  readonly table: TableId;
  readonly leaves: readonly (Leaf | null)[];
  /** Some heads could not be put in order: the leaves are not all there. */
  readonly broken: boolean;
  /**
   * Where totals stand among the other heads of their row, as far as any row of the head shows. `either` is the first or
   * the last column: the leaves are as for the first.
   */
  readonly total: "first" | "last" | "either" | "unseen";
  /** Columns of the form are left out, and all that are there are named. */
  readonly partial?: true;
  /** Heads of one row stand in another order than on the form, wherever the total stands. */
  readonly disordered: boolean;
  /** The words of all its cells, also of those that say nothing we know: a unit may stand among them. */
  readonly words: readonly string[];
  /** The columns that the leaves stand over; `null` when the head's cells do not show them. */
  readonly columns: readonly ColumnRange[] | null;
}

interface Node {
  readonly meaning: HeadMeaning | null;
  /** Absent when its cell holds several heads. */
  readonly cell: RowCell | null;
  readonly text: string;
  readonly kids: Node[];
}

/** The heads in one row, from left to right. */
type Level = readonly Node[];

const RESULT_COLUMNS = 5;
const PROCEEDINGS = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"];
const ALL_RESULTS = RESULT_COLUMNS * PROCEEDINGS.length;
const APPLICANT_COLUMNS = 7;
/** A scan's single stray character is no head. */
const CHINESE_WORD = /\p{Script=Han}{2}/u;

/**
 * Puts the heads of a table in order, whether merged cells come with their spans, once without them, or once for every
 * column that they cover.
 *
 * @param printed the rows of the head, from the top
 */
export function readHead(printed: readonly TableRow[], table: TableId): Head {
  const levels = printed.map((row) => nodesOf(row, table, undefined));
  const head = readRows(printed, levels, table);
  return table === "applications" && lacksGroup(printed, levels) ? { ...head, broken: true, total: "unseen" } : head;
}

/** The kinds of legal persons stand lower than 自然人, and nothing tells over them where: the head between is lost. */
function lacksGroup(rows: readonly TableRow[], levels: readonly Level[]): boolean {
  const ids = levels.map((level) => level.map(({ meaning, cell }) => (cell?.continued ? undefined : idOf(meaning))));
  const isKid = (id: string | undefined): boolean => id !== undefined && LEGAL_PERSONS.includes(id);
  const natural = ids.findIndex((row) => row.includes("natural_person"));
  const kids = ids.findIndex((row) => row.some(isKid));
  const isBelow = natural >= 0 && kids > natural && !ids[kids]?.includes("natural_person");
  const names = ({ cells }: TableRow): boolean => cells.some(({ core }) => isPrefixedHead(core));
  return isBelow && !ids.flat().includes("legal_persons") && !rows.some(names);
}

function readRows(printed: readonly TableRow[], printedLevels: readonly Level[], table: TableId): Head {
  const rows = unstack(printed, table);
  const levels = rows === printed ? printedLevels : rows.map((row) => nodesOf(row, table, undefined));
  const total = rows !== printed && isFirstOrLast(levels, table) ? "either" : totalOf(levels);
  const words = rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === "words").map(({ text }) => text));
  const disordered = table !== "proactive" && levels.some((level) => isDisordered(level, table));
  const flat = table === "proactive" ? undefined : flatHead(rows, levels, table);
  if (flat) return { ...flat, total, disordered, words };
  const { leaves, broken } = groupLeaves(rows, table, rows === printed);
  // Where merged cells have closed up, another head may stand below its like without being the same.
  const isWhole = !broken && (table !== "review" || leaves.length === RESULT_COLUMNS * PROCEEDINGS.length);
  const parted = isWhole ? undefined : groupLeaves(rows, table, false);
  const other = broken || (parted && !parted.broken && isNearer(parted.leaves, leaves)) ? parted : undefined;
  const nodes = other?.broken === false ? other.leaves : leaves;
  return {
    table,
    leaves: nodes.map(({ node, under }) => leafOf(node, table, under)),
    broken: other?.broken ?? broken,
    total,
    disordered,
    words,
    columns: columnsOf(nodes.map(({ node }) => node)),
  };
}

/** Has it lost fewer columns of `review`, and none too many? */
function isNearer(leaves: readonly unknown[], others: readonly unknown[]): boolean {
  return leaves.length > others.length && leaves.length <= RESULT_COLUMNS * PROCEEDINGS.length;
}

/** What stands beside one another in a head, in the order of the form. */
const ORDERS: readonly (readonly string[])[] = [
  ["natural_person", "legal_persons"],
  ["natural_person", ...LEGAL_PERSONS],
  ["reconsideration", "litigation"],
  ["reconsideration", "direct", "after"],
  ["upheld", "corrected", "other", "pending"],
];

function isDisordered(level: Level, table: TableId): boolean {
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

/** A head of `review` that says which row the columns under it belong to. */
interface Proceeding {
  readonly row: string;
  readonly text: string;
}

interface GroupedLeaves {
  readonly leaves: readonly { readonly node: Node; readonly under: Proceeding | undefined }[];
  readonly broken: boolean;
}

/**
 * Puts the rows of a head under one another.
 *
 * @param merged cells that repeat the one above are taken for its lower half
 */
function groupLeaves(rows: readonly TableRow[], table: TableId, merged: boolean): GroupedLeaves {
  const above = (index: number): TableRow | undefined => (merged ? rows[index - 1] : undefined);
  const levels = rows
    .map((row, index) => withoutCorner(nodesOf(row, table, above(index))))
    .filter((level) => level.length > 0);
  const [top = [], ...below] = levels;
  let broken = false;
  for (const level of below) broken = !distribute(level, top) || broken;
  const leaves: { node: Node; under: Proceeding | undefined }[] = [];
  const collect = (node: Node, under: Proceeding | undefined): void => {
    const { meaning, text } = node;
    if (meaning?.kind !== "group") leaves.push({ node, under });
    else {
      if (node.kids.length === 0) broken = true;
      for (const kid of node.kids) collect(kid, meaning.row === undefined ? under : { row: meaning.row, text });
    }
  };
  for (const node of top) collect(node, undefined);
  return { leaves, broken };
}

/** What looks like 申请人情况 beside 自然人, rather than over it, labels the corner: 申请办理情况. */
function withoutCorner(level: readonly Node[]): readonly Node[] {
  const ids = level.map(({ meaning }) => idOf(meaning));
  const isBeside = ids[0] === "applicants" && (ids.includes("natural_person") || ids.includes("legal_persons"));
  return isBeside ? level.slice(1) : level;
}

function totalOf(levels: readonly Level[]): Head["total"] {
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
function isFirstOrLast(levels: readonly Level[], table: TableId): boolean {
  if (table !== "applications") return false;
  const ids = levels.flatMap((level) => level.map(({ meaning }) => idOf(meaning)));
  const [total, over] = [ids.indexOf("total"), ids.indexOf("applicants")];
  const parts = ids.findIndex((id) => id === "natural_person" || id === "legal_persons");
  return total >= 0 && total < parts && !(over > total);
}

/** The lowest row that names every column by itself: one row of heads, or a head whose spans are resolved. */
function flatHead(
  rows: readonly TableRow[],
  levels: readonly Level[],
  table: "applications" | "review",
): Omit<Head, "total" | "disordered" | "words"> | undefined {
  for (const level of levels.toReversed()) {
    const nodes = level.filter(
      ({ meaning, text }) => meaning?.kind === "leaf" || (meaning === null && CHINESE_WORD.test(text)),
    );
    const columns = nodes.flatMap(({ meaning }) => (meaning?.kind === "leaf" ? [meaning.column] : []));
    if (table === "applications") {
      if (columns.length !== APPLICANT_COLUMNS || new Set(columns).size !== APPLICANT_COLUMNS) continue;
      const leaves = nodes.map((node) => leafOf(node, table, undefined));
      return { table, leaves, broken: false, columns: columnsOf(nodes) };
    }
    if (columns.length < nodes.length) continue;
    const all = columns.length === ALL_RESULTS ? nodes : nodes.flatMap(onceForEachColumn);
    if (all.length !== ALL_RESULTS) continue;
    const order = proceedingsInOrder(rows);
    const leaves = all.map((node, index) => leafOf(node, table, order?.[Math.floor(index / RESULT_COLUMNS)]));
    const thirds = PROCEEDINGS.map(
      (_, third) =>
        new Set(leaves.slice(third * RESULT_COLUMNS, (third + 1) * RESULT_COLUMNS).map((leaf) => leaf?.column)),
    );
    if (!order || thirds.some((third) => third.size !== RESULT_COLUMNS)) continue;
    return { table, leaves, broken: false, columns: all === nodes ? columnsOf(nodes) : null };
  }
  return undefined;
}

/** 总计 beside 总计, the last of one block and the first of the next, look like one merged cell written twice. */
function onceForEachColumn(node: Node): readonly Node[] {
  const { cell } = node;
  return Array.from({ length: cell ? cell.to - cell.from + 1 : 1 }, () => node);
}

/** The three kinds of proceeding by the column that their head begins at; `undefined` when not all three are there. */
function proceedingsInOrder(rows: readonly TableRow[]): readonly Proceeding[] | undefined {
  const columnOf = new Map<string, { readonly text: string; readonly from: number }>();
  for (const row of rows) {
    for (const cell of row.cells) {
      for (const meaning of headMeanings(cell.core, "review")) {
        if (meaning.kind === "group" && meaning.row && !columnOf.has(meaning.row)) columnOf.set(meaning.row, cell);
      }
    }
  }
  const order = [...columnOf]
    .sort(([, left], [, right]) => left.from - right.from)
    .map(([row, { text }]) => ({ row, text }));
  // Where merged cells have closed up, two heads of different rows may seem to begin at the same column.
  const isShown = new Set([...columnOf.values()].map(({ from }) => from)).size === PROCEEDINGS.length;
  return isShown && order.length === PROCEEDINGS.length ? order : undefined;
}

/** The heads in one row of cells. Words that are no head count as one only among heads: on the left they label the corner. */
function nodesOf(row: TableRow, table: TableId, above: TableRow | undefined): Node[] {
  const nodes: Node[] = [];
  for (const cell of row.cells) {
    if (cell.kind !== "words" || (above && (cell.continued || repeats(cell, above)))) continue;
    const meanings = headMeanings(cell.core, table);
    const heads = meanings.filter(({ kind }) => kind !== "corner");
    const own = meanings.length === 1 ? cell : null;
    for (const meaning of heads) nodes.push({ meaning, cell: own, text: cell.text, kids: [] });
    if (meanings.length === 0 && nodes.length > 0) nodes.push({ meaning: null, cell, text: cell.text, kids: [] });
  }
  return nodes;
}

/** Is this the cell above once more, written again because the merged cell reaches down here? */
function repeats(cell: RowCell, above: TableRow): boolean {
  return above.cells.some(({ core, from, to }) => core === cell.core && from <= cell.from && cell.from <= to);
}

/**
 * Puts a row of heads under the groups above it that have none yet, from left to right: a group takes what it may hold,
 * each head once; the next one begins the next group.
 *
 * @returns whether every head found its group
 */
function distribute(level: readonly Node[], top: readonly Node[]): boolean {
  const groups: Node[] = [];
  const collect = (node: Node): void => {
    if (node.meaning?.kind === "group" && node.kids.length === 0) groups.push(node);
    else node.kids.forEach(collect);
  };
  top.forEach(collect);
  let at = 0;
  let all = true;
  for (const head of level) {
    const found = head.meaning === null ? at : groups.findIndex((group, index) => index >= at && admits(group, head));
    const group = groups[found];
    if (group) {
      at = found;
      group.kids.push(head);
    } else all = false;
  }
  return all;
}

function admits(group: Node, head: Node): boolean {
  if (group.meaning?.kind !== "group") return false;
  const id = idOf(head.meaning);
  return id !== undefined && group.meaning.kids.includes(id) && !group.kids.some((kid) => idOf(kid.meaning) === id);
}

function idOf(meaning: HeadMeaning | null): string | undefined {
  if (meaning?.kind === "leaf") return meaning.column;
  return meaning?.kind === "group" ? meaning.id : undefined;
}

function leafOf({ meaning, text }: Node, table: TableId, under: Proceeding | undefined): Leaf | null {
  if (meaning?.kind !== "leaf") return null;
  const isExact = (words: string): boolean => isExactHead[table](labelCore(words));
  const exact = isExact(text) && (under === undefined || isExact(under.text));
  return { column: meaning.column, text, exact, ...(under === undefined ? {} : { row: under.row }) };
}

/** The columns of heads, when every one has a cell of its own and they stand side by side. */
function columnsOf(nodes: readonly Node[]): readonly ColumnRange[] | null {
  const ranges: ColumnRange[] = [];
  for (const { cell } of nodes) {
    if (!cell || cell.from <= (ranges.at(-1)?.to ?? -1)) return null;
    ranges.push({ from: cell.from, to: cell.to });
  }
  return ranges;
}
