import { checkAcrossYears } from "../report/check-across-years.ts";
import type { Finding, Report } from "../report/report.ts";
import { reportId } from "../report/report-id.ts";
import type { Store } from "./store.ts";

/**
 * All findings of a report: those within it, then those against the same agency's reports of the year before and the year
 * after. A finding between two years names the earlier report as `previousReport`: it is the report itself where the break
 * is with the year after.
 *
 * @param report at hand; it need not be in the store itself
 */
export async function findingsIn(store: Store, report: Report): Promise<readonly Finding[]> {
  const { agency, year } = report;
  const [previous, next] = await Promise.all([
    store.read(reportId(agency.id, year - 1)),
    store.read(reportId(agency.id, year + 1)),
  ]);
  return [
    ...report.findings,
    ...(previous ? checkAcrossYears(previous, report) : []),
    ...(next ? checkAcrossYears(report, next) : []),
  ];
}
