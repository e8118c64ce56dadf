import { EDITION_IDS, editions, TABLE_IDS } from "../../form/editions.ts";
import type { TableId } from "../../form/types.ts";
import type { Block } from "../../reading/document.ts";
import { squash } from "../../text/normalise.ts";
import { type CaptionYear, captionYear, mayBeCaption } from "./caption-year.ts";
import { joinLabels } from "./join-labels.ts";
import { labelCore, visibleText } from "./label-core.ts";
import { mayBeHead, mendHeads } from "./mend-heads.ts";
import { mendLabels } from "./mend-labels.ts";
import { partJoined } from "./part-joined.ts";
import { type Head, readHead } from "./read-head.ts";
import { type RowCell, type TableRow, tableRows } from "./table-rows.ts";
import { headMeanings, type RowMeaning, rowMeaning, tablesHeadedBy } from "./vocabulary.ts";

/** A row of figures, told by its label, or in `review` by the head alone. */
export interface DataRow {
  readonly table: TableId;
  /** `null` when the row has no label: the head says what each figure is. */
  readonly row: string | null;
  readonly label: RowCell | null;
  readonly cells: TableRow;
  /** Number of its grid in the document, 0-based. */
  readonly grid: number;
  readonly head: Head | null;
  /** The head stands in the same grid, so that its columns are this row's. */
  readonly headInGrid: boolean;
  /** The year that the caption over its table names. */
  readonly year?: CaptionYear;
}

/** A row of `applications` that no label names: its label is lost or spoilt, or it is the rest of a row that broke off. */
export interface LooseRow {
  readonly cells: TableRow;
  readonly grid: number;
  /** How many rows of figures stand before it. */
  readonly after: number;
}

export interface FoundRows {
  readonly rows: readonly DataRow[];
  readonly loose: readonly LooseRow[];
  /** Rows of the grids that hold anything of the form. */
  readonly surroundings: readonly TableRow[];
  /** How many labels have wrong characters. */
  readonly misread: number;
}

const ARTICLE_20 = /^(?:《?条例》?)?第二十条第[^项]{0,6}项/;
const SECTION_HEADING = /^(?:\[bookmark:[^\]]{0,80}\])?[一二三四五六]、/;
/** A word of Chinese: a scan's single stray character is none. */
const CHINESE_WORD = /\p{Script=Han}{2}/u;
/** Words in a row of figures are marks and short remarks. */
const LONGEST_MARK = 12;
/** 予以公开 is of this table where it follows it; 其他 and 总计 are of any. */
const SHORTEST_OWN = 4;
/** 3.其他 with another number is the beginning of another label: 2.其他法律行政法规禁止公开. */
const OTHER_ITEM = /^\D{0,2}[124-9]\s*[.．、]?\s*其\s*他$/;
/** Characters of the longest head that stands over one column of `applications`. */
const LONGEST_SPOILT = 6;
const TOTALS = new Set(["总计", "合计"]);
const LITIGATION_CORE = "行政诉讼";
const LAWSUITS = new Set(["行政复议", LITIGATION_CORE]);
/** Each of them has it, and hardly any other line. */
const LAWSUIT_CHARACTER = "行";
/**
 * What begins with another Chinese character than these is neither article 20 nor a heading, and names no lawsuit where
 * that character is not in it; signs that `squash` may make one of these are let through.
 */
const MAY_OPEN_TABLE = /^[^\u4e00-\u9fff]|^[条第一二三四五六]|[行\u2e80-\u2fdf\ua000-\ufeff]/;
/** What `labelCore` leaves of the words that `ARTICLE_20` asks for. */
const ARTICLE_20_CORE = "第二十条第";

interface HeadRows {
  rows: TableRow[];
  grid: number;
  table: TableId | null;
}

