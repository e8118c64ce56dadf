import { belongsTo } from "../../../report/government-group.ts";
import { levelOfRegion } from "../../../report/region-level.ts";
import { gather } from "../../../text/gather.ts";
import type { AgencyIndex } from "../../names/agency-index.ts";
import type { RegionMention } from "../../names/find-regions.ts";
import type { AgencyMention } from "../../slots.ts";
import type { FoundLeftOut } from "./find-left-out.ts";

/** More cities than this are not left out by their names. */
const MOST_CITIES = 3;

/**
 * 不算市政府, where cities of a county's level (丹江口市) lie in a city: the government of the city above them is left out by its
 * name, and theirs are not.
 *
 * @param regions places that the question names, within which it is asked
 */
export function withOwnCity(out: FoundLeftOut, regions: readonly RegionMention[], index: AgencyIndex): FoundLeftOut {
  const { leftOut, spans, agencies } = out;
  const [span] = spans;
  if (!leftOut?.governments.includes("city") || span === undefined) return out;
  const region = regions.find((one) => !out.regions.includes(one))?.name;
  const there = region === undefined ? index.all : gather(index.inRegion(region), (id) => index.get(id) ?? []);
  const cities = there.filter(({ agency }) => belongsTo(agency, "city"));
  const own = cities.filter(({ agency }) => levelOfRegion(agency.region) === "city");
  if (own.length === 0 || own.length > MOST_CITIES || own.length === cities.length) return out;
  const ids = own.map(({ agency }) => agency.id);
  const governments = leftOut.governments.filter((group) => group !== "city");
  const rest = leftOut.regions.length + leftOut.types.length + governments.length;
  return {
    ...out,
    agencies: [...agencies, { named: "市政府", span, ids, match: "exact" }],
    leftOut: rest > 0 ? { ...leftOut, governments } : null,
  };
}

/** The agencies that a name leaves out: 市教育局, where cities of a county's level have one each, is that of the city above them. */
export function idsLeftOut({ named, ids }: AgencyMention, index: AgencyIndex): readonly string[] {
  if (ids.length < 2 || !named.startsWith("市")) return ids;
  const own = ids.filter((id) => levelOfRegion(index.get(id)?.agency.region ?? []) === "city");
  return own.length === 1 ? own : ids;
}
