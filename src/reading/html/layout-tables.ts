import { type HtmlElement, type HtmlParent, isElement, isVisible } from "./parse-html.ts";

/** Tells of the tables of a page which only lay it out: those that hold tables of data, or a single cell. */
export function layoutTables(): (table: HtmlElement) => boolean {
  const known = new Map<HtmlElement, boolean>();
  /** Is there a table of data at or under this table? */
  const look = (table: HtmlElement): boolean => {
    const own = { cells: 0 };
    const holdsTables = visit(table, own);
    known.set(table, holdsTables || own.cells < 2);
    return holdsTables || own.cells >= 2;
  };
  /** Is there one under this node? Adds the cells found to the innermost table's count. */
  const visit = (parent: HtmlParent, own: { cells: number }): boolean => {
    let holdsData = false;
    for (const node of parent.childNodes) {
      if (!isElement(node) || !isVisible(node)) continue;
      if (node.tagName === "td" || node.tagName === "th") own.cells += 1;
      holdsData = (node.tagName === "table" ? look(node) : visit(node, own)) || holdsData;
    }
    return holdsData;
  };
  return (table) => {
    // Those in it are told with it.
    if (!known.has(table)) look(table);
    return known.get(table) === true;
  };
}
