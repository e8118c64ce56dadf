/** What kind of body an agency is, as its name says. */
export type AgencyType =
  | "street" // 街道
  | "town" // 镇
  | "township" // 乡
  | "government" // 人民政府, 管委会
  | "office" // 政府办公室
  | "department" // 局、委、厅、部
  | "institution" // 中心、院、所等事业单位
  | "other";

/** Who publishes a report. Two reports with the same agency and year are revisions of one another. */
export interface Agency {
  /** The same for every report of this agency: made from its region and short name. */
  readonly id: string;
  /** As the report names it, for instance 临淄区人民政府辛店街道办事处. */
  readonly name: string;
  /** Without region and without 人民政府 or 办事处, for instance 辛店街道. */
  readonly short: string;
  /** Province, city and county or zone, as far as the report tells, from the outside in; empty when it does not. */
  readonly region: readonly string[];
  readonly type: AgencyType;
  /** Other ways its own report names it (我街道 and the like excluded). */
  readonly aliases: readonly string[];
}

/** Is it a street, a town or a township, which is named by its place and lies in a county? */
export function isLocal({ type }: Pick<Agency, "type">): boolean {
  return type === "street" || type === "town" || type === "township";
}

/** How an answer names an agency: a street by its short name, any other body with its county before it. */
export function displayName(agency: Agency): string {
  const place = agency.region.at(-1);
  return isLocal(agency) || !place || agency.short.startsWith(place) ? agency.short : `${place}${agency.short}`;
}
