import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDocument } from "../../../src/reading/read-document.ts";
import { type MadePage, makePdf, streamOf, textAt } from "./made-pdf.ts";

const EMPTY_FORM = streamOf(Buffer.from(""), "/Type/XObject/Subtype/Form/BBox[0 0 9 9]");
const PRINTED = "test/fixtures/pdf/2021-kuangqu_word-processor_libreoffice.pdf";

function page(content: string): MadePage {
  return { width: 600, height: 800, content };
}

/** Forms that each draw the next one ten times: 10 to the power of the depth in the end. */
function nestedForms(depth: number): string[] {
  return Array.from({ length: depth }, (_, index) => {
    const next =
      index + 1 < depth
        ? `/Resources<</XObject<</X ${11 + index} 0 R>>/Font<</F 3 0 R>>>>`
        : "/Resources<</Font<</F 3 0 R>>>>";
    const content = index + 1 < depth ? "/X Do\n".repeat(10) : textAt(10, 10, 10, "公开");
    return streamOf(Buffer.from(content), `/Type/XObject/Subtype/Form/BBox[0 0 600 800]${next}`);
  });
}

const printed = readFileSync(PRINTED);
const files: readonly { readonly what: string; readonly bytes: Uint8Array; readonly reason: RegExp }[] = [
  { what: "a scan", bytes: makePdf([page("0 0 m 100 100 l S\n")], [EMPTY_FORM]), reason: /没有文字层，是扫描件/ },
  {
    what: "a file cut off in the middle",
    bytes: printed.subarray(0, printed.length / 2),
    reason: /PDF 没有结尾，文件不完整/,
  },
  {
    what: "a file cut off in what was added to it",
    bytes: Buffer.concat([printed, Buffer.from("\n9 0 obj\n<</Type/Page")]),
    reason: /PDF 没有结尾，文件不完整/,
  },
  { what: "nothing but the mark of a PDF", bytes: Buffer.from("%PDF-1.7\nhello\n%%EOF\n"), reason: /PDF 没有结尾/ },
  {
    what: "a file with a password",
    bytes: makePdf(
      [page(textAt(50, 700, 12, "年度报告"))],
      [EMPTY_FORM],
      `/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${"11".repeat(32)}>/U<${"22".repeat(32)}>>>`,
    ),
    reason: /PDF 有密码/,
  },
  {
    what: "too many pages",
    bytes: makePdf(
      Array.from({ length: 201 }, () => page(textAt(50, 700, 12, "年"))),
      [EMPTY_FORM],
    ),
    reason: /有 201 页，上限 200 页/,
  },
  {
    what: "too many characters",
    bytes: makePdf([page(textAt(50, 700, 1, "公".repeat(600_000)))], [EMPTY_FORM]),
    reason: /字符超过 500000 个/,
  },
  {
    what: "too many lines",
    bytes: makePdf([page(grid(1_600) + textAt(50, 700, 12, "年度报告"))], [EMPTY_FORM]),
    reason: /一页上的线条超过 1500 条|单元格超过/,
  },
  {
    what: "forms within forms, a thousand million in all",
    bytes: makePdf([page("/X Do\n")], nestedForms(9)),
    reason: /绘图指令超过|字符超过|超过 20 秒|内存太多/,
  },
  {
    what: "a page that unpacks to 280 MB",
    bytes: makePdf([page("1 1 m 2 2 l S\n".repeat(20_000_000))], [EMPTY_FORM]),
    reason: /没有文字层|绘图指令超过|超过 20 秒|内存太多/,
  },
];

const whole = printed.toString("latin1").trimEnd();
test.each<[string, string]>([
  ["without its end mark", whole.replace(/%%EOF$/, "")],
  ["with a page of the server after its end", `${whole}\n<html><body>${"504 ".repeat(3000)}</body></html>`],
  ["with NULs after its end", whole + "\0".repeat(10_000)],
  ["after an empty line", `\r\n${whole}`],
])("readDocument() reads a PDF %s", async (_, content) => {
  const plain = await readDocument(printed, "好.pdf");
  expect(await readDocument(Buffer.from(content, "latin1"), "好.pdf")).toEqual(plain);
});

function grid(lines: number): string {
  let content = "";
  for (let index = 0; index < lines; index++) {
    const at = (index * 5 + 10).toString();
    content += `${at} 0 m ${at} 9999 l S 0 ${at} m 9999 ${at} l S\n`;
  }
  return content;
}

test.each(files)("readDocument() gives the reason for $what, and reads the next file", async ({ bytes, reason }) => {
  const outcome = await readDocument(bytes, "坏.pdf");
  expect(outcome).toMatchObject({ reason: expect.stringMatching(reason) });
  expect(await readDocument(printed, "好.pdf")).toHaveProperty("format", "pdf");
});

test("readDocument() does not lose itself in a page that is all figures", async () => {
  let content = "";
  // Read in a few seconds, of the 20 that a file has: were each figure held against each other one, they would not do.
  for (let row = 0; row < 300; row++) {
    content += textAt(0, row * 1.5, 1, "公开");
    for (let column = 0; column < 100; column++) content += textAt(4 + column * 3, row * 1.5, 1, "12");
  }
  expect(await readDocument(makePdf([page(content)], [EMPTY_FORM]), "数字.pdf")).toHaveProperty("format", "pdf");
});

test("readDocument() reads several PDFs that are asked for at once", async () => {
  const outcomes = await Promise.all([1, 2, 3].map(() => readDocument(printed, "好.pdf")));
  expect(outcomes.map((outcome) => "format" in outcome && outcome.format)).toEqual(["pdf", "pdf", "pdf"]);
});
