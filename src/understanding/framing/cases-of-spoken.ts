import type { Frame } from "../frame.ts";
import { mayCountCases } from "../slots/conditions/which-reports.ts";
import type { Slots } from "../slots.ts";
import { saysManyOrPlace } from "./says-of-many.ts";

/** 被纠正的有多少, after 甲2024年行政复议几件: of the cases of 甲, and not in how many reports there are any. */
export function casesOfSpoken(slots: Slots, previous: Frame | null): Slots {
  const { agencies, condition, scope, text } = slots;
  const spoken = previous !== null && previous.agencies.length > 0;
  const chooses = condition === "positive" && agencies.length === 0 && !saysManyOrPlace(scope);
  return spoken && chooses && mayCountCases(text) ? { ...slots, condition: null } : slots;
}
