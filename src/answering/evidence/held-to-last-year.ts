import { inForce } from "../../form/relations.ts";
import { findFact, type Report } from "../../report/report.ts";
import { reportId } from "../../report/report-id.ts";
import { isOfRows } from "../check-coverage.ts";
import type { Context } from "../context.ts";

/** Are there all figures by which the documents in force are held to those of the year before? */
export async function isHeldToLastYear({ store }: Context, report: Report, rows: readonly string[]): Promise<boolean> {
  const previous = await store.read(reportId(report.agency.id, report.year - 1));
  const has = (of: Report | undefined, id: string): boolean =>
    of !== undefined && findFact(of, id)?.cell.state === "number";
  return inForce.rows
    .map((row) => `proactive.${row}`)
    .filter((row) => isOfRows(`${row}.in_force`, rows))
    .every(
      (row) =>
        has(previous, `${row}.in_force`) &&
        ["issued", "repealed", "in_force"].every((column) => has(report, `${row}.${column}`)),
    );
}
