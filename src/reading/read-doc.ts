import { nestTables } from "./doc/nest-tables.ts";
import { type CompoundFile, openCompoundFile } from "./doc/open-compound-file.ts";
import { readParagraphs } from "./doc/read-paragraphs.ts";
import { readTextStream } from "./doc/read-text-stream.ts";
import { readTitle } from "./doc/read-title.ts";
import { toBlocks } from "./doc/to-blocks.ts";
import type { Document } from "./document.ts";
import { damaged, Refused } from "./unreadable.ts";

/** What else comes in the same container, by a stream that it alone has. */
const OTHERS: Readonly<Record<string, () => Refused>> = {
  EncryptedPackage: locked,
  Workbook: () => unsupported("Excel 表格（.xls）"),
  Book: () => unsupported("Excel 表格（.xls）"),
  "PowerPoint Document": () => unsupported("幻灯片（.ppt）"),
};

/** Places in the file information block ([MS-DOC], section 2.5). */
const FIB = {
  bytes: 0x1aa,
  version: 2,
  flags: 0x0a,
  /** Lengths of the text's parts: body, footnotes, headers, macros, comments, endnotes, text boxes. */
  lengths: [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64],
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2,
} as const;
const WORD_MARK = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const WORD_97 = 0xc1;

/**
 * Reads a .doc file of Word 97 or later: paragraphs, and tables by the edges and merges of their cells. Of tracked changes
 * the outcome is read; headers, footers, notes and comments are not. Text boxes come last, since the file does not say
 * where they stand.
 *
 * Lines are 1-based and count one for each paragraph and one for each row of a table, in reading order.
 *
 * @throws Refused, LimitExceeded
 */
export function readDoc(bytes: Uint8Array): Document {
  const file = openCompoundFile(bytes);
  const main = file.stream("WordDocument");
  if (!main) {
    const other = file.names.map((name) => OTHERS[name]).find((refuse) => refuse !== undefined);
    throw other ? other() : unsupported("旧版 Office 文件，不是 Word 文档");
  }
  if (main.length < FIB.bytes || main.readUInt16LE(0) !== WORD_MARK) throw damaged();
  const flags = main.readUInt16LE(FIB.flags);
  if (flags & ENCRYPTED) throw locked();
  if (main.readUInt16LE(FIB.version) < WORD_97) throw unsupported("Word 95 或更早的文档");

  const table = file.stream(flags & SECOND_TABLE ? "1Table" : "0Table");
  if (!table) throw damaged();
  const part = (at: number): Buffer => {
    const [start, length] = [main.readUInt32LE(at), main.readUInt32LE(at + 4)];
    if (start + length > table.length) throw damaged();
    return table.subarray(start, start + length);
  };
  const text = readTextStream(main, part(FIB.pieces));
  const read = readParagraphs(text, {
    main,
    data: file.stream("Data") ?? Buffer.alloc(0),
    characters: part(FIB.characters),
    paragraphs: part(FIB.paragraphs),
  });
  const lengths = FIB.lengths.map((at) => main.readUInt32LE(at));
  const body = lengths[0] ?? 0;
  const boxes = lengths.slice(0, -1).reduce((sum, length) => sum + length, 0);
  const items = [...nestTables(read(0, body)), ...nestTables(read(boxes, boxes + (lengths.at(-1) ?? 0)))];
  return { format: "doc", metaTitle: titleOf(file), blocks: toBlocks(items) };
}

function titleOf(file: CompoundFile): string | null {
  const summary = file.stream("\u0005SummaryInformation");
  return summary ? readTitle(summary) : null;
}

function unsupported(what: string): Refused {
  return new Refused("unsupported", `的内容是${what}，暂不能读取，请另存为 .docx 或 .html`);
}

function locked(): Refused {
  return new Refused("locked", "有密码保护，请去掉密码后再试");
}
