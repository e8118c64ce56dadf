import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { isBeside } from "../names/narrow-regions.ts";
import { liesIn, type Place } from "../names/places-called.ts";
import type { Slots } from "../slots.ts";

/**
 * 鼓楼区呢, after 玄武区 or after an agency of 南京市, is the one there; 南京的, where it was asked back which 鼓楼区 is meant, says
 * which.
 */
export function regionSpokenOf(slots: Slots, before: Frame | null, index: AgencyIndex): Slots {
  const { region } = slots.scope;
  if (region === null || before === null) return slots;
  const places = index.places.called(region);
  if (places.length > 1) return named(slots, region, there(places, spokenOf(before, index)), index);
  const asked = before.agencies.length > 0 ? [] : index.places.called(before.scope.region ?? "");
  if (asked.length < 2) return slots;
  const within = asked.filter((place) => places.some((around) => liesIn(place, around)));
  return named(slots, region, within, index);
}

/** The places that a dialogue has been about. */
function spokenOf({ agencies, scope }: Frame, index: AgencyIndex): readonly Place[] {
  const own = agencies.map((id) => index.get(id)?.agency.region ?? []);
  return own.length > 0 ? own : index.places.called(scope.region ?? "");
}

function there(places: readonly Place[], spoken: readonly Place[]): readonly Place[] {
  const same = places.filter((place) => spoken.some((one) => one.join("/") === place.join("/") || liesIn(one, place)));
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
