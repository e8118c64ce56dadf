import type { Block, GridCell } from "../document.ts";
import { type HtmlElement, type HtmlNode, isBlock, isElement, isRaised, isVisible, textOf } from "./parse-html.ts";
import { raisedText } from "./raised-text.ts";

/** The visible text of an element with its tabs and line breaks; empty where there are blocks in it. */
export function preformattedText(element: HtmlElement): string {
  let text = "";
  let holdsBlock = false;
  const visit = (node: HtmlNode): void => {
    text += textOf(node) ?? "";
    if (!isElement(node) || !isVisible(node)) return;
    if (node.tagName === "br") text += "\n";
    else if (isRaised(node)) text += raisedText(node, text);
    else {
      holdsBlock ||= isBlock(node);
      node.childNodes.forEach(visit);
    }
  };
  element.childNodes.forEach(visit);
  return holdsBlock ? "" : text;
}

/** A block with its lines counted from `first` on, one for each that holds anything; and the last of them. */
export function renumber(block: Block, first: number): { readonly block: Block; readonly last: number } {
  if (block.kind === "paragraph") return { block: { ...block, line: first }, last: first };
  const lines = new Map<number, number>();
  const renumbered = (cell: GridCell): GridCell => {
    if (cell.line === null) return cell;
    const line = lines.get(cell.line) ?? first + lines.size;
    lines.set(cell.line, line);
    return { ...cell, line };
  };
  const slots = block.grid.slots.map((row) => row.map((cell) => cell && renumbered(cell)));
  return { block: { kind: "table", grid: { slots } }, last: first + lines.size - 1 };
}
