import { cellsNamedIn } from "../../../answering/evidence/findings.ts";
import type { FormColumn, FormRow, FormTable } from "../../../form/types.ts";
import { html, type Markup } from "../../../rendering/markup.ts";
import type { Cell } from "../../../report/cell.ts";
import { type Fact, findFact, type Report } from "../../../report/report.ts";
import type { Cited } from "./find-cited.ts";
import { findingMark } from "./finding-notes.ts";
import { type LaidBlock, type LaidRow, layOutTable } from "./lay-out-table.ts";

/** What the cells of one report are shown with. */
interface Shown {
  readonly report: Report;
  readonly cited: Cited;
}

/** What is printed in the cell, if anything, and why it is no figure. */
function withState(raw: string | null, state: string): Markup {
  return html`${raw ? html`<span class="raw">${raw}</span>` : null}<span class="state">${state}</span>`;
}

function contentOf(cell: Cell): Markup {
  switch (cell.state) {
    case "number":
      return html`${cell.raw}`;
    case "blank":
      return withState(cell.raw, "空白");
    case "text":
      return withState(cell.raw, "非数字");
    case "missing":
      return withState(cell.raw, "缺失");
  }
}

function classesOf(cell: Cell): string {
  return cell.state === "number" && cell.value === 0 ? "number zero" : cell.state;
}

/** 1-based numbers of the findings that name a fact, as the page lists them. */
export function findingNumbers(report: Report, fact: Fact): readonly number[] {
  return report.findings.flatMap((finding, index) =>
    cellsNamedIn(finding, report.id).includes(fact.id) ? [index + 1] : [],
  );
}

function cellMarkup(fact: Fact, { report, cited }: Shown): Markup {
  const citedFacts: readonly Fact[] = cited.kind === "cells" ? cited.facts : [];
  const isCited = citedFacts.includes(fact);
  const numbers = findingNumbers(report, fact);
  const classes = [classesOf(fact.cell), isCited && "cited", numbers.length > 0 && "found"].filter(Boolean).join(" ");
  const mark = numbers.length > 0 && findingMark(numbers, report);
  const id =
    fact === citedFacts[0] ? html` id="cited" tabindex="-1"` : numbers.length > 0 && html` id="cell-${fact.id}"`;
  return html`<td class="${classes}" data-fact="${fact.id}"${id}${isCited && html` aria-current="true"`}>${isCited ? html`<mark>${contentOf(fact.cell)}</mark><span class="hidden">（引用的数据）</span>` : contentOf(fact.cell)}${mark}</td>`;
}

function rowMarkup(table: FormTable, block: LaidBlock, laid: LaidRow, shown: Shown): Markup {
  const heads = laid.heads.map(
    ({ label, rows, at }) =>
      html`<th scope="rowgroup" class="group at-${at}" rowspan="${rows}"><span>${label}</span></th>`,
  );
  const cells = block.columns.map((column) => {
    const fact = laid.row.columns.includes(column.id) ? factAt(table, laid.row, column, shown.report) : undefined;
    return fact ? cellMarkup(fact, shown) : html`<td class="none"></td>`;
  });
  return html`<tr>${heads}<th scope="row" class="at-${block.headColumns - laid.labelSpan}"${laid.labelSpan > 1 && html` colspan="${laid.labelSpan}"`}>${laid.row.label}</th>${cells}</tr>`;
}

function factAt(table: FormTable, row: FormRow, column: FormColumn, report: Report): Fact | undefined {
  return findFact(report, `${table.id}.${row.id}.${column.id}`);
}

/** The head's cells: columns under one heading stand below it, any other column reaches down. */
function headMarkup({ columns, headColumns, heading }: LaidBlock): Markup {
  const grouped = columns.some((column) => column.group !== undefined);
  const corner = html`<td class="corner at-0"${headColumns > 1 && html` colspan="${headColumns}"`}${grouped && html` rowspan="2"`}>${heading === null ? "项目" : "信息内容"}</td>`;
  const single = ({ label }: FormColumn, rows: number): Markup =>
    html`<th scope="col"${rows > 1 && html` rowspan="${rows}"`}>${label}</th>`;
  if (!grouped) return html`<tr>${corner}${columns.map((column) => single(column, 1))}</tr>`;
  const upper = columns.map((column, index) => {
    if (column.group === undefined) return single(column, 2);
    if (columns[index - 1]?.group === column.group) return null;
    const width = columns.filter((other) => other.group === column.group).length;
    return html`<th scope="colgroup" colspan="${width}">${column.group}</th>`;
  });
  const lower = columns.map((column) => (column.group === undefined ? null : single(column, 1)));
  return html`<tr>${corner}${upper}</tr><tr>${lower}</tr>`;
}

function blockMarkup(table: FormTable, block: LaidBlock, shown: Shown): Markup {
  const name = block.heading ?? table.title;
  return html`<div class="scroller" tabindex="0" role="region" aria-label="${name}"><table class="form columns-${block.columns.length}"><caption${block.heading === null && html` class="hidden"`}>${name}</caption><thead>${headMarkup(block)}</thead><tbody>${block.rows.map(
    (laid) => rowMarkup(table, block, laid, shown),
  )}</tbody></table></div>`;
}

/** A statutory table with a report's cells in it: cited ones marked, those that a finding names numbered after it. */
export function renderFormTable(table: FormTable, report: Report, cited: Cited): Markup {
  return html`${layOutTable(table).map((block) => blockMarkup(table, block, { report, cited }))}`;
}
