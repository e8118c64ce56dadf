import { LIMITS, LimitExceeded } from "../limits.ts";

/** What a file in RTF consists of (Rich Text Format Specification 1.9.1, "RTF Syntax"). */
export interface RtfHandler {
  readonly open: () => void;
  readonly close: () => void;
  /** A control word; `value` is undefined when none is given. A control sign has no letters: ~ _ - * */
  readonly word: (name: string, value: number | undefined) => void;
  /** One byte of text, in the code page of its font. */
  readonly byte: (byte: number) => void;
}

const [BACKSLASH, OPEN, CLOSE, QUOTE, MINUS, SPACE] = [0x5c, 0x7b, 0x7d, 0x27, 0x2d, 0x20];
const [CARRIAGE_RETURN, LINE_FEED] = [0x0d, 0x0a];
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;
/** Bytes that follow as they are, and may be braces. */
const BINARY = "bin";

/**
 * Calls back for all that a file in RTF consists of, to the end of its outermost group.
 *
 * @returns whether all groups are closed
 * @throws LimitExceeded when groups stand too deep in one another
 */
export function scanRtf(bytes: Uint8Array, { open, close, word, byte }: RtfHandler): boolean {
  let depth = 0;
  let at = 0;
  while (at < bytes.length) {
    const here = bytes[at] ?? 0;
    at += 1;
    if (here === OPEN) {
      depth += 1;
      if (depth > LIMITS.pageDepth) throw new LimitExceeded(`格式嵌套超过 ${LIMITS.pageDepth} 层`);
      open();
    } else if (here === CLOSE) {
      close();
      depth -= 1;
      if (depth <= 0) return true;
    } else if (here !== BACKSLASH) {
      if (here !== CARRIAGE_RETURN && here !== LINE_FEED) byte(here);
    } else if (isLetter(bytes[at])) {
      const start = at;
      while (isLetter(bytes[at]) && at - start < LONGEST_WORD) at += 1;
      const name = latin(bytes, start, at);
      const number = at;
      if (bytes[at] === MINUS) at += 1;
      while (isDigit(bytes[at]) && at - number < LONGEST_NUMBER) at += 1;
      const value = Number.parseInt(latin(bytes, number, at), 10);
      if (bytes[at] === SPACE) at += 1;
      if (name === BINARY) at += Math.max(0, value || 0);
      else word(name, Number.isNaN(value) ? undefined : value);
    } else if (bytes[at] === QUOTE) {
      const value = Number.parseInt(latin(bytes, at + 1, at + 3), 16);
      at += 3;
      if (!Number.isNaN(value)) byte(value);
    } else {
      const sign = bytes[at] ?? SPACE;
      at += 1;
      if (sign === BACKSLASH || sign === OPEN || sign === CLOSE) byte(sign);
      else word(sign === CARRIAGE_RETURN || sign === LINE_FEED ? "par" : String.fromCharCode(sign), undefined);
    }
  }
  return false;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to && at < bytes.length; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
