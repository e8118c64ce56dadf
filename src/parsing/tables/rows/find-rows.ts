import { EDITION_IDS, editions } from "../../../form/editions.ts";
import type { TableId } from "../../../form/types.ts";
import type { Block } from "../../../reading/document.ts";
import { squash } from "../../../text/normalise.ts";
import { type CaptionYear, captionYear, mayBeCaption } from "../grid/caption-year.ts";
import { type TableRow, tableRows } from "../grid/table-rows.ts";
import { headOfRows } from "../heads/head-of-rows.ts";
import { labelCore, visibleText } from "../labels/label-core.ts";
import { rowMeaning } from "../labels/row-meanings.ts";
import { ARTICLE_20, isArticle20, withoutArticle20 } from "./article-20.ts";
import type { FoundRows } from "./found-rows.ts";
import { joinLabels } from "./join-labels.ts";
import { followsSeveralLabels } from "./label-blocks.ts";
import { mendLabels } from "./mend-labels.ts";
import { partJoined } from "./part-joined.ts";
import { findLabel, isGridOfApplications } from "./row-label.ts";
import { isStacked, passStackedHead } from "./stacked-heads.ts";
import { isForeignHead, LAWSUITS, LITIGATION_CORE, tableHeaded } from "./table-headed.ts";
import { addRow, beginHead, type Walk } from "./table-walk.ts";

const SECTION_HEADING = /^(?:\[bookmark:[^\]]{0,80}\])?[一二三四五六]、/;
/** Words in a row of figures are marks and short remarks. */
const LONGEST_MARK = 12;
/** 予以公开 is of this table where it follows it; 其他 and 总计 are of any. */
const SHORTEST_OWN = 4;
/** 3.其他 with another number is the beginning of another label: 2.其他法律行政法规禁止公开. */
const OTHER_ITEM = /^\D{0,2}[124-9]\s*[.．、]?\s*其\s*他$/;
const TOTALS = new Set(["总计", "合计"]);
/** Each of them has it, and hardly any other line. */
const LAWSUIT_CHARACTER = "行";
/**
 * What begins with another Chinese character than these is neither article 20 nor a heading, and names no lawsuit where
 * that character is not in it; signs that `squash` may make one of these are let through.
 */
const MAY_OPEN_TABLE = /^[^\u4e00-\u9fff]|^[条第一二三四五六]|[行\u2e80-\u2fdf\ua000-\ufeff]/;

/**
 * Finds the rows of the statutory tables by their own words, wherever they stand: one grid may hold several tables, one
 * table several grids.
 */
export function findRows(blocks: readonly Block[]): FoundRows {
  const walk: Walk = {
    found: [],
    loose: [],
    grid: -1,
    context: null,
    collecting: null,
    above: null,
    heads: new Map(),
    caption: null,
  };
  const surroundings: TableRow[] = [];
  const tables = blocks.filter((block) => block.kind === "table");
  const { grids, misread } = mendLabels(
    tables.map(({ grid }) => joinLabels(partJoined(tableRows(grid).map(withoutArticle20)))),
  );
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      if (MAY_OPEN_TABLE.test(block.text) || mayBeCaption(block.text))
        passParagraph(walk, squash(visibleText(block.text)));
      continue;
    }
    walk.grid += 1;
    const rows = grids[walk.grid] ?? [];
    const ofApplications = isGridOfApplications(rows);
    const said = rows.map((row, y) => {
      walk.above = rows[y - 1] ?? null;
      return !followsSeveralLabels(rows, y) && passRow(walk, row, ofApplications);
    });
    if (said.includes(true)) surroundings.push(...rows);
  }
  return { rows: walk.found, loose: walk.loose, surroundings, misread };
}

function passParagraph(walk: Walk, text: string): void {
  const year = yearOfCaption(text);
  // 三、本年度办理结果 stands within a table.
  const isHeading = SECTION_HEADING.test(text) && rowMeaning(labelCore(text)) === undefined;
  if (year !== undefined) walk.caption = { year, hasRows: false };
  else if (isHeading) walk.caption = null;
  if (ARTICLE_20.test(text)) beginHead(walk, [], "proactive");
  else if (isHeading) {
    walk.context = null;
    walk.collecting = null;
  } else if (text.includes(LAWSUIT_CHARACTER) && LAWSUITS.has(labelCore(text))) {
    // A head that stands alone over the table that follows at once.
    const [row] = tableRows({ slots: [[{ text, line: null }]] });
    if (row) walk.collecting = { rows: [row], grid: walk.grid + 1, table: "review" };
  }
}

