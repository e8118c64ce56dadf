import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/reading/read-document.ts";
import { cell, docxOf, docxOfXml, paragraph, row, table } from "./made-docx.ts";
import { fixture, readBytes } from "./reports.ts";

/** The reason, or what was read in spite of all. */
async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  const outcome = await readDocument(bytes, name);
  return "unreadable" in outcome ? `${outcome.unreadable}: ${outcome.reason}` : `${outcome.blocks.length} blocks`;
}

/** A copy of a file with bytes put in its place. */
function patched(file: Buffer, at: number, bytes: Buffer): Buffer {
  const copy = Buffer.from(file);
  bytes.copy(copy, at);
  return copy;
}

function renamedStream(file: Buffer, from: string, to: string): Buffer {
  const at = file.indexOf(Buffer.from(`${from}\0`, "utf16le"));
  const name = Buffer.alloc(66);
  name.write(to, "utf16le");
  name.writeUInt16LE((to.length + 1) * 2, 64);
  return patched(file, at, name);
}

const deep = (levels: number): string =>
  levels === 0 ? paragraph("底") : table([row([cell(deep(levels - 1)), cell("1")])]);
const ENTITIES = Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join(
  "",
);
const BOMB = docxOf(`<w:p>${" ".repeat(60 * 1024 * 1024)}</w:p>`);

/** The same archive with a harmless size in its directory and its local header. */
function lyingAboutSize(zip: Uint8Array): Buffer {
  const file = Buffer.from(zip);
  file.writeUInt32LE(1000, file.indexOf(Buffer.from("504b0102", "hex")) + 24);
  file.writeUInt32LE(1000, 22);
  return file;
}

/** The archive with the mark of a password on its first part. */
function encrypted(zip: Uint8Array): Buffer {
  const file = Buffer.from(zip);
  file.writeUInt16LE(1, file.indexOf(Buffer.from("504b0102", "hex")) + 8);
  return file;
}

describe("readDocument() refuses, with its reason,", () => {
  test.each<[string, string, () => Uint8Array, RegExp]>([
    ["a .docx that unpacks without end", "a.docx", () => BOMB, /^too-large: “a.docx”无法读取：解压后超过/],
    ["one that lies about it", "a.docx", () => lyingAboutSize(BOMB), /^too-large: .*解压后超过/],
    [
      "one of entities within entities",
      "a.docx",
      () => docxOfXml(`<!DOCTYPE d [<!ENTITY e0 "哈">${ENTITIES}]><d>&e9;</d>`),
      /^damaged: .*DOCTYPE/,
    ],
    ["one with an entity that nobody declared", "a.docx", () => docxOf(paragraph("&e9;")), /^damaged: .*XML/],
    ["tables within tables without end", "a.docx", () => docxOf(deep(2000)), /^too-large: .*嵌套超过/],
    ["a million paragraphs", "a.docx", () => docxOf(paragraph("1").repeat(300_000)), /^too-large: /],
    [
      "a cell over a billion columns",
      "a.docx",
      () => docxOf(table([row([cell("1", '<w:gridSpan w:val="1000000000"/>'), cell("2")]), row([cell("3")])])),
      /^too-large: .*列/,
    ],
    ["a million attributes", "a.docx", () => docxOf(`<w:p ${'a="b" '.repeat(1_000_000)}/>`), /^damaged: .*XML/],
    ["markup that ends too soon", "a.docx", () => docxOfXml("<w:document><w:body>"), /^damaged: .*XML/],
    ["half a .docx", "a.docx", () => fixture("many-figures.docx").subarray(0, 5000), /^damaged: “a.docx”已损坏/],
    ["a .docx with a password", "a.docx", () => encrypted(docxOf(paragraph("1"))), /^locked: “a.docx”有密码保护/],
    [
      "a .docx with Office's password",
      "a.docx",
      () => renamedStream(fixture("many-figures.doc"), "WordDocument", "EncryptedPackage"),
      /^locked: .*密码/,
    ],
    [
      "an archive of something else",
      "a.zip",
      () => zipSync({ "a.txt": strToU8("甲") }),
      /^unsupported: .*没有 Word 文档/,
    ],
    [
      "an .xls",
      "a.doc",
      () => renamedStream(fixture("many-figures.doc"), "WordDocument", "Workbook"),
      /^unsupported: .*Excel/,
    ],
    [
      "an unknown compound file",
      "a.wps",
      () => renamedStream(fixture("many-figures.doc"), "WordDocument", "Contents"),
      /^unsupported: .*不是 Word 文档/,
    ],
    [
      "a page with its pictures, under the name of .doc",
      "a.doc",
      () => Buffer.from("MIME-Version: 1.0\nContent-Type: multipart/related\n"),
      /^unsupported: .*\.mht/,
    ],
    ["half a .doc", "a.doc", () => fixture("many-figures.doc").subarray(0, 20_000), /^damaged: “a.doc”已损坏/],
    [
      "a .doc whose allocation table runs in a circle",
      "a.doc",
      () => circular(fixture("many-figures.doc")),
      /^damaged: /,
    ],
  ])(
    "%s",
    async (_, name, make, reason) => {
      expect(await refusal(make(), name)).toMatch(reason);
    },
    20_000,
  );
});

/** The second sector of the main stream leads back to the first. */
function circular(file: Buffer): Buffer {
  const fat = (file.readInt32LE(76) + 1) * 512;
  const entry = file.indexOf(Buffer.from("WordDocument\0", "utf16le"));
  const first = file.readInt32LE(entry + 116);
  const second = file.readInt32LE(fat + first * 4);
  const back = Buffer.alloc(4);
  back.writeInt32LE(first);
  return patched(file, fat + second * 4, back);
}

test("readDocument() tells the format by the content, whatever the name", async () => {
  expect((await readBytes(fixture("many-figures.docx"), "a.doc")).format).toBe("docx");
  expect((await readBytes(fixture("many-figures.doc"), "a.docx")).format).toBe("doc");
  expect((await readBytes(fixture("many-figures.html"), "a.doc")).format).toBe("html");
});

describe("readDocument() throws nothing and ends", () => {
  const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255)), {
    minLength: 1,
    maxLength: 12,
  });

  test.each(["many-figures.doc", "edition-2019.docx"])("for %s with bytes changed anywhere", async (name) => {
    const file = fixture(name);
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const copy = Buffer.from(file);
        for (const [place, value] of changes) copy[Math.floor(place * copy.length)] = value;
        await readDocument(copy, name);
      }),
      { numRuns: 150 },
    );
  });

  test("for a .doc with numbers of its header changed", async () => {
    const file = fixture("many-figures.doc");
    const main = 512 * (file.readInt32LE(file.indexOf(Buffer.from("WordDocument\0", "utf16le")) + 116) + 1);
    const numbers = fc.array(fc.tuple(fc.nat(100), fc.constantFrom(0, 1, 0x7fffffff, 0xffffffff, 5000)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (inHeader, inWord) => {
        const copy = Buffer.from(file);
        for (const [place, value] of inHeader.slice(1)) copy.writeUInt32LE(value, 28 + place * 4);
        for (const [place, value] of inWord) copy.writeUInt32LE(value, main + place * 4);
        await readDocument(copy, "a.doc");
      }),
      { numRuns: 300 },
    );
  });

  test.each(["many-figures.doc", "edition-2019.docx"])(
    "for the first part of %s, whatever its length",
    async (name) => {
      const file = fixture(name);
      for (let length = 600; length < file.length * 0.9; length += Math.ceil(file.length / 150)) {
        expect(await readDocument(file.subarray(0, length), name)).toHaveProperty("unreadable");
      }
    },
  );
});
