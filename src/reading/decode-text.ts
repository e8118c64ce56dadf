import { isUtf8 } from "node:buffer";

/** How many bytes from the start of a file may declare its encoding. */
const DECLARATION_BYTES = 4096;
/** A file may be cut within a character and hold a stray byte or two; more than this share is another encoding. */
const TOLERATED_ERRORS_PER_CHARACTER = 0.001;
const TOLERATED_ERRORS = 2;
/** Share of control characters from which on a file is not text. */
const CONTROL_SHARE = 0.01;

/**
 * Decodes the bytes of a text-like file.
 *
 * A byte order mark decides; what is full of NULs can be UTF-16 without one; then valid UTF-8 is UTF-8 whatever the file
 * declares, for a wrong declaration is common and text in another encoding is almost never valid UTF-8; then a declared Big5;
 * then GB18030, which holds GB2312 and GBK.
 *
 * @returns the text without its byte order mark, or `undefined` when the bytes are not text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = byteOrderMark(bytes);
  if (marked) return accept(new TextDecoder(marked).decode(bytes));
  const clean = decodeClean(bytes);
  if (clean !== undefined) return clean;
  if (looksBinary(bytes)) return decodeUnmarked(bytes);
  for (const encoding of ["utf-8", ...(declares(bytes, /big5/i) ? ["big5"] : []), "gb18030"]) {
    const text = new TextDecoder(encoding).decode(bytes);
    const errors = text.split("\ufffd").length - 1;
    if (errors <= Math.max(TOLERATED_ERRORS, text.length * TOLERATED_ERRORS_PER_CHARACTER)) return accept(text);
  }
  return undefined;
}

/** A control character, as `isControl` has them, or what stands for a character that could not be decoded. */
const STRAY = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/;

/** Nearly every page is UTF-8 without a stray character: nothing has to be counted there. */
function decodeClean(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = new TextDecoder().decode(bytes);
  return STRAY.test(text) ? undefined : text;
}

/** What a text in Chinese consists of: plain ASCII, Chinese characters and their punctuation. */
const USUAL = /[\t\n\r -~·‘-”…①-⑩\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;
const MOSTLY = 0.95;

/** UTF-16 without its byte order mark, which has a NUL in every plain character; nothing else that is read so makes sense. */
function decodeUnmarked(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  for (const encoding of ["utf-16le", "utf-16be"]) {
    const text = new TextDecoder(encoding).decode(bytes);
    if ((text.match(USUAL)?.length ?? 0) >= MOSTLY * text.length) return text;
  }
  return undefined;
}

function accept(text: string): string | undefined {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    if (isControl(text.charCodeAt(i))) controls++;
  }
  return controls > text.length * CONTROL_SHARE ? undefined : text;
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** Text has next to no control characters, and no NUL at all but by accident. */
function looksBinary(bytes: Uint8Array): boolean {
  let nuls = 0;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) nuls++;
    if (isControl(byte)) controls++;
  }
  return nuls > bytes.length * (CONTROL_SHARE / 10) || controls > bytes.length * CONTROL_SHARE;
}

/** Control characters other than tab, line feed, form feed, carriage return and the like. */
function isControl(code: number): boolean {
  return code < 9 || (code > 13 && code < 32) || code === 127;
}

function declares(bytes: Uint8Array, encoding: RegExp): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARATION_BYTES));
  return /charset|encoding/i.test(start) && encoding.test(start);
}
