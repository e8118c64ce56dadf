import { decodeText } from "./decode-text.ts";
import { binaryFormatName, detectTextFormat } from "./detect-format.ts";
import type { Document, DocumentFormat } from "./document.ts";
import { LIMITS, LimitExceeded } from "./limits.ts";
import { readHtml } from "./read-html.ts";
import { readText } from "./read-text.ts";
import type { Unreadable, UnreadableKind } from "./unreadable.ts";

/** One reader for each format. A reader finds structure and never interprets it; it may throw `LimitExceeded`. */
const readers: { readonly [F in DocumentFormat]: (text: string) => Document } = {
  text: readText,
  html: readHtml,
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
  const binary = binaryFormatName(bytes);
  if (binary) return fail("unsupported", `的内容是${binary}，暂不能读取，请另存为 .txt 或 .html`);
  const text = decodeText(bytes);
  if (text === undefined) return fail("binary", "不是文本文件，无法读取");
  if (text.trim() === "") return fail("empty", "里没有文字");
  if (text.length > LIMITS.characters) return fail("too-large", `的文字超过 ${LIMITS.characters} 个字符`);
  try {
    const document = readers[detectTextFormat(text)](text);
    return document.blocks.length === 0 ? fail("empty", "里没有文字") : document;
  } catch (error) {
    if (error instanceof LimitExceeded) return fail("too-large", `无法读取：${error.message}`);
    throw error;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "");
}
