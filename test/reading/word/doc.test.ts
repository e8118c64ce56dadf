import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { buildGrid } from "../../../src/reading/doc/build-grid.ts";
import { lookOf } from "../../../src/reading/doc/look-and-place.ts";
import { type Item, nestTables } from "../../../src/reading/doc/nest-tables.ts";
import type { Paragraph } from "../../../src/reading/doc/read-paragraphs.ts";
import { type CellShape, readRowFormat } from "../../../src/reading/doc/read-row-format.ts";
import { fixture, paragraphsIn, readBytes, tableIn } from "./reports.ts";

const WITNESS = createRequire(import.meta.url)("word-extractor");
const DOCS = ["edition-2019", "edition-2021", "many-figures", "split-table", "written-by-people", "marked-up"];

describe.each(["marked-up.docx", "marked-up.doc", "marked-up.rtf"])("readDocument() of %s", (name) => {
  test("reads the outcome of changes and fields, no hidden words, no notes, no header", async () => {
    const document = await readBytes(fixture(name), name);
    expect(paragraphsIn(document)).toEqual(["共8件", "明文", "注释", "合计3件", "外", "格", "旁", "完"]);
  });

  test("reads merged cells, and a mark above a figure apart from it", async () => {
    const document = await readBytes(fixture(name), name);
    expect(tableIn(document)).toEqual([
      ["甲", "乙", "="],
      ["=", "2", ""],
      ["丙", "12 1", "４"],
    ]);
  });

  test("reads a table within a table as one, what is around it as text", async () => {
    const { blocks } = await readBytes(fixture(name), name);
    const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.grid.slots] : []));
    expect(tables[1]?.map((row) => row.map((cell) => [cell?.text, cell?.line]))).toEqual([
      [
        ["内", 9],
        ["5", 9],
      ],
    ]);
  });
});

test.each<[string, readonly number[], "hidden" | "white" | "raised" | "plain"]>([
  ["a font of one point", [0x43, 0x4a, 2, 0], "hidden"],
  ["a font of ten and a half", [0x43, 0x4a, 21, 0], "plain"],
  ["struck out", [0x37, 0x08, 1], "hidden"],
  ["raised", [0x48, 0x2a, 1], "raised"],
  ["set four points above its line", [0x45, 0x48, 8, 0], "raised"],
  ["set half a point below its line", [0x45, 0x48, 0xff, 0xff], "plain"],
  ["white", [0x70, 0x68, 255, 255, 255, 0], "white"],
  ["nearly white", [0x70, 0x68, 250, 255, 240, 0], "white"],
  ["white of the palette", [0x42, 0x2a, 8], "white"],
  ["red", [0x70, 0x68, 255, 0, 0, 0], "plain"],
  ["a colour left to the program", [0x70, 0x68, 255, 255, 255, 255], "plain"],
  ["white, and then black", [0x42, 0x2a, 8, 0x70, 0x68, 0, 0, 0, 0], "plain"],
])("a run of characters in a .doc is %s", (_, properties, expected) => {
  const { hidden, white, raised } = lookOf(Buffer.from(properties));
  expect({ hidden, white, raised }).toEqual({
    hidden: expected === "hidden",
    white: expected === "white",
    raised: expected === "raised",
  });
});

test.each(DOCS)("readDocument() finds all the words of %s.doc that another reader finds", async (name) => {
  const bytes = fixture(`${name}.doc`);
  const { blocks } = await readBytes(bytes, name);
  const cells = new Set<object>();
  const own = blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [block.text]
      : block.grid.slots.flat().flatMap((cell) => {
          if (!cell || cells.has(cell)) return [];
          cells.add(cell);
          return [cell.text];
        }),
  );
  const other: string = (await new WITNESS().extract(bytes)).getBody({ filterUnicode: false });
  const letters = (text: string): string => text.replace(/\s/g, "").replace("明藏文", "明文");
  expect(letters(own.join(""))).toBe(letters(other));
});

