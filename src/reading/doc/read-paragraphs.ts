import { LIMITS, LimitExceeded } from "../limits.ts";
import { characterRuns, eachProperty, type FormattedRun, paragraphRuns, runAt } from "./properties.ts";
import { type CellShape, readRowFormat } from "./read-row-format.ts";
import type { TextStream } from "./read-text-stream.ts";
import { type Look, showCharacter } from "./show-character.ts";

/** A paragraph of a document, with what its end says of the table that it stands in. */
export interface Paragraph {
  readonly text: string;
  /** Tables inside one another that it stands in; 0 for none. */
  readonly depth: number;
  readonly ends: "paragraph" | "cell" | "row";
  /** Where the cells of the row lie, at the end of a row. */
  readonly shape?: readonly CellShape[];
  /** The end of a row that was deleted, the change being tracked. */
  readonly deleted: boolean;
}

/** The streams that text and formatting lie in. */
export interface Formatting {
  readonly main: Buffer;
  /** Holds the properties that are too long for their page; many a row's definition. */
  readonly data: Buffer;
  readonly characters: Buffer;
  readonly paragraphs: Buffer;
}

/** Codes of properties, [MS-DOC] sections 2.6.1 to 2.6.3. */
const CODE = {
  deleted: 0x0800,
  hidden: 0x083c,
  struck: 0x0837,
  doublyStruck: 0x2a53,
  raised: 0x2a48,
  size: 0x4a43,
  colour: 0x6870,
  paletteColour: 0x2a42,
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  elsewhere: 0x6646,
  row: 0xd608,
} as const;

const OF_CHARACTERS: ReadonlySet<number> = new Set([
  CODE.deleted,
  CODE.hidden,
  CODE.struck,
  CODE.doublyStruck,
  CODE.raised,
  CODE.size,
  CODE.colour,
  CODE.paletteColour,
]);

/** A height of the font, in half points, that no one can read. */
const UNREADABLE_SIZE = 4;
/** White, as it stands in the palette of Word 97; and from where on red, green and blue are all but white. */
const WHITE_IN_PALETTE = 8;
const NEARLY_WHITE = 0xeb;
const OF_PARAGRAPHS: ReadonlySet<number> = new Set([
  CODE.inTable,
  CODE.endsRow,
  CODE.depth,
  CODE.endsInnerCell,
  CODE.endsInnerRow,
  CODE.elsewhere,
  CODE.row,
]);

const CELL_MARK = "\u0007";
const PARAGRAPH_MARK = "\r";
const PAGE_BREAK = "\f";
const FIELD_BEGINS = "\u0013";
const FIELD_RESULT = "\u0014";
const FIELD_ENDS = "\u0015";
interface Place {
  readonly depth: number;
  readonly endsCell: boolean;
  readonly endsRow: boolean;
  readonly row: Buffer | null;
}

/**
 * Reads the paragraphs of a part of the text as a person sees them once all tracked changes are accepted: without deleted,
 * hidden and struck-out text, and with the results of fields.
 *
 * @throws LimitExceeded
 */
export function readParagraphs(text: TextStream, formatting: Formatting): (from: number, to: number) => Paragraph[] {
  const lookAt = cachedBy(characterRuns(formatting.main, formatting.characters), lookOf);
  const placeAt = cachedBy(paragraphRuns(formatting.main, formatting.paragraphs), (properties) =>
    placeOf(properties, formatting.data),
  );

  return (from, to) => {
    const paragraphs: Paragraph[] = [];
    const dropsCode = hasWholeFields(text, from, to);
    const fields: ("code" | "result")[] = [];
    let inCode = 0;
    let line = "";

    const end = (character: string, offset: number): void => {
      const place = placeAt(offset) ?? OUTSIDE;
      const deleted = lookAt(offset)?.deleted ?? false;
      const endsRow = place.endsRow && place.depth > 0;
      const endsCell = !endsRow && (character === CELL_MARK || place.endsCell) && place.depth > 0;
      if (deleted && !endsRow && !endsCell) return;
      if (place.depth > LIMITS.depth) throw new LimitExceeded(`表格嵌套超过 ${LIMITS.depth} 层`);
      if (paragraphs.length >= LIMITS.slots) throw new LimitExceeded(`段落和单元格超过 ${LIMITS.slots} 个`);
      const shape = endsRow && place.row ? readRowFormat(place.row) : undefined;
      const ends = endsRow ? "row" : endsCell ? "cell" : "paragraph";
      paragraphs.push({ text: line, depth: place.depth, ends, deleted, ...(shape ? { shape } : {}) });
      line = "";
    };
    text.each(from, to, (character, offset) => {
      if (character === FIELD_BEGINS) {
        fields.push("code");
        inCode += 1;
      } else if (character === FIELD_RESULT && fields.at(-1) === "code") {
        fields[fields.length - 1] = "result";
        inCode -= 1;
      } else if (character === FIELD_ENDS) {
        if (fields.pop() === "code") inCode -= 1;
      } else if (character === PARAGRAPH_MARK || character === CELL_MARK || character === PAGE_BREAK) {
        end(character, offset);
      } else if (!(dropsCode && inCode > 0)) line += showCharacter(character, lookAt(offset), line);
    });
    if (line !== "") paragraphs.push({ text: line, depth: 0, ends: "paragraph", deleted: false });
    return paragraphs;
  };
}

