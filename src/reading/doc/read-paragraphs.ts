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
    const shapeOf = rememberShapes();
    const dropsCode = hasWholeFields(text, from, to);
    const fields: ("code" | "result")[] = [];
    let inCode = 0;
    let line = "";

    const end = (character: string, offset: number): void => {
      const place = placeAt(offset)?.said ?? OUTSIDE;
      const deleted = lookAt(offset)?.said.deleted ?? false;
      const endsRow = place.endsRow && place.depth > 0;
      const endsCell = !endsRow && (character === CELL_MARK || place.endsCell) && place.depth > 0;
      if (deleted && !endsRow && !endsCell) return;
      if (place.depth > LIMITS.depth) throw new LimitExceeded(`表格嵌套超过 ${LIMITS.depth} 层`);
      if (paragraphs.length >= LIMITS.slots) throw new LimitExceeded(`段落和单元格超过 ${LIMITS.slots} 个`);
      const shape = endsRow && place.row ? shapeOf(place.row) : undefined;
      const ends = endsRow ? "row" : endsCell ? "cell" : "paragraph";
      paragraphs.push({ text: line, depth: place.depth, ends, deleted, ...(shape ? { shape } : {}) });
      line = "";
    };
    const mark = (character: string, offset: number): void => {
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
      } else if (!(dropsCode && inCode > 0)) line += showCharacter(character, lookAt(offset)?.said, line);
    };
    text.each(from, to, (stretch, start, width) => {
      for (let at = 0; at < stretch.length; ) {
        const next = endOfPrinted(stretch, at);
        if (next === at) {
          mark(stretch.charAt(at), start + at * width);
          at += 1;
          continue;
        }
        if (dropsCode && inCode > 0) at = next;
        while (at < next) {
          const offset = start + at * width;
          const run = lookAt(offset);
          const runEnd = Math.min(next, at + Math.max(1, Math.ceil(((run?.to ?? offset) - offset) / width)));
          if (!run || isPlain(run.said)) line += stretch.slice(at, runEnd);
          else for (let each = at; each < runEnd; each++) line += showCharacter(stretch.charAt(each), run.said, line);
          at = runEnd;
        }
      }
    });
    if (line !== "") paragraphs.push({ text: line, depth: 0, ends: "paragraph", deleted: false });
    return paragraphs;
  };
}

/** Most rows of a table lie alike: their shape is worked out once, and is one object for all of them. */
function rememberShapes(): (row: Buffer) => readonly CellShape[] | undefined {
  const known = new Map<string, readonly CellShape[] | undefined>();
  return (row) => {
    const key = row.toString("latin1");
    if (!known.has(key)) known.set(key, readRowFormat(row));
    return known.get(key);
  };
}

/** Where the characters end that mean themselves. */
function endOfPrinted(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= FIRST_PRINTED) at += 1;
  return at;
}

const FIRST_PRINTED = 0x20;

function isPlain({ hidden, deleted, raised, white }: Look): boolean {
  return !hidden && !deleted && !raised && !white;
}

const OUTSIDE: Place = { depth: 0, endsCell: false, endsRow: false, row: null };

/** Every field has its end: else what follows a stray mark would be lost. */
function hasWholeFields(text: TextStream, from: number, to: number): boolean {
  let open = 0;
  text.each(from, to, (stretch) => {
    open += stretch.split(FIELD_BEGINS).length - stretch.split(FIELD_ENDS).length;
  });
  return open === 0;
}

/** What the properties of a run of characters ([MS-DOC], section 2.6.1) say of how it looks. */
export function lookOf(properties: Buffer): Look {
  let [hidden, deleted, raised, white] = [false, false, false, false];
  eachProperty(properties, OF_CHARACTERS, (code, at) => {
    const first = properties[at];
    const isOn = first === 1 || first === 0x81;
    if (code === CODE.deleted) deleted = isOn;
    if (code === CODE.raised) raised = first !== 0;
    if (code === CODE.size && properties.readUInt16LE(at) <= UNREADABLE_SIZE) hidden = true;
    if (code === CODE.paletteColour) white = first === WHITE_IN_PALETTE;
    // Red, green, blue; the fourth byte leaves the colour to the program.
    if (code === CODE.colour) white = properties[at + 3] === 0 && isNearlyWhite(properties, at);
    if ((code === CODE.hidden || code === CODE.struck || code === CODE.doublyStruck) && isOn) hidden = true;
  });
  return { hidden, deleted, raised, white };
}

function isNearlyWhite(list: Buffer, at: number): boolean {
  return [0, 1, 2].every((part) => (list[at + part] ?? 0) >= NEARLY_WHITE);
}

function placeOf(properties: Buffer, data: Buffer): Place {
  let inTable = false;
  let depth: number | undefined;
  let place = OUTSIDE;
  const take = (list: Buffer, mayPoint: boolean): void => {
    eachProperty(list, OF_PARAGRAPHS, (code, at, end) => {
      const isOn = list[at] === 1;
      if (code === CODE.inTable) inTable = isOn;
      if (code === CODE.depth) depth = list.readUInt32LE(at);
      if (code === CODE.endsRow || code === CODE.endsInnerRow) place = { ...place, endsRow: isOn };
      if (code === CODE.endsInnerCell) place = { ...place, endsCell: isOn };
      if (code === CODE.row) place = { ...place, row: list.subarray(at, end) };
      if (code === CODE.elsewhere && mayPoint) {
        const there = list.readUInt32LE(at);
        if (there + 2 <= data.length) take(data.subarray(there + 2, there + 2 + data.readUInt16LE(there)), false);
      }
    });
  };
  take(properties, true);
  return { ...place, depth: depth ?? (inTable ? 1 : 0) };
}

/** What a run of bytes says, and the first byte after it. */
interface Said<T> {
  readonly said: T;
  readonly from: number;
  readonly to: number;
}

/** Looks up what the run at a byte of the text says; what runs of the same properties say is worked out once. */
function cachedBy<T>(
  runs: readonly FormattedRun[],
  say: (properties: Buffer) => T,
): (offset: number) => Said<T> | undefined {
  const known = new Map<Buffer, T>();
  let last: Said<T> | undefined;
  return (offset) => {
    if (last && offset >= last.from && offset < last.to) return last;
    const run = runAt(runs, offset);
    if (!run) return undefined;
    const said = known.get(run.properties) ?? say(run.properties);
    known.set(run.properties, said);
    last = { said, from: run.from, to: run.to };
    return last;
  };
}
