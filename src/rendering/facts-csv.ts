import { displayName } from "../report/agency.ts";
import { figureOf } from "../report/cell.ts";
import type { Report } from "../report/report.ts";

const HEAD = ["report", "agency", "year", "fact", "value", "raw", "state"] as const;
/** What a spreadsheet would run as a formula. A plain signed number or a dash is none. */
const FORMULA = /^(?:[=@\t\r]|[+-](?![\d.,]*$))/;

/** Quotes a field as RFC 4180 has it; a text that a spreadsheet would run gets an apostrophe before it. */
function field(value: string | number | null): string {
  if (value === null) return "";
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The head line of `factsCsv`, with its line end. */
export const FACTS_CSV_HEAD = `${HEAD.join(",")}\r\n`;

/** One line per fact of a report, each with its line end; without the head. */
export function factsCsv(report: Report): string {
  const agency = displayName(report.agency);
  return report.facts
    .map(({ id, cell }) =>
      [report.id, agency, report.year, id, figureOf(cell), cell.raw, cell.state].map(field).join(","),
    )
    .map((line) => `${line}\r\n`)
    .join("");
}
