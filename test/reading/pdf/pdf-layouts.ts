import type { PrintedCell, PrintedTable } from "../../parsing/tables/printed-form.ts";
import { type MadePage, makePdf, pdfString, textAt, widthOf } from "./made-pdf.ts";

/** How the tables of a form are drawn. */
export interface PdfLayout {
  readonly lines: "strokes" | "boxes" | "thin fills" | "none" | "level";
  readonly align: "left" | "centre" | "right";
  /** Does a row's figures come cell by cell, character by character, or as one string with moves in it? */
  readonly figures: "cells" | "characters" | "row";
  readonly size: number;
  readonly pageHeight: number;
  readonly bold: boolean;
  readonly quarterTurns: number;
}

const MARGIN = 40;
const WIDTH = 760;
const PADDING = 3;
const LEADING = 1.25;

interface Placed {
  readonly cell: PrintedCell;
  readonly column: number;
  readonly row: number;
}

/** Draws tables under one another, over as many pages as they need. */
export function drawTables(tables: readonly PrintedTable[], layout: PdfLayout): Uint8Array {
  const pages: string[] = [];
  let content = "";
  let y = layout.pageHeight - MARGIN;
  const nextPage = (): void => {
    pages.push(content);
    content = "";
    y = layout.pageHeight - MARGIN;
  };
  for (const table of tables) {
    const placed = place(table);
    const widths = columnWidths(placed);
    const heights = rowHeights(table, placed, widths, layout);
    for (let from = 0; from < table.length; ) {
      let to = from;
      let room = y - MARGIN;
      while (to < table.length && room >= (heights[to] ?? 0)) {
        room -= heights[to] ?? 0;
        to += 1;
      }
      if (to === from) nextPage();
      else {
        content += drawRows({ placed, widths, heights, from, to, top: y, layout });
        y -= sum(heights.slice(from, to));
        from = to;
        if (from < table.length) nextPage();
      }
    }
    y -= 30;
    if (y < MARGIN) nextPage();
  }
  pages.push(content);
  const made = pages.map((each): MadePage => page(each, layout));
  return makePdf(made, ["<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length 0>>\nstream\n\nendstream"]);
}

/** The page; one that is shown turned has its content turned the other way. */
function page(content: string, { pageHeight, quarterTurns }: PdfLayout): MadePage {
  const width = WIDTH + 2 * MARGIN;
  if (quarterTurns === 0) return { width, height: pageHeight, content };
  const turned = `q 0 1 -1 0 ${pageHeight} 0 cm\n${content}Q\n`;
  return { width: pageHeight, height: width, content: turned, quarterTurns };
}

function place(table: PrintedTable): Placed[] {
  const taken = new Set<string>();
  return table.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell): Placed => {
      while (taken.has(`${row} ${column}`)) column += 1;
      const placed = { cell, column, row };
      for (let y = row; y < row + cell.rows; y++) {
        for (let x = column; x < column + cell.columns; x++) taken.add(`${y} ${x}`);
      }
      column += cell.columns;
      return placed;
    });
  });
}

/** Columns with a figure in any row are narrow; those with labels share the rest. */
function columnWidths(placed: readonly Placed[]): number[] {
  const count = Math.max(...placed.map(({ cell, column }) => column + cell.columns));
  const single = placed.filter(({ cell }) => cell.fact !== undefined && cell.columns === 1);
  const figures = new Set(single.map(({ column }) => column));
  const narrow = count > 12 ? WIDTH / count : 55;
  const labels = count - figures.size;
  const rest = (WIDTH - narrow * figures.size) / Math.max(1, labels);
  return Array.from({ length: count }, (_, column) => (figures.has(column) ? narrow : Math.min(rest, 180)));
}

function rowHeights(table: PrintedTable, placed: readonly Placed[], widths: readonly number[], { size }: PdfLayout) {
  return table.map((_, row) => {
    const own = placed.filter((each) => each.row === row && each.cell.rows === 1);
    const lines = own.map(({ cell, column }) => wrap(cell.text, widthAt(widths, column, cell.columns), size).length);
    return Math.max(1, ...lines) * size * LEADING + 2 * PADDING + size * 0.5;
  });
}

