import { placesOf } from "../../answering/scope/places.ts";
import type { Report } from "../../report/report.ts";
import { yearOfReportId } from "../../report/report-id.ts";
import { findingsIn } from "../../store/findings-of.ts";
import type { ReportEntry, Store } from "../../store/store.ts";

/**
 * The newest revision of a report with its entry in the catalogue. Its findings are all there are, those against the
 * years before and after included.
 *
 * @param id as it stands in an address: anything at all
 */
export async function findReport(
  store: Store,
  id: string,
): Promise<{ readonly report: Report; readonly entry: ReportEntry } | undefined> {
  if (yearOfReportId(id) === undefined) return undefined;
  const entry = placesOf(store.entries()).ofReport(id);
  const report = entry && (await store.read(id));
  return report && { report: { ...report, findings: await findingsIn(store, report) }, entry };
}
