import { type Agency, displayName } from "../report/agency.ts";

/**
 * How an answer that speaks of several agencies names each: by its usual name, with as much of its region before it as
 * tells it from the others.
 */
export function nameAgencies(agencies: readonly Agency[]): (agency: Agency) => string {
  const ids = new Map<string, Set<string>>();
  for (const agency of agencies) {
    const name = displayName(agency);
    ids.set(name, (ids.get(name) ?? new Set()).add(agency.id));
  }
  return (agency) => {
    const name = displayName(agency);
    return (ids.get(name)?.size ?? 0) > 1 ? agency.region.join("") + agency.short : name;
  };
}

/** 辛店街道2020年. */
export function reportName(report: { readonly agency: Agency; readonly year: number }): string {
  return `${displayName(report.agency)}${report.year}年`;
}
