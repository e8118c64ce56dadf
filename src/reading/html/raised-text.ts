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
  if (isBlank(text)) return "";
  return (LOOSE.test(text) ? text.replace(/[ \t\r\n\f]+/g, " ") : text).trim();
}

/** Between the elements of a page there mostly is a line break and nothing else. */
function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!BLANKS.includes(text.charAt(at))) return false;
  return true;
}

const BLANKS = " \t\r\n\f";
