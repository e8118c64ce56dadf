import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { Slots } from "../slots.ts";
import { namesakesIn } from "./namesakes.ts";

/**
 * 埇桥的呢, after a bureau of 灵璧县: the bureau of 埇桥区, or 埇桥街道? A name that is that of a place as well may be either, so that
 * it is asked back about.
 */
export function placeOrName(slots: Slots, previous: Frame | null, index: AgencyIndex): Slots {
  const [only, ...others] = slots.agencies;
  const [spoken, ...more] = previous?.agencies ?? [];
  if (previous === null || only === undefined || others.length > 0 || spoken === undefined || more.length > 0)
    return slots;
  if (only.ids.length !== 1 || only.ids.includes(spoken) || index.inRegion(only.named).length === 0) return slots;
  if (only.ids.some((id) => index.get(id)?.agency.type === "government")) return slots;
  const there = namesakesIn(only.named, previous, index).filter(
    (id) => !only.ids.includes(id) && id !== spoken && index.get(id)?.agency.region.at(-1)?.startsWith(only.named),
  );
  return there.length === 0 ? slots : { ...slots, agencies: [{ ...only, ids: [...there, ...only.ids] }] };
}
