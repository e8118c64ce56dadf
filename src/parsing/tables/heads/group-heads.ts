import type { TableId } from "../../../form/types.ts";
import type { TableRow } from "../grid/table-rows.ts";
import { type HeadNode, idOf, type Level, nodesOf, type Proceeding } from "./head-nodes.ts";

/** The lowest heads, each with the proceeding that it stands under. */
export interface GroupedLeaves {
  readonly leaves: readonly { readonly node: HeadNode; readonly under: Proceeding | undefined }[];
  readonly broken: boolean;
}

/**
 * Puts the rows of a head under one another.
 *
 * @param merged cells that repeat the one above are taken for its lower half
 */
export function groupLeaves(rows: readonly TableRow[], table: TableId, merged: boolean): GroupedLeaves {
  const above = (index: number): TableRow | undefined => (merged ? rows[index - 1] : undefined);
  const levels = rows
    .map((row, index) => withoutCorner(nodesOf(row, table, above(index))))
    .filter((level) => level.length > 0);
  const [top = [], ...below] = levels;
  let broken = false;
  for (const level of below) broken = !distribute(level, top) || broken;
  const leaves: { node: HeadNode; under: Proceeding | undefined }[] = [];
  const collect = (node: HeadNode, under: Proceeding | undefined): void => {
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
function withoutCorner(level: Level): Level {
  const ids = level.map(({ meaning }) => idOf(meaning));
  const isBeside = ids[0] === "applicants" && (ids.includes("natural_person") || ids.includes("legal_persons"));
  return isBeside ? level.slice(1) : level;
}

/**
 * Puts a row of heads under the groups above it that have none yet, from left to right: a group takes what it may hold,
 * each head once; the next one begins the next group.
 *
 * @returns whether every head found its group
 */
function distribute(level: readonly HeadNode[], top: readonly HeadNode[]): boolean {
  const groups: HeadNode[] = [];
  const collect = (node: HeadNode): void => {
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

function admits(group: HeadNode, head: HeadNode): boolean {
  if (group.meaning?.kind !== "group") return false;
  const id = idOf(head.meaning);
  return id !== undefined && group.meaning.kids.includes(id) && !group.kids.some((kid) => idOf(kid.meaning) === id);
}
