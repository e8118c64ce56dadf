import type { Block, Document, GridCell } from "./document.ts";
import { expandSpans, type SpanCell } from "./expand-spans.ts";
import { LIMITS, LimitExceeded, slotBudget } from "./limits.ts";
import { isNoteMark } from "./note-mark.ts";
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isBlock,
  isElement,
  isRaised,
  isTakenOut,
  isUnseen,
  isVisible,
  parseHtml,
  textOf,
} from "./parse-html.ts";

/** Browsers take no more than this for one colspan. */
const MOST_COLUMNS_OF_A_CELL = 1000;

/**
 * Reads a page: what a person sees of it, in order. A table that holds other tables, or a single cell, only lays out the
 * page: its cells are read as text. Every other table is a grid with its spans resolved.
 *
 * Lines are 1-based and count one for each paragraph and one for each row of a table, in reading order.
 *
 * @throws LimitExceeded
 */
export function readHtml(text: string): Document {
  const root = parseHtml(text);
  const layout = layoutTables(root);
  const spend = slotBudget();
  const blocks: Block[] = [];
  let line = 0;
  let inline = "";

  const endParagraph = (): void => {
    const paragraph = collapse(inline);
    inline = "";
    if (paragraph === "") return;
    line += 1;
    if (blocks.length >= LIMITS.paragraphs) throw new LimitExceeded(`段落超过 ${LIMITS.paragraphs} 个`);
    blocks.push({ kind: "paragraph", text: paragraph, line });
  };
  const visit = (node: HtmlNode): void => {
    const characters = textOf(node);
    if (characters !== undefined) inline += characters;
    if (!isElement(node) || !isVisible(node)) return;
    if (isRaised(node)) inline += raisedText(node, inline);
    else if (node.tagName === "br") endParagraph();
    else if (node.tagName === "table" && !layout.has(node)) {
      endParagraph();
      table(node);
    } else if (isBlock(node)) {
      endParagraph();
      node.childNodes.forEach(visit);
      endParagraph();
    } else node.childNodes.forEach(visit);
  };
  const table = (element: HtmlElement): void => {
    for (const caption of children(element, "caption")) visit(caption);
    const rows: SpanCell[][] = [];
    for (const section of rowSections(element)) {
      section.forEach((row, index) => {
        line += 1;
        const rowsLeft = section.length - index;
        rows.push(cellsOf(row).map((cell) => spanCell(cell, line, rowsLeft)));
      });
    }
    if (rows.length > 0) blocks.push({ kind: "table", grid: expandSpans(rows, spend) });
  };

  root.childNodes.forEach(visit);
  endParagraph();
  return { format: "html", metaTitle: metaTitle(root), blocks };
}

function spanCell(cell: HtmlElement, line: number, rowsLeft: number): SpanCell {
  const content: GridCell = { text: cellText(cell), line };
  const columns = Math.min(span(cell, "colspan") || 1, MOST_COLUMNS_OF_A_CELL);
  const rows = span(cell, "rowspan");
  // A rowspan of 0 reaches to the end of its part of the table, and none reaches beyond it (HTML, section 4.9.11).
  return { cell: content, columns, rows: rows === 0 ? rowsLeft : Math.min(rows, rowsLeft) };
}

function span(cell: HtmlElement, name: "colspan" | "rowspan"): number {
  const value = attribute(cell, name)?.trim();
  if (value === undefined || !/^\d+/.test(value)) return 1;
  return Math.min(Number.parseInt(value, 10), Number.MAX_SAFE_INTEGER);
}

/** The visible text of a cell; a line break where the cell has one. */
function cellText(cell: HtmlElement): string {
  if (isUnseen(cell)) return "";
  const [only] = cell.childNodes;
  if (!only) return "";
  if (cell.childNodes.length === 1 && !isElement(only)) return collapse(textOf(only) ?? "");
  const lines: string[] = [];
  let inline = "";
  let isPicture = false;
  const endLine = (): void => {
    const text = collapse(inline);
    if (text !== "") lines.push(text);
    inline = "";
  };
  const visit = (node: HtmlNode): void => {
    const characters = textOf(node);
    if (characters !== undefined) inline += characters;
    if (!isElement(node)) return;
    if (CONTROLS.has(node.tagName)) inline += ` ${controlText(node)} `;
    if (PICTURES.has(node.tagName) && takesUpSpace(node)) isPicture = true;
    if (!isVisible(node)) return;
    if (isRaised(node)) {
      inline += raisedText(node, inline);
      return;
    }
    const breaks = node.tagName === "br" || isBlock(node);
    if (breaks) endLine();
    node.childNodes.forEach(visit);
    if (breaks) endLine();
  };
  cell.childNodes.forEach(visit);
  endLine();
  // A picture of a figure can be seen, not read: the cell is no blank one.
  return lines.length === 0 && isPicture ? ILLEGIBLE : lines.join("\n");
}

