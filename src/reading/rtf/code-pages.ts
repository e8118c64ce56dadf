import { decodeNarrow } from "../doc/decode-narrow.ts";

/** Code pages by their number (`\ansicpg`), as decoders call them. */
const PAGES: Readonly<Record<number, string>> = {
  ...{ 932: "shift_jis", 936: "gb18030", 949: "euc-kr", 950: "big5", 1252: "windows-1252", 65001: "utf-8" },
  54936: "gb18030",
};
/** Code pages of fonts by their character set (`\fcharset`); the others are as the file says. */
const CHARACTER_SETS: Readonly<Record<number, string>> = {
  128: "shift_jis",
  129: "euc-kr",
  134: "gb18030",
  136: "big5",
};
const OF_ONE_BYTE = "windows-1252";
const FIRST_LEAD = 0x81;
/** No digit is the second byte of a character: one after half a character is itself. */
const FIRST_SECOND = 0x40;

/** The decoder's name for the code page that a file says it is in. */
export function codePage(number: number | undefined): string {
  return PAGES[number ?? 1252] ?? OF_ONE_BYTE;
}

/** The decoder's name for the characters of a font; `undefined` when they are those of the file. */
export function pageOfFont(characterSet: number | undefined): string | undefined {
  return CHARACTER_SETS[characterSet ?? 0];
}

/** Gathers the bytes of a text and decodes them; a character of two bytes may come as bytes of two kinds of writing. */
export class ByteText {
  private readonly decoders = new Map<string, { decode(bytes: Uint8Array): string }>();
  private bytes: number[] = [];
  private page = OF_ONE_BYTE;
  private isLed = false;

  /** @returns the text that this byte ends: empty while a character is not whole */
  add(byte: number, page: string): string {
    if (this.bytes.length === 0 && byte < FIRST_LEAD - 1) return String.fromCharCode(byte);
    const before = page === this.page ? "" : this.end();
    this.page = page;
    if (byte < FIRST_SECOND || (byte < FIRST_LEAD - 1 && !this.isLed))
      return before + this.end() + String.fromCharCode(byte);
    this.bytes.push(byte);
    this.isLed = page !== OF_ONE_BYTE && !this.isLed && byte >= FIRST_LEAD;
    return before;
  }

  /** @returns what is left */
  end(): string {
    if (this.bytes.length === 0) return "";
    const bytes = Buffer.from(this.bytes);
    const text = this.page === OF_ONE_BYTE ? decodeNarrow(bytes) : this.decoder().decode(bytes);
    this.bytes = [];
    this.isLed = false;
    return text;
  }

  private decoder(): { decode(bytes: Uint8Array): string } {
    const decoder = this.decoders.get(this.page) ?? new TextDecoder(this.page);
    this.decoders.set(this.page, decoder);
    return decoder;
  }
}
