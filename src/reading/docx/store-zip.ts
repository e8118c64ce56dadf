import { crc32 } from "node:zlib";

/**
 * A zip archive of one part, stored as it is: what a library that takes whole files is handed, once the part has been
 * unpacked and made safe. (PKWARE APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16.)
 */
export function storeZip(name: string, content: Buffer): Buffer {
  const nameBytes = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(nameBytes.length, 26);

  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  // From the version that is needed to unpack it on, both headers hold the same.
  local.copy(entry, 6, 4, 30);

  const start = local.length + nameBytes.length + content.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + nameBytes.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([local, nameBytes, content, entry, nameBytes, end]);
}
