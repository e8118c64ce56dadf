import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { LIMITS, LimitExceeded } from "./limits.ts";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/**
 * Parses a page as a browser does, within bounds: the tree builder stops while it builds, before a page of a few
 * megabytes has become gigabytes of nodes.
 *
 * @throws LimitExceeded
 */
export function parseHtml(text: string): HtmlParent {
  let nodes = 0;
  let depth = 0;
  const count = (): void => {
    nodes += 1;
    if (nodes > LIMITS.nodes) throw new LimitExceeded(`网页元素超过 ${LIMITS.nodes} 个`);
  };
  return parse(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        count();
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      createTextNode(value) {
        count();
        return defaultTreeAdapter.createTextNode(value);
      },
      onItemPush() {
        depth += 1;
        if (depth > LIMITS.depth) throw new LimitExceeded(`网页元素嵌套超过 ${LIMITS.depth} 层`);
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
}

/** Narrows a node to an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node);
}

/** The characters of a text node; `undefined` for every other node. */
export function textOf(node: HtmlNode): string | undefined {
  return defaultTreeAdapter.isTextNode(node) ? node.value : undefined;
}

/** An attribute's value; `undefined` when the element has none of that name. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** Elements that never show text of the page itself: programs, styles, controls, embedded pages. */
const SILENT = new Set("script style template noscript head iframe object svg math select button textarea".split(" "));

/** Does a reader of the page see what is in this element? */
export function isVisible(element: HtmlElement): boolean {
  if (SILENT.has(element.tagName) || attribute(element, "hidden") !== undefined) return false;
  const style = attribute(element, "style");
  return !(style && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style));
}

const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Does this element begin and end a line of its own? */
export function isBlock(element: HtmlElement): boolean {
  return BLOCKS.has(element.tagName);
}
