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
  const paragraphs: Paragraph[] = [];
  const groups: State[] = [];
  const text = new ByteText();
  const fonts = new Map<number, string>();
  const whites = new Set<number>();
  const file = { page: codePage(undefined), font: 0, colour: 0, parts: [] as number[], title: "", characters: 0 };
  let state = START;
  let row = NO_ROW;
  let line = "";
  /** The last character of the line. */
  let last = "";
  let skip = 0;

  const show = (characters: string): void => {
    if (characters === "") return;
    if (state.destination === "title") file.title += characters;
    if (state.destination !== "text") return;
    file.characters += characters.length;
    if (file.characters > LIMITS.characters) throw new LimitExceeded(`文字超过 ${LIMITS.characters} 个字符`);
    for (const character of characters) {
      const shown = showCharacter(character, state.look, last);
      line += shown;
      last = shown === "" ? last : shown;
    }
  };
  const end = (word: string, ends: Paragraph["ends"]): void => {
    if (state.destination !== "text" || (ends === "paragraph" && state.look.deleted)) return;
    if (paragraphs.length >= LIMITS.slots) throw new LimitExceeded(`段落和单元格超过 ${LIMITS.slots} 个`);
    const depth = INNER.has(word) ? Math.max(2, state.depth) : ends === "paragraph" ? state.depth : 1;
    if (depth > LIMITS.depth) throw new LimitExceeded(`表格嵌套超过 ${LIMITS.depth} 层`);
    const shape = ends === "row" ? { shape: row.cells } : {};
    paragraphs.push({ text: line, depth, ends, deleted: false, ...shape });
    line = "";
    last = "";
  };
  const define = (word: string, value = 0): boolean => {
    if (word === "ansicpg") file.page = codePage(value);
    else if (word === "uc") state = { ...state, standIn: Math.max(0, value) };
    else if (word === "f" && state.destination === "fonts") file.font = value;
    else if (word === "f") state = { ...state, page: fonts.get(value) };
    else if (word === "fcharset") {
      const page = pageOfFont(value);
      if (page) fonts.set(file.font, page);
    } else if (word === "red" || word === "green" || word === "blue") file.parts.push(value);
    else if (word === "plain") state = { ...state, look: VISIBLE, page: undefined };
    else if (word === "pard") state = { ...state, depth: 0 };
    else if (word === "intbl") state = { ...state, depth: Math.max(1, state.depth) };
    else if (word === "itap") state = { ...state, depth: Math.max(0, value) };
    else return false;
    return true;
  };

  const whole = scanRtf(bytes, {
    open() {
      show(text.end());
      skip = 0;
      groups.push(state);
      state = { ...state, mayBeLeft: false, rowBefore: undefined };
    },
    close() {
      show(text.end());
      skip = 0;
      row = state.rowBefore ?? row;
      state = groups.pop() ?? START;
    },
    byte(byte) {
      if (skip > 0) skip -= 1;
      else if (state.destination === "colours") {
        if (byte !== SEMICOLON) return;
        if (file.parts.length === 3 && file.parts.every((part) => part >= NEARLY_WHITE)) whites.add(file.colour);
        file.colour += 1;
        file.parts = [];
      } else if (state.destination === "text" || state.destination === "title") {
        show(text.add(byte, state.page ?? file.page));
      }
    },
    word(name, value) {
      show(text.end());
      skip = 0;
      if (name === "*") {
        state = { ...state, mayBeLeft: true };
        return;
      }
      const { destination, mayBeLeft } = state;
      if (mayBeLeft && name === INNER_ROW) state = { ...state, rowBefore: row };
      const next = destinationAfter(name, destination, mayBeLeft);
      if (mayBeLeft || next !== destination) state = { ...state, destination: next, mayBeLeft: false };
      if (next === "nothing") return;
      const ends = ENDS[name];
      const defined = next === "text" ? defineRow(row, name, value) : undefined;
      const character = CHARACTERS[name];
      if (ends) end(name, ends);
      else if (defined) row = defined;
      else if (character !== undefined) show(character);
      else if (name === "u") {
        show(String.fromCharCode((value ?? 0) & 0xffff));
        skip = state.standIn;
      } else if (!define(name, value)) {
        state = { ...state, look: lookAfter(state.look, name, value, (colour) => whites.has(colour)) };
      }
    },
  });
  show(text.end());
  if (line !== "") paragraphs.push({ text: line, depth: 0, ends: "paragraph", deleted: false });
  return { paragraphs, title: file.title, whole };
}

const SEMICOLON = 0x3b;
