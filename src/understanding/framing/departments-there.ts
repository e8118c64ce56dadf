import type { AgencyIndex } from "../names/agency-index.ts";
import type { Slots } from "../slots.ts";

/** Any part of a government, in the mouth of whoever knows none of its bureaus by name. */
const ANY_PART = /(?<!职能|政府)部门(?!规章)/;

/** 哪个部门最多 asks for bureaus; of a place that the store has none of, for whoever reports there. */
export function departmentsThere(
  slots: Slots,
  index: AgencyIndex,
): { readonly slots: Slots; readonly notes: readonly string[] } {
  const { scope, agencies, text } = slots;
  const [type, ...others] = scope.types;
  if (type !== "department" || others.length + agencies.length > 0 || !ANY_PART.test(text)) return { slots, notes: [] };
  const there = scope.region === null ? index.all.map(({ agency }) => agency.id) : index.inRegion(scope.region);
  if (there.some((id) => index.get(id)?.agency.type === "department")) return { slots, notes: [] };
  const note = `库中${scope.region ?? ""}没有局、委的报告，“部门”按各单位算`;
  return { slots: { ...slots, scope: { ...scope, types: [], all: true } }, notes: [note] };
}
