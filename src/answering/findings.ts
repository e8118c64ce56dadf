import type { Finding, Report } from "../report/report.ts";
import type { ReportEntry, Store } from "../store/store.ts";

/** Scopes up to this many reports are looked at across years as well. */
const ACROSS_YEARS = 200;

/** Every finding of a report. */
export async function findingsOfReport(_store: Store, report: Report): Promise<readonly Finding[]> {
  return report.findings;
}

/**
 * The findings of one report out of many.
 *
 * @param among how many reports are looked at: where they are many, only what each report says by itself
 */
export async function findingsOfEntry(_store: Store, entry: ReportEntry, among: number): Promise<readonly Finding[]> {
  return among <= ACROSS_YEARS ? entry.findings : entry.findings;
}