/** What the walk over the blocks remembers. */
interface Walk {
  readonly found: DataRow[];
  readonly loose: LooseRow[];
  grid: number;
  /** The table that a row without a word of its own would belong to. */
  context: TableId | null;
  /** Rows of a head that no row of figures has followed yet. */
  collecting: HeadRows | null;
  /** The row before, in the same grid. */
  above: TableRow | null;
  readonly heads: Map<TableId, { readonly head: Head; readonly grid: number }>;
  /** What the caption of the table says of its year, until the table's end. */
  caption: { readonly year: CaptionYear; hasRows: boolean } | null;
}

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
  const { grids, misread } = mendLabels(
    blocks.flatMap((block) => (block.kind === "table" ? [joinLabels(partJoined(tableRows(block.grid)))] : [])),
  );
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      if (MAY_OPEN_TABLE.test(block.text) || mayBeCaption(block.text))
        passParagraph(walk, squash(visibleText(block.text)));
      continue;
    }
    walk.grid += 1;
    const rows = grids[walk.grid] ?? [];
    const ofApplications = rows.some(isOfApplications);
    const said = rows.map((row, y) => {
      walk.above = rows[y - 1] ?? null;
      return passRow(walk, row, ofApplications);
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
  if (labelled) {
    const { meaning, label } = labelled;
    addRow(walk, meaning.table, meaning.row, label, row);
    return true;
  }
  if (
    walk.context === "review" &&
    row.cells.length > words.length &&
    words.every(({ core }) => core.length <= LONGEST_MARK)
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

/** Heads of which each stands in a row of its own, the last of them perhaps before the figures. */
function passStackedHead(walk: Walk, row: TableRow): boolean {
  const { collecting, grid } = walk;
  const [first, second] = row.cells;
  if (first?.kind !== "words" || collecting?.grid !== grid || !collecting.rows.every(isStacked)) return false;
  const { table } = collecting;
  const isLawsuits = table === "review" || collecting.rows.some(({ cells }) => LAWSUITS.has(cells[0]?.core ?? ""));
  const isLastHead = isLawsuits && second?.kind === "figure" && mayBeHead(first.core, "review");
  const isHead =
    isLastHead || TABLE_IDS.some((each) => (table ?? each) === each && headMeanings(first.core, each).length > 0);
  // A word that a scan has spoilt, among heads that are not.
  const isSpoilt =
    !second &&
    (table === "applications" && collecting.rows.length >= 3
      ? first.core.length <= LONGEST_SPOILT
      : TABLE_IDS.some((each) => (table ?? each) === each && mayBeHead(first.core, each)));
  if (isSpoilt && !isHead && rowMeaning(first.core) === undefined) {
    collecting.rows.push(row);
    return true;
  }
  if (collecting.rows.length === 0 || !isHead || (table === null && tableHeaded(row))) return false;
  if (!second) {
    collecting.rows.push(row);
    return true;
  }
  const meaning = rowMeaning(first.core);
  if (table !== "review" || (meaning?.kind === "row" && meaning.table === "review")) return false;
  if (row.cells.slice(1).some(({ kind }) => kind === "words")) return false;
  collecting.rows.push({ ...row, cells: [first] });
  addRow(walk, "review", null, null, { ...row, cells: row.cells.slice(1) });
  return true;
}

function isStacked({ cells }: TableRow): boolean {
  return cells.length === 1;
}

function isArticle20({ core, text }: RowCell): boolean {
  return core.includes(ARTICLE_20_CORE) && ARTICLE_20.test(squash(text));
}

function beginHead(walk: Walk, rows: TableRow[], table: TableId | null): void {
  walk.collecting = { rows, grid: walk.grid, table };
  if (table) walk.context = table;
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

function addRow(walk: Walk, table: TableId, row: string | null, label: RowCell | null, cells: TableRow): void {
  const { collecting, heads, grid } = walk;
  if (collecting && (collecting.table === null || collecting.table === table)) {
    heads.set(table, { head: readHead(mendHeads(collecting.rows, table), table), grid: collecting.grid });
  }
  walk.collecting = null;
  walk.context = table;
  const last = heads.get(table);
  const { caption } = walk;
  if (caption) caption.hasRows = true;
  const year = caption ? { year: caption.year } : {};
  walk.found.push({
    table,
    row,
    label,
    cells,
    grid,
    head: last?.head ?? null,
    headInGrid: last?.grid === grid,
    ...year,
  });
}

function agree(table: TableId | null, headed: TableId | "lawsuits"): boolean {
  if (headed === "lawsuits") return table === null || table === "review";
  return table === null || table === headed;
}

/** The table that a row is part of the head of; `lawsuits` when its words alone do not settle it. */
function tableHeaded(row: TableRow): TableId | "lawsuits" | undefined {
  let votes: Map<TableId, number> | undefined;
  let lawsuits = 0;
  let figures = 0;
  for (const cell of row.cells) {
    if (cell.kind === "figure") figures += 1;
    if (cell.kind !== "words") continue;
    if (LAWSUITS.has(cell.core)) lawsuits += 1;
    if (isRowOfFigures(cell.core)) continue;
    for (const table of tablesHeadedBy(cell.core)) {
      votes ??= new Map();
      votes.set(table, (votes.get(table) ?? 0) + 1);
    }
  }
  const [first] = votes ? [...votes].sort(([, left], [, right]) => right - left) : [];
  if (first && (figures === 0 || first[1] >= 2)) return first[0];
  return lawsuits > 0 && figures === 0 ? "lawsuits" : undefined;
}

/** 其他处理 3.其他 repeats words of a head, but names a row; rows of lawsuits are named like their heads. */
function isRowOfFigures(core: string): boolean {
  const meaning = rowMeaning(core);
  return meaning?.kind === "row" && meaning.table !== "review";
}

/** The rightmost cell that names a row, with the figures after it. */
function findLabel(
  row: TableRow,
  accepts: (meaning: RowMeaning & { kind: "row" }, label: RowCell) => boolean,
): { meaning: RowMeaning & { kind: "row" }; label: RowCell } | undefined {
  for (let index = row.cells.length - 2; index >= 0; index--) {
    const label = row.cells[index];
    const meaning = label?.kind === "words" ? rowMeaning(label.core) : undefined;
    if (label && meaning?.kind === "row" && accepts(meaning, label)) return { meaning, label };
  }
  return undefined;
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
      ? readHead(mendHeads(collecting.rows, "review"), "review")
      : heads.get("review")?.head;
  return head?.leaves.length === columns && !head.broken && head.leaves.every((leaf) => leaf !== null && !leaf.row);
}

function isOfApplications(row: TableRow): boolean {
  return row.cells.some(({ core }) => {
    const meaning = rowMeaning(core);
    return meaning?.kind === "row" && meaning.specific;
  });
}

function isForeignHead(row: TableRow): boolean {
  const words = row.cells.filter(({ kind, text }) => kind === "words" && CHINESE_WORD.test(text));
  return words.length >= 2 && row.cells.every(({ kind }) => kind !== "figure");
}
