import { attribute, type HtmlElement, isElement, isTakenOut, textOf } from "./parse-html.ts";

type Role = "rows" | "row" | "cell";

const DISPLAY = /display\s*:\s*(table-(?:row-group|header-group|footer-group|row|cell))\b/i;
const ROLES: Readonly<Record<string, Role>> = {
  "table-row-group": "rows",
  "table-header-group": "rows",
  "table-footer-group": "rows",
  "table-row": "row",
  "table-cell": "cell",
};
/** What classes are called that mean to look like a table. */
const NAMED_ROW = /(?:^|\s)(?:t-?r|t?row|table-?row)(?!\S)/i;
const NAMED_CELL = /(?:^|\s)(?:t-?[dh]|t?cell|table-?cell|col)(?!\S)/i;
const FIGURE = /^[\d,.]{1,12}$/;
const LONGEST_CELL = 200;
const FEWEST_NAMED_ROWS = 3;
const LONGEST_SHEET = 500_000;

/** What the style sheets of a page say of classes that draw tables. */
export type DrawnClasses = ReadonlyMap<string, Role>;

const SHEET = /<style[^<>]{0,200}>/gi;
const MOST_SHEETS = 100;

/** Finds the classes that a page's style sheets display as parts of a table. */
export function drawnClasses(page: string): DrawnClasses {
  const classes = new Map<string, Role>();
  if (!page.includes("table-cell")) return classes;
  for (const sheet of [...page.matchAll(SHEET)].slice(0, MOST_SHEETS)) {
    const from = sheet.index + sheet[0].length;
    readSheet(page.slice(from, endOfSheet(page, from)), classes);
  }
  return classes;
}

function endOfSheet(page: string, from: number): number {
  const end = page.indexOf("</", from);
  return end < 0 ? page.length : end;
}

function readSheet(sheet: string, classes: Map<string, Role>): void {
  if (sheet.length > LONGEST_SHEET || !sheet.includes("table-")) return;
  for (const rule of sheet.split("}")) {
    const open = rule.lastIndexOf("{");
    const role = ROLES[DISPLAY.exec(rule.slice(open + 1))?.[1]?.toLowerCase() ?? ""];
    if (open < 0 || !role) continue;
    const selectors = rule.slice(rule.lastIndexOf("{", open - 1) + 1, open).split(",");
    for (const selector of selectors) {
      const [, name] = /\.([\w-]{1,60})\s*$/.exec(selector.slice(-80)) ?? [];
      if (name !== undefined) classes.set(name, role);
    }
  }
}

/**
 * The cells, row by row, of a table that is drawn by styles or by classes named after a table's parts: no element but
 * rows in it, and none but cells in those.
 *
 * @returns `undefined` when the element is no such table
 */
export function drawnTable(
  element: HtmlElement,
  classes: DrawnClasses,
): readonly (readonly HtmlElement[])[] | undefined {
  const first = element.childNodes.find(isElement);
  if (!first || !isTableLike(first, classes)) return undefined;
  const styled = rowsOf(element, (each) => styledRole(each, classes));
  if (styled) return isOfData(styled, classes) ? styled : undefined;
  const named = rowsOf(element, namedRole);
  return named && isRegular(named) ? named : undefined;
}

/** Most elements begin with anything but a row. */
function isTableLike(first: HtmlElement, classes: DrawnClasses): boolean {
  const role = styledRole(first, classes) ?? namedRole(first);
  return role === "row" || role === "rows" || isTakenOut(first);
}

function styledRole(element: HtmlElement, classes: DrawnClasses): Role | undefined {
  const style = attribute(element, "style");
  const role = style === undefined ? undefined : ROLES[DISPLAY.exec(style)?.[1]?.toLowerCase() ?? ""];
  if (role || classes.size === 0) return role;
  return (attribute(element, "class") ?? "")
    .split(/\s+/)
    .map((name) => classes.get(name))
    .find((each) => each !== undefined);
}

function namedRole(element: HtmlElement): Role | undefined {
  const names = attribute(element, "class");
  if (names === undefined) return undefined;
  return NAMED_ROW.test(names) ? "row" : NAMED_CELL.test(names) ? "cell" : undefined;
}

function rowsOf(
  element: HtmlElement,
  roleOf: (element: HtmlElement) => Role | undefined,
): readonly (readonly HtmlElement[])[] | undefined {
  const rows: (readonly HtmlElement[])[] = [];
  for (const part of elementsOf(element) ?? []) {
    const role = roleOf(part);
    const inner = role === "rows" ? elementsOf(part) : [part];
    for (const row of inner ?? []) {
      if (roleOf(row) !== "row") return undefined;
      const cells = elementsOf(row);
      if (!cells?.every((cell) => roleOf(cell) === "cell")) return undefined;
      rows.push(cells);
    }
  }
  return rows.length > 1 && rows.some((row) => row.length > 1) ? rows : undefined;
}

/** The elements in one; `undefined` when there are words beside them. */
function elementsOf(element: HtmlElement): readonly HtmlElement[] | undefined {
  if (element.childNodes.some((node) => (textOf(node) ?? "").trim() !== "")) {
    return undefined;
  }
  return element.childNodes.filter(isElement).filter((child) => !isTakenOut(child));
}

/** Styles also lay out pages: then a cell holds a table, or the article. */
function isOfData(rows: readonly (readonly HtmlElement[])[], classes: DrawnClasses): boolean {
  const isTable = (each: HtmlElement): boolean => each.tagName === "table" || styledRole(each, classes) === "row";
  return rows.flat().every((cell) => !holds(cell, isTable) && writtenIn(cell).length <= LONGEST_CELL);
}

/** Names alone say less: rows of one length, with short cells and figures among them. */
function isRegular(rows: readonly (readonly HtmlElement[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  if (rows.length < FEWEST_NAMED_ROWS || width < 2 || rows.some((row) => row.length !== width)) return false;
  const cells = rows.flat();
  if (cells.some((cell) => holds(cell, ({ tagName }) => BOXES.has(tagName)))) return false;
  const texts = cells.map((cell) => writtenIn(cell).trim());
  return texts.every(({ length }) => length <= LONGEST_CELL) && texts.some((text) => FIGURE.test(text));
}

const BOXES = new Set(["div", "table", "p", "ul", "section"]);

function holds(element: HtmlElement, isSought: (element: HtmlElement) => boolean): boolean {
  return element.childNodes.some((node) => isElement(node) && (isSought(node) || holds(node, isSought)));
}

function writtenIn(element: HtmlElement): string {
  return element.childNodes.map((node) => textOf(node) ?? (isElement(node) ? writtenIn(node) : "")).join("");
}
