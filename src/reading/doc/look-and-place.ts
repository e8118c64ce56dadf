import { eachProperty } from "./properties.ts";
import type { Look } from "./show-character.ts";

/** Codes of properties, [MS-DOC] sections 2.6.1 to 2.6.3. */
const CODE = {
  deleted: 0x0800,
  hidden: 0x083c,
  struck: 0x0837,
  doublyStruck: 0x2a53,
  raised: 0x2a48,
  position: 0x4845,
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
  CODE.position,
  CODE.size,
  CODE.colour,
  CODE.paletteColour,
]);

const OF_PARAGRAPHS: ReadonlySet<number> = new Set([
  CODE.inTable,
  CODE.endsRow,
  CODE.depth,
  CODE.endsInnerCell,
  CODE.endsInnerRow,
  CODE.elsewhere,
  CODE.row,
]);

/** A height of the font, in half points, that no one can read. */
const UNREADABLE_SIZE = 4;
/** So many half points above or below its line a character is set apart from those beside it; less is but an adjustment. */
const OUT_OF_LINE = 4;
/** White, as it stands in the palette of Word 97; and from where on red, green and blue are all but white. */
const WHITE_IN_PALETTE = 8;
const NEARLY_WHITE = 0xeb;

/** Where a paragraph stands. */
export interface Place {
  /** Tables inside one another that it stands in; 0 for none. */
  readonly depth: number;
  readonly endsCell: boolean;
  readonly endsRow: boolean;
  /** The definition of the row that it ends. */
  readonly row: Buffer | null;
}

/** In no table. */
export const OUTSIDE: Place = { depth: 0, endsCell: false, endsRow: false, row: null };

/** What the properties of a run of characters (section 2.6.1) say of how it looks. */
export function lookOf(properties: Buffer): Look {
  let [hidden, deleted, raised, white] = [false, false, false, false];
  eachProperty(properties, OF_CHARACTERS, (code, at) => {
    const first = properties[at];
    const isOn = first === 1 || first === 0x81;
    if (code === CODE.deleted) deleted = isOn;
    if (code === CODE.raised) raised = first !== 0;
    if (code === CODE.position && Math.abs(properties.readInt16LE(at)) >= OUT_OF_LINE) raised = true;
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

/** What the properties of a paragraph (section 2.6.2) say of its place in tables. */
export function placeOf(properties: Buffer, data: Buffer): Place {
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
