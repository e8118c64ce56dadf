import { isCellFactId } from "../form/facts.ts";
import type { Report } from "../report/report.ts";

/** How many cells of the form a report fills, and with what. */
export interface CellCounts {
  /** Cells with a figure. */
  readonly read: number;
  readonly blank: number;
  readonly text: number;
  readonly missing: number;
}

export function countCells(report: Report): CellCounts {
  const counts = { number: 0, blank: 0, text: 0, missing: 0 };
  for (const { id, cell } of report.facts) if (isCellFactId(id)) counts[cell.state]++;
  const { number, ...others } = counts;
  return { read: number, ...others };
}
