import type { Block, Grid, GridCell } from "../../../reading/document.ts";
import { headMeanings } from "../labels/head-meanings.ts";
import { labelCore } from "../labels/label-core.ts";

/** Characters of the longest line that names a kind of proceeding and nothing else. */
const LONGEST_CAPTION = 40;

/**
 * Puts a line that names a kind of proceeding over the table of results that follows it at once, as the head that it is
 * where section 四 is printed as a table for each kind.
 *
 * @returns the same blocks; the line before such a table stays where it is too
 */
export function captionedTables(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    const before = blocks[index - 1];
    if (block.kind !== "table" || before?.kind !== "paragraph" || before.text.length > LONGEST_CAPTION) return block;
    if (!isHeadedByResults(block.grid) || !namesProceeding(before.text)) return block;
    const { text, line, page } = before;
    const caption: GridCell = page === undefined ? { text, line } : { text, line, page };
    const [top = []] = block.grid.slots;
    return { kind: "table", grid: { ...block.grid, slots: [top.map(() => caption), ...block.grid.slots] } };
  });
}

function namesProceeding(text: string): boolean {
  const [meaning, another] = headMeanings(labelCore(text), "review");
  return meaning?.kind === "group" && meaning.row !== undefined && !another;
}

/** The first row holds heads of results and nothing else: no kind of proceeding is named in the table itself. */
function isHeadedByResults({ slots: [top = []] }: Grid): boolean {
  const isResult = (cell: GridCell | null): boolean =>
    cell !== null && headMeanings(labelCore(cell.text), "review")[0]?.kind === "leaf";
  return top.length > 1 && top.every(isResult);
}