const cellAt = (left: number, right: number, more: Partial<CellShape> = {}): CellShape => ({
  left,
  right,
  mergedLeft: false,
  merge: null,
  ...more,
});
const begins = { merge: "restart" } as const;
const goesOn = { merge: "continue" } as const;

describe("buildGrid()", () => {
  test.each<[string, [string, CellShape][][], string[][]]>([
    [
      "gives a wide cell the columns that other rows have under it",
      [
        [
          ["甲", cellAt(0, 200)],
          ["乙", cellAt(200, 300)],
        ],
        [
          ["1", cellAt(0, 100)],
          ["2", cellAt(100, 200)],
          ["3", cellAt(200, 300)],
        ],
      ],
      [
        ["甲", "甲", "乙"],
        ["1", "2", "3"],
      ],
    ],
    [
      "takes edges a hair apart for one",
      [
        [
          ["甲", cellAt(-8, 500)],
          ["乙", cellAt(500, 1000)],
        ],
        [
          ["1", cellAt(0, 512)],
          ["2", cellAt(512, 990)],
        ],
      ],
      [
        ["甲", "乙"],
        ["1", "2"],
      ],
    ],
    [
      "leaves open what a row does not reach",
      [
        [
          ["甲", cellAt(0, 100)],
          ["乙", cellAt(100, 200)],
          ["丙", cellAt(200, 300)],
        ],
        [["2", cellAt(100, 200)]],
      ],
      [
        ["甲", "乙", "丙"],
        ["null", "2", "null"],
      ],
    ],
    [
      "goes on with a merged cell of the same place",
      [
        [
          ["甲", cellAt(0, 100, begins)],
          ["1", cellAt(100, 200)],
        ],
        [
          ["", cellAt(0, 100, goesOn)],
          ["2", cellAt(100, 200)],
        ],
      ],
      [
        ["甲", "1"],
        ["甲", "2"],
      ],
    ],
    [
      "goes on with no cell of another width",
      [
        [
          ["甲", cellAt(0, 200, begins)],
          ["1", cellAt(200, 300)],
        ],
        [
          ["乙", cellAt(0, 100, goesOn)],
          ["2", cellAt(100, 200)],
          ["3", cellAt(200, 300)],
        ],
      ],
      [
        ["甲", "甲", "1"],
        ["乙", "2", "3"],
      ],
    ],
    [
      "adds a cell that is merged with its left neighbour to that",
      [
        [
          ["甲", cellAt(0, 100)],
          ["", cellAt(100, 200, { mergedLeft: true })],
        ],
        [
          ["1", cellAt(0, 100)],
          ["2", cellAt(100, 200)],
        ],
      ],
      [
        ["甲", "甲"],
        ["1", "2"],
      ],
    ],
    [
      "takes each cell for a column where the edges contradict one another",
      [
        [
          ["甲", cellAt(0, 100)],
          ["乙", cellAt(50, 60)],
        ],
        [
          ["1", cellAt(0, 100)],
          ["2", cellAt(100, 200)],
        ],
      ],
      [
        ["甲", "乙"],
        ["1", "2"],
      ],
    ],
  ])("%s", (_, rows, expected) => {
    const shaped = rows.map((row) => ({
      cells: row.map(([text]) => ({ text, line: 1 })),
      shape: row.map(([, shape]) => shape),
    }));
    const { slots } = buildGrid(shaped, () => {});
    expect(slots.map((row) => row.map((cell) => cell?.text ?? "null"))).toEqual(expected);
  });

  test("takes each cell for a column where a row does not say where its cells lie", () => {
    const line = (...texts: string[]) => texts.map((text) => ({ text, line: 1 }));
    const rows = [
      { cells: line("甲", "乙"), shape: [cellAt(0, 200), cellAt(200, 300)] },
      { cells: line("1", "2", "3"), shape: undefined },
    ];
    expect(buildGrid(rows, () => {}).slots.map((row) => row.map((cell) => cell?.text))).toEqual([
      ["甲", "乙", undefined],
      ["1", "2", "3"],
    ]);
  });
});

