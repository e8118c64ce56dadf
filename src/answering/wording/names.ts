import type { Agency } from "../../report/agency.ts";
import type { ReportEntry } from "../../store/store.ts";
import { askedName } from "../../understanding/names/asked-name.ts";

/** How an answer names an agency: by its usual name, with as much of its region before it as tells it from its namesakes. */
export function nameIn(store: { entries(): readonly ReportEntry[] }): Naming {
  const entries = store.entries();
  return (agency) => askedName(entries, agency);
}

/** How answers name agencies. */
export type Naming = (agency: Agency) => string;

/** 辛店街道2020年. */
export function reportName(report: { readonly agency: Agency; readonly year: number }, name: Naming): string {
  return `${name(report.agency)}${report.year}年`;
}

/** How an answer names reports. */
export type ReportNaming = (report: { readonly agency: Agency; readonly year: number }) => string;

/**
 * How an answer names the reports of a scope.
 *
 * @param oneYear all of them are of one year, which is told once for all
 */
export function reportNameIn(store: { entries(): readonly ReportEntry[] }, oneYear: boolean): ReportNaming {
  const named = nameIn(store);
  return (report) => (oneYear ? named(report.agency) : reportName(report, named));
}
