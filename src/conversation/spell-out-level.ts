import { levelOfRegion } from "../report/region-level.ts";
import type { ReportEntry } from "../store/store.ts";
import { normalise } from "../text/normalise.ts";
import type { Frame } from "../understanding/frame.ts";
import { agencyOf, askedName } from "../understanding/names/asked-name.ts";
import { levelSaid } from "./say-which.ts";

const LONGEST = 12;

/**
 * 市里的, after a bureau of a county: the same of the city's bureau of that name.
 *
 * @returns `null` where the message says anything else, or the bureau that was spoken of is of that level itself
 */
export function spellOutLevel(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const level = message.length > LONGEST ? undefined : levelSaid(normalise(message).replaceAll(" ", ""));
  const [id, ...others] = frame?.agencies ?? [];
  const agency = id === undefined || others.length > 0 ? undefined : agencyOf(entries, id);
  if (level !== "市" || agency?.type !== "department" || levelOfRegion(agency.region) !== "county") return null;
  const region = agency.region.slice(0, -1);
  const city = region.at(-1);
  if (city === undefined || levelOfRegion(region) !== "city") return null;
  const own = entries.find(({ agency: other }) => other.short === agency.short && isSame(other.region, region))?.agency;
  return `${own ? askedName(entries, own) : `${city}${agency.short}`}呢`;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((place, at) => place === b[at]);
}
