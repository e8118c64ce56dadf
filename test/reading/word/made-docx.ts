import { strToU8, zipSync } from "fflate";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const SPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

/** A .docx whose body is this XML. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return docxOfXml(`<?xml version="1.0"?><w:document ${SPACES}><w:body>${body}</w:body></w:document>`, parts);
}

/** A .docx whose document part is this XML, as it is. */
export function docxOfXml(xml: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = { "word/document.xml": xml, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A run of text. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(content: string): string {
  return `<w:p>${content.startsWith("<") ? content : run(content)}</w:p>`;
}

export function cell(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<w:p>") || content.startsWith("<w:tbl>") ? content : paragraph(content)}</w:tc>`;
}

export function row(cells: readonly string[], properties = ""): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;
}

export function table(rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
}

export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const begins = '<w:vMerge w:val="restart"/>';
export const goesOn = "<w:vMerge/>";
