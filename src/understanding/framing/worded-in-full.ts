import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { ReadSlots } from "../slots/read-slots.ts";
import { claimedPlace } from "./claimed-place.ts";
import { districtAmong } from "./district-among.ts";
import { placesOfLevel, withPlaceNamed } from "./place-of-level.ts";

/**
 * Reads a message once more where it names a place by its level alone (全市各街道) or a district for its government among others
 * (张湾区排第几), with the place or the government by its name.
 *
 * @param previous what was asked before
 * @param read reads the message in other words
 */
export function wordedInFull(
  said: ReadSlots,
  previous: Frame | null,
  index: AgencyIndex,
  read: (text: string) => ReadSlots,
): ReadSlots {
  const placed = withPlace(said, previous, index, read);
  const claim = claimedPlace(placed.slots, previous, index);
  if (!claim) return withGovernment(placed, index, read);
  const asked = read(claim.text);
  const { slots, notes } = withGovernment(asked, index, read);
  // Where it is no place that is asked for in those words either, the message stands as it was said.
  if (slots.place?.kind !== "own") return placed;
  return {
    slots: { ...slots, place: { ...slots.place, claimed: claim.claimed } },
    notes: [...placed.notes, ...notes],
  };
}

function withGovernment(placed: ReadSlots, index: AgencyIndex, read: (text: string) => ReadSlots): ReadSlots {
  const among = districtAmong(placed.slots, index);
  if (!among) return placed;
  const { slots, notes } = read(among.text);
  return { slots, notes: [...placed.notes, `“${among.district}”按${among.government.label}算`, ...notes] };
}

function withPlace(
  said: ReadSlots,
  previous: Frame | null,
  index: AgencyIndex,
  read: (text: string) => ReadSlots,
): ReadSlots {
  const of = placesOfLevel(said.slots, previous, index);
  const [place, ...others] = of?.places ?? [];
  if (!of || place === undefined) return said;
  if (others.length > 0) return { ...said, slots: { ...said.slots, openPlaces: of } };
  const { slots, notes } = read(withPlaceNamed(said.slots, of.words, place));
  return { slots, notes: [...said.notes, `“${of.words}”按${place}算`, ...notes] };
}
