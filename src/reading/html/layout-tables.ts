import { type HtmlElement, type HtmlParent, isElement, isVisible } from "./parse-html.ts";

/** Tables that only lay out the page. One walk over the tree, from the inside out. */
export function layoutTables(root: HtmlParent): ReadonlySet<HtmlElement> {
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
