import { crc32, inflateRawSync } from "node:zlib";
import { LimitExceeded } from "../limits.ts";
import { damaged, Refused } from "../unreadable.ts";

/** A zip's own structure: PKWARE APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16. */
const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
/** Stands for a value that does not fit: only archives of 4 GB and more need it. */
const ZIP64 = 0xffffffff;

const MOST_ENTRIES = 10_000;
/**
 * Bytes that one part may unpack to: the text of a long report, with all the marks of a word processor, has one or two
 * megabytes.
 */
const PART_BYTES = 48 * 1024 * 1024;

interface Entry {
  readonly method: number;
  readonly checksum: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/** The parts of a zip archive; nothing is unpacked before it is asked for. */
export interface Zip {
  has(name: string): boolean;
  /**
   * Unpacks a part.
   *
   * @returns `undefined` when the archive has none of that name
   * @throws LimitExceeded while unpacking, however small the archive says that the part is
   * @throws Refused for a part that is encrypted or broken
   */
  read(name: string): Uint8Array | undefined;
}

/**
 * Opens a zip archive by its directory.
 *
 * @throws Refused when the directory is lost, as in a file that was cut
 * @throws LimitExceeded
 */
export function openZip(bytes: Uint8Array): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file);
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      return entry && unpack(file, entry);
    },
  };
}

function readDirectory(file: Buffer): ReadonlyMap<string, Entry> {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new LimitExceeded(`压缩包里的文件超过 ${MOST_ENTRIES} 个`);
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
    // Some programs write the separators of their own system.
    entries.set(name.replaceAll("\\", "/").replace(/^\//, ""), {
      encrypted: (file.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0,
      method: file.readUInt16LE(at + 10),
      checksum: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= first; at--) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

function unpack(file: Buffer, entry: Entry): Uint8Array {
  if (entry.encrypted) throw new Refused("locked", "有密码保护，请去掉密码后再试");
  if (entry.at === ZIP64 || entry.packed === ZIP64) throw damaged();
  if (entry.at + LOCAL_HEADER_BYTES > file.length) throw damaged();
  const start = entry.at + LOCAL_HEADER_BYTES + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28);
  const packed = file.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw damaged();
  if (entry.unpacked > PART_BYTES) throw tooLarge();
  const content = entry.method === STORED ? packed : inflate(packed, entry);
  if (crc32(content) !== entry.checksum) throw damaged();
  return content;
}

function inflate(packed: Buffer, { method }: Entry): Buffer {
  if (method !== DEFLATED) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: PART_BYTES });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
    throw damaged({ cause: error });
  }
}

function tooLarge(): LimitExceeded {
  return new LimitExceeded(`解压后超过 ${PART_BYTES / 1024 / 1024} MB`);
}
