import { LIMITS, LimitExceeded } from "../limits.ts";
import { Refused } from "../unreadable.ts";

/** Told what an XML text holds, in order. Names have the prefix that `PREFIXES` gives their namespace. */
export interface XmlHandler {
  /** @param attributes as they stand in the file, escapes and all; look one up with `attributeOf` */
  start(name: string, attributes: string): void;
  end(name: string): void;
  /** @param escaped character data as it stands in the file: `&amp;` is still five characters */
  text(escaped: string): void;
}

/** One prefix for each namespace that matters, whatever the file calls it; transitional and strict (ISO/IEC 29500). */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "urn:schemas-microsoft-com:vml": "v",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas": "wpc",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
};

/** A tag; the root of a document has some 40 attributes. */
const TAG = /<(\/?)([^\s/<>="']+)((?:\s+[^\s=<>"']+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,400})\s*(\/?)>/y;
const DECLARATION = /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Walks over an XML text once, without making a tree. Entities cannot be declared: a document type, which no Office
 * program writes, is refused.
 *
 * @throws Refused when the text is not well formed
 * @throws LimitExceeded
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  const prefixes = new Map<string, string>();
  const canonical = new Map<string, string>();
  const open: string[] = [];
  let elements = 0;

  const nameOf = (printed: string): string => {
    const known = canonical.get(printed);
    if (known !== undefined) return known;
    const colon = printed.indexOf(":");
    const prefix = colon < 0 ? "" : printed.slice(0, colon);
    const mapped = prefixes.get(prefix) ?? (prefix === "" ? "" : `?${prefix}`);
    const name = mapped === "" ? printed.slice(colon + 1) : `${mapped}:${printed.slice(colon + 1)}`;
    canonical.set(printed, name);
    return name;
  };
  const declare = (attributes: string): void => {
    for (const [, prefix = "", double, single] of attributes.matchAll(DECLARATION)) {
      const space = double ?? single ?? "";
      prefixes.set(prefix, PREFIXES[space] ?? (prefix === "" ? "" : `?${prefix}`));
      canonical.clear();
    }
  };
  /** Handles what begins with `<` at this place; returns the place after it. */
  const markup = (at: number): number => {
    if (xml.startsWith("<!--", at)) return after(xml, "-->", at);
    if (xml.startsWith("<?", at)) return after(xml, "?>", at);
    if (xml.startsWith("<![CDATA[", at)) {
      const end = after(xml, "]]>", at);
      handler.text(escapeXml(xml.slice(at + 9, end - 3)));
      return end;
    }
    if (xml.startsWith("<!", at))
      throw new Refused("damaged", "里有 Word 不会写的文档类型声明（DOCTYPE），为安全起见不读取");
    TAG.lastIndex = at;
    const tag = TAG.exec(xml);
    if (!tag) throw malformed();
    const [, closing, printed = "", attributes = "", empty] = tag;
    if (closing) {
      if (open.pop() !== printed) throw malformed();
      handler.end(nameOf(printed));
      return TAG.lastIndex;
    }
    elements += 1;
    if (elements > LIMITS.nodes) throw new LimitExceeded(`文件里的元素超过 ${LIMITS.nodes} 个`);
    if (open.length >= LIMITS.depth) throw new LimitExceeded(`文件里的元素嵌套超过 ${LIMITS.depth} 层`);
    if (attributes.includes("xmlns")) declare(attributes);
    const name = nameOf(printed);
    handler.start(name, attributes);
    if (empty) handler.end(name);
    else open.push(printed);
    return TAG.lastIndex;
  };

  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const end = next < 0 ? xml.length : next;
    if (end > at) handler.text(xml.slice(at, end));
    if (next < 0) break;
    at = markup(next);
  }
  if (open.length > 0) throw malformed();
}

const ATTRIBUTE = /(?:[^\s=:"']+:)?([^\s=:"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The value of an attribute, by its name without a prefix; `undefined` when there is none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, local, double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (local === name) return double ?? single;
  }
  return undefined;
}

/** Text as the characters of XML. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw malformed();
  return at + mark.length;
}

function malformed(): Refused {
  return new Refused("damaged", "已损坏：内部的 XML 不完整或有错");
}
