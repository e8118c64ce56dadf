import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { governmentOf } from "../names/governments.ts";
import { isKindOnly } from "../names/kindred-names.ts";
import type { AgencyMention, Slots } from "../slots.ts";

/**
 * 县政府呢, after an agency of 金寨县: the government of that county, where the store has it. A kind that names no place is
 * taken for that of the place that was spoken of, and it is told.
 */
export function governmentThere(slots: Slots, previous: Frame | null, index: AgencyIndex): Slots {
  const region = regionSpokenOf(previous, index);
  if (region === undefined || !slots.agencies.some(isOpen)) return slots;
  return {
    ...slots,
    agencies: slots.agencies.map((mention) => {
      const place = isOpen(mention) ? placeOf(mention.named, region) : [];
      const [id, ...more] = place.length > 0 ? governmentsOf(mention.named, place, index) : [];
      if (id !== undefined) return more.length > 0 ? mention : { ...mention, ids: [id], match: "near" };
      if (place.length === 0) return mention;
      return { ...mention, ids: [], match: "unknown", named: `${place.at(-1)}${mention.named.replace(LEVEL, "")}` };
    }),
  };
}

/** Where the one agency lies that was spoken of, or the place that all of were. */
function regionSpokenOf(previous: Frame | null, index: AgencyIndex): readonly string[] | undefined {
  const [spoken, ...others] = previous?.agencies ?? [];
  if (others.length > 0) return undefined;
  if (spoken !== undefined) return index.get(spoken)?.agency.region;
  const { region = null, beside = [] } = previous?.scope ?? {};
  if (region === null || beside.length > 1) return undefined;
  return governmentOf(region, index)?.agency.region ?? onlyGoverned(region, index);
}

/** 融水县, which is 融水苗族自治县 in full. */
function onlyGoverned(region: string, index: AgencyIndex): readonly string[] | undefined {
  const [only, ...others] = index.inRegion(region).flatMap((id) => {
    const agency = index.get(id)?.agency;
    return agency?.type === "government" ? [agency.region] : [];
  });
  return others.length > 0 ? undefined : only;
}

const LEVEL = /^[省市区县旗]/;

function isOpen({ named }: AgencyMention): boolean {
  return isKindOnly(named);
}

/** The place itself or what it belongs to: 市政府, of 临淄区, is that of 淄博市. */
function placeOf(named: string, region: readonly string[]): readonly string[] {
  const level = LEVEL.exec(named)?.[0];
  return level === undefined ? region : region.slice(0, region.findLastIndex((part) => part.endsWith(level)) + 1);
}

/** The government of a place, or its office. */
function governmentsOf(named: string, place: readonly string[], index: AgencyIndex): readonly string[] {
  const type = /办/.test(named) ? "office" : "government";
  const there = place.join("/");
  return index.all.flatMap(({ agency }) =>
    agency.type === type && agency.region.join("/") === there ? [agency.id] : [],
  );
}
