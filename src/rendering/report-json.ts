import type { CellState } from "../report/cell.ts";
import { figureOf } from "../report/cell.ts";
import type { Contact, Fact, Finding, Passage, Place, Report, Restatement, Source } from "../report/report.ts";

export interface FactJson {
  readonly fact: string;
  readonly value: number | null;
  readonly raw: string | null;
  readonly state: CellState;
  readonly where: Place;
  readonly quote?: string;
  readonly approximate?: true;
  readonly restated?: readonly Restatement[];
}

/** A report as programs get it: the shape that `facts --json` and the web page's API promise. */
export interface ReportJson {
  readonly report: string;
  readonly title: string;
  readonly agency: { readonly name: string; readonly short: string; readonly region: readonly string[] };
  readonly year: number;
  readonly edition: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly published: string | null;
  readonly source: Source;
  readonly contact: Contact;
  readonly facts: readonly FactJson[];
  readonly sections: { readonly [S in "一" | "五" | "六"]: string };
  readonly findings: readonly Finding[];
  readonly remarks: readonly string[];
}

function factJson({ id, cell, where, quote, approximate, restated }: Fact): FactJson {
  return {
    fact: id,
    value: figureOf(cell),
    raw: cell.raw,
    state: cell.state,
    where,
    ...(quote !== undefined && { quote }),
    ...(approximate && { approximate }),
    ...(restated && { restated }),
  };
}

function textOf(passages: readonly Passage[]): string {
  return passages.map((passage) => passage.text).join("\n");
}

export function reportJson(report: Report): ReportJson {
  const { name, short, region } = report.agency;
  return {
    report: report.id,
    title: report.title,
    agency: { name, short, region },
    year: report.year,
    edition: report.edition,
    period: { from: report.period.from, to: report.period.to },
    published: report.published,
    source: report.source,
    contact: report.contact,
    facts: report.facts.map(factJson),
    sections: {
      一: textOf(report.sections.一),
      五: textOf(report.sections.五),
      六: textOf(report.sections.六),
    },
    findings: report.findings,
    remarks: report.remarks,
  };
}
