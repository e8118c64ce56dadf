import type { Document } from "./document.ts";
import { openZip, type Zip } from "./docx/open-zip.ts";
import { attributeOf, scanXml } from "./docx/scan-xml.ts";
import { simplifyBody } from "./docx/simplify-body.ts";
import { storeZip } from "./docx/store-zip.ts";
import { LIMITS, LimitExceeded } from "./limits.ts";
import { readHtml } from "./read-html.ts";
import { Refused } from "./unreadable.ts";

const USUAL_BODY = "word/document.xml";

/** Other files that are zip archives of XML, by the folder of their main part. */
const OTHER_OFFICE: Readonly<Record<string, string>> = { xl: "Excel 表格（.xlsx）", ppt: "幻灯片（.pptx）" };

/**
 * Reads a .docx file: paragraphs, and tables with their merged cells resolved. Of tracked changes the outcome is read;
 * headers, footers, notes and comments are not.
 *
 * Only the body is unpacked. It is made safe and simple, turned into a page by mammoth, and read as a page.
 *
 * Lines are 1-based and count one for each paragraph and one for each row of a table, in reading order.
 *
 * @throws Refused, LimitExceeded
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const zip = openZip(bytes);
  const body = zip.read(findBody(zip));
  if (!body) throw new Refused("unsupported", "是压缩包，里面没有 Word 文档，无法读取");
  const simple = Buffer.from(simplifyBody(decodeXml(body)));
  return { ...readHtml(await toPage(simple)), format: "docx", metaTitle: readTitle(zip) };
}

async function toPage(body: Buffer): Promise<string> {
  // Loaded when the first Word file comes: most runs never see one.
  const { default: mammoth } = await import("mammoth");
  const plain = { includeDefaultStyleMap: false, includeEmbeddedStyleMap: false };
  try {
    return (await mammoth.convertToHtml({ buffer: storeZip(USUAL_BODY, body) }, plain)).value;
  } catch (cause) {
    throw new Refused("damaged", "已损坏：内部的 XML 不完整或有错", { cause });
  }
}

/** The part that holds the text: named by the package's relationships (ISO/IEC 29500-2, section 6.5). */
function findBody(zip: Zip): string {
  let target: string | undefined;
  const relationships = zip.read("_rels/.rels");
  if (relationships) {
    scanXml(decodeXml(relationships), {
      start(name, attributes) {
        if (name !== "rel:Relationship") return;
        if (attributeOf(attributes, "Type")?.endsWith("/officeDocument")) target ??= attributeOf(attributes, "Target");
      },
      end() {},
      text() {},
    });
  }
  const named = target?.replace(/^\//, "");
  const other = OTHER_OFFICE[named?.split("/")[0] ?? ""];
  if (other) throw new Refused("unsupported", `的内容是${other}，暂不能读取，请另存为 .docx 或 .html`);
  return named && zip.has(named) ? named : USUAL_BODY;
}

function readTitle(zip: Zip): string | null {
  const properties = zip.read("docProps/core.xml");
  if (!properties) return null;
  let title = "";
  let inTitle = false;
  scanXml(decodeXml(properties), {
    start(name) {
      inTitle = name === "dc:title";
    },
    end() {
      inTitle = false;
    },
    text(escaped) {
      if (inTitle) title += escaped;
    },
  });
  return unescapeXml(title).trim() || null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(escaped: string): string {
  return escaped.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function decodeXml(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(bytes);
  if (text.length > LIMITS.characters) throw new LimitExceeded(`文字和格式超过 ${LIMITS.characters} 个字符`);
  return text;
}
