import type { PrintedCell, PrintedTable } from "./printed-form.ts";

/** Writes the three tables of a form down as a file would hold them. */
export type Layout = (tables: readonly PrintedTable[]) => string;

const HEADINGS = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
];

interface Slot {
  readonly cell: PrintedCell;
  /** This slot is the cell's first one, top left. */
  readonly first: boolean;
  /** This slot is in the cell's first row. */
  readonly top: boolean;
}

/** The slots of a table, spans resolved. */
function slotsOf(table: PrintedTable): Slot[][] {
  const rows: Slot[][] = table.map(() => []);
  table.forEach((cells, top) => {
    for (const cell of cells) {
      let column = 0;
      while (rows[top]?.[column]) column += 1;
      for (let y = top; y < top + cell.rows; y++) {
        for (let x = column; x < column + cell.columns; x++) {
          const row = rows[y];
          if (row) row[x] = { cell, first: y === top && x === column, top: y === top };
        }
      }
    }
  });
  // A row that has lost a cell may have a hole before a cell that comes down from above.
  const hole: Slot = { cell: { text: "", columns: 1, rows: 1 }, first: true, top: true };
  return rows.map((row) => Array.from(row, (slot) => slot ?? hole));
}

/** Merged cells once, those from above as an empty cell, neighbours in a merged cell left out: rows of unequal length. */
function collapsed(table: PrintedTable): string[][] {
  return slotsOf(table).map((row) =>
    row.flatMap((slot, x) => {
      if (row[x - 1]?.cell === slot.cell) return [];
      return [slot.top ? slot.cell.text : ""];
    }),
  );
}

/** Every slot a cell, a merged cell's words in its first one. */
function spread(table: PrintedTable): string[][] {
  return slotsOf(table).map((row) => row.map((slot) => (slot.first ? slot.cell.text : "")));
}

/** Every slot a cell, a merged cell's words in each of them. */
function repeated(table: PrintedTable): string[][] {
  return slotsOf(table).map((row) => row.map((slot) => slot.cell.text));
}

function padded(rows: readonly string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

function underHeadings(bodies: readonly string[]): string {
  return bodies.map((body, index) => `${HEADINGS[index]}\n\n${body}\n`).join("\n");
}

function tabs(rows: readonly string[][]): string {
  return rows.map((row) => row.map(oneLine).join("\t")).join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll("\n", " ");
}

function cellPerLine(rows: readonly string[][]): string {
  return rows.map((row) => `${row.map((cell) => `\t${cell}`).join("\n")}\n`).join("\n");
}

/** Each row's own cells only: those that come down from above are not repeated, and merged ones stand once. */
function own(table: PrintedTable): string[][] {
  return table.map((row) => row.map(({ text }) => text));
}

/** Nothing but the words and figures, as copying out of a page leaves them. */
function bare(table: PrintedTable, between: string): string {
  return own(table)
    .map((row) =>
      row
        .filter((cell) => cell !== "")
        .map((cell) => (between === "\n" ? oneLine(cell) : withoutSpaces(cell)))
        .join(between),
    )
    .join("\n");
}

/** Space within a label would look like that between cells. */
function withoutSpaces(cell: string): string {
  return cell.replace(/\s/g, /\p{Script=Han}/u.test(cell) ? "" : "、");
}

/** The words of long labels in two rows, the figures in the upper one. */
function labelsInTwoRows(table: PrintedTable): string[][] {
  return spread(table).flatMap((row) => {
    const at = row.findLastIndex((cell) => LONG_LABEL.test(cell));
    const label = row[at];
    if (label === undefined || !row.some((cell) => /^\d+$/.test(cell))) return [row];
    const half = Math.ceil(label.length / 2);
    return [row.with(at, label.slice(0, half)), row.map((_, x) => (x === at ? label.slice(half) : ""))];
  });
}

/** Long labels in two lines, with their figures in a line between. */
function labelsRoundFigures(table: PrintedTable): string {
  const lines = own(table).flatMap((row) => {
    const cells = row.filter((cell) => cell !== "").map(withoutSpaces);
    const at = cells.findLastIndex((cell) => LONG_LABEL.test(cell));
    const label = cells[at];
    const figures = cells.slice(at + 1);
    const isWhole = label === undefined || label.includes("[");
    if (isWhole || figures.length < FIGURES_IN_ROW) return [cells.join("   ")];
    const half = Math.ceil(label.length / 2);
    return [[...cells.slice(0, at), label.slice(0, half)].join(" "), `      ${figures.join("   ")}`, label.slice(half)];
  });
  return lines.join("\n");
}

const FIGURES_IN_ROW = 7;
const LONG_LABEL = /^\S*\p{Script=Han}\S{9,}$/u;

/** Long words in lines of a few characters, as narrow cells break them. */
function narrow(text: string, by = 7): string {
  const word = oneLine(text);
  if (!/\p{Script=Han}/u.test(word) || word.includes("[")) return word;
  return word.match(new RegExp(`.{1,${by}}`, "gu"))?.join("\n") ?? word;
}

/** Drawn with signs, rules between the rows, merged cells and all. */
function drawn(table: PrintedTable): string {
  const slots = slotsOf(table);
  const width = Math.max(...slots.map((row) => row.length));
  const cellAt = (y: number, x: number): PrintedCell | undefined => slots[y]?.[x]?.cell;
  const shown = new Map<PrintedCell, string[]>();
  const filled = (text: string, columns: number): string => {
    const own = [...text].reduce((all, sign) => all + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);
    return ` ${text}${" ".repeat(Math.max(0, columns * (CELL + 3) - 2 - own))}`;
  };
  const next = (cell: PrintedCell, columns: number): string => {
    const left =
      shown.get(cell) ?? narrow(cell.text.replace(/\[bookmark[^\]]*\]|[^\x20-\x7e\u2e80-\uffef\n]/g, "")).split("\n");
    shown.set(cell, left.slice(1));
    return filled(left[0] ?? "", columns);
  };
  const lines: string[] = [];
  for (let y = 0; y <= slots.length; y++) {
    let rule = "";
    for (let x = 0; x < width; ) {
      const cell = cellAt(y, x);
      const goesOn = cell !== undefined && cell === cellAt(y - 1, x);
      const columns = goesOn ? cell.columns : 1;
      const before = cellAt(y, x - 1);
      const isOpen = goesOn && (x === 0 || (before !== undefined && before === cellAt(y - 1, x - 1)));
      rule += `${isOpen ? "|" : "+"}${goesOn ? next(cell, columns) : "-".repeat(CELL + 2)}`;
      x += columns;
    }
    lines.push(`${rule}${rule.endsWith("-") ? "+" : "|"}`);
    for (let more = y < slots.length; more; ) {
      const cells = [...new Set((slots[y] ?? []).map(({ cell }) => cell))];
      lines.push(`|${cells.map((cell) => `${next(cell, cell.columns)}|`).join("")}`);
      more = cells.some((cell) => cell.rows === 1 && (shown.get(cell)?.length ?? 0) > 0);
    }
  }
  return lines.join("\n");
}

