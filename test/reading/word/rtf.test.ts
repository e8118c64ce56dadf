import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/reading/read-document.ts";
import { fixture, paragraphsIn, readBytes, tableIn } from "./reports.ts";

/** The bytes of a file in RTF; characters up to ÿ are bytes. */
function rtf(body: string, head = "\\ansi\\ansicpg936"): Buffer {
  return Buffer.from(`{\\rtf1${head}\n${body}}`, "latin1");
}

/** 国 and 办 in GBK, as word processors write them. */
const GUO = "\\'b9\\'fa";
const BAN = "\\'b0\\'ec";

async function textOf(body: string, head?: string): Promise<string[]> {
  return paragraphsIn(await readBytes(rtf(body, head), "a.doc"));
}

const row = (edges: readonly string[], cells: readonly string[]): string =>
  `\\trowd\\trleft0${edges.join("")}\\pard\\intbl ${cells.join("\\cell ")}\\cell\\row`;

describe("readDocument() of a file in RTF, whatever its name", () => {
  test.each<[string, string, string[], string?]>([
    ["the code page of the file", `${GUO}${BAN}\\par`, ["国办"]],
    ["bytes as they are", "\u00b9\u00fa1\\par", ["国1"]],
    ["a second byte that is a letter", "\\'81A\\'81\\'42\\par", ["丄丅"]],
    [
      "the character set of a font",
      `{\\fonttbl{\\f1\\fcharset134 S;}}\\f1 ${GUO}\\f0\\'93\\par`,
      ["国“"],
      "\\ansi\\ansicpg1252",
    ],
    ["no code page", `{\\fonttbl{\\f1\\fcharset136 S;}}\\f1\\'a4\\'a4\\par`, ["中"], "\\ansi"],
    ["characters by number, and their stand-ins", "\\u22269 ?\\u21150\\'3f1\\par", ["国办1"]],
    ["half a character before a digit", "\\'b91\\par", ["\ufffd1"]],
    ["stand-ins of two bytes", `\\uc2\\u22269${GUO}1\\par`, ["国1"]],
    ["no stand-ins", "\\uc0\\u22269 1\\par", ["国1"]],
    ["numbers below zero", "\\u-224?\\par", ["\uff20"]],
    ["a control word in a stand-in's place", "\\u22269\\par 1\\par", ["国", "1"]],
    ["braces and strokes", "\\{\\\\\\}\\par", ["{\\}"]],
    ["breaks within a paragraph", "1\\line 2\\tab 3\\~4\\_5\\-6\\par", ["1", "2 3\u00a04-56"]],
    ["ends of lines in the file", "1\r\n2\\par\n3", ["12", "3"]],
    ["groups that may be left out", "1{\\*\\unknown 2{3}}4\\par", ["14"]],
    ["what is no text", "1{\\pict\\bin4 }}}}}{\\stylesheet{\\s0 N;}}{\\info{\\author A}}2\\par", ["12"]],
    ["headers, footers and notes", "1{\\header 2\\par}{\\footerf 3\\par}{\\footnote 4}5\\par", ["15"]],
    ["a field's result", "1{\\field{\\*\\fldinst =1+1}{\\fldrslt 2}}3\\par", ["123"]],
    [
      "hidden, struck and deleted text",
      "1{\\v 2\\fs22 2}{\\strike 3\\strike0 4}{\\deleted 5}\\v 6\\plain 7\\par",
      ["147"],
    ],
    ["letters of a point", "1{\\fs2 2}3\\par", ["13"]],
    ["a raised figure", "12{\\super 1}3\\par", ["12 13"]],
    ["white figures", "{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}1\\cf1 2\\cf2 3\\par", ["1□3"]],
  ])("minds %s", async (_, body, paragraphs, head) => {
    expect(await textOf(body, head)).toEqual(paragraphs);
  });

  test("takes the title from what is said about the file", async () => {
    const document = await readBytes(rtf(`{\\info{\\title ${GUO}${BAN}}{\\author A}}1\\par`), "a.doc");
    expect(document).toMatchObject({ format: "rtf", metaTitle: "国办" });
  });

  test("reads merged cells by their edges", async () => {
    const rows = [
      row(["\\clvmgf\\cellx1000", "\\cellx3000"], ["A", "B"]),
      row(["\\clvmrg\\cellx1000", "\\clmgf\\cellx2000", "\\clmrg\\cellx3000"], ["", "C", ""]),
      row(["\\cellx1000", "\\cellx2010", "\\cellx3000"], ["D", "1\\par 2", "{\\v 3}"]),
    ];
    expect(tableIn(await readBytes(rtf(rows.join("\n")), "a.doc"))).toEqual([
      ["A", "B", "="],
      ["=", "C", "="],
      ["D", "1\n2", ""],
    ]);
  });

  test("keeps a row's definition for the next, and takes a definition at the row's end", async () => {
    const cells = "\\pard\\intbl 1\\cell 2\\cell";
    const body = `\\trowd\\cellx1000\\cellx2000${cells}\\row${cells}\\row\\pard\\intbl 3\\cell{\\trowd\\cellx2000\\row}`;
    expect(tableIn(await readBytes(rtf(body), "a.doc"))).toEqual([
      ["1", "2"],
      ["1", "2"],
      ["3", "="],
    ]);
  });
});