function widthAt(widths: readonly number[], column: number, columns: number): number {
  return sum(widths.slice(column, column + columns));
}

function wrap(text: string, width: number, size: number): string[] {
  const room = (width - 2 * PADDING) / size;
  const lines: string[] = [""];
  for (const character of text) {
    const last = lines.at(-1) ?? "";
    const isFigure = /^[\d,.件]+$/.test(text);
    if (!isFigure && last !== "" && widthOf(last + character) > room) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines;
}

interface Part {
  readonly placed: readonly Placed[];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly layout: PdfLayout;
}

/** Draws the rows that fit on a page; a merged cell that goes on over its end is drawn in two. */
function drawRows({ placed, widths, heights, from, to, top, layout }: Part): string {
  let content = "";
  const yOf = (row: number): number => top - sum(heights.slice(from, row));
  const right = MARGIN + sum(widths);
  const rowStrings = new Map<number, { x: number; y: number; text: string }[]>();
  for (const { cell, column, row } of placed) {
    const [first, end] = [Math.max(row, from), Math.min(row + cell.rows, to)];
    if (first >= end) continue;
    const left = MARGIN + widthAt(widths, 0, column);
    const width = widthAt(widths, column, cell.columns);
    const [upper, lower] = [yOf(first), yOf(end)];
    content += border(left, lower, width, upper - lower, layout.lines);
    if (layout.lines === "level" && column === 0) {
      content += `${MARGIN} ${lower.toFixed(2)} m ${right} ${lower.toFixed(2)} l S\n`;
    }
    if (first !== row) continue;
    const lines = wrap(cell.text, width, layout.size);
    lines.forEach((text, index) => {
      if (text === "") return;
      const align = cell.fact === undefined ? "centre" : layout.align;
      const slack = width - 2 * PADDING - widthOf(text) * layout.size;
      const x = left + PADDING + (align === "left" ? 0 : align === "right" ? slack : slack / 2);
      const height = layout.size * LEADING;
      const y = (upper + lower) / 2 + (lines.length / 2 - index) * height - layout.size;
      if (cell.fact !== undefined && layout.figures === "row") {
        rowStrings.set(row, [...(rowStrings.get(row) ?? []), { x, y, text }]);
      } else if (cell.fact !== undefined && layout.figures === "characters") {
        let at = x;
        for (const character of text) {
          content += textAt(at, y, layout.size, character);
          at += widthOf(character) * layout.size;
        }
      } else content += textAt(x, y, layout.size, text);
      if (layout.bold) content += textAt(x + 0.3, y, layout.size, text);
    });
  }
  for (const strings of rowStrings.values()) content += rowString(strings, layout.size);
  return content;
}

/** All figures of a row in one operator, moved apart by numbers between them. */
function rowString(strings: readonly { x: number; y: number; text: string }[], size: number): string {
  const [first] = strings;
  if (!first) return "";
  let at = first.x;
  const parts = strings.map(({ x, text }) => {
    const move = `${((-(x - at) / size) * 1000).toFixed(1)} ${pdfString(text)}`;
    at = x + widthOf(text) * size;
    return move;
  });
  return `BT /F ${size} Tf ${first.x.toFixed(2)} ${first.y.toFixed(2)} Td [${parts.join(" ")}] TJ ET\n`;
}

function border(left: number, bottom: number, width: number, height: number, lines: PdfLayout["lines"]): string {
  const [x, y, w, h] = [left, bottom, width, height].map((value) => value.toFixed(2));
  const [right, top] = [(left + width).toFixed(2), (bottom + height).toFixed(2)];
  switch (lines) {
    case "boxes":
      return `${x} ${y} ${w} ${h} re S\n`;
    case "strokes":
      return `${x} ${y} m ${right} ${y} l S ${x} ${top} m ${right} ${top} l S ${x} ${y} m ${x} ${top} l S ${right} ${y} m ${right} ${top} l S\n`;
    case "thin fills":
      return `${x} ${y} ${w} 0.5 re f ${x} ${top} ${w} 0.5 re f ${x} ${y} 0.5 ${h} re f ${right} ${y} 0.5 ${h} re f\n`;
    case "level":
    case "none":
      return "";
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
