import type { AgencyType } from "../../report/agency.ts";

/** What people call each kind of agency. */
export const AGENCY_TYPE_LABELS: Readonly<Record<AgencyType, string>> = {
  street: "街道",
  town: "镇",
  township: "乡",
  government: "政府、管委会",
  office: "政府办公室",
  department: "部门",
  institution: "事业单位",
  other: "其他",
};

export function isAgencyType(text: string): text is AgencyType {
  return Object.hasOwn(AGENCY_TYPE_LABELS, text);
}
