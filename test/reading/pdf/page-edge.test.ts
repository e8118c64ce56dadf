import { expect, test } from "vitest";
import { readDocument } from "../../../src/reading/read-document.ts";
import { makePdf, textAt } from "./made-pdf.ts";

/** A page 200 wide whose text is painted within a margin of 20; a figure of 10 points stands so that it ends at `right`. */
async function read(figure: string, right: number, more = ""): Promise<string> {
  const content =
    `q 20 0 160 200 re W n\n${textAt(30, 150, 10, "本年处理决定数量")}` +
    `${textAt(right - figure.length * 5, 100, 10, figure)}${more}Q\n`;
  const document = await readDocument(makePdf([{ width: 200, height: 200, content }], [FORM]), "made.pdf");
  if ("unreadable" in document) throw new Error(document.reason);
  return document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])).at(-1) ?? "";
}

const FORM = "<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length 0>>\nstream\n\nendstream";
const LINE_BEYOND = "100 90 m 260 90 l S\n";

test.each<[string, string, number, string, string]>([
  ["at the end of the painted area, which a line goes on beyond", "182", 180, LINE_BEYOND, "□□□"],
  ["at its end, with nothing beyond", "182", 180, "", "182"],
  ["before its end", "182", 170, LINE_BEYOND, "182"],
  ["over the edge of the paper", "1828", 210, "", "□□"],
])("a figure %s", async (_, figure, right, more, expected) => {
  expect(await read(figure, right, more)).toBe(expected);
});
