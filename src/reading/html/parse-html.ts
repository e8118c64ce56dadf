import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type TreeAdapter,
} from "parse5";
import { remember } from "../../text/remember.ts";
import { LIMITS, LimitExceeded } from "../limits.ts";
import { writePage } from "./write-page.ts";

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
  nodes = 0;
  depth = 0;
  const parser = new Parser({ treeAdapter });
  writePage(parser.tokenizer, text);
  return parser.document;
}

/** How much of the page that is being parsed has been built. */
let nodes = 0;
let depth = 0;

function count(): void {
  nodes += 1;
  if (nodes > LIMITS.nodes) throw new LimitExceeded(`网页元素超过 ${LIMITS.nodes} 个`);
}

/** One for all pages: the parser's calls of it are then compiled once. */
const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
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
    if (depth > LIMITS.pageDepth) throw new LimitExceeded(`网页元素嵌套超过 ${LIMITS.pageDepth} 层`);
  },
  onItemPop() {
    depth -= 1;
  },
};

/** Narrows a node to an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

/** The characters of a text node; `undefined` for every other node. */
export function textOf(node: HtmlNode): string | undefined {
  return "value" in node ? node.value : undefined;
}

/** An attribute's value; `undefined` when the element has none of that name. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  for (const candidate of element.attrs) if (candidate.name === name) return candidate.value;
  return undefined;
}

/**
 * Elements that show no text of the page itself: programs, styles, controls, embedded pages; what was struck out; the
 * reading that stands above a character.
 */
const SILENT = new Set(
  (
    "script style template noscript noframes noembed head iframe object svg math select datalist button textarea canvas " +
    "audio video del s strike rp rt rtc"
  ).split(" "),
);

const OUT_OF_PAGE = /display\s*:\s*none|mso-hide\s*:\s*all/i;
const UNSEEN = /visibility\s*:\s*(?:hidden|collapse)|line-through/i;
/** Said of a block, it may be undone for what is in it: to close the gaps between boxes, or until a program shows them. */
const TOO_SMALL = /font-size\s*:\s*0(?:\.0+)?(?![.\d])|opacity\s*:\s*0(?:\.0+)?(?![.\d])/i;
const RAISED = new Set(["sup", "sub"]);
const RAISED_STYLE = /vertical-align\s*:\s*(?:super|sub)\b/i;
const LONGEST_STYLE = 500;

/** What a style attribute does to its element. A page has few different ones, each on many elements. */
const lookOf = remember(
  (style) => ({
    outOfPage: OUT_OF_PAGE.test(style),
    unseen: UNSEEN.test(style),
    tooSmall: TOO_SMALL.test(style),
    raised: RAISED_STYLE.test(style),
  }),
  LONGEST_STYLE,
);

/** Is an element taken out of the page? The next cell stands in the place of a hidden one. */
export function isTakenOut(element: HtmlElement): boolean {
  if (attribute(element, "hidden") !== undefined) return true;
  const style = attribute(element, "style");
  return style !== undefined && lookOf(style).outOfPage;
}

/** Does a reader of the page see what is in this element? */
export function isVisible(element: HtmlElement): boolean {
  if (SILENT.has(element.tagName)) return false;
  for (const { name, value } of element.attrs) {
    if (name === "hidden") return false;
    if (name !== "style") continue;
    const { outOfPage, unseen, tooSmall } = lookOf(value);
    if (outOfPage || unseen || (tooSmall && !isBlock(element))) return false;
  }
  return true;
}

/** Is what is in an element not to be seen, though the element takes up its room? */
export function isUnseen(element: HtmlElement): boolean {
  const style = attribute(element, "style");
  if (style === undefined) return false;
  const { unseen, tooSmall } = lookOf(style);
  return unseen || (tooSmall && !isBlock(element));
}

/** Is what is in an element raised or lowered, as the mark of a note is? */
export function isRaised(element: HtmlElement): boolean {
  if (RAISED.has(element.tagName)) return true;
  const style = attribute(element, "style");
  return style !== undefined && lookOf(style).raised;
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
