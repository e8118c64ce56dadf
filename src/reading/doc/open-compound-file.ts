import { LimitExceeded } from "../limits.ts";
import { damaged } from "../unreadable.ts";

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const SECTORS_IN_HEADER = 109;
const SHORT_SECTOR_SHIFT = 6;
const STREAM = 2;
const ROOT = 5;
const MOST_ENTRIES = 20_000;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly sector: number;
  readonly size: number;
}

/** The streams at the top of a compound file. */
export interface CompoundFile {
  /** Names of the streams and folders at the top. */
  readonly names: readonly string[];
  /** @returns `undefined` when there is no such stream */
  stream(name: string): Buffer | undefined;
}

/**
 * Opens a compound file, the container of Office's old formats ([MS-CFB]). Chains that run in a circle or leave the file,
 * as damage or malice makes them, are refused; nothing is read twice.
 *
 * @throws Refused, LimitExceeded
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER_BYTES) throw damaged();
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged();
  const sectorBytes = 1 << shift;
  const sectors = Math.ceil(file.length / sectorBytes);

  /** Sectors that follow one another, by the number of the first; the last one of a file may be short. */
  const sectorsFrom = (number: number, count: number): Buffer => {
    const at = (number + 1) * sectorBytes;
    const last = at + (count - 1) * sectorBytes;
    if (number < 0 || last >= file.length) throw damaged();
    return file.subarray(at, last + sectorBytes);
  };
  const sector = (number: number): Buffer => sectorsFrom(number, 1);
  const follow = (table: Int32Array, first: number): number[] => {
    const chain: number[] = [];
    for (let at = first; at >= 0; at = table[at] ?? -1) {
      if (chain.length > table.length) throw damaged();
      chain.push(at);
    }
    return chain;
  };
  const join = (chain: readonly number[]): Buffer => {
    if (chain.length > sectors) throw damaged();
    const parts: Buffer[] = [];
    for (let from = 0; from < chain.length; ) {
      const first = chain[from] ?? 0;
      let to = from + 1;
      while (chain[to] === first + to - from) to += 1;
      parts.push(sectorsFrom(first, to - from));
      from = to;
    }
    const [only] = parts;
    return only && parts.length === 1 ? only : Buffer.concat(parts);
  };

  const fat = toTable(join(sectorsOfFat(file, sector, sectors)));
  const shortFat = toTable(join(follow(fat, file.readInt32LE(60))));
  const entries = readEntries(join(follow(fat, file.readInt32LE(48))));
  const root = entries[0];
  if (root?.type !== ROOT) throw damaged();
  const shortSectors = join(follow(fat, root.sector));
  const longFrom = file.readUInt32LE(56);
  const top = siblings(entries, root.child);

  const readStream = ({ sector: first, size }: Entry): Buffer => {
    const whole =
      size >= longFrom
        ? join(follow(fat, first))
        : Buffer.concat(
            follow(shortFat, first).map((number) =>
              shortSectors.subarray(number << SHORT_SECTOR_SHIFT, (number + 1) << SHORT_SECTOR_SHIFT),
            ),
          );
    if (whole.length < size) throw damaged();
    return whole.subarray(0, size);
  };
  return {
    names: top.map(({ name }) => name),
    stream(name) {
      const entry = top.find((candidate) => candidate.name === name && candidate.type === STREAM);
      return entry && readStream(entry);
    },
  };
}

/** The sectors that hold the allocation table: 109 are named in the header, the others in a chain of their own. */
function sectorsOfFat(file: Buffer, sector: (number: number) => Buffer, most: number): number[] {
  const count = file.readUInt32LE(44);
  if (count > most) throw damaged();
  const found: number[] = [];
  for (let index = 0; index < Math.min(count, SECTORS_IN_HEADER); index++) found.push(file.readInt32LE(76 + index * 4));
  for (let next = file.readInt32LE(68); found.length < count; ) {
    const table = toTable(sector(next));
    if (table.length < 2) throw damaged();
    found.push(...table.subarray(0, Math.min(table.length - 1, count - found.length)));
    next = table.at(-1) ?? -1;
  }
  return found;
}

function readEntries(directory: Buffer): Entry[] {
  const count = Math.floor(directory.length / ENTRY_BYTES);
  if (count > MOST_ENTRIES) throw new LimitExceeded(`文件里的数据流超过 ${MOST_ENTRIES} 个`);
  return Array.from({ length: count }, (_, index) => {
    const entry = directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES);
    const nameBytes = Math.min(64, entry.readUInt16LE(64));
    return {
      name: entry.toString("utf16le", 0, Math.max(0, nameBytes - 2)),
      type: entry.readUInt8(66),
      left: entry.readInt32LE(68),
      right: entry.readInt32LE(72),
      child: entry.readInt32LE(76),
      sector: entry.readInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}

/** The entries of one folder, which the file keeps as a tree. */
function siblings(entries: readonly Entry[], first: number): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const left = [first];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    found.push(entry);
    left.push(entry.left, entry.right);
  }
  return found;
}

function toTable(sectors: Buffer): Int32Array {
  return Int32Array.from({ length: Math.floor(sectors.length / 4) }, (_, index) => sectors.readInt32LE(index * 4));
}
