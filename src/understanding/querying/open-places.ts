import { levelOfRegion } from "../../report/region-level.ts";
import { labelOf } from "../facts/label-fact.ts";
import { asksStanding } from "../framing/district-among.ts";
import { withPlaceNamed } from "../framing/place-of-level.ts";
import type { KnownAgency } from "../names/agency-index.ts";
import { askedName } from "../names/asked-name.ts";
import { governmentOf } from "../names/governments.ts";
import type { Choice, Obstacle } from "../understanding.ts";
import { askedFigure } from "./asked-words.ts";
import { plainerChoices, yearOf } from "./choices.ts";
import type { Situation } from "./situation.ts";

/** 全区各街道, where the store has reports of several districts: each is offered. */
export function whichPlace({ slots }: Situation): Obstacle | null {
  const { openPlaces: of, agencies } = slots;
  if (!of || agencies.some(({ match, ids }) => (match === "exact" || match === "near") && ids.length === 1))
    return null;
  // A name that nobody bears is told first: no place makes it known.
  if (agencies.some(({ match, named }) => match === "unknown" && !named.includes(of.words))) return null;
  const choices = of.places.map(
    (place): Choice => ({ label: place, question: withPlaceNamed(slots, of.words, place) }),
  );
  return { kind: "which_agency", named: null, choices };
}

/** 十堰市2024年申请量排第几: where a place stands, but not among which. A ranking of its own agencies is no answer. */
export function standsAmongWhom(situation: Situation): Obstacle | null {
  const { slots, frame } = situation;
  const { region, types, governments, named } = frame.scope;
  if (region === null || frame.agencies.length > 0 || !asksStanding(slots.text)) return null;
  // 张湾区…在各县区里排第几 are no governments in 张湾区.
  const peers = governments !== null && !isDistrict(governmentOf(region, situation.index));
  if (types.length > 0 || peers || named !== null || slots.scope.all) return null;
  const choices = [...standings(situation, region), ...plainerChoices(situation)];
  return { kind: "unplaced", words: ["排第几"], choices };
}

function isDistrict(government: KnownAgency | undefined): boolean {
  return government !== undefined && levelOfRegion(government.agency.region) === "county";
}

/** Where the government of a place stands among those of districts, and among all. */
function standings({ frame, index, entries }: Situation, region: string): Choice[] {
  const government = governmentOf(region, index);
  const [fact] = frame.facts;
  if (!government || !fact) return [];
  const figure = askedFigure(fact.ids[0]) ?? labelOf(fact.ids[0]);
  const asked = `${askedName(entries, government.agency)}${yearOf(frame, government)}${figure}`;
  return [...(isDistrict(government) ? ["在县区政府里"] : []), "在所有单位里"].map((among) => ({
    label: `${government.label}${among}`,
    question: `${asked}${among}排第几`,
  }));
}
