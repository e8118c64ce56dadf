import { type Agency, displayName } from "../../../report/agency.ts";
import { isAgencyKey } from "../../../report/agency-key.ts";
import type { ReportEntry } from "../../../store/store.ts";
import { isAgencyType } from "../agency-types.ts";
import type { Catalogue } from "../catalogue.ts";

/** Which reports are asked for; what is left out is not asked. */
export interface Selection {
  readonly report?: string | undefined;
  readonly agency?: string | undefined;
  readonly region?: string | undefined;
  readonly type?: string | undefined;
  readonly year?: string | undefined;
}

function isCalled({ name, short, region, ...rest }: Agency, wanted: string): boolean {
  const agency = { name, short, region, ...rest };
  return [name, short, `${region.join("")}${short}`, displayName(agency)].includes(wanted);
}

/** The reports in question, by agency and year. An agency's name counts as a whole first, then as a part of a name. */
export function selectEntries(catalogue: Catalogue, selection: Selection): readonly ReportEntry[] {
  const { report, agency = "", region = "", type = "", year = "" } = selection;
  const scope = { region, type: isAgencyType(type) ? type : "", year } as const;
  const inScope = catalogue.search({ name: "", ...scope });
  const wanted = agency.replaceAll(/\s/g, "");
  const byKey = isAgencyKey(wanted) ? inScope.filter(({ key }) => key === wanted) : [];
  const whole = byKey.length > 0 ? byKey : inScope.filter((listed) => isCalled(listed.agency, wanted));
  const found = wanted === "" ? inScope : whole.length > 0 ? whole : catalogue.search({ name: wanted, ...scope });
  const entries = found.flatMap((listed) => listed.entries);
  return report === undefined ? entries : entries.filter(({ id }) => id === report);
}
