import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import type { PrintedTable } from "../../parsing/tables/printed-form.ts";

const HEADINGS = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
];
const HEAD_ROWS = 3;
const PAGE_BREAK = 12;

/** Writes a text as programs do: a line break as a break or a new paragraph, a run cut in two. */
interface Writing {
  readonly columnWidth: number;
  readonly cutsRuns: boolean;
  readonly repeatsHead: boolean;
  readonly breaksIntoParagraphs: boolean;
}

const PLAIN: Writing = { columnWidth: 800, cutsRuns: false, repeatsHead: false, breaksIntoParagraphs: false };

/** Ways in which the tables of a form are written as a .docx. */
export const docxLayouts: Readonly<Record<string, (tables: readonly PrintedTable[]) => Promise<Uint8Array>>> = {
  "merged cells": (tables) => pack(tables.map((table) => [merged(table, PLAIN)])),
  "merged cells, head rows marked as such, runs cut": (tables) =>
    pack(tables.map((table) => [merged(table, { ...PLAIN, repeatsHead: true, cutsRuns: true })])),
  "merged cells, lines as paragraphs": (tables) =>
    pack(tables.map((table) => [merged(table, { ...PLAIN, breaksIntoParagraphs: true })])),
  "merged cells, narrow columns": (tables) =>
    pack(tables.map((table) => [merged(table, { ...PLAIN, columnWidth: 300 })])),
  "every slot a cell": (tables) => pack(tables.map((table) => [merged(spread(table), PLAIN)])),
  "all tables in one": (tables) => pack([[merged(tables.flatMap(spread), PLAIN)]]),
  "tables cut in two, the head repeated": (tables) =>
    pack(
      tables.map((table, index) =>
        (index === 1 ? cut(spread(table)) : [spread(table)]).map((part) => merged(part, PLAIN)),
      ),
    ),
};

async function pack(bodies: readonly (readonly Table[])[]): Promise<Uint8Array> {
  const children = bodies.flatMap((tables, index) => [
    new Paragraph(bodies.length > 1 ? (HEADINGS[index] ?? "") : "附表"),
    ...tables.flatMap((table) => [table, new Paragraph("")]),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function merged(table: PrintedTable, writing: Writing): Table {
  const width = Math.max(...table.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
  return new Table({
    columnWidths: Array.from({ length: width }, () => writing.columnWidth),
    width: { size: width * writing.columnWidth, type: WidthType.DXA },
    rows: table.map(
      (row, index) =>
        new TableRow({
          ...(writing.repeatsHead && index === 0 ? { tableHeader: true } : {}),
          children: row.map(
            ({ text, columns, rows }) =>
              new TableCell({ columnSpan: columns, rowSpan: rows, children: paragraphs(text, writing) }),
          ),
        }),
    ),
  });
}

function paragraphs(text: string, { cutsRuns, breaksIntoParagraphs }: Writing): Paragraph[] {
  const lines = text.split("\n");
  const runs = (line: string, first: boolean): TextRun[] => {
    const half = cutsRuns ? Math.floor(line.length / 2) : 0;
    const parts = [line.slice(0, half), line.slice(half)];
    return parts.map((part, index) => new TextRun({ text: part, ...(first || index > 0 ? {} : { break: 1 }) }));
  };
  if (breaksIntoParagraphs) return lines.map((line) => new Paragraph({ children: runs(line, true) }));
  return [new Paragraph({ children: lines.flatMap((line, index) => runs(line, index === 0)) })];
}

/** Every slot a cell of its own, a merged cell's words in its first one. */
function spread(table: PrintedTable): PrintedTable {
  const rows: ({ text: string; columns: 1; rows: 1 } | undefined)[][] = table.map(() => []);
  table.forEach((cells, top) => {
    for (const cell of cells) {
      let column = 0;
      while (rows[top]?.[column]) column += 1;
      for (let y = top; y < top + cell.rows; y++) {
        for (let x = column; x < column + cell.columns; x++) {
          const row = rows[y];
          if (row) row[x] = { text: y === top && x === column ? cell.text : "", columns: 1, rows: 1 };
        }
      }
    }
  });
  return rows.map((row) => row.map((cell) => cell ?? { text: "", columns: 1, rows: 1 }));
}

function cut(table: PrintedTable): PrintedTable[] {
  return [table.slice(0, PAGE_BREAK), [...table.slice(0, HEAD_ROWS), ...table.slice(PAGE_BREAK)]];
}
