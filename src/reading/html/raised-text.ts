import { isNoteMark } from "./note-mark.ts";
import { type HtmlElement, type HtmlNode, isElement, isVisible, textOf } from "./parse-html.ts";

/** Raised text: the mark of a note is no part of what stands before it, and a raised digit never runs together with it. */
export function raisedText(element: HtmlElement, before: string): string {
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

/** A text with single spaces in it, and none around it. */
export function collapse(text: string): string {
  return (LOOSE.test(text) ? text.replace(/[ \t\r\n\f]+/g, " ") : text).trim();
}
