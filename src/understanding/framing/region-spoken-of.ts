import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { isBeside, within } from "../names/narrow-regions.ts";
import { liesIn, type Place } from "../names/places-called.ts";
import type { Slots } from "../slots.ts";

/**
 * Which 鼓楼区 is meant: that of the agency that is named with it; 鼓楼区呢, after 玄武区 or after an agency of 南京市, is the one
 * there; 南京的, where it was asked back which 鼓楼区 is meant, says which.
 */
export function regionSpokenOf(slots: Slots, before: Frame | null, index: AgencyIndex): Slots {
  const { region } = slots.scope;
  if (region === null) return slots;
  const places = index.places.called(region);
  const own = places.length > 1 ? around(places, placesOf(namedIn(slots), index)) : [];
  if (own.length > 0) return named(slots, region, own, index);
  if (before === null) return slots;
  if (places.length > 1) return named(slots, region, there(places, spokenOf(before, index)), index);
  const asked = before.agencies.length > 0 ? [] : index.places.called(before.scope.region ?? "");
  if (asked.length < 2) return slots;
  return named(slots, region, within(asked, places), index);
}

/** Agencies that are named for certain: 中央门街道在鼓楼区排第几 is of the 鼓楼区 that it lies in. */
function namedIn({ agencies }: Slots): readonly string[] {
  return agencies.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
}

function placesOf(ids: readonly string[], index: AgencyIndex): readonly Place[] {
  return ids.map((id) => index.get(id)?.agency.region ?? []);
}

/** The places that a dialogue has been about. */
function spokenOf({ agencies, scope }: Frame, index: AgencyIndex): readonly Place[] {
  const own = placesOf(agencies, index);
  return own.length > 0 ? own : index.places.called(scope.region ?? "");
}

/** Those of the places that one which was spoken of is, or lies in. */
function around(places: readonly Place[], spoken: readonly Place[]): readonly Place[] {
  return places.filter((place) => spoken.some((one) => one.join("/") === place.join("/") || liesIn(one, place)));
}

/** Those, or the ones that lie near it. */
function there(places: readonly Place[], spoken: readonly Place[]): readonly Place[] {
  const same = around(places, spoken);
  return same.length > 0
    ? same
    : places.filter((place) =>
        spoken.some((one) => liesIn(place, one) || isBeside(place, one) || liesIn(one, place.slice(0, -1))),
      );
}

function named(slots: Slots, region: string, places: readonly Place[], index: AgencyIndex): Slots {
  const [place, ...others] = places;
  if (place === undefined || others.length > 0) return slots;
  const own = index.places.nameOf(place);
  const { scope } = slots;
  const beside = scope.beside.map((name) => (name === region ? own : name));
  return { ...slots, scope: { ...scope, region: own, beside } };
}
