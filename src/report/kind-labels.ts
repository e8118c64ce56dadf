import type { AgencyType } from "./agency.ts";

/** What answers call a kind of agency. */
export const KIND_LABELS: Readonly<Record<AgencyType, string>> = {
  street: "街道",
  town: "镇",
  township: "乡",
  government: "政府",
  office: "政府办公室",
  department: "部门",
  institution: "事业单位",
  other: "其他机关",
};
