import type { AgencyType } from "../report/agency.ts";
import type { AgencyIndex } from "./agency-index.ts";
import type { Frame } from "./frame.ts";
import type { Scope } from "./query.ts";

const KIND_LABELS: Readonly<Record<AgencyType, string>> = {
  street: "街道",
  town: "镇",
  township: "乡",
  government: "政府",
  office: "政府办公室",
  department: "部门",
  institution: "中心",
  other: "其他机关",
};

/** Province, city and county. */
const COUNTY = 3;

/** The set of reports that a frame speaks of, with how an answer calls it. */
export function scopeOf(frame: Frame, index: AgencyIndex): Scope {
  const years = frame.years.kind === "years" ? frame.years.years : undefined;
  const { types, region, counties } = frame.scope;
  const names = frame.agencies.map((id) => index.get(id)?.label ?? "");
  const who =
    names.length > 0
      ? names.join("、")
      : `${region ?? ""}${counties ? "各区县政府" : types.map((type) => KIND_LABELS[type]).join("、")}`;
  const when = years ? `${years.join("、")}年` : "";
  const label = who === "" && when === "" ? "库中全部报告" : `${who}${when}的报告`;
  return {
    label,
    ...(years ? { years } : {}),
    ...(region ? { region } : {}),
    ...(counties ? { types: ["government"], depth: COUNTY } : types.length > 0 ? { types } : {}),
    ...(frame.agencies.length > 0 ? { agencies: frame.agencies } : {}),
  };
}
