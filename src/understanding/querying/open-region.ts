import { levelOfRegion } from "../../report/region-level.ts";
import { saysThing } from "../framing/says-figure.ts";
import { liesIn, type Place } from "../names/places-called.ts";
import type { Choice, Obstacle } from "../understanding.ts";
import { choiceWording } from "./choice-wording.ts";
import { MOST_CHOICES, whenSaid } from "./choices.ts";
import { placeOrGovernment, wholeOrGovernment } from "./place-or-government.ts";
import { speaksOfMany } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/** 鼓楼区各街道: cities far apart have districts of that name, and their figures belong in no sum and no ranking together. */
export function openRegion(situation: Situation): Obstacle | null {
  const { frame, index } = situation;
  if (frame.agencies.length > 0 || frame.candidates.length > 0) return null;
  const elsewhere = placeElsewhere(situation);
  if (elsewhere) return elsewhere;
  const regions = frame.scope.beside.length > 1 ? frame.scope.beside : [frame.scope.region ?? ""];
  const named = regions.find((region) => index.places.called(region).length > 1);
  if (named === undefined) return null;
  const names = index.places.called(named).map((place) => index.places.nameOf(place));
  const choices = names.flatMap((name) => choicesOf(name, named, situation));
  return {
    kind: "which_region",
    named,
    choices: choices.slice(0, MOST_CHOICES),
    listed: choices.length <= MOST_CHOICES,
  };
}

/** A figure of a place whose government reports itself is that of its government, or of all who report there. */
function choicesOf(name: string, named: string, situation: Situation): readonly Choice[] {
  const { frame } = situation;
  const there = { ...situation, frame: { ...frame, scope: { ...frame.scope, region: name } } };
  const either = placeOrGovernment(there) ? wholeOrGovernment(there) : [];
  const both = either.length === 0 && !speaksOfMany(frame) ? wholeOrGovernment(there) : either;
  return both.length > 0 ? both : [{ label: name, question: askedOf(name, named, situation) }];
}

/** The same of one of them: in the asker's own words where they are a whole question. */
function askedOf(name: string, named: string, { slots, frame }: Situation): string {
  const span = slots.scope.regionSpans.find(({ start, end }) => slots.text.slice(start, end) === named);
  if (span !== undefined && (saysThing(slots) || slots.triggers.size > 0))
    return `${slots.text.slice(0, span.start)}${name}${slots.text.slice(span.end)}`;
  return `${name}${whenSaid(slots, frame)}${choiceWording(frame)}`;
}

/** 石家庄市运河区, where 运河区 is one of 沧州市: there is no such place, and neither of the two is passed over. */
function placeElsewhere({ slots: { text, scope }, index }: Situation): Obstacle | null {
  for (const [at, span] of scope.regionSpans.entries()) {
    const before = scope.regionSpans[at - 1];
    if (before?.end !== span.start) continue;
    const inner = index.places.called(text.slice(span.start, span.end));
    const outer = index.places.called(text.slice(before.start, before.end));
    const [city, ...cities] = outer;
    if (city === undefined || cities.length > 0 || inner.length === 0) continue;
    if (inner.some((place) => liesIn(place, city) || !isTold(place, city))) continue;
    const question = `${text.slice(0, before.start)}${text.slice(span.start)}`;
    const label = text.slice(span.start, span.end);
    return { kind: "unknown_agency", named: text.slice(before.start, span.end), choices: [{ label, question }] };
  }
  return null;
}

/** Reports may leave out what a place lies in: only what is told from its province on refutes another one. */
function isTold(place: Place, city: Place): boolean {
  return place.length > city.length && [place, city].every(([widest = ""]) => levelOfRegion([widest]) === "province");
}