/** @returns whether the row says anything of the form */
function passRow(walk: Walk, row: TableRow, ofApplications: boolean): boolean {
  const words = row.cells.filter(({ kind }) => kind === "words");
  if (words.length === 1 && passCaption(walk, row)) return false;
  if (words.some(isArticle20)) return passArticle(walk, row);
  if (passStackedHead(walk, row)) return true;
  const headed = tableHeaded(row);
  if (headed && !isBlankProceeding(walk, row)) {
    passHead(walk, row, headed);
    return true;
  }
  const labelled = findLabel(row, (meaning, { core, text }) =>
    meaning.table === "applications"
      ? !OTHER_ITEM.test(text) &&
        (meaning.specific || (walk.context === "applications" && (ofApplications || core.length >= SHORTEST_OWN)))
      : walk.context === meaning.table,
  );
  if (!labelled && endsReview(walk, row)) {
    walk.context = null;
    return false;
  }
  if (labelled) {
    const { meaning, label } = labelled;
    addRow(walk, meaning.table, meaning.row, label, row);
    return true;
  }
  if (
    walk.context === "review" &&
    row.cells.length > words.length &&
    words.every(({ core }) => core.length <= LONGEST_MARK) &&
    !isRestOfHead(walk, row)
  ) {
    addRow(walk, "review", null, null, row);
    return true;
  }
  // A head of another table ends 二: its labels are words that any table of administrative work may have.
  if (walk.context === "proactive" && isForeignHead(row)) {
    walk.context = null;
    walk.collecting = null;
  }
  if (walk.context === "applications") walk.loose.push({ cells: row, grid: walk.grid, after: walk.found.length });
  return false;
}

/** The head of another table after 四: the rows of 四 have no label of their own, and any row under it might be one. */
function endsReview({ context, collecting }: Walk, row: TableRow): boolean {
  return context === "review" && collecting === null && row.marked && isForeignHead(row);
}

/** Nothing but words among empty cells, under a head that is not whole: the end of a page cut it there. */
function isRestOfHead({ collecting, grid }: Walk, row: TableRow): boolean {
  if (collecting?.grid !== grid || collecting.rows.length === 0) return false;
  const isOfWords = row.cells.some(({ kind }) => kind === "words");
  if (!isOfWords || row.cells.some(({ kind }) => kind === "figure" || kind === "mark")) return false;
  return headOfRows(collecting.rows, "review").broken;
}

/** A caption that a text without lines between its tables leaves among the rows. */
function passCaption(walk: Walk, { cells }: TableRow): boolean {
  const [cell, ...others] = cells.filter(({ kind }) => kind !== "empty");
  const year = cell && others.length === 0 ? yearOfCaption(squash(cell.text)) : undefined;
  if (year !== undefined) walk.caption = { year, hasRows: false };
  return year !== undefined;
}

/** 上年结转 is a row's, and so no caption. */
function yearOfCaption(text: string): CaptionYear | undefined {
  const year = mayBeCaption(text) ? captionYear(text) : undefined;
  return year === undefined || rowMeaning(labelCore(text)) ? undefined : year;
}

/** The paragraph of article 20 stands over a head, or beside it and beside the rows under it. */
function passArticle(walk: Walk, row: TableRow): true {
  const others = { ...row, cells: row.cells.filter((cell) => !isArticle20(cell)) };
  const labelled = findLabel(others, ({ table }) => table === "proactive");
  if (tableHeaded(others) === "proactive") beginHead(walk, [others], "proactive");
  else if (labelled) addRow(walk, "proactive", labelled.meaning.row, labelled.label, others);
  else beginHead(walk, [], "proactive");
  return true;
}

function passHead(walk: Walk, row: TableRow, headed: TableId | "lawsuits"): void {
  const table = headed === "lawsuits" ? null : headed;
  const { collecting } = walk;
  if (collecting?.grid !== walk.grid || !agree(collecting.table, headed)) {
    // 总计 is a head of any table: one in a row of its own belongs to the head that follows it.
    const { above } = walk;
    const isTotal = above !== null && isStacked(above) && isStacked(row) && TOTALS.has(above.cells[0]?.core ?? "");
    beginHead(walk, isTotal ? [above, row] : [row], table);
    // A second head is that of another table.
    if (walk.caption?.hasRows) walk.caption = null;
    return;
  }
  collecting.rows.push(row);
  if (table) {
    collecting.table = table;
    walk.context = table;
  }
}

function agree(table: TableId | null, headed: TableId | "lawsuits"): boolean {
  if (headed === "lawsuits") return table === null || table === "review";
  return table === null || table === headed;
}

/**
 * Is this a row of one kind of proceeding without a figure, under a head that names the results alone? Its label is that
 * of a head in the usual layout.
 */
function isBlankProceeding(walk: Walk, row: TableRow): boolean {
  const [label, ...others] = row.cells.filter(({ core }) => core !== "" && core !== LITIGATION_CORE);
  if (!label || others.length > 0) return false;
  const meaning = rowMeaning(label.core);
  if (meaning?.kind !== "row" || meaning.table !== "review") return false;
  const after = row.cells.filter(({ from }) => from > label.to);
  const columns = editions[EDITION_IDS[0]].tables.review.columns.length;
  if (after.length < columns || after.some(({ kind }) => kind === "words")) return false;
  const { collecting, heads } = walk;
  const head =
    collecting?.grid === walk.grid && collecting.rows.length > 0
      ? headOfRows(collecting.rows, "review")
      : heads.get("review")?.head;
  return head?.leaves.length === columns && !head.broken && head.leaves.every((leaf) => leaf !== null && !leaf.row);
}
