import { levelOfRegion } from "../../report/region-level.ts";
import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { governmentOf } from "../names/governments.ts";
import { findOwnPlace, ranksEach } from "../slots/conditions/find-place.ts";
import type { Slots } from "../slots.ts";
import { NOWHERE } from "../span.ts";
import { saysFigure } from "./says-figure.ts";
import { saysManyOrPlace } from "./says-of-many.ts";

/** 全县, and what else names those that an agency is to stand among. */
const WHOLE = /^全[省市县区]$/;

/** 在全县排第几, 在乡镇里排第几, after one agency: where that one stands among them. */
export function standingThere(slots: Slots, previous: Frame | null, index: AgencyIndex): Slots {
  const { agencies, scope, text, unexplained } = slots;
  const [id, ...others] = previous?.agencies ?? [];
  if (agencies.length > 0 || id === undefined || others.length > 0 || saysFigure(slots)) return slots;
  if (ranksEach(text)) return slots;
  const asked = findOwnPlace(text);
  // 全市呢, after 在全县排第几.
  const goesOn = previous?.place?.kind === "own" && slots.dialogue.has("lean") && slots.triggers.size === 0;
  const place = asked?.wish ?? (goesOn ? previous.place : null);
  const among = saysManyOrPlace(scope) || unexplained.some(({ text }) => WHOLE.test(text));
  if (!place || !among) return slots;
  const next = asked ? undefined : governmentIn(slots, previous, index);
  if (next) return { ...next, place };
  const said = (asked?.spans ?? []).map(({ start, end }) => text.slice(start, end));
  return {
    ...slots,
    unexplained: unexplained.filter((word) => !said.some((words) => words.includes(word.text))),
    place,
    agencies: [{ named: "", span: NOWHERE, ids: [id], match: "exact" }],
    scope: { ...scope, all: false, whole: false },
  };
}

/** 乙区呢, after 甲区在区县里排第几: its government among the same ones. */
function governmentIn(slots: Slots, previous: Frame | null, index: AgencyIndex): Slots | undefined {
  const { scope, places } = slots;
  const [span, ...others] = scope.regionSpans;
  const governments = previous?.scope.governments ?? null;
  const government = scope.region === null || scope.types.length > 0 ? undefined : governmentOf(scope.region, index);
  if (governments === null || !government || !span || others.length > 0) return undefined;
  if (levelOfRegion(government.agency.region) !== "county") return undefined;
  return {
    ...slots,
    agencies: [{ named: scope.region ?? "", span, ids: [government.agency.id], match: "exact" }],
    places: places.filter((place) => place !== scope.region),
    scope: { ...scope, region: null, regionSpans: [], governments },
  };
}
