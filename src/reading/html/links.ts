import { attribute, type HtmlElement } from "./parse-html.ts";

/** What a list sets beside a link: a mark, the day. */
const BESIDE = /[\s\d\-./年月日[\]()（）【】·•>»]/g;

/** Is this a link to another page? One to a place on its own page, or to a program, is none. */
export function leadsAway(element: HtmlElement): boolean {
  if (element.tagName !== "a") return false;
  const href = attribute(element, "href")?.trim() ?? "";
  return href !== "" && !/^(?:#|javascript:)/i.test(href);
}

/** Is all of a paragraph a link, but for what a list sets beside it? */
export function isLink(paragraph: string, linked: string): boolean {
  return paragraph.replace(BESIDE, "") === linked.replace(BESIDE, "");
}
