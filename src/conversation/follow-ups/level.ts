import type { Agency } from "../../report/agency.ts";
import { levelOfRegion } from "../../report/region-level.ts";
import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import { agencyOf, askedName } from "../../understanding/names/asked-name.ts";
import type { Memory } from "../memory/sessions.ts";
import { levelSaid } from "./level-said.ts";
import { saidBriefly, unspaced } from "./said-briefly.ts";
import { toldOfOne } from "./told-of-one.ts";

const LONGEST = 12;

/**
 * 市里的, after a bureau of a county: the same of the city's bureau of that name.
 *
 * @returns `null` where the message says anything else, or the bureau that was spoken of is of that level itself
 */
export function spellOutLevel(message: string, frame: Frame | null, entries: readonly ReportEntry[]): string | null {
  const level = message.length > LONGEST ? undefined : levelSaid(unspaced(message));
  const [id, ...others] = frame?.agencies ?? [];
  const agency = id === undefined || others.length > 0 ? undefined : agencyOf(entries, id);
  if (level !== "市" || agency?.type !== "department" || levelOfRegion(agency.region) !== "county") return null;
  const region = agency.region.slice(0, -1);
  const city = region.at(-1);
  if (city === undefined || levelOfRegion(region) !== "city") return null;
  const own = agencyAt(entries, region, (other) => other.short === agency.short);
  return `${own ? askedName(entries, own) : `${city}${agency.short}`}呢`;
}

/**
 * What may be meant where a level is not plain: 市里的, after a bureau of a city that lies in another one, is of either; 区里呢,
 * after an agency of a district, is its government or all who report there.
 */
export function levelMeant(
  message: string,
  { frame }: Pick<Memory, "frame">,
  entries: readonly ReportEntry[],
): readonly string[] {
  const said = saidBriefly(message, LONGEST);
  const level = levelSaid(said);
  const told = toldOfOne(frame, entries);
  if (level === undefined || !told || told.isRate) return [];
  const { agency, year, figure } = told;
  const { region, short, type } = agency;
  const own = (one: Agency): string => `${askedName(entries, one)}${year}年${figure}是多少`;
  if (level === "市" && type === "department" && levelOfRegion(region) === "county") {
    const city = agencyAt(entries, region.slice(0, -1), (other) => other.short === short);
    return city && region.at(-1)?.endsWith("市") ? [own(city), own(agency)] : [];
  }
  const place = region.slice(0, region.findLastIndex((name) => name.endsWith(level)) + 1);
  const government = agencyAt(entries, place, (other) => other.type === "government");
  if (!said.includes("里") || !government) return [];
  return [own(government), `${place.at(-1)}各单位${year}年${figure}合计多少`];
}

function agencyAt(
  entries: readonly ReportEntry[],
  place: readonly string[],
  isMeant: (agency: Agency) => boolean,
): Agency | undefined {
  return entries.find(({ agency }) => isSame(agency.region, place) && isMeant(agency))?.agency;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((place, at) => place === b[at]);
}
