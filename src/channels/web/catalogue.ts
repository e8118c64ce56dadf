import type { Agency, AgencyType } from "../../report/agency.ts";
import { agencyKeyOf } from "../../report/agency-key.ts";
import type { ReportEntry, Store } from "../../store/store.ts";

/** What of the catalogue is asked for; what is empty is not asked. */
export interface CatalogueQuery {
  /** Part of an agency's name or region. */
  readonly name: string;
  /** Names from the outside in, joined by `/`: 山东省/淄博市. */
  readonly region: string;
  readonly type: AgencyType | "";
  /** Four digits. */
  readonly year: string;
}

/** An agency with its reports. */
export interface Listed {
  /** Stands for the agency in addresses. */
  readonly key: string;
  readonly agency: Agency;
  /** By year. */
  readonly entries: readonly ReportEntry[];
}

/** The store's contents by agency. */
export interface Catalogue {
  /** Ordered by region, then name. */
  agencies(): readonly Listed[];
  find(key: string): Listed | undefined;
  /** Agencies with the reports of theirs that a query asks for. */
  search(query: CatalogueQuery): readonly Listed[];
  /** Newest first. */
  years(): readonly number[];
  /** The next step inwards from a region: 淄博市 and the other cities for 山东省. */
  regionsIn(region: string): readonly string[];
}

interface Contents {
  readonly version: string;
  readonly listed: readonly Listed[];
  readonly byKey: ReadonlyMap<string, Listed>;
  readonly years: readonly number[];
}

function contentsOf({
  version,
  entries,
}: {
  readonly version: string;
  readonly entries: readonly ReportEntry[];
}): Contents {
  const groups = new Map<string, ReportEntry[]>();
  for (const entry of entries) {
    const own = groups.get(entry.agency.id);
    if (own) own.push(entry);
    else groups.set(entry.agency.id, [entry]);
  }
  const listed = [...groups.values()]
    .flatMap((own) => {
      const newest = own.at(-1);
      return newest ? [{ key: agencyKeyOf(newest.id), agency: newest.agency, entries: own }] : [];
    })
    .map((each) => ({ each, order: [...each.agency.region, each.agency.short].join("/") }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ each }) => each);
  return {
    version,
    listed,
    byKey: new Map(listed.map((each) => [each.key, each])),
    years: [...new Set(entries.map(({ year }) => year))].sort((a, b) => b - a),
  };
}

function isIn({ region }: Agency, asked: string): boolean {
  const path = region.join("/");
  return path === asked || path.startsWith(`${asked}/`);
}

function isNamed({ name, short, region }: Agency, asked: string): boolean {
  const wanted = asked.replaceAll(/\s/g, "");
  return [name, `${region.join("")}${short}`].some((text) => text.includes(wanted));
}

/** Makes the catalogue of a store; it is grouped once for each state of the store. */
export function createCatalogue(store: Pick<Store, "version" | "entries">): Catalogue {
  let known: Contents | undefined;
  const contents = (): Contents => {
    if (known?.version !== store.version) known = contentsOf({ version: store.version, entries: store.entries() });
    return known;
  };
  return {
    agencies: () => contents().listed,
    find: (key) => contents().byKey.get(key),
    years: () => contents().years,
    search: ({ name, region, type, year }) =>
      contents().listed.flatMap((each) => {
        const { agency } = each;
        if (type !== "" && agency.type !== type) return [];
        if (region !== "" && !isIn(agency, region)) return [];
        if (name !== "" && !isNamed(agency, name)) return [];
        const entries = year === "" ? each.entries : each.entries.filter((entry) => String(entry.year) === year);
        return entries.length === 0 ? [] : [{ ...each, entries }];
      }),
    regionsIn: (region) => {
      const depth = region === "" ? 0 : region.split("/").length;
      const inside = contents().listed.filter(({ agency }) => region === "" || isIn(agency, region));
      return [...new Set(inside.flatMap(({ agency }) => agency.region[depth] ?? []))];
    },
  };
}