const CELL = 14;

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
}

function htmlSpans(table: PrintedTable, tag = "td"): string {
  const rows = table.map((row) =>
    row
      .map(({ text, columns, rows: tall }) => {
        const spans = `${columns > 1 ? ` colspan="${columns}"` : ""}${tall > 1 ? ` rowspan=${tall}` : ""}`;
        return `<${tag}${spans}>${escapeHtml(text)}</${tag}>`;
      })
      .join(""),
  );
  return `<table border=1><tbody>${rows.map((row) => `<tr>${row}</tr>`).join("\n")}</tbody></table>`;
}

function htmlPlain(rows: readonly string[][]): string {
  return `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`).join("\n")}</table>`;
}

function page(bodies: readonly string[]): string {
  const parts = bodies.map((body, index) => `<h2>${HEADINGS[index]}</h2>\n${body}`);
  return `<!DOCTYPE html><html><head><title>年度报告</title></head><body>${parts.join("\n")}</body></html>`;
}

/** Cuts every table after its n-th row of figures, as a page break does. */
function cut(rows: readonly string[][], at: number): string[][][] {
  return [rows.slice(0, at), rows.slice(at)].filter((part) => part.length > 0);
}

/** The table on its side: its columns are rows. */
function lying(table: PrintedTable): PrintedTable {
  const slots = slotsOf(table);
  const width = Math.max(...slots.map((row) => row.length));
  return Array.from({ length: width }, (_, x) =>
    slots.flatMap((row) => {
      const slot = row[x];
      return slot?.first ? [{ ...slot.cell, columns: slot.cell.rows, rows: slot.cell.columns }] : [];
    }),
  );
}

const PAGE_BREAK = 14;
const HEAD_ROWS = 3;

/** Ways in which the same tables reach us. All of them are to be read without a cell lost. */
export const layouts: Readonly<Record<string, Layout>> = {
  "text: one cell a line": (tables) => underHeadings(tables.map((table) => cellPerLine(collapsed(table)))),
  "text: one cell a line, tables not kept apart": (tables) =>
    tables.map((table) => cellPerLine(collapsed(table))).join("\n"),
  "text: tabs, rows of unequal length": (tables) => underHeadings(tables.map((table) => tabs(collapsed(table)))),
  "text: tabs, merged cells collapsed, rows filled up": (tables) =>
    underHeadings(tables.map((table) => tabs(padded(collapsed(table))))),
  "text: tabs, every slot": (tables) => underHeadings(tables.map((table) => tabs(spread(table)))),
  "text: tabs, merged words repeated": (tables) => underHeadings(tables.map((table) => tabs(repeated(table)))),
  "text: tabs, all tables in one block": (tables) => tabs(padded(tables.flatMap(spread))),
  "text: tabs, cut by a page break": (tables) =>
    underHeadings(
      tables.map((table) =>
        cut(spread(table), PAGE_BREAK)
          .map((part) => tabs(part))
          .join("\n\n- 3 -\n\n"),
      ),
    ),
  "text: tabs, page break with the head repeated": (tables) =>
    underHeadings(
      tables.map((table, index) =>
        index !== 1
          ? tabs(spread(table))
          : cut(spread(table), PAGE_BREAK)
              .map((part, number) => tabs(number === 0 ? part : [...spread(table).slice(0, HEAD_ROWS), ...part]))
              .join("\n\n"),
      ),
    ),
  "text: a cell a line, without a mark": (tables) => underHeadings(tables.map((table) => bare(table, "\n"))),
  "text: single spaces": (tables) => underHeadings(tables.map((table) => bare(table, " "))),
  "text: wide spaces": (tables) => underHeadings(tables.map((table) => bare(table, "  "))),
  "text: wide spaces, labels wrapped round their figures": (tables) =>
    underHeadings(tables.map((table) => labelsRoundFigures(table))),
  "text: tabs, merged cells once": (tables) => underHeadings(tables.map((table) => tabs(own(table)))),
  "text: upright strokes": (tables) =>
    underHeadings(
      tables.map((table) =>
        spread(table)
          .map((row) => `| ${row.map(oneLine).join(" | ")} |`)
          .join("\n"),
      ),
    ),
  "text: upright strokes, words repeated and broken": (tables) =>
    underHeadings(
      tables.map((table) =>
        repeated(table)
          .map((row) => `| ${row.map((cell) => narrow(cell).replaceAll("\n", "<br>")).join(" | ")} |`)
          .join("\n"),
      ),
    ),
  "text: drawn with signs": (tables) => underHeadings(tables.map((table) => drawn(table))),
  "text: CRLF": (tables) =>
    underHeadings(tables.map((table) => cellPerLine(collapsed(table)))).replaceAll("\n", "\r\n"),
  "html: spans": (tables) => page(tables.map((table) => htmlSpans(table))),
  "html: spans, heading cells": (tables) => page(tables.map((table) => htmlSpans(table, "th"))),
  "html: section 三 on its side": (tables) =>
    page(tables.map((table, index) => htmlSpans(index === 1 ? lying(table) : table))),
  "html: every slot a cell": (tables) => page(tables.map((table) => htmlPlain(spread(table)))),
  "html: merged words repeated": (tables) => page(tables.map((table) => htmlPlain(repeated(table)))),
  "html: merged cells collapsed": (tables) => page(tables.map((table) => htmlPlain(collapsed(table)))),
  "html: merged cells once": (tables) => page(tables.map((table) => htmlPlain(own(table)))),
  "html: labels over two rows": (tables) => page(tables.map((table) => htmlPlain(labelsInTwoRows(table)))),
  "html: one table": (tables) => page([htmlPlain(padded(tables.flatMap(spread)))]),
  "html: inside a page's layout": (tables) =>
    page(
      tables.map(
        (table) =>
          `<table><tr><td><ul><li>首页</li><li>政务公开</li></ul></td><td><div>${htmlSpans(table)}</div></td></tr></table>`,
      ),
    ),
  "html: every value in a table of its own": (tables) =>
    page(
      tables.map((table) =>
        htmlSpans(table).replace(/<td([^>]*)>(\d+)<\/td>/g, "<td$1><table><tr><td><p>$2</p></td></tr></table></td>"),
      ),
    ),
  "html: word processor": (tables) =>
    page(
      tables.map((table) =>
        htmlSpans(table).replace(
          /<td([^>]*)>([^<]*)<\/td>/g,
          '<td$1 width=83 style="border:solid"><p class=MsoNormal align=center><span lang=EN-US>$2<o:p></o:p></span></p></td>',
        ),
      ),
    ),
  "html: tables cut in two": (tables) =>
    page(
      tables.map((table) =>
        cut(spread(table), PAGE_BREAK)
          .map((part) => htmlPlain(part))
          .join("\n<p>&nbsp;</p>\n"),
      ),
    ),
};

/** Long words broken over lines: read only where nothing of a label lacks and no other label could be meant. */
export const brokenLayouts: Readonly<Record<string, Layout>> = {
  "text: a cell a line, broken over lines": (tables) =>
    underHeadings(
      tables.map((table) =>
        own(table)
          .flatMap((row) => row.filter((cell) => cell !== "").map((cell) => narrow(cell)))
          .join("\n"),
      ),
    ),
  "text: tabs, cells broken over lines": (tables) =>
    underHeadings(
      tables.map((table) =>
        spread(table)
          .map((row) => row.map((cell) => narrow(cell)).join("\t"))
          .join("\n"),
      ),
    ),
  "text: wide spaces, one below the other, broken over lines": (tables) =>
    underHeadings(tables.map((table) => bare(table, "\n").replace(/\S{9,}/gu, (label) => narrow(label)))),
  "text: without line breaks": (tables) =>
    underHeadings(tables.map((table) => bare(table, " ")))
      .trim()
      .replace(/\s+/g, " "),
};
