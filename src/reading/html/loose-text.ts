import { type HtmlNode, type HtmlParent, isBlock, isElement } from "./parse-html.ts";

/** What a parser puts around any text. */
const FRAME = new Set(["html", "head", "body"]);

/**
 * Is it a text in which nothing but the tables is written with tags? Then each line of it outside of them is a line of its
 * own, as in any text; a page's own line breaks mean nothing.
 */
export function isTextWithTables(root: HtmlParent): boolean {
  return root.childNodes.every(isLooseOrTable);
}

function isLooseOrTable(node: HtmlNode): boolean {
  if (!isElement(node) || node.tagName === "table") return true;
  if (FRAME.has(node.tagName)) return node.childNodes.every(isLooseOrTable);
  return node.tagName !== "br" && !isBlock(node) && node.childNodes.every(isLooseOrTable);
}
