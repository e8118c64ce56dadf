import { type Agency, displayName } from "../../report/agency.ts";
import type { ReportEntry } from "../../store/store.ts";
import { oncePer } from "../../text/once.ts";

/** What the store has, counted once for all questions: a store hands out the same entries until its contents change. */
interface Census {
  readonly agencies: ReadonlyMap<string, Agency>;
  /** The regions of the agencies that are called so, by their ids. */
  readonly called: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  readonly years: ReadonlyMap<string, readonly number[]>;
  readonly agenciesIn: ReadonlyMap<number, number>;
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

const censusOf = oncePer((entries: readonly ReportEntry[]): Census => {
  const agencies = new Map<string, Agency>();
  const called = new Map<string, Map<string, readonly string[]>>();
  const years = new Map<string, number[]>();
  const agenciesIn = new Map<number, number>();
  for (const { agency, year } of entries) {
    agenciesIn.set(year, (agenciesIn.get(year) ?? 0) + 1);
    const own = years.get(agency.id);
    if (own) own.push(year);
    else {
      agencies.set(agency.id, agency);
      years.set(agency.id, [year]);
      for (const name of new Set([agency.short, displayName(agency), agency.name, ...agency.aliases]))
        called.set(name, (called.get(name) ?? new Map()).set(agency.id, agency.region));
    }
  }
  return { agencies, called, years, agenciesIn };
});

/** The agencies that the store has reports of, each once. */
export function agenciesOf(entries: readonly ReportEntry[]): readonly Agency[] {
  return [...censusOf(entries).agencies.values()];
}

/** A place before a name that may begin with the end of that place: 淄博市 and 临淄区人民政府 for one of 临淄区. */
export function placed(region: readonly string[], name: string): string {
  const last = region.at(-1);
  return `${(last && name.startsWith(last) ? region.slice(0, -1) : region).join("")}${name}`;
}

/** A name that means this agency and no other of the store: the usual one, or with as much of its region as it takes. */
export function askedName(entries: readonly ReportEntry[], agency: Agency): string {
  const { called } = censusOf(entries);
  const usual = displayName(agency);
  const own = called.get(usual) ?? NONE;
  if (own.size === 0 || (own.size === 1 && own.has(agency.id))) return usual;
  const namesakes: string[] = [];
  for (const [id, region] of own) if (id !== agency.id) namesakes.push(region.join(""));
  for (let at = agency.region.length - 1; at >= 0; at--) {
    const place = agency.region.slice(at).join("");
    if (namesakes.every((other) => !other.endsWith(place))) return placed(agency.region.slice(at), agency.short);
  }
  const place = agency.region.join("");
  return place === "" || agency.name.startsWith(place) ? agency.name : placed(agency.region, agency.short);
}

/** The name that means the agency of this id; `undefined` where the store has none of it. */
export function askedNameOf(entries: readonly ReportEntry[], id: string): string | undefined {
  const agency = agencyOf(entries, id);
  return agency && askedName(entries, agency);
}

/** The regions of the agencies that are called so, by their ids. */
export function namesakesOf(entries: readonly ReportEntry[], name: string): ReadonlyMap<string, readonly string[]> {
  return censusOf(entries).called.get(name) ?? NONE;
}

/** The agency of this id, as its first report has it. */
export function agencyOf(entries: readonly ReportEntry[], id: string): Agency | undefined {
  return censusOf(entries).agencies.get(id);
}

/** The years that the store has of an agency, ascending. */
export function yearsOf(entries: readonly ReportEntry[], agency: Agency): readonly number[] {
  return censusOf(entries).years.get(agency.id) ?? [];
}

/** How many agencies have a report for the year. */
export function agenciesIn(entries: readonly ReportEntry[], year: number): number {
  return censusOf(entries).agenciesIn.get(year) ?? 0;
}
