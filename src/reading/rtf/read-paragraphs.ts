import type { Paragraph } from "../doc/read-paragraphs.ts";
import { showCharacter } from "../doc/show-character.ts";
import { LIMITS, LimitExceeded } from "../limits.ts";
import { ByteText, codePage, pageOfFont } from "./code-pages.ts";
import { type Destination, destinationAfter, INNER_ROW } from "./destinations.ts";
import { lookAfter, type RtfLook, VISIBLE } from "./look-after.ts";
import { defineRow, NO_ROW, type RowDefinition } from "./row-definition.ts";
import { scanRtf } from "./scan-rtf.ts";

export interface RtfText {
  readonly paragraphs: readonly Paragraph[];
  readonly title: string;
  /** All groups of the file are closed. */
  readonly whole: boolean;
}

/** What holds in a group, and for those in it until they say otherwise. */
interface State {
  readonly destination: Destination;
  /** Says how a character's stand-in, for programs that do not know it, is skipped: as so many bytes. */
  readonly standIn: number;
  readonly look: RtfLook;
  /** The font's code page; `undefined` for that of the file. */
  readonly page: string | undefined;
  readonly depth: number;
  /** The group began with the mark of those that may be left out, and its first word is to come. */
  readonly mayBeLeft: boolean;
  /** The row as it was defined before the group: a table within a cell has rows of its own. */
  readonly rowBefore: RowDefinition | undefined;
}

const START: State = {
  destination: "text",
  standIn: 1,
  look: VISIBLE,
  page: undefined,
  depth: 0,
  mayBeLeft: false,
  rowBefore: undefined,
};

/** Words that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ tab: "\t", line: "\u000b", "~": "\u00a0", _: "-", emdash: "—", endash: "–", bullet: "•" },
  ...{ lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”" },
  ...{ emspace: "\u2003", enspace: "\u2002", qmspace: "\u2005" },
};
const ENDS: Readonly<Record<string, Paragraph["ends"]>> = {
  ...{ par: "paragraph", sect: "paragraph", page: "paragraph" },
  ...{ cell: "cell", nestcell: "cell", row: "row", nestrow: "row" },
};
const INNER = new Set(["nestcell", "nestrow"]);
const NEARLY_WHITE = 0xeb;

/**
 * Reads the text of a file in RTF as a person sees it once all tracked changes are accepted: paragraphs, with what their
 * ends say of tables. Headers, footers, notes and text boxes are not read.
 *
 * @throws LimitExceeded
 */
export function readRtfParagraphs(bytes: Uint8Array): RtfText {
  const reader = new RtfReader();
  const whole = scanRtf(bytes, {
    open: () => reader.open(),
    close: () => reader.close(),
    byte: (byte) => reader.byte(byte),
    word: (name, value) => reader.word(name, value),
  });
  return reader.end(whole);
}

/** What of a file in RTF has been read so far, and what holds where the reading has come to. */
class RtfReader {
  readonly #paragraphs: Paragraph[] = [];
  readonly #groups: State[] = [];
  readonly #text = new ByteText();
  readonly #fonts = new Map<number, string>();
  readonly #whites = new Set<number>();
  readonly #file = { page: codePage(undefined), font: 0, colour: 0, parts: [] as number[], title: "", characters: 0 };
  #state = START;
  #row = NO_ROW;
  #line = "";
  /** The last character of the line. */
  #last = "";
  #skip = 0;

  open(): void {
    this.#showText();
    this.#groups.push(this.#state);
    this.#set({ mayBeLeft: false, rowBefore: undefined });
  }

  close(): void {
    this.#showText();
    this.#row = this.#state.rowBefore ?? this.#row;
    this.#state = this.#groups.pop() ?? START;
  }

