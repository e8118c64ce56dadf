import { hash } from "node:crypto";

/**
 * The id of an agency's report for a year, the same on every machine.
 *
 * @example reportId("山东省/淄博市/临淄区/辛店街道", 2020) // "2020-…" followed by ten hex digits
 */
export function reportId(agencyId: string, year: number): string {
  return `${year}-${hash("sha256", agencyId).slice(0, 10)}`;
}

/** The year that a report's id names; `undefined` when it is not such an id. */
export function yearOfReportId(id: string): number | undefined {
  const match = /^(\d{4})-[0-9a-f]{10}$/.exec(id);
  return match ? Number(match[1]) : undefined;
}
