import { editions } from "../../form/editions.ts";
import { cellsOf } from "../../form/facts.ts";
import type { TableId } from "../../form/types.ts";
import type { Report } from "../../report/report.ts";
import type { Context } from "../context.ts";
import { citeFigure } from "../figures/cite.ts";
import { asValue, figureOf, type KnownFigure } from "../figures/figure.ts";
import { listOf, paragraphs } from "../paragraphs.ts";
import { type Piece, piece } from "../piece.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { phraseOf } from "../wording/phrase.ts";

/** Rows that one answer tells; a whole table of section 三 seldom has more that are not zero. */
const ROWS_TOLD = 24;

/** What a section that is a table says: its rows that are not zero, with their figures, and how many cells hold none. */
export function sectionOf(context: Context, report: Report, table: TableId): Piece {
  const cells = cellsOf(report.edition).filter((cell) => cell.table === table);
  const figures = cells.map((cell) => ({ cell, figure: figureOf(report, cell.id) }));
  const known = figures.flatMap(({ cell, figure }) => (figure.kind === "known" ? [{ cell, figure }] : []));
  const told = known.filter(({ figure }) => figure.value !== 0);
  const rows = [...new Set(told.map(({ cell }) => cell.row.id))];
  const shown = told.filter(({ cell }) => rows.indexOf(cell.row.id) < ROWS_TOLD);
  const items = rows.slice(0, ROWS_TOLD).map((row) => {
    const own = shown.filter(({ cell }) => cell.row.id === row);
    const parts = own.map(({ cell, figure }) => `${cell.column.label}${figure.text}${figure.unit}`);
    return `${own[0] ? phraseOf(own[0].cell.id, report.edition).subject : row}：${parts.join("，")}`;
  });
  const lost = figures.length - known.length;
  const { section, title } = editions[report.edition].tables[table];
  const where = `${reportName(report, nameIn(context.store))}报告第${section}部分是“${title}”表`;
  const lead =
    known.length === 0
      ? `${where}，格子里没有读到数字。`
      : told.length === 0
        ? `${where}，读到的数字都是0。`
        : `${where}，不为0的如下。`;
  const rest = paragraphs("text", rows.length > ROWS_TOLD && `另有${rows.length - ROWS_TOLD}行没有列出。`);
  const unread = paragraphs("note", lost > 0 && "表里有的格子空白、缺失或不是数字，没有列出，不当作0。");
  const cited: readonly KnownFigure[] = (shown.length > 0 ? shown : known.slice(0, 1)).map(({ figure }) => figure);
  return piece({
    blocks: [{ kind: "lead", text: lead }, ...listOf(items), ...rest, ...unread],
    values: shown.map(({ figure }) => asValue(figure)),
    citations: cited.flatMap(citeFigure),
  });
}
