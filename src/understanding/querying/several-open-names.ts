import type { Agency } from "../../report/agency.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { askedName, placed } from "../names/asked-name.ts";
import type { AgencyMention } from "../slots.ts";
import type { Choice } from "../understanding.ts";
import { choiceWording } from "./choice-wording.ts";
import { MOST_CHOICES, whenSaid } from "./choices.ts";
import type { Situation } from "./situation.ts";

/**
 * 东风街道和红旗街道, of which there are many each: those that lie in one county are asked about together, then those of one
 * city.
 */
export function togetherChoices(situation: Situation): readonly Choice[] {
  const { slots, frame, index, entries } = situation;
  const open = slots.agencies.filter(({ match, ids }) => match === "exact" && ids.length > 1);
  const settled = slots.agencies.filter(
    ({ match, ids }) => (match === "exact" || match === "near") && ids.length === 1,
  );
  if (open.length < 2 || open.length + settled.length < slots.agencies.length) return [];
  const beside = settled.flatMap(({ ids: [id = ""] }) => {
    const agency = index.get(id)?.agency;
    return agency ? [`和${askedName(entries, agency)}`] : [];
  });
  const asked = `${whenSaid(slots, frame)}${choiceWording(frame)}`;
  const choices = [0, 1].flatMap((inward) =>
    sharing(open, inward, index).map(([place, agencies]) => ({
      label: `${place}：${agencies.map(({ short }) => short).join("和")}`,
      question: `${agencies.map(({ region, short }) => placed(region, short)).join("和")}${beside.join("")}${asked}`,
    })),
  );
  return [...new Map(choices.map((choice) => [choice.question, choice])).values()].slice(0, MOST_CHOICES);
}

/** Places in which each of the names is borne by just one agency, with these. */
function sharing(
  mentions: readonly AgencyMention[],
  inward: number,
  index: AgencyIndex,
): readonly (readonly [string, readonly Agency[]])[] {
  const there = mentions.map(({ ids }) => {
    const byPlace = new Map<string, Agency[]>();
    for (const id of ids) {
      const agency = index.get(id)?.agency;
      const place = agency?.region.slice(0, agency.region.length - inward).join("") ?? "";
      if (agency && place !== "") byPlace.set(place, [...(byPlace.get(place) ?? []), agency]);
    }
    return byPlace;
  });
  const [first = new Map<string, Agency[]>()] = there;
  return [...first.keys()].flatMap((place) => {
    const all = there.map((byPlace) => byPlace.get(place) ?? []);
    return all.every(({ length }) => length === 1) ? [[place, all.flat()] as const] : [];
  });
}

/** Of several that bear a name those that lie nearest to the ones that are named beside it come first. */
export function nearestFirst(ids: readonly string[], { frame, index }: Situation): readonly string[] {
  const beside = frame.agencies.flatMap((id) => (ids.includes(id) ? [] : [index.get(id)?.agency.region ?? []]));
  if (beside.length === 0) return ids;
  const shared = (id: string): number => {
    const own = index.get(id)?.agency.region ?? [];
    return Math.max(...beside.map((region) => commonLength(own, region)));
  };
  return ids.toSorted((a, b) => shared(b) - shared(a));
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((part, at) => part !== other[at]);
  return differs < 0 ? one.length : differs;
}
