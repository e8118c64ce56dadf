import type { Slots } from "../slots.ts";
import type { AgencyIndex, KnownAgency } from "./agency-index.ts";

/** Tells which agency a name with a slip in it was taken for. */
export function nearNotes({ agencies }: Slots, index: AgencyIndex): readonly string[] {
  return agencies.flatMap(({ match, named, ids: [id] }) =>
    match === "near" && id ? [`“${named}”按“${nameBeside(named, index.get(id))}”理解`] : [],
  );
}

/** The name of the agency that is meant; with its place where the name alone is the one that was written. */
function nameBeside(named: string, known: KnownAgency | undefined): string {
  if (known === undefined) return named;
  return known.label === named ? `${known.agency.region.at(-1) ?? ""}${named}` : known.label;
}