  byte(byte: number): void {
    const { destination, page } = this.#state;
    if (this.#skip > 0) this.#skip -= 1;
    else if (destination === "colours") this.#addToColours(byte);
    else if (destination === "text" || destination === "title") {
      this.#show(this.#text.add(byte, page ?? this.#file.page));
    }
  }

  word(name: string, value: number | undefined): void {
    this.#showText();
    if (name === "*") {
      this.#set({ mayBeLeft: true });
      return;
    }
    const { destination, mayBeLeft } = this.#state;
    if (mayBeLeft && name === INNER_ROW) this.#set({ rowBefore: this.#row });
    const next = destinationAfter(name, destination, mayBeLeft);
    if (mayBeLeft || next !== destination) this.#set({ destination: next, mayBeLeft: false });
    if (next !== "nothing") this.#obey(name, value);
  }

  /** @param whole are all groups of the file closed? */
  end(whole: boolean): RtfText {
    this.#showText();
    const paragraphs = [...this.#paragraphs];
    if (this.#line !== "") paragraphs.push({ text: this.#line, depth: 0, ends: "paragraph", deleted: false });
    return { paragraphs, title: this.#file.title, whole };
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  /** Ends the bytes of a character, and the stand-in that is skipped. */
  #showText(): void {
    this.#show(this.#text.end());
    this.#skip = 0;
  }

  #show(characters: string): void {
    const { destination, look } = this.#state;
    if (characters === "") return;
    if (destination === "title") this.#file.title += characters;
    if (destination !== "text") return;
    this.#file.characters += characters.length;
    if (this.#file.characters > LIMITS.characters) throw new LimitExceeded(`文字超过 ${LIMITS.characters} 个字符`);
    for (const character of characters) {
      const shown = showCharacter(character, look, this.#last);
      this.#line += shown;
      this.#last = shown === "" ? this.#last : shown;
    }
  }

  #addToColours(byte: number): void {
    if (byte !== SEMICOLON) return;
    const { parts, colour } = this.#file;
    if (parts.length === 3 && parts.every((part) => part >= NEARLY_WHITE)) this.#whites.add(colour);
    this.#file.colour += 1;
    this.#file.parts = [];
  }

  #obey(name: string, value: number | undefined): void {
    const ends = ENDS[name];
    const defined = this.#state.destination === "text" ? defineRow(this.#row, name, value) : undefined;
    const character = CHARACTERS[name];
    if (ends) this.#endParagraph(name, ends);
    else if (defined) this.#row = defined;
    else if (character !== undefined) this.#show(character);
    else if (name === "u") {
      this.#show(String.fromCharCode((value ?? 0) & 0xffff));
      this.#skip = this.#state.standIn;
    } else if (!this.#define(name, value)) {
      this.#set({ look: lookAfter(this.#state.look, name, value, (colour) => this.#whites.has(colour)) });
    }
  }

  #endParagraph(word: string, ends: Paragraph["ends"]): void {
    const { destination, look, depth: around } = this.#state;
    if (destination !== "text" || (ends === "paragraph" && look.deleted)) return;
    if (this.#paragraphs.length >= LIMITS.slots) throw new LimitExceeded(`段落和单元格超过 ${LIMITS.slots} 个`);
    const depth = INNER.has(word) ? Math.max(2, around) : ends === "paragraph" ? around : 1;
    if (depth > LIMITS.depth) throw new LimitExceeded(`表格嵌套超过 ${LIMITS.depth} 层`);
    const shape = ends === "row" ? { shape: this.#row.cells } : {};
    this.#paragraphs.push({ text: this.#line, depth, ends, deleted: false, ...shape });
    this.#line = "";
    this.#last = "";
  }

  /** @returns is it a word that defines something of the file or the group? */
  #define(word: string, value = 0): boolean {
    const { destination, depth } = this.#state;
    if (word === "ansicpg") this.#file.page = codePage(value);
    else if (word === "uc") this.#set({ standIn: Math.max(0, value) });
    else if (word === "f" && destination === "fonts") this.#file.font = value;
    else if (word === "f") this.#set({ page: this.#fonts.get(value) });
    else if (word === "fcharset") this.#setPageOfFont(value);
    else if (word === "red" || word === "green" || word === "blue") this.#file.parts.push(value);
    else if (word === "plain") this.#set({ look: VISIBLE, page: undefined });
    else if (word === "pard") this.#set({ depth: 0 });
    else if (word === "intbl") this.#set({ depth: Math.max(1, depth) });
    else if (word === "itap") this.#set({ depth: Math.max(0, value) });
    else return false;
    return true;
  }

  #setPageOfFont(charset: number): void {
    const page = pageOfFont(charset);
    if (page) this.#fonts.set(this.#file.font, page);
  }
}

const SEMICOLON = 0x3b;
