import type { ReportEntry, Store } from "../../store/store.ts";
import type { Scope } from "../../understanding/scope.ts";
import { entriesIn } from "../scope/scope.ts";

/**
 * Of places side by side those whose government has no report there while that of another has: its figure is most of a place's, and
 * what is told of the two is not of the same bodies.
 *
 * @returns what is to be told of it, in Chinese; `undefined` where all have one, or none
 */
export function governmentsLacking(store: Store, scopes: readonly Scope[]): string | undefined {
  if (!scopes.every(isOfPlace)) return undefined;
  const lacking: string[] = [];
  for (const scope of scopes) {
    if (entriesIn(store, scope).some(({ entry }) => governs(entry, scope))) continue;
    const known = entriesIn(store, { region: scope.region ?? "", label: "" }).find(({ entry }) =>
      governs(entry, scope),
    );
    if (known === undefined) return undefined;
    lacking.push(`${known.entry.agency.name}${scope.years?.map((year) => `${year}年`).join("、") ?? ""}`);
  }
  if (lacking.length === 0 || lacking.length === scopes.length) return undefined;
  return `库中没有${lacking.join("、")}的报告，几处合计的单位不同，比较时请留意`;
}

/** All who report there, or the government beside others. */
function isOfPlace({ region, types, governments, agencies, without }: Scope): boolean {
  return [types, governments, agencies, without].every((narrower) => narrower === undefined) && region !== undefined;
}

function governs({ agency }: ReportEntry, { region = "" }: Scope): boolean {
  return agency.type === "government" && (agency.region.at(-1) ?? "").startsWith(region);
}
