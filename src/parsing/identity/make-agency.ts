import { type Agency, isLocal } from "../../report/agency.ts";
import type { Passage } from "../../report/report.ts";
import { readContact } from "../prose/read-contact.ts";
import type { Sections } from "../prose/split-sections.ts";
import { agencyType } from "./agency-type.ts";
import { findAliases } from "./find-aliases.ts";
import { gazetteer, type Place } from "./gazetteer.ts";
import { type AgencyName, parseAgencyName, shortName } from "./name-agency.ts";
import { parsePlace, regionOf } from "./parse-place.ts";
import { parseUnknownAddress } from "./parse-unknown-place.ts";
import { tidyTitle } from "./read-title.ts";
import { settlePlace } from "./settle-place.ts";
import { createWitness } from "./witness.ts";

function textOf(...parts: readonly (readonly Passage[])[]): string {
  return parts.map((passages) => passages.map((passage) => passage.text).join("\n")).join("\n");
}

type Placed = Pick<AgencyName, "places" | "beyond">;

/** Parts of a city that are called so in addresses and are no districts: 主城区. */
const PART_OF_CITY = /[城新老市镇港园]区$/;

/** 临江市城南区人民路1号: of a city that has districts, which none of a county's level has, whatever the gazetteer says. */
function districtOf(address: string, [listed]: readonly Place[]): Placed | undefined {
  const [city, district = ""] = parseUnknownAddress(address, null);
  const isDistrict = district.endsWith("区") && !PART_OF_CITY.test(district) && !gazetteer.counties.has(district);
  return listed?.county.endsWith("市") && city === listed.county && isDistrict
    ? { places: [], beyond: [city, district] }
    : undefined;
}

/** Where a street or town lies whose name does not say so: its own address tells. A bureau's address does not. */
function placeOfAddress(rest: string, address: string | null): Placed {
  if (!isLocal({ type: agencyType(rest) }) || !address) return { places: [], beyond: [] };
  const text = tidyTitle(address);
  const known = parsePlace(text);
  const counties = known?.options.filter((place) => place.county !== "") ?? [];
  if (counties.length > 0) return districtOf(text, counties) ?? { places: counties, beyond: [] };
  const city = known?.options.find((place) => place.city !== "")?.city ?? null;
  const beyond = parseUnknownAddress(known?.rest ?? text, city);
  return { places: beyond.length > 0 ? (known?.options ?? []) : [], beyond };
}

/**
 * The agency of that name.
 *
 * @param signed the name under the report, when there is one
 * @param metaTitle the file's own title, which may tell the place
 */
export function makeAgency(name: string, signed: string | null, sections: Sections, metaTitle: string | null): Agency {
  const { address, website } = readContact(sections);
  const prose = textOf(sections.preamble, sections.一, sections.五, sections.六);
  const { attested, outside } = createWitness(address, [signed ?? "", metaTitle ?? "", prose]);
  const parsed = parseAgencyName(name, attested);
  const signature = parseAgencyName(signed ?? "", attested);
  const fromSignature = signature.rest.endsWith(parsed.rest) ? [signature] : [];
  const own = [parsed, ...fromSignature, placeOfAddress(parsed.rest, address)].find(
    ({ places, beyond }) => places.length + beyond.length > 0,
  );
  const options = own?.places ?? [];
  const hints = [signed, address, metaTitle, textOf(sections.preamble), website, prose];
  const place = settlePlace(
    options,
    hints.filter((hint) => hint !== null),
  );
  const [first] = options;
  // Several places of one name: what they are called is certain, where it lies is not.
  const known = place ? regionOf(place) : first ? [first.county || first.city || first.province] : [];
  const beyond = own?.beyond ?? [];
  const [only] = beyond;
  const around = known.length === 0 && only !== undefined && beyond.length === 1 ? outside(only) : [];
  const region = [...known, ...around, ...beyond];
  const short = shortName(parsed.rest, region);
  const agency = {
    id: [...region, short].join("/"),
    // 某市政府信息公开年报 names the place and means its government.
    name: parsed.rest === "" && short.endsWith("人民政府") ? short : name,
    short,
    region,
    type: parsed.rest === "" ? "government" : agencyType(parsed.rest),
  } as const;
  return { ...agency, aliases: findAliases(agency, prose, signed ? [signed] : []) };
}
