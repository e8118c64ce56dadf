import { describe, expect, it } from "vitest";
import { alignTables } from "../../src/parsing/tables/align-tables.ts";
import type { Document } from "../../src/reading/document.ts";
import { readDocument } from "../../src/reading/read-document.ts";
import { isUnreadable, type UnreadableKind } from "../../src/reading/unreadable.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 年度报告：３件 in GB18030. */
const GB_WORDS = Uint8Array.from([0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8, 0xe6, 0xa3, 0xba, 0xa3, 0xb3, 0xbc, 0xfe]);
const WORDS = "年度报告：３件";

function bytes(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? utf8(part) : part)));
}

async function read(content: Uint8Array, name = "样例.txt"): Promise<Document> {
  const document = await readDocument(content, name);
  if (isUnreadable(document)) throw new Error(document.reason);
  return document;
}

function wordsOf(document: Document): string[] {
  return document.blocks.map((block) => (block.kind === "paragraph" ? block.text : "表"));
}

const utf16 = (littleEndian: boolean): Uint8Array => {
  const content = Buffer.from(`\ufeff${WORDS}\r\n一、总体情况`, "utf16le");
  return littleEndian ? content : content.swap16();
};

describe("readDocument() decodes", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", utf8(WORDS)],
    ["UTF-8 with a byte order mark", bytes(Uint8Array.from([0xef, 0xbb, 0xbf]), WORDS)],
    ["UTF-16, little end first", utf16(true)],
    ["UTF-16, big end first", utf16(false)],
    ["UTF-16, little end first, unmarked", utf16(true).subarray(2)],
    ["UTF-16, big end first, unmarked", utf16(false).subarray(2)],
    ["GB18030, undeclared", GB_WORDS],
    ["UTF-8 cut within a character", utf8(`${WORDS}字`).subarray(0, -1)],
  ])("a text in %s", async (_, content) => {
    expect(wordsOf(await read(content))[0]).toContain(WORDS);
  });

  it.each<[string, Uint8Array]>([
    ["GB18030, declared", bytes('<html><meta charset="gb2312"><p>', GB_WORDS, "</p></html>")],
    ["GB18030, declared as UTF-8", bytes('<html><meta charset="utf-8"><p>', GB_WORDS, "</p></html>")],
    ["GB18030, undeclared", bytes("<html><p>", GB_WORDS, "</p></html>")],
    ["UTF-8, declared as GBK", bytes(`<html><meta charset="gbk"><p>${WORDS}</p></html>`)],
  ])("a page in %s", async (_, content) => {
    expect(wordsOf(await read(content, "page.html"))).toEqual([WORDS]);
  });

  const page = `<html><p>${WORDS}</p></html>`;
  const quoted = [...utf8(page)].map((byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16)}` : String.fromCharCode(byte),
  );
  it.each<[string, string, string]>([
    ["quoted-printable", "quoted-printable", `${quoted.slice(0, 20).join("")}=\r\n${quoted.slice(20).join("")}`],
    ["base64", "base64", Buffer.from(page).toString("base64")],
    ["8bit", "8bit", page],
  ])("a page saved in one file with its pictures, in %s", async (_, encoding, body) => {
    const types = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=x"\r\n\r\n`;
    const picture = "----=x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n";
    const part = `----=x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
    for (const before of ["", "From: <Saved by a browser>\r\nSubject: x\r\n"]) {
      const file = utf8(`${before}${types}${picture}${part}----=x--\r\n`);
      expect(wordsOf(await read(file, "报告.doc"))).toEqual([WORDS]);
    }
  });

  it("tells a page and a text by what is in them, not by their names", async () => {
    expect((await read(utf8("<html><body><p>一</p></body></html>"), "report.txt")).format).toBe("html");
    expect((await read(utf8("一、总体情况"), "report.html")).format).toBe("text");
  });
});

describe("readDocument() refuses, with a reason", () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + ((index * index) >> 3)) & 0xff);

  it.each<[string, Uint8Array, UnreadableKind, string]>([
    ["an empty file", new Uint8Array(), "empty", "空文件"],
    ["nothing but space", utf8(" \n\t\n　\n"), "empty", "没有文字"],
    ["a page without words", utf8("<html><body><script>1</script><p></p></body></html>"), "empty", "没有文字"],
    ["a binary file named .txt", noise, "binary", "不是文本"],
    ["a picture", bytes(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), noise), "unsupported", "图片"],
    ["a text of a word processor without a word", utf8("\r\n{\\rtf1 \\ansi}"), "empty", "没有文字"],
    ["a text of 50 MB", new Uint8Array(50 * 1024 * 1024).fill(0x61), "too-large", "50 MB"],
    ["100,000 tables inside one another", utf8("<table><tr><td>".repeat(100_000)), "too-large", "嵌套"],
    ["a million cells", utf8(`<table>${"<tr><td>1<td>2".repeat(500_000)}</table>`), "too-large", "元素超过"],
    [
      "rows and columns that span without end",
      utf8(`<table>${"<tr><td rowspan=1e9 colspan=99999>1<td>2".repeat(2000)}</table>`),
      "too-large",
      "过",
    ],
    ["a million tabs in one line", utf8("0\t".repeat(1_000_000)), "too-large", "过宽"],
    ["a million lines", utf8("\t0\n\t1\n\n".repeat(350_000)), "too-large", "行数"],
  ])("%s", async (_, content, kind, words) => {
    const started = performance.now();
    const outcome = await readDocument(content, "folder/样例.txt");
    expect(isUnreadable(outcome) ? outcome.unreadable : "read").toBe(kind);
    expect(isUnreadable(outcome) ? outcome.reason : "").toContain("“样例.txt”");
    expect(isUnreadable(outcome) ? outcome.reason : "").toContain(words);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

describe("readDocument() and alignTables() take bounded time on", () => {
  it.each<[string, string]>([
    ["a rowspan of 1e9 in a small table", `<table><tr><td rowspan=1000000000>规章<td>0<tr><td>1</table>`],
    ["one line of ten million characters", "年".repeat(5_000_000)],
    ["200,000 short lines", "一、总体情况\n".repeat(190_000)],
    ["brackets without end", "（".repeat(500_000)],
    ["100,000 cells with words that resemble a label", "二、上年结转政府信息公开申情数量\t0\t0\n".repeat(100_000)],
    ["unclosed formatting", "<html><body><table><tr><td>".concat("<b><i><font size=1>".repeat(3000), "一</table>")],
    [
      "odd rows of one table",
      `自然人\t商业企业\n${Array.from({ length: 4000 }, (_, n) => `${"\t".repeat(n % 50)}四、结转下年度继续办理\t0\t\t0`).join("\n")}`,
    ],
    ["many heads", "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n".repeat(20_000)],
  ])("%s", async (_, text) => {
    const started = performance.now();
    const document = await readDocument(utf8(text), "样例");
    if (!isUnreadable(document)) alignTables(document.blocks);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
