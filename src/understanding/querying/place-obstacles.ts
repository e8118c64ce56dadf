import { belongsTo } from "../../report/government-group.ts";
import { gather } from "../../text/gather.ts";
import { governs } from "../names/governments.ts";
import type { Obstacle } from "../understanding.ts";
import { regionChoices } from "./region-choices.ts";
import { speaksOfMany } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

const NAMED_GOVERNMENTS = /各个?[县区](?:政府)?/;

/** 宜昌市各县, where the store has districts of 宜昌市 and cities of a county's level, and no county. */
export function noSuchGovernments({ slots, frame, index }: Situation): Obstacle | null {
  const { region, governments } = frame.scope;
  if (governments === null || governments === "counties" || frame.agencies.length > 0) return null;
  const there = region === null ? index.all : gather(index.inRegion(region), (id) => index.get(id) ?? []);
  if (there.some(({ agency }) => belongsTo(agency, governments))) return null;
  const named = NAMED_GOVERNMENTS.exec(slots.text)?.[0];
  if (named === undefined || !there.some(({ agency }) => belongsTo(agency, "counties"))) return null;
  const question = slots.text.replace(named, "各区县");
  return {
    kind: "unknown_agency",
    named: `${region ?? ""}${named}`,
    choices: [{ label: `${region ?? ""}各区县`, question }],
  };
}

/** 临淄区和桓台县收到多少: their governments, or all that report there? */
export function placesBeside(situation: Situation): Obstacle | null {
  const { slots, frame, index } = situation;
  const sides = slots.scope.beside;
  const governed = sides.every((region) => governs(region, index));
  return sides.length > 1 && governed && slots.agencies.length === 0 && !speaksOfMany(frame)
    ? { kind: "which_agency", named: null, choices: regionChoices(situation) }
    : null;
}