describe("readDocument() of hostile files in RTF", () => {
  const reasonOf = async (bytes: Uint8Array): Promise<string> => {
    const outcome = await readDocument(bytes, "a.doc");
    return "unreadable" in outcome ? `${outcome.unreadable}: ${outcome.reason}` : `${outcome.blocks.length}`;
  };

  test.each<[string, Buffer, RegExp]>([
    ["groups without end", Buffer.from(`{\\rtf1${"{".repeat(100_000)}`), /^too-large: .*嵌套/],
    ["a row without end", rtf(`\\trowd${"\\cellx1".repeat(5_000)}`), /^too-large: .*列/],
    ["tables in tables without end", rtf("\\itap100000 1\\par"), /^too-large: .*嵌套/],
    ["cells without end", rtf("\\cell".repeat(200_001)), /^too-large: .*单元格/],
    ["a file that was cut", Buffer.from("{\\rtf1 1\\par"), /^damaged: .*没有下载完整/],
    ["bytes said to be without end", rtf("\\bin2000000000 1"), /^damaged/],
    ["nothing", rtf(""), /^empty/],
  ])("refuses %s", async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toMatch(reason);
  });

  test("reads a raised line of any length in time that grows with it", async () => {
    const [paragraph = ""] = await textOf(`\\super ${"1".repeat(300_000)}\\par`);
    expect(paragraph.replaceAll(" ", "")).toHaveLength(300_000);
  });

  test("gives a document or a reason, whatever words are put together", async () => {
    const words = [
      "{",
      "}",
      "\\*",
      "\\trowd",
      "\\cellx",
      "-1",
      "900",
      "\\cell",
      "\\row",
      "\\nestcell",
      "\\nestrow",
      "\\itap2",
    ];
    const others = [
      "\\intbl",
      "\\pard",
      "\\clvmrg",
      "\\clmrg",
      "\\u",
      "\\uc",
      "\\'b9",
      "\\'zz",
      "\\bin",
      "\\f",
      "\\fonttbl",
    ];
    const more = [
      "\\colortbl",
      ";",
      "\\info",
      "\\title",
      "\\nesttableprops",
      "\\par",
      "1",
      " ",
      "\\",
      "\u00b9",
      "\\deleted",
    ];
    const piece = fc.constantFrom(...words, ...others, ...more);
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        expect(await reasonOf(rtf(pieces.join("")))).toMatch(/^(?:\d+$|damaged|empty|too-large)/);
      }),
    );
  });

  test("gives a document or a reason, wherever bytes of a file are changed", async () => {
    const file = fixture("marked-up.rtf");
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: file.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        const copy = Buffer.from(file);
        copy[at] = byte;
        expect(await reasonOf(copy)).toMatch(/^(?:\d+$|damaged|empty|too-large|unsupported|binary)/);
      }),
      { numRuns: 100 },
    );
  });

  test("reads a file cut anywhere as nothing", async () => {
    const file = fixture("marked-up.rtf");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 6, max: file.lastIndexOf("}") }), async (at) => {
        expect(await reasonOf(file.subarray(0, at))).toMatch(/^damaged/);
      }),
      { numRuns: 50 },
    );
  });
});
