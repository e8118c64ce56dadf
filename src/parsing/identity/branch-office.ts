import { gazetteer, type Place } from "./gazetteer.ts";
import { ZONE_KIND } from "./place-parts.ts";

/** A body, the place of its branch, and the kind of branch: 公安局 + 北碚区 + 分局. */
const BRANCH = /^(\p{Script=Han}{2,}(?:局|委员会|委|厅|署))(\p{Script=Han}{2,12}?)((?:直属)?(?:分局|支局))$/u;
/** Where a body's name may end, which its place's name may hold as well: the shortest body that leaves a place counts. */
const BODY_ENDS = /局|委员会|委|厅|署/g;
/** What a branch is called without its place keeps only the duties of its body: 公安分局, 规划和自然资源分局. */
const BODY_KIND = /(?:局|委员会|委|厅|署)$/;

/** How a county is called in the name of a branch, from the surest way on: 临淄区, 临淄; 浦东 for 浦东新区. */
const WAYS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replace(/(?:自治[县旗]|[区县市旗])$/, ""),
  (name) => name.replace(/新区$/, ""),
];
const SHORTEST_STEM = 2;

interface Branch {
  readonly body: string;
  readonly place: string;
  readonly kind: string;
}

/** Counties, and cities, by what they are called, for each way. Zones have no branches that their name alone tells. */
const byWay: readonly ReadonlyMap<string, readonly Place[]>[] = WAYS.map((way) => {
  const places = new Map<string, Place[]>();
  const isZone = (name: string): boolean => ZONE_KIND.test(name) && !name.endsWith("新区");
  for (const names of [gazetteer.counties, gazetteer.cities])
    for (const [name, entries] of names) {
      const called = way(name);
      if (isZone(name) || called.length < SHORTEST_STEM) continue;
      const full = entries.filter((entry) => entry.full).map(({ place }) => place);
      places.set(called, [...(places.get(called) ?? []), ...full]);
    }
  return places;
});

/** Every way to take a name apart into a body, a place and a kind of branch. */
function branchesIn(rest: string): readonly Branch[] {
  const kind = BRANCH.exec(rest)?.[3];
  if (kind === undefined) return [];
  const whole = rest.slice(0, -kind.length);
  return [...whole.matchAll(BODY_ENDS)].flatMap(({ index, 0: end }) => {
    const at = index + end.length;
    return at < whole.length ? [{ body: whole.slice(0, at), place: whole.slice(at), kind }] : [];
  });
}

function lies(place: Place, within: Place): boolean {
  return (
    place.province === within.province && (within.city === "" || (place.city === within.city && place.county !== ""))
  );
}

/**
 * The county that a branch office is of, as the place in its name tells.
 *
 * @param rest the name without the place of the body above: 公安局北碚区分局
 * @param above that place, a city or a province
 * @returns `undefined` for a name that is no branch's, and for a place that no list holds there or that fits two
 */
export function countyOfBranch(rest: string, above: Place): Place | undefined {
  if (above.county !== "") return undefined;
  for (const { place } of branchesIn(rest)) {
    const fits = byWay
      .map((places) => (places.get(place) ?? []).filter((each) => lies(each, above)))
      .find((found) => found.length > 0);
    const [only, ...others] = fits ?? [];
    if (only) return others.length === 0 && only.county !== "" ? only : undefined;
  }
  return undefined;
}

/**
 * What a branch office is called within its county; `undefined` for a name that is not that of the county's branch.
 *
 * @example shortBranch("公安局北碚区分局", "北碚区") // "公安分局"
 */
export function shortBranch(rest: string, county: string): string | undefined {
  const own = branchesIn(rest).find(({ place }) => WAYS.some((way) => way(county) === place));
  return own && `${own.body.replace(BODY_KIND, "")}${own.kind}`;
}
