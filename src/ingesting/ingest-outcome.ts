import { displayName } from "../report/agency.ts";
import type { Report } from "../report/report.ts";
import { type CellCounts, countCells } from "./count-cells.ts";

/** What became of one file; the line that `ingest --json` prints. */
export interface IngestOutcome {
  readonly file: string;
  /** `skipped`: no such report, or no format that can be read; `failed`: damaged or unreadable. */
  readonly status: "added" | "updated" | "unchanged" | "failed" | "skipped";
  readonly report: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  readonly edition: string | null;
  readonly cells: CellCounts | null;
  readonly findings: number | null;
  /** In Chinese; `null` when all went well. */
  readonly error: string | null;
  /** Of a report that was taken, though with a doubt that a person should look into; in Chinese. */
  readonly warning?: string;
}

/** The outcome of a file that gave a report. */
export function taken(
  file: string,
  status: "added" | "updated" | "unchanged",
  report: Report,
  warning?: string,
): IngestOutcome {
  return {
    file,
    status,
    report: report.id,
    agency: displayName(report.agency),
    year: report.year,
    edition: report.edition,
    cells: countCells(report),
    findings: report.findings.length,
    error: null,
    ...(warning !== undefined && { warning }),
  };
}

/** The outcome of a file that gave none. */
export function notTaken(file: string, status: "failed" | "skipped", error: string): IngestOutcome {
  return { file, status, report: null, agency: null, year: null, edition: null, cells: null, findings: null, error };
}
