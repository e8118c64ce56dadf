import { LIMITS, LimitExceeded } from "../limits.ts";
import { lookOf, OUTSIDE, placeOf } from "./look-and-place.ts";
import { characterRuns, type FormattedRun, paragraphRuns, runAt } from "./properties.ts";
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

const CELL_MARK = "\u0007";
const PARAGRAPH_MARK = "\r";
const PAGE_BREAK = "\f";
const FIELD_BEGINS = "\u0013";
const FIELD_RESULT = "\u0014";
const FIELD_ENDS = "\u0015";
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

/** Every field has its end: else what follows a stray mark would be lost. */
function hasWholeFields(text: TextStream, from: number, to: number): boolean {
  let open = 0;
  text.each(from, to, (stretch) => {
    open += stretch.split(FIELD_BEGINS).length - stretch.split(FIELD_ENDS).length;
  });
  return open === 0;
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
