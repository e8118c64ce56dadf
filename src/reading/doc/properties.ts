/**
 * Formatting of a binary Word document: properties (`sprm`) of runs of characters and of paragraphs, kept in pages of 512
 * bytes ([MS-DOC], sections 2.2.5, 2.4.6, 2.6 and 2.9).
 */

const PAGE_BYTES = 512;
/** Pages hold at most this many runs. */
const PAGE_NUMBER = 0x3fffff;

/** A run of bytes of the document's text that has properties of its own. */
export interface FormattedRun {
  /** Byte offsets in the main stream; `to` is the first byte after it. */
  readonly from: number;
  readonly to: number;
  /** One buffer for all runs of a page that share them. */
  readonly properties: Buffer;
}

/** Runs of characters with properties. */
export function characterRuns(main: Buffer, plc: Buffer): FormattedRun[] {
  return runsOf(main, plc, 1, (page, at) => {
    const offset = page.readUInt8(at) * 2;
    if (offset === 0) return Buffer.alloc(0);
    return page.subarray(offset + 1, offset + 1 + page.readUInt8(offset));
  });
}

/** Runs of paragraphs with their properties. */
export function paragraphRuns(main: Buffer, plc: Buffer): FormattedRun[] {
  return runsOf(main, plc, 13, (page, at) => {
    const offset = page.readUInt8(at) * 2;
    if (offset === 0 || offset >= PAGE_BYTES - 2) return Buffer.alloc(0);
    const half = page.readUInt8(offset);
    const [start, length] = half > 0 ? [offset + 1, half * 2 - 1] : [offset + 2, page.readUInt8(offset + 1) * 2];
    // The first two bytes name the style.
    return page.subarray(start + 2, start + length);
  });
}

function runsOf(
  main: Buffer,
  plc: Buffer,
  entryBytes: number,
  propertiesAt: (page: Buffer, at: number) => Buffer,
): FormattedRun[] {
  const runs: FormattedRun[] = [];
  const pages = Math.floor((plc.length - 4) / 8);
  for (let index = 0; index < pages; index++) {
    const number = plc.readUInt32LE((pages + 1) * 4 + index * 4) & PAGE_NUMBER;
    const page = main.subarray(number * PAGE_BYTES, (number + 1) * PAGE_BYTES);
    if (page.length < PAGE_BYTES) continue;
    const known = new Map<number, Buffer>();
    const count = page.readUInt8(PAGE_BYTES - 1);
    if ((count + 1) * 4 + count * entryBytes > PAGE_BYTES) continue;
    for (let run = 0; run < count; run++) {
      const at = (count + 1) * 4 + run * entryBytes;
      const place = page.readUInt8(at);
      const properties = known.get(place) ?? propertiesAt(page, at);
      known.set(place, properties);
      runs.push({ from: page.readUInt32LE(run * 4), to: page.readUInt32LE((run + 1) * 4), properties });
    }
  }
  return runs.sort((left, right) => left.from - right.from);
}

/** The run that a byte of the text lies in. */
export function runAt(runs: readonly FormattedRun[], offset: number): FormattedRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (offset < run.from) high = middle - 1;
    else if (offset >= run.to) low = middle + 1;
    else return run;
  }
  return undefined;
}

/** Properties whose length stands in two bytes, or is not told by their code. */
const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;
/** Length of an operand by the three highest bits of the code; 6 is told by the operand's first byte. */
const OPERAND_BYTES: readonly number[] = [1, 1, 2, 4, 2, 2, -1, 3];

/**
 * Calls back for the wanted properties of a list, in order: later ones override. Ends at the first that does not fit.
 *
 * @param visit told the code, and where in the list the operand lies
 */
export function eachProperty(
  list: Buffer,
  wanted: ReadonlySet<number>,
  visit: (code: number, at: number, end: number) => void,
): void {
  for (let at = 0; at + 2 < list.length; ) {
    const code = list.readUInt16LE(at);
    at += 2;
    const bytes = operandBytes(list, at, code);
    if (bytes === undefined || at + bytes > list.length) return;
    if (wanted.has(code)) visit(code, at, at + bytes);
    at += bytes;
  }
}

function operandBytes(list: Buffer, at: number, code: number): number | undefined {
  const fixed = OPERAND_BYTES[code >> 13] ?? -1;
  if (fixed > 0) return fixed;
  const first = list[at];
  if (first === undefined) return undefined;
  if (code === DEFINE_TABLE) return at + 2 > list.length ? undefined : list.readUInt16LE(at) + 1;
  if (code !== CHANGE_TABS || first !== 255) return first + 1;
  const deleted = list[at + 1];
  const added = deleted === undefined ? undefined : list[at + 2 + deleted * 4];
  return deleted === undefined || added === undefined ? undefined : 3 + deleted * 4 + added * 3;
}