describe("nestTables()", () => {
  const mark = (ends: Paragraph["ends"], text = "", more: Partial<Paragraph> = {}): Paragraph => ({
    text,
    depth: 1,
    ends,
    deleted: false,
    ...more,
  });
  const texts = (items: readonly Item[]): unknown[] =>
    items.map((item) => (typeof item === "string" ? item : item.rows.map(({ cells }) => cells.map(texts))));

  test.each<[string, Paragraph[], unknown[]]>([
    [
      "ends a row where its mark stands, empty cells and all",
      [mark("cell", "甲"), mark("cell"), mark("row"), mark("cell", "乙"), mark("cell", "1"), mark("row")],
      [
        [
          [["甲"], [""]],
          [["乙"], ["1"]],
        ],
      ],
    ],
    [
      "keeps the lines of a cell",
      [mark("paragraph", "甲"), mark("cell", "乙"), mark("cell", "1"), mark("row")],
      [[[["甲", "乙"], ["1"]]]],
    ],
    [
      "leaves out a deleted row",
      [mark("cell", "甲"), mark("row"), mark("cell"), mark("row", "", { deleted: true })],
      [[[["甲"]]]],
    ],
    [
      "keeps a row of which the end alone is marked deleted",
      [mark("cell", "甲"), mark("row", "", { deleted: true }), mark("cell", "乙"), mark("row")],
      [[[["甲"]], [["乙"]]]],
    ],
    [
      "ends a table where text follows",
      [mark("cell", "甲"), mark("row"), mark("paragraph", "文", { depth: 0 }), mark("cell", "乙"), mark("row")],
      [[[["甲"]]], "文", [[["乙"]]]],
    ],
    ["keeps the cells of a row that is cut off", [mark("cell", "甲"), mark("cell", "1")], [[[["甲"], ["1"]]]]],
    [
      "puts a table into the cell that it stands in",
      [mark("cell", "内", { depth: 2 }), mark("row", "", { depth: 2 }), mark("cell", "外"), mark("row")],
      [[[[[[["内"]]], "外"]]]],
    ],
  ])("%s", (_, paragraphs, expected) => {
    expect(texts(nestTables(paragraphs))).toEqual(expected);
  });

  test("keeps where the cells lie only when it is said for as many as there are", () => {
    const shape = [cellAt(0, 100), cellAt(100, 200)];
    const rows = (cells: number) =>
      nestTables([...Array.from({ length: cells }, () => mark("cell", "1")), mark("row", "", { shape })]).map((item) =>
        typeof item === "string" ? item : item.rows.map((row) => row.shape),
      );
    expect(rows(2)).toEqual([[shape]]);
    expect(rows(3)).toEqual([[undefined]]);
  });
});

describe("readRowFormat()", () => {
  const operand = (edges: readonly number[], flags: readonly number[]): Buffer => {
    const cells = edges.length - 1;
    const bytes = Buffer.alloc(3 + edges.length * 2 + flags.length * 20);
    bytes.writeUInt16LE(bytes.length - 1, 0);
    bytes.writeUInt8(cells, 2);
    edges.forEach((edge, index) => {
      bytes.writeInt16LE(edge, 3 + index * 2);
    });
    flags.forEach((flag, index) => {
      bytes.writeUInt16LE(flag, 3 + edges.length * 2 + index * 20);
    });
    return bytes;
  };

  test("reads edges and merges; cells without a description are not merged", () => {
    expect(readRowFormat(operand([-108, 500, 900, 1200, 1500], [0x60, 0x20, 0x01]))).toEqual([
      cellAt(-108, 500, begins),
      cellAt(500, 900, goesOn),
      cellAt(900, 1200, { mergedLeft: true }),
      cellAt(1200, 1500),
    ]);
  });

  test("takes nothing from a definition that is cut off", () => {
    expect(readRowFormat(operand([0, 100, 200], []).subarray(0, 6))).toBeUndefined();
  });
});
