import { decodeText } from "./decode-text.ts";
import {
  type BinaryFormat,
  binaryFormatName,
  detectBinaryFormat,
  detectTextFormat,
  type TextFormat,
} from "./detect-format.ts";
import type { Document } from "./document.ts";
import { LIMITS, LimitExceeded } from "./limits.ts";
import { readDoc } from "./read-doc.ts";
import { readDocx } from "./read-docx.ts";
import { readHtml } from "./read-html.ts";
import { readPdf } from "./read-pdf.ts";
import { readRtf } from "./read-rtf.ts";
import { readText } from "./read-text.ts";
import { isMhtml, unpackMhtml } from "./unpack-mhtml.ts";
import { damaged, Refused, type Unreadable, type UnreadableKind } from "./unreadable.ts";

/** One reader for each format. A reader finds structure and never interprets it; it may throw `LimitExceeded` or `Refused`. */
const textReaders: { readonly [F in TextFormat]: (text: string) => Document } = {
  text: readText,
  html: readHtml,
};
const binaryReaders: { readonly [F in BinaryFormat]: (bytes: Uint8Array) => Document | Promise<Document> } = {
  docx: readDocx,
  doc: readDoc,
  rtf: readRtf,
  pdf: readPdf,
};

/**
 * Reads a file into blocks. The format is told from the content; the name serves the message only.
 *
 * @param bytes the whole file
 * @param fileName name or path, for messages
 * @returns the document, or why there is none; nothing is thrown for bad input
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<Document | Unreadable> {
  const name = fileName.split(/[\\/]/).at(-1) ?? fileName;
  const fail = (unreadable: UnreadableKind, what: string): Unreadable => ({ unreadable, reason: `“${name}”${what}` });

  if (bytes.length === 0) return fail("empty", "是空文件");
  if (bytes.length > LIMITS.fileBytes) {
    return fail("too-large", `有 ${megabytes(bytes.length)} MB，超过上限 ${megabytes(LIMITS.fileBytes)} MB`);
  }
  const unread = binaryFormatName(bytes);
  if (unread) return fail("unsupported", `的内容是${unread}，暂不能读取，请另存为 .docx 或 .html`);
  try {
    const document = await readContent(bytes);
    return document.blocks.length === 0 ? fail("empty", "里没有文字") : document;
  } catch (error) {
    if (error instanceof LimitExceeded) return fail("too-large", `无法读取：${error.message}`);
    if (error instanceof Refused) return fail(error.kind, error.message);
    throw error;
  }
}

async function readContent(bytes: Uint8Array): Promise<Document> {
  const binary = detectBinaryFormat(bytes);
  if (binary) return readBinary(binary, bytes);
  const text = decodeText(isMhtml(bytes) ? unpackMhtml(bytes) : bytes);
  if (text === undefined) throw new Refused("binary", "不是文本文件，无法读取");
  if (text.length > LIMITS.characters) throw new LimitExceeded(`文字超过 ${LIMITS.characters} 个字符`);
  return textReaders[detectTextFormat(text)](text);
}

/** A broken file may well point beyond its own end. */
async function readBinary(format: BinaryFormat, bytes: Uint8Array): Promise<Document> {
  try {
    return await binaryReaders[format](bytes);
  } catch (cause) {
    const isOverrun = cause instanceof RangeError && "code" in cause && OVERRUNS.has(String(cause.code));
    if (isOverrun) throw damaged({ cause });
    throw cause;
  }
}

const OVERRUNS = new Set(["ERR_OUT_OF_RANGE", "ERR_BUFFER_OUT_OF_BOUNDS"]);

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "");
}
