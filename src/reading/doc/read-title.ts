const SECTION_OFFSET_AT = 44;
const CODE_PAGE = 1;
const TITLE = 2;
const NARROW_STRING = 30;
const WIDE_STRING = 31;
const ENCODINGS: Readonly<Record<number, string>> = { 936: "gb18030", 950: "big5", 1200: "utf-16le", 65001: "utf-8" };

/**
 * The title in a file's summary ([MS-OLEPS], sections 2.21 and 2.20).
 *
 * @returns `null` when it has none, or one that cannot be read
 */
export function readTitle(summary: Buffer): string | null {
  if (summary.length < SECTION_OFFSET_AT + 4) return null;
  const section = summary.subarray(summary.readUInt32LE(SECTION_OFFSET_AT));
  const count = section.length < 8 ? 0 : section.readUInt32LE(4);
  let encoding = "windows-1252";
  let title: string | null = null;
  for (let index = 0; index < count && 16 + index * 8 <= section.length; index++) {
    const property = section.readUInt32LE(8 + index * 8);
    const value = section.subarray(section.readUInt32LE(12 + index * 8));
    if (value.length < 8) continue;
    // Properties stand in the order of their numbers: the code page comes before the text that is written in it.
    if (property === CODE_PAGE) encoding = ENCODINGS[value.readUInt16LE(4)] ?? encoding;
    if (property === TITLE) title = readString(value, encoding);
  }
  return title?.replaceAll("\u0000", "").trim() || null;
}

function readString(value: Buffer, encoding: string): string | null {
  const kind = value.readUInt32LE(0);
  const length = value.readUInt32LE(4);
  if (kind === NARROW_STRING) return new TextDecoder(encoding).decode(value.subarray(8, 8 + length));
  return kind === WIDE_STRING ? value.subarray(8, 8 + length * 2).toString("utf16le") : null;
}
