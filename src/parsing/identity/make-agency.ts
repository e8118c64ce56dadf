import type { Agency } from "../../report/agency.ts";
import type { Passage } from "../../report/report.ts";
import { readContact } from "../prose/read-contact.ts";
import type { Sections } from "../prose/split-sections.ts";
import { findAliases } from "./find-aliases.ts";
import { tidyTitle } from "./find-title.ts";
import type { Place } from "./gazetteer.ts";
import { agencyType, parseAgencyName, shortName } from "./name-agency.ts";
import { parsePlace, regionOf } from "./parse-place.ts";
import { settlePlace } from "./settle-place.ts";

function textOf(...parts: readonly (readonly Passage[])[]): string {
  return parts.map((passages) => passages.map((passage) => passage.text).join("\n")).join("\n");
}

/** Where a street or town lies whose name does not say so: its own address tells. A bureau's address does not. */
function placeOfAddress(rest: string, address: string | null): readonly Place[] {
  const type = agencyType(rest);
  const local = type === "street" || type === "town" || type === "township";
  return local && address ? (parsePlace(tidyTitle(address))?.options.filter((place) => place.county !== "") ?? []) : [];
}

/**
 * The agency of that name.
 *
 * @param signed the name under the report, when there is one
 * @param metaTitle the file's own title, which may tell the place
 */
export function makeAgency(name: string, signed: string | null, sections: Sections, metaTitle: string | null): Agency {
  const parsed = parseAgencyName(name);
  const { address, website } = readContact(sections);
  const signature = parseAgencyName(signed ?? "");
  const fromSignature = signature.rest.endsWith(parsed.rest) ? signature.places : [];
  const own = [parsed.places, fromSignature, placeOfAddress(parsed.rest, address)].find((places) => places.length > 0);
  const options = own ?? [];
  const prose = textOf(sections.preamble, sections.一, sections.五, sections.六);
  const hints = [signed, address, metaTitle, textOf(sections.preamble), website, prose];
  const place = settlePlace(
    options,
    hints.filter((hint) => hint !== null),
  );
  const [first] = options;
  // Several places of one name: what they are called is certain, where it lies is not.
  const region = place ? regionOf(place) : first ? [first.county || first.city || first.province] : [];
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
