import { GROUPS } from "../../form/applications.ts";
import { findCell } from "../../form/facts.ts";
import type { Section } from "../../form/types.ts";
import type { Fact, Passage, Place, Report, Restatement } from "../../report/report.ts";
import type { Citation } from "../answer.ts";
import type { Figure } from "./figure.ts";

/** The row's printed label, after its group where the label alone does not tell. */
function rowLabel(fact: Fact, report: Report): string {
  const cell = findCell(fact.id, report.edition);
  if (!cell) return fact.where.row;
  const { row, table } = cell;
  const telling =
    table === "proactive" || row.group === undefined || (row.group === GROUPS.results && row.id !== "handled_total");
  return telling ? row.label : `${row.group} · ${row.label}`;
}

function at(report: Report, where: Place): Pick<Citation, "report" | "title" | "section" | "line"> & { page?: number } {
  const place = { report: report.id, title: report.title, section: where.section, line: where.line };
  return where.page === undefined ? place : { ...place, page: where.page };
}

/** A report as a whole, where no single place of it is meant. */
export function citeReport({ id, title }: Pick<Report, "id" | "title">): Citation {
  return { report: id, title, section: null, row: null, column: null, quote: null, line: null, fact: null };
}

/** The place of one fact of a report. */
export function citeFact(report: Report, fact: Fact): Citation {
  const printed = fact.cell.raw;
  return {
    ...at(report, fact.where),
    row: rowLabel(fact, report),
    column: fact.where.column,
    quote: fact.quote ?? printed,
    fact: fact.id,
  };
}

/** The places of the cells behind a figure. */
export function citeFigure(figure: Figure): readonly Citation[] {
  return figure.facts.map((fact) => citeFact(figure.report, fact));
}

/** The place where the prose gives another figure for a fact. */
export function citeRestatement(report: Report, fact: Fact, restated: Restatement): Citation {
  return {
    ...at(report, restated.where),
    row: restated.where.row,
    column: null,
    quote: restated.quote,
    fact: fact.id,
  };
}

/** A passage of the prose, by the part of it that an answer shows. */
export function citePassage(report: Report, section: Section, passage: Passage, quote: string): Citation {
  return {
    report: report.id,
    title: report.title,
    section,
    row: null,
    column: null,
    quote,
    line: passage.line,
    fact: null,
  };
}
