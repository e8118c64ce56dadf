import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { Slots } from "../slots.ts";
import { saysThing } from "./says-figure.ts";

/** 上海的, where it was asked back which 宝山街道 is meant and none of them is there: no 宝山街道 of 上海 is known. */
export function nobodyThere(slots: Slots, before: Frame | null, index: AgencyIndex): Slots {
  const { agencies, scope, text, triggers, years } = slots;
  const [span, ...others] = scope.regionSpans;
  const [first] = before?.candidates ?? [];
  const short = first === undefined ? undefined : index.get(first)?.agency.short;
  if (before === null || short === undefined || span === undefined || others.length > 0) return slots;
  if (agencies.length > 0 || scope.region === null || saysThing(slots) || triggers.size > 0 || years.length > 0)
    return slots;
  const there = new Set(index.inRegion(scope.region));
  if (before.candidates.some((id) => there.has(id))) return slots;
  const named = `${text.slice(span.start, span.end)}${short}`;
  return { ...slots, agencies: [{ named, span, ids: [], match: "unknown" }] };
}
