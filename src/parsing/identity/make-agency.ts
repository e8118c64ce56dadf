import type { Agency } from "../../report/agency.ts";
import type { Passage } from "../../report/report.ts";
import { readContact } from "../prose/read-contact.ts";
import type { Sections } from "../prose/split-sections.ts";
import { agencyType } from "./agency-type.ts";
import { findAliases } from "./find-aliases.ts";
import { parseAgencyName, shortName } from "./name-agency.ts";
import { ownPlace } from "./own-place.ts";
import { regionOf } from "./parse-place.ts";
import { settlePlace } from "./settle-place.ts";
import { createWitness } from "./witness.ts";

function textOf(...parts: readonly (readonly Passage[])[]): string {
  return parts.map((passages) => passages.map((passage) => passage.text).join("\n")).join("\n");
}

/**
 * The agency of that name.
 *
 * @param signed the name under the report, when there is one
 * @param names others that the document gives, which may be its own
 * @param metaTitle the file's own title, which may tell the place
 */
export function makeAgency(
  name: string,
  signed: string | null,
  names: readonly string[],
  sections: Sections,
  metaTitle: string | null,
): Agency {
  const { address, website } = readContact(sections);
  const prose = textOf(sections.preamble, sections.一, sections.五, sections.六);
  const { attested, outside } = createWitness(address, [signed ?? "", metaTitle ?? "", prose]);
  const parsed = parseAgencyName(name, attested);
  const own = ownPlace(parsed, { signed, names, address, prose, attested });
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
