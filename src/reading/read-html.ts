import { remember } from "../text/remember.ts";
import type { Block, Document, GridCell } from "./document.ts";
import { expandSpans, type SpanCell } from "./expand-spans.ts";
import { drawnClasses, drawnTable } from "./html/drawn-tables.ts";
import { layoutTables } from "./html/layout-tables.ts";
import { isLink, leadsAway } from "./html/links.ts";
import { isTextWithTables } from "./html/loose-text.ts";
import { pageData } from "./html/page-data.ts";
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  isRaised,
  isTakenOut,
  isUnseen,
  isVisible,
  parseHtml,
  textOf,
} from "./html/parse-html.ts";
import { preformattedText, renumber } from "./html/preformatted.ts";
import { collapse, raisedText } from "./html/raised-text.ts";
import { LIMITS, LimitExceeded, slotBudget } from "./limits.ts";
import { readText } from "./read-text.ts";

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
  const isLayout = layoutTables();
  const classes = drawnClasses(text);
  const keepsLines = isTextWithTables(root);
  const spend = slotBudget();
  const blocks: Block[] = [];
  let line = 0;
  let inline = "";
  /** What of the paragraph leads to another page. */
  let linked = "";
  /** How many links what is visited stands in. */
  let links = 0;

  const push = (block: Block): void => {
    if (blocks.length >= LIMITS.paragraphs) throw new LimitExceeded(`段落超过 ${LIMITS.paragraphs} 个`);
    blocks.push(block);
  };
  const endParagraph = (): void => {
    const paragraph = collapse(inline);
    const link = linked !== "" && (linked === inline || isLink(paragraph, collapse(linked)));
    inline = "";
    linked = "";
    if (paragraph === "") return;
    line += 1;
    push(link ? { kind: "paragraph", text: paragraph, line, link } : { kind: "paragraph", text: paragraph, line });
  };
  const visit = (node: HtmlNode): void => {
    const characters = textOf(node);
    if (characters !== undefined) {
      for (const [index, part] of (keepsLines ? characters.split("\n") : [characters]).entries()) {
        if (index > 0) endParagraph();
        inline += part;
        if (links > 0) linked += part;
      }
    }
    if (!isElement(node) || !isVisible(node)) return;
    if (isRaised(node)) inline += raisedText(node, inline);
    else if (node.tagName === "br") endParagraph();
    else if (node.tagName === "table" && !isLayout(node)) {
      endParagraph();
      table(node);
    } else if (isBlock(node)) {
      endParagraph();
      if (!asText(node) && !asDrawn(node)) node.childNodes.forEach(visit);
      // A page's own heading may lead to the page itself.
      if (node.tagName === "h1") linked = "";
      endParagraph();
    } else if (leadsAway(node)) {
      links += 1;
      node.childNodes.forEach(visit);
      links -= 1;
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
    if (rows.length > 0) push({ kind: "table", grid: expandSpans(rows, spend) });
  };

  /** Text with lines of its own may hold tables as a text file does. */
  const asText = (element: HtmlElement): boolean => {
    if (element.tagName !== "pre") return false;
    const { blocks: written } = readText(preformattedText(element));
    if (!written.some(({ kind }) => kind === "table")) return false;
    for (const block of written) {
      const numbered = renumber(block, line + 1);
      line = numbered.last;
      push(numbered.block);
    }
    return true;
  };
  const asDrawn = (element: HtmlElement): boolean => {
    if (element.tagName === "table" || element.tagName === "tr") return false;
    const drawn = drawnTable(element, classes);
    if (!drawn) return false;
    const rows = drawn.map((cells) => {
      line += 1;
      return cells.map((cell) => ({ cell: { text: cellText(cell), line }, columns: 1, rows: 1 }));
    });
    push({ kind: "table", grid: expandSpans(rows, spend) });
    return true;
  };

  root.childNodes.forEach(visit);
  endParagraph();
  const { article, ...page } = pageData(root);
  return { format: "html", metaTitle: article || page.window, page, blocks };
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
  if (cell.childNodes.length === 1 && !isElement(only)) return wordsOf(textOf(only) ?? "");
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

const LONGEST_FIGURE = 4;
const collapseKnown = remember(collapse);

/** The form's words are the same texts in every report: what is asked of them later is known of each. */
function wordsOf(text: string): string {
  return text.length > LONGEST_FIGURE ? collapseKnown(text) : collapse(text);
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
