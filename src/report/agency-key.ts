import { yearOfReportId } from "./report-id.ts";

const KEY = /^[0-9a-f]{10}$/;

/** What the ids of an agency's reports share: names the agency where its own id, a path of names, would not fit. */
export function agencyKeyOf(reportId: string): string {
  return yearOfReportId(reportId) === undefined ? "" : reportId.slice(5);
}

/** Could this name an agency? */
export function isAgencyKey(text: string): boolean {
  return KEY.test(text);
}
