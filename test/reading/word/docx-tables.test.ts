import { expect, test } from "vitest";
import { begins, cell, docxOf, goesOn, paragraph, row, run, span, table } from "./made-docx.ts";
import { paragraphsIn, readBytes, tableIn } from "./reports.ts";

const DELETED_END = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("1")}</w:p>`;

test.each([
  [
    "cells over several columns",
    [row([cell("甲", span(2)), cell("乙")]), row([cell("1"), cell("2"), cell("3")])],
    [
      ["甲", "=", "乙"],
      ["1", "2", "3"],
    ],
  ],
  [
    "cells over several rows",
    [row([cell("甲", begins), cell("1")]), row([cell("", goesOn), cell("2")])],
    [
      ["甲", "1"],
      ["=", "2"],
    ],
  ],
  [
    "cells over rows and columns",
    [
      row([cell("甲", span(2) + begins), cell("1")]),
      row([cell("", span(2) + goesOn), cell("2")]),
      row([cell("3"), cell("4"), cell("5")]),
    ],
    [
      ["甲", "=", "1"],
      ["=", "=", "2"],
      ["3", "4", "5"],
    ],
  ],
  [
    "two merged cells, one under the other",
    [row([cell("甲", begins), cell("1")]), row([cell("乙", begins), cell("2")]), row([cell("", goesOn), cell("3")])],
    [
      ["甲", "1"],
      ["乙", "2"],
      ["=", "3"],
    ],
  ],
  [
    "a merged cell that reaches from repeated head rows",
    [row([cell("甲", begins), cell("1")], "<w:tblHeader/>"), row([cell("", goesOn), cell("2")])],
    [
      ["甲", "1"],
      ["=", "2"],
    ],
  ],
  [
    "a row that goes on with nothing",
    [row([cell("甲"), cell("1")]), row([cell("乙", goesOn), cell("2")])],
    [
      ["甲", "1"],
      ["乙", "2"],
    ],
  ],
  [
    "a row that goes on with a cell of another width",
    [row([cell("甲", span(2) + begins), cell("1")]), row([cell("乙", goesOn), cell("2"), cell("3")])],
    [
      ["甲", "=", "1"],
      ["乙", "2", "3"],
    ],
  ],
  [
    "a row that begins after the first column",
    [row([cell("甲"), cell("乙"), cell("丙")]), row([cell("1"), cell("2")], '<w:gridBefore w:val="1"/>')],
    [
      ["甲", "乙", "丙"],
      ["", "1", "2"],
    ],
  ],
  [
    "a row that ends before the last column",
    [row([cell("甲"), cell("乙"), cell("丙")]), row([cell("1"), cell("2")], '<w:gridAfter w:val="1"/>')],
    [
      ["甲", "乙", "丙"],
      ["1", "2", ""],
    ],
  ],
  ["empty cells", [row([cell("甲"), cell(""), cell("2")])], [["甲", "", "2"]]],
  ["cells without a paragraph", [row(["<w:tc/>", cell("2")])], [["", "2"]]],
  ["lines within a cell", [row([cell(paragraph("甲") + paragraph("乙")), cell("2")])], [["甲\n乙", "2"]]],
  [
    "a deleted row",
    [row([cell("甲"), cell("1")]), row([cell("乙"), cell("2")], '<w:del w:id="1"/>'), row([cell("丙"), cell("3")])],
    [
      ["甲", "1"],
      ["丙", "3"],
    ],
  ],
  [
    "a deleted row under a merged cell",
    [
      row([cell("甲", begins), cell("1")]),
      row([cell("", goesOn), cell("2")], '<w:del w:id="1"/>'),
      row([cell("", goesOn), cell("3")]),
    ],
    [
      ["甲", "1"],
      ["=", "3"],
    ],
  ],
  ["a cell whose last end is marked deleted", [row([cell(DELETED_END), cell("2")])], [["1", "2"]]],
  ["an inserted row", [row([cell("甲"), cell("1")], '<w:ins w:id="1"/>')], [["甲", "1"]]],
  [
    "content controls around rows and cells",
    [
      `<w:sdt><w:sdtContent>${row([`<w:sdt><w:sdtContent>${cell("甲")}</w:sdtContent></w:sdt>`, cell("1")])}</w:sdtContent></w:sdt>`,
    ],
    [["甲", "1"]],
  ],
  [
    "full-width digits and soft hyphens as they stand",
    [row([cell("１２"), cell("予\u00ad以")])],
    [["１２", "予\u00ad以"]],
  ],
])("readDocument() reads %s in a .docx", async (_, rows, expected) => {
  expect(tableIn(await readBytes(docxOf(table(rows)), "a.docx"))).toEqual(expected);
});

test("readDocument() reads the cells around a table within a table as text", async () => {
  const inner = table([row([cell("甲"), cell("1")])]);
  const document = await readBytes(docxOf(table([row([cell(paragraph("前") + inner), cell("后")])])), "a.docx");
  expect(paragraphsIn(document)).toEqual(["前", "后"]);
  expect(tableIn(document)).toEqual([["甲", "1"]]);
});
