import type { PageData } from "../document.ts";
import { attribute, type HtmlParent, isElement, textOf } from "./parse-html.ts";
import { collapse } from "./raised-text.ts";

/** The names that government sites give these things in meta elements (《政府网站发展指引》，国办发〔2017〕47号). */
const NAMES = { articletitle: "article", sitename: "site", contentsource: "source" } as const;

interface HeadData extends PageData {
  /** The title of what the page shows, without the site's name. */
  readonly article: string | null;
}

/** What the head of a page tells. Of several of one kind the first counts. */
export function pageData(root: HtmlParent): HeadData {
  const data: { -readonly [K in keyof HeadData]: HeadData[K] } = {
    article: null,
    window: null,
    site: null,
    source: null,
  };
  const visit = (parent: HtmlParent): void => {
    for (const node of parent.childNodes) {
      if (!isElement(node) || node.tagName === "body") continue;
      if (node.tagName === "title") {
        data.window ??= collapse(node.childNodes.map((child) => textOf(child) ?? "").join("")) || null;
      }
      if (node.tagName === "meta") {
        const name = attribute(node, "name")?.toLowerCase() ?? "";
        const key = Object.hasOwn(NAMES, name) ? NAMES[name as keyof typeof NAMES] : undefined;
        if (key) data[key] ??= collapse(attribute(node, "content") ?? "") || null;
      }
      visit(node);
    }
  };
  visit(root);
  return data;
}
