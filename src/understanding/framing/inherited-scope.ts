import type { Scope } from "../scope.ts";
import type { Slots } from "../slots.ts";
import type { Understanding } from "../understanding.ts";

function scopeIn({ kind, ...rest }: Understanding): Scope | null {
  if (kind !== "query" || !("query" in rest)) return null;
  const { query } = rest;
  // Where an agency stands is told with the reports it is ranked among.
  if (query.intent === "rank" && query.place?.kind === "own") return null;
  if ("scope" in query) return query.scope;
  return "of" in query && query.of.kind === "scope" ? query.of.scope : null;
}

/**
 * What to tell of a question over many reports that narrows them by what was said before and not by its own words:
 * 有哪些单位, after 2021年哪个街道最多.
 *
 * @returns `null` where the message names the year and the kind itself, or leans on what went before outright (呢, 那)
 */
export function inheritedScope(understanding: Understanding, { years, scope: own, dialogue }: Slots): string | null {
  const scope = scopeIn(understanding);
  if (scope === null || dialogue.has("lean")) return null;
  const keepsYears = scope.years !== undefined && years.length === 0;
  const keepsKind =
    (scope.types ?? scope.governments) !== undefined && own.types.length === 0 && own.governments === null;
  const keepsRegion = scope.region !== undefined && own.region === null;
  return keepsYears || keepsKind || keepsRegion ? `沿用上一问的范围：${scope.label}` : null;
}
