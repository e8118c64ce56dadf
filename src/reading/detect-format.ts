import type { DocumentFormat } from "./document.ts";

/** Formats that are told by their first bytes. */
export type BinaryFormat = "docx" | "doc" | "rtf" | "pdf";
/** Formats that are told by what the decoded text says. */
export type TextFormat = Exclude<DocumentFormat, BinaryFormat>;

/** Formats that a file is told by: its first bytes in hexadecimal, and what a person calls it. */
const SIGNATURES: readonly { readonly starts: string; readonly name: string }[] = [
  { starts: "504b0506", name: "压缩包（.zip）" },
  { starts: "89504e47", name: "图片（PNG）" },
  { starts: "ffd8ff", name: "图片（JPEG）" },
  { starts: "47494638", name: "图片（GIF）" },
  { starts: "424d", name: "图片（BMP）" },
  { starts: "49492a00", name: "图片（TIFF）" },
  { starts: "52617221", name: "压缩包（.rar）" },
  { starts: "377abcaf271c", name: "压缩包（.7z）" },
  { starts: "1f8b", name: "压缩包（.gz）" },
  { starts: "7f454c46", name: "程序文件" },
  { starts: "4d5a", name: "程序文件" },
];

/** Containers that hold one of our formats, or another: their reader tells. */
const CONTAINERS: readonly { readonly starts: string; readonly format: BinaryFormat; readonly afterBlanks?: true }[] = [
  { starts: "d0cf11e0a1b11ae1", format: "doc" },
  { starts: "504b0304", format: "docx" },
  { starts: "7b5c727466", format: "rtf", afterBlanks: true },
  { starts: "255044462d", format: "pdf" },
];

const SIGNATURE_BYTES = 8;
const SPACE = 0x20;
/** A PDF may begin a little later, after rubbish; its second line is not text. */
const HEADER_BYTES = 1024;
const PDF_HEADER = /(?:^|[\r\n])%PDF-\d\.\d\s*[\r\n]+%[\x80-\xff]{2}/;
/** How much of a text is looked at for markup. */
const MARKUP_CHARACTERS = 200_000;
const MARKUP_TAG =
  /<(?:!doctype html|html|head|body|meta|table|tbody|tr|td|th|div|p|span|br|h[1-6])(?=[\s/>])[^<>]{0,2000}>/gi;
const BREAK = /^<br/i;
const STROKED_ROW = /^[ \t]*\|[^\n]*\|[ \t]*\r?\n[ \t]*\|[^\n]*\|[ \t]*$/m;
/** A plain text may quote a tag; a page has many. */
const TAGS_OF_A_PAGE = 3;

/** The binary format that a file is to be read as; `undefined` when its first bytes are no mark of one. */
export function detectBinaryFormat(bytes: Uint8Array): BinaryFormat | undefined {
  const [start, afterBlanks] = [startOf(bytes, 0), startOf(bytes, firstVisible(bytes))];
  const found = CONTAINERS.find((each) => (each.afterBlanks ? afterBlanks : start).startsWith(each.starts));
  const format = found?.format;
  return (
    format ?? (PDF_HEADER.test(Buffer.from(bytes.subarray(0, HEADER_BYTES)).toString("latin1")) ? "pdf" : undefined)
  );
}

/**
 * The name of a binary format that is not read.
 *
 * @returns `undefined` when its first bytes are no mark that we know
 */
export function binaryFormatName(bytes: Uint8Array): string | undefined {
  const start = startOf(bytes, firstVisible(bytes));
  const signature = SIGNATURES.find(({ starts }) => start.startsWith(starts));
  // Two-byte marks are also ordinary letters: a text that begins with BM or MZ has no NUL soon after.
  if (signature && signature.starts.length <= 4 && !bytes.subarray(0, 64).includes(0)) return undefined;
  return signature?.name;
}

function firstVisible(bytes: Uint8Array): number {
  return Math.max(
    0,
    bytes.findIndex((byte) => byte > SPACE),
  );
}

function startOf(bytes: Uint8Array, from: number): string {
  return Buffer.from(bytes.subarray(from, from + SIGNATURE_BYTES)).toString("hex");
}

/** Tells a decoded text's format by its content: a page may be called report.txt, and a text report.html. */
export function detectTextFormat(text: string): TextFormat {
  const start = text.slice(0, MARKUP_CHARACTERS);
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(start)) return "html";
  // A table of strokes, a row a line, writes the breaks in its cells so.
  const isTextual = STROKED_ROW.test(start);
  let tags = 0;
  for (const [tag] of start.matchAll(MARKUP_TAG)) {
    if (isTextual && BREAK.test(tag)) continue;
    tags += 1;
    if (tags >= TAGS_OF_A_PAGE) return "html";
  }
  return "text";
}
