import { type Agency, displayName } from "../report/agency.ts";
import type { ReportEntry } from "../store/store.ts";
import { askedName } from "../understanding/asked-name.ts";

/** How an answer names an agency: by its usual name, with as much of its region before it as tells it from its namesakes. */
export function nameIn(store: { entries(): readonly ReportEntry[] }): (agency: Agency) => string {
  const entries = store.entries();
  return (agency) => askedName(entries, agency);
}

/** 辛店街道2020年. */
export function reportName(
  report: { readonly agency: Agency; readonly year: number },
  name: (agency: Agency) => string = displayName,
): string {
  return `${name(report.agency)}${report.year}年`;
}
