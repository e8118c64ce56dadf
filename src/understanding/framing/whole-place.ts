import { gather } from "../../text/gather.ts";
import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { Slots } from "../slots.ts";

/** 全市收到多少: a place that is told by its level alone. */
const WHOLE_PLACE = /^全([省市县区])$/;

/**
 * 全市收到多少: that of the place that was spoken of, or the only one of its level that the store has reports from. Where there
 * are several the word stays unexplained, and it is asked back. 在全县排第几 is among those of the county that the agency lies in.
 */
export function wholePlace(
  slots: Slots,
  previous: Frame | null,
  index: AgencyIndex,
): { readonly slots: Slots; readonly notes: readonly string[] } {
  const { scope, agencies, place, unexplained } = slots;
  const said = unexplained.find(({ text }) => WHOLE_PLACE.test(text));
  const level = said && WHOLE_PLACE.exec(said.text)?.[1];
  // 在全县排第几, of an agency that is named, is its place there.
  const [own, ...others] = agencies.length === 1 && place?.kind === "own" ? gather(agencies, ({ ids }) => ids) : [];
  const isOwn = own !== undefined && others.length === 0;
  if (level === undefined || scope.region !== null || (agencies.length > 0 && !isOwn)) return { slots, notes: [] };
  const region = isOwn
    ? onlyOne([index.get(own)?.agency.region ?? []], level)
    : (onlyOne(spokenOf(previous, index), level) ?? onlyOne(everywhere(index), level));
  if (region === undefined) return { slots, notes: [] };
  return {
    slots: {
      ...slots,
      unexplained: unexplained.filter((word) => word !== said),
      places: [...slots.places, region],
      scope: { ...scope, region, ...(!isOwn && { all: true, whole: true }) },
    },
    notes: [`“${said?.text}”按${region}算`],
  };
}

function* spokenOf(previous: Frame | null, index: AgencyIndex): Iterable<readonly string[]> {
  const region = previous?.scope.region ?? null;
  const ids = previous?.agencies ?? [];
  yield* regionsOf(ids, index);
  const [there] = region === null || ids.length > 0 ? [] : index.inRegion(region);
  if (there !== undefined && region !== null) {
    const path = index.get(there)?.agency.region ?? [];
    yield path.slice(0, path.findIndex((name) => name.startsWith(region)) + 1);
  }
}

function* regionsOf(ids: readonly string[], index: AgencyIndex): Iterable<readonly string[]> {
  for (const id of ids) yield index.get(id)?.agency.region ?? [];
}

function* everywhere(index: AgencyIndex): Iterable<readonly string[]> {
  for (const { agency } of index.all) yield agency.region;
}

/** The place of that level, where these hold exactly one; no further is looked than to a second one. */
function onlyOne(regions: Iterable<readonly string[]>, level: string): string | undefined {
  let found: string | undefined;
  let path: string | undefined;
  for (const region of regions) {
    const places = region.flatMap((name, at) => (name.endsWith(level) ? [at] : []));
    const [at, ...others] = places;
    if (at === undefined) continue;
    const here = region.slice(0, at + 1).join("/");
    // 全市 of a county that is a city in a city may be either.
    if (others.length > 0 || (path !== undefined && path !== here)) return undefined;
    [found, path] = [region[at], here];
  }
  return found;
}