const OUTSIDE: Place = { depth: 0, endsCell: false, endsRow: false, row: null };

/** Every field has its end: else what follows a stray mark would be lost. */
function hasWholeFields(text: TextStream, from: number, to: number): boolean {
  let open = 0;
  text.each(from, to, (character) => {
    if (character === FIELD_BEGINS) open += 1;
    if (character === FIELD_ENDS) open -= 1;
  });
  return open === 0;
}

/** What the properties of a run of characters ([MS-DOC], section 2.6.1) say of how it looks. */
export function lookOf(properties: Buffer): Look {
  let [hidden, deleted, raised, white] = [false, false, false, false];
  eachProperty(properties, OF_CHARACTERS, (code, operand) => {
    const isOn = operand[0] === 1 || operand[0] === 0x81;
    if (code === CODE.deleted) deleted = isOn;
    if (code === CODE.raised) raised = operand[0] !== 0;
    if (code === CODE.size && operand.readUInt16LE(0) <= UNREADABLE_SIZE) hidden = true;
    if (code === CODE.paletteColour) white = operand[0] === WHITE_IN_PALETTE;
    // Red, green, blue; the fourth byte leaves the colour to the program.
    if (code === CODE.colour) white = operand[3] === 0 && operand.subarray(0, 3).every((part) => part >= NEARLY_WHITE);
    if ((code === CODE.hidden || code === CODE.struck || code === CODE.doublyStruck) && isOn) hidden = true;
  });
  return { hidden, deleted, raised, white };
}

function placeOf(properties: Buffer, data: Buffer): Place {
  let inTable = false;
  let depth: number | undefined;
  let place = OUTSIDE;
  const take = (list: Buffer, mayPoint: boolean): void => {
    eachProperty(list, OF_PARAGRAPHS, (code, operand) => {
      if (code === CODE.inTable) inTable = operand[0] === 1;
      if (code === CODE.depth) depth = operand.readUInt32LE(0);
      if (code === CODE.endsRow || code === CODE.endsInnerRow) place = { ...place, endsRow: operand[0] === 1 };
      if (code === CODE.endsInnerCell) place = { ...place, endsCell: operand[0] === 1 };
      if (code === CODE.row) place = { ...place, row: operand };
      if (code === CODE.elsewhere && mayPoint) {
        const at = operand.readUInt32LE(0);
        if (at + 2 <= data.length) take(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)), false);
      }
    });
  };
  take(properties, true);
  return { ...place, depth: depth ?? (inTable ? 1 : 0) };
}

/** Looks up what the run at a byte of the text says; what runs of the same properties say is worked out once. */
function cachedBy<T>(runs: readonly FormattedRun[], say: (properties: Buffer) => T): (offset: number) => T | undefined {
  const said = new Map<Buffer, T>();
  let last: FormattedRun | undefined;
  return (offset) => {
    if (!last || offset < last.from || offset >= last.to) last = runAt(runs, offset);
    if (!last) return undefined;
    const known = said.get(last.properties);
    if (known !== undefined) return known;
    const fresh = say(last.properties);
    said.set(last.properties, fresh);
    return fresh;
  };
}
