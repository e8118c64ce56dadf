import type { Frame } from "../frame.ts";
import { findOwnPlace } from "../slots/conditions/find-place.ts";
import type { Slots } from "../slots.ts";
import { saysFigure } from "./says-figure.ts";
import { saysMany } from "./says-of-many.ts";

/** 全县, and what else names those that an agency is to stand among. */
const WHOLE = /^全[省市县区]$/;

/** 在全县排第几, 在乡镇里排第几, after one agency: where that one stands among them. */
export function standingThere(slots: Slots, previous: Frame | null): Slots {
  const { agencies, scope, text, unexplained } = slots;
  const [id, ...others] = previous?.agencies ?? [];
  if (agencies.length > 0 || id === undefined || others.length > 0 || saysFigure(slots)) return slots;
  const asked = findOwnPlace(text);
  // 全市呢, after 在全县排第几.
  const goesOn = previous?.place?.kind === "own" && slots.dialogue.has("lean") && slots.triggers.size === 0;
  const place = asked?.wish ?? (goesOn ? previous.place : null);
  const among =
    saysMany(scope) ||
    scope.region !== null ||
    scope.governments !== null ||
    unexplained.some(({ text }) => WHOLE.test(text));
  if (!place || !among) return slots;
  const said = (asked?.spans ?? []).map(({ start, end }) => text.slice(start, end));
  return {
    ...slots,
    unexplained: unexplained.filter((word) => !said.some((words) => words.includes(word.text))),
    place,
    agencies: [{ named: "", span: { start: 0, end: 0 }, ids: [id], match: "exact" }],
    scope: { ...scope, all: false, whole: false },
  };
}
