import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** An element of a page, as a browser would build it. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text in it, white space as it stands. */
  readonly text: string;
}

function elementsIn(node: Tree.ParentNode): readonly Tree.Element[] {
  return node.childNodes.flatMap((child) => (adapter.isElementNode(child) ? [child, ...elementsIn(child)] : []));
}

function textOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => (adapter.isTextNode(child) ? child.value : "childNodes" in child ? textOf(child) : ""))
    .join("");
}

/** Every element of a page in document order; contents of templates left out. */
export function elementsOf(page: string): readonly PageElement[] {
  return elementsIn(parse(page)).map((element) => ({
    tag: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    text: textOf(element),
  }));
}

/** Elements of a page that carry an attribute, of that value where one is given. */
export function withAttribute(page: string, name: string, value?: string): readonly PageElement[] {
  return elementsOf(page).filter(
    ({ attributes }) => name in attributes && (value === undefined || attributes[name] === value),
  );
}
