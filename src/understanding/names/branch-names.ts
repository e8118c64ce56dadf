import type { Agency } from "../../report/agency.ts";

/** A body of which the county has a branch, and the kind of branch, before and behind the county's name. */
const BODY = /^(.+?)(局|委员会|委|厅|署)$/;
const KIND = /^(?:直属)?(?:分局|支局)$/;
/** Central bodies have bureaus of their own in counties, besides branches. */
const CENTRAL = /^(?:国家|中国|中华)/;

/** The branch of a body above that an agency is. */
interface Branch {
  /** 公安局 of 重庆市公安局北碚区分局. */
  readonly body: string;
  /** 公安. */
  readonly duty: string;
  readonly kind: string;
}

/** @param places the names of the county that the agency is of */
function branchOf({ name, region }: Agency, places: readonly string[]): Branch | undefined {
  for (const place of places) {
    const at = name.lastIndexOf(place);
    const kind = at < 0 ? "" : name.slice(at + place.length);
    if (!KIND.test(kind)) continue;
    const above = region.slice(0, -1).reduce((rest, outer) => rest.replace(outer, ""), name.slice(0, at));
    const [body, duty] = BODY.exec(above) ?? [];
    if (body !== undefined && duty !== undefined && duty.length > 1) return { body, duty, kind };
  }
  return undefined;
}

/** How people name a branch besides its name and its short name: 公安局北碚分局, 公安北碚分局 for 重庆市公安局北碚区分局. */
export function branchNames(agency: Agency, places: readonly string[]): string[] {
  const branch = branchOf(agency, places);
  if (!branch) return [];
  const { body, duty, kind } = branch;
  return places.flatMap((place) => [`${body}${place}${kind}`, `${duty}${place}${kind}`]);
}

/** May a county's bureau be meant by its branch of the bureau above, where it has no other? 北碚区公安局. */
export function standsForBureau(agency: Agency, places: readonly string[]): boolean {
  return !CENTRAL.test(agency.name) && branchOf(agency, places)?.kind === "分局";
}
