import { displayName } from "../report/agency.ts";
import { figureOf } from "../report/cell.ts";
import type { Report } from "../report/report.ts";
import { csvField } from "./csv-field.ts";

const HEAD = ["report", "agency", "year", "fact", "value", "raw", "state"] as const;
/** The head line of `factsCsv`, with its line end. */
export const FACTS_CSV_HEAD = `${HEAD.join(",")}\r\n`;

/** One line per fact of a report, each with its line end; without the head. */
export function factsCsv(report: Report): string {
  const agency = displayName(report.agency);
  return report.facts
    .map(({ id, cell }) =>
      [report.id, agency, report.year, id, figureOf(cell), cell.raw, cell.state].map(csvField).join(","),
    )
    .map((line) => `${line}\r\n`)
    .join("");
}
