import type { Agency } from "../../report/agency.ts";
import { levelOfRegion, type RegionLevel } from "../../report/region-level.ts";
import type { Store } from "../../store/store.ts";
import type { Query } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { AnswerBlock } from "../answer.ts";
import { nameIn } from "../wording/names.ts";
import { isCalled, placesOf } from "./places.ts";
import { entriesIn } from "./scope.ts";

/** Names that are written out. */
const NAMES_SHOWN = 5;
/** Levels from the outside in: what begins with one of them may lie in any place of a level before it. */
const OUTWARDS: readonly (RegionLevel | undefined)[] = ["province", "city", "county", undefined];

/** The scopes of a query that hold what lies in one region. */
function regionalScopes(query: Query): readonly Scope[] {
  const scopes = [
    ...("scope" in query ? [query.scope] : []),
    ...("of" in query && query.of.kind === "scope" ? [query.of.scope] : []),
    ...("apart" in query ? (query.apart ?? []) : []),
    ...("outOf" in query && query.outOf ? [query.outOf] : []),
  ];
  return scopes.filter(({ region }) => region !== undefined);
}

/** The level of the place that a region's name stands for. */
function levelOf(store: Store, name: string): RegionLevel | undefined {
  const places = placesOf(store.entries());
  const [first] = places.inRegion(name);
  const path = first === undefined ? [] : (places.entries[first]?.agency.region ?? []);
  const at = path.findIndex((part, index) => isCalled(part, path[index - 1], name));
  return levelOfRegion(path.slice(0, at + 1));
}

/** Agencies of which nobody can tell from their reports whether they lie in the region of a scope. */
function unknownIn(store: Store, { region = "", where: _, ...scope }: Scope): readonly Agency[] {
  const level = OUTWARDS.indexOf(levelOf(store, region));
  const may = new Set(placesOf(store.entries()).beginningWith(OUTWARDS.slice(level + 1)));
  if (may.size === 0) return [];
  const all = entriesIn(store, scope).filter(({ index }) => may.has(index));
  return [...new Map(all.map(({ entry: { agency } }) => [agency.id, agency])).values()];
}

/**
 * Agencies that are left out of a region because their reports do not tell where they lie, as those of universities: whoever
 * asks for the least of a city, or how many there are, has to know of them.
 *
 * @returns nothing where every agency is known to lie in the region or outside of it
 */
export function ofUnknownPlace(store: Store, query: Query): readonly AnswerBlock[] {
  const scopes = regionalScopes(query);
  if (scopes.length === 0) return [];
  const anyYear = query.intent === "catalogue" && query.lists === "lacking";
  const found = new Map(
    scopes
      .flatMap(({ years, ...scope }) => unknownIn(store, anyYear || !years ? scope : { ...scope, years }))
      .map((agency) => [agency.id, agency]),
  );
  if (found.size === 0) return [];
  const regions = [...new Set(scopes.map(({ region = "" }) => region))];
  // 绵阳师范学院 is the likeliest to be missed in 绵阳市.
  const isOfName = ({ short }: Agency): number =>
    regions.some((region) => short.startsWith(region.replace(/[省市区县旗州]$/, ""))) ? 0 : 1;
  const agencies = [...found.values()].toSorted((a, b) => isOfName(a) - isOfName(b));
  const names = agencies.slice(0, NAMES_SHOWN).map(nameIn(store)).join("、");
  const rest = agencies.length > NAMES_SHOWN ? "等" : "";
  const text = `库中另有${agencies.length}家单位（${names}${rest}）的报告看不出在不在${regions.join("、")}，没有算在内。`;
  return [{ kind: "note", text }];
}