const CONTROLS = new Set(["input", "textarea"]);
const PICTURES = new Set(["img", "svg", "math", "canvas", "object", "select"]);
const ILLEGIBLE = "□";

/** What a person sees in a field that a form was filled in with. */
function controlText(control: HtmlElement): string {
  if (isTakenOut(control) || isUnseen(control)) return "";
  if (control.tagName === "textarea") return control.childNodes.map((child) => textOf(child) ?? "").join("");
  const type = attribute(control, "type")?.toLowerCase() ?? "text";
  return type === "text" || type === "number" ? (attribute(control, "value") ?? "") : "";
}

/** A picture of a point's size only pushes other things apart. */
function takesUpSpace(picture: HtmlElement): boolean {
  const sizes = ["width", "height"].flatMap((name) => attribute(picture, name) ?? []);
  return !isTakenOut(picture) && !sizes.some((size) => Number.parseInt(size, 10) <= 1);
}

/** Raised text: the mark of a note is no part of what stands before it, and a raised digit never runs together with it. */
function raisedText(element: HtmlElement, before: string): string {
  let text = "";
  const visit = (node: HtmlNode): void => {
    text += textOf(node) ?? "";
    if (isElement(node) && isVisible(node)) node.childNodes.forEach(visit);
  };
  element.childNodes.forEach(visit);
  const mark = collapse(text);
  if (before.trim() !== "" && isNoteMark(mark)) return "";
  return /\d/.test(mark) ? ` ${mark} ` : text;
}

/** Most texts are spaced as they are to be. */
const LOOSE = /[\t\r\n\f]| {2}/;

function collapse(text: string): string {
  return (LOOSE.test(text) ? text.replace(/[ \t\r\n\f]+/g, " ") : text).trim();
}

const PARTS = new Set(["thead", "tbody", "tfoot"]);

/** The rows of each part of a table (head, bodies, foot), in the order of the file. */
function rowSections(table: HtmlElement): HtmlElement[][] {
  return table.childNodes
    .filter((node): node is HtmlElement => isElement(node) && PARTS.has(node.tagName) && !isTakenOut(node))
    .map((part) => children(part, "tr"))
    .filter((rows) => rows.length > 0);
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(
    (node): node is HtmlElement =>
      isElement(node) && (node.tagName === "td" || node.tagName === "th") && !isTakenOut(node),
  );
}

function children(parent: HtmlElement, name: string): HtmlElement[] {
  return parent.childNodes.filter(
    (node): node is HtmlElement => isElement(node) && node.tagName === name && !isTakenOut(node),
  );
}

/** Tables that only lay out the page. One walk over the tree, from the inside out. */
function layoutTables(root: HtmlParent): ReadonlySet<HtmlElement> {
  const layout = new Set<HtmlElement>();
  /** Is there a table of data at or under this node? Adds the cells found to the innermost table's count. */
  const visit = (parent: HtmlParent, own: { cells: number }): boolean => {
    let holdsData = false;
    for (const node of parent.childNodes) {
      if (!isElement(node) || !isVisible(node)) continue;
      if (node.tagName === "td" || node.tagName === "th") own.cells += 1;
      if (node.tagName !== "table") {
        holdsData = visit(node, own) || holdsData;
        continue;
      }
      const inner = { cells: 0 };
      const holdsTables = visit(node, inner);
      if (holdsTables || inner.cells < 2) layout.add(node);
      holdsData = holdsData || holdsTables || inner.cells >= 2;
    }
    return holdsData;
  };
  visit(root, { cells: 0 });
  return layout;
}

/** Government pages carry the article's title in a meta element; the window's title has the site's name around it. */
function metaTitle(root: HtmlParent): string | null {
  let window: string | null = null;
  let article: string | null = null;
  const visit = (parent: HtmlParent): void => {
    for (const node of parent.childNodes) {
      if (!isElement(node) || node.tagName === "body") continue;
      if (node.tagName === "title") window ??= collapse(node.childNodes.map((child) => textOf(child) ?? "").join(""));
      if (node.tagName === "meta" && attribute(node, "name")?.toLowerCase() === "articletitle") {
        article ??= collapse(attribute(node, "content") ?? "");
      }
      visit(node);
    }
  };
  visit(root);
  return article || window || null;
}
