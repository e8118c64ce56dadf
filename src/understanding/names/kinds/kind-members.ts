import { SECOND_NAME } from "../../../parsing/identity/agency-type.ts";
import type { Agency } from "../../../report/agency.ts";
import { levelOfRegion } from "../../../report/region-level.ts";
import { oncePer } from "../../../text/once.ts";
import type { KindOfName } from "../../lexicon/kind-words.ts";
import type { BodiesOfLevel, NamedKind } from "../../scope.ts";
import type { AgencyIndex, KnownAgency } from "../agency-index.ts";
import { ownRegionNames } from "../agency-names.ts";

/** What was found out about the agencies of an index, kept as long as it lives. */
interface Members {
  readonly ofKind: Map<string, readonly string[]>;
  stems: ReadonlyMap<string, readonly string[]> | undefined;
}

const heldOf = oncePer((_: AgencyIndex): Members => ({ ofKind: new Map(), stems: undefined }));

function idsWhere(index: AgencyIndex, key: string, belongs: (known: KnownAgency) => boolean): readonly string[] {
  const { ofKind } = heldOf(index);
  const held = ofKind.get(key);
  if (held) return held;
  const ids = index.all.flatMap((known) => (belongs(known) ? [known.agency.id] : []));
  ofKind.set(key, ids);
  return ids;
}

/** Agencies whose names end so. */
export function membersByName({ label, ends, whole }: KindOfName, index: AgencyIndex): readonly string[] {
  return idsWhere(index, `name ${label}`, ({ agency: { name, region } }) => {
    const bare = name.replace(SECOND_NAME, "");
    if (whole) return region.length === 0 && ends.some((end) => bare === end || bare === `中华人民共和国${end}`);
    return ends.some((end) => bare.endsWith(end));
  });
}

/** 县级 tells the level of counties, which districts and some cities have as well; 区级 tells districts alone. */
const LEVEL_ENDS = { 省: /[省区]$/, 市: /市$/, 区: /区$/, 县: /./, 区县: /./, 县区: /./, 县级市: /市$/ } as const;
type LevelWord = keyof typeof LEVEL_ENDS;

const OF_LEVEL: Readonly<Record<BodiesOfLevel, ReadonlySet<Agency["type"]>>> = {
  department: new Set(["department", "office"]),
  any: new Set(["department", "office", "institution", "other"]),
};

/**
 * Bodies of a level itself, and not of what lies below it.
 *
 * @param place the place whose own bodies are meant; `null` for all of that level
 */
export function membersOfLevel(
  word: string,
  place: string | null,
  bodies: BodiesOfLevel,
  index: AgencyIndex,
): readonly string[] {
  return idsWhere(index, `level ${word} ${place} ${bodies}`, ({ agency }) => {
    if (!OF_LEVEL[bodies].has(agency.type) || agency.region.length === 0) return false;
    return place === null ? isOfLevel(agency.region, word as LevelWord) : ownRegionNames(agency).includes(place);
  });
}

const OWN_BODIES: Readonly<Record<BodiesOfLevel, { readonly name: string; readonly told: string }>> = {
  department: { name: "本级部门", told: "本级的局、委、办等部门算，不含下级的" },
  any: { name: "本级单位", told: "本级的部门和事业单位算，不含下级的" },
};

/** How bodies of a level were taken, behind whose they are: 按汨罗市本级的局、委、办等部门算. */
export function toldOfLevel(bodies: BodiesOfLevel): string {
  return OWN_BODIES[bodies].told;
}

/** 汨罗市的呢, after 市直部门: the bodies of that place itself, or of each of several. */
export function ownBodiesOf(places: readonly string[], ofLevel: BodiesOfLevel, index: AgencyIndex): NamedKind {
  const { name, told } = OWN_BODIES[ofLevel];
  const ids = places.flatMap((place) => membersOfLevel("", place, ofLevel, index));
  return { name, ids: [...new Set(ids)], told: `“${name}”按${places.join("、")}${told}`, ofLevel };
}

/** 市 is a city's level and no county's: 昆山市's bodies are 市直 there alone. */
function isOfLevel(region: readonly string[], word: LevelWord): boolean {
  const level = levelOfRegion(region);
  const fits = LEVEL_ENDS[word].test(region.at(-1) ?? "");
  if (word === "省") return level === "province" && fits;
  if (word === "市") return level !== "county" && fits;
  return level === "county" && fits;
}

const BOARD = /(?:总局|分局|委员会|[委局厅部署])$/;
const JOINED = /^[和与]/;

/** The line that ends at the end of a text, and its bodies: 教育 of 2022年荆州市教育. */
export function lineEndingAt(
  text: string,
  end: number,
  noLine: ReadonlySet<string>,
  index: AgencyIndex,
): { readonly stem: string; readonly ids: readonly string[] } | undefined {
  const stems = stemsOf(index);
  for (let length = 10; length >= 2; length--) {
    const stem = text.slice(end - length, end);
    if (stem.length < length || noLine.has(stem)) continue;
    const ids = stems.get(stem);
    if (ids) return { stem, ids };
  }
  return undefined;
}

const LOCAL_BOARD = /(?:委员会|[委局])$/;

/** The boards of a place that have the duties which a board's bare name tells: of 教育局 those called 教育和体育局 as well. */
export function boardsLike(name: string, noLine: ReadonlySet<string>, index: AgencyIndex): readonly string[] {
  const stem = name.replace(LOCAL_BOARD, "");
  if (stem === name || noLine.has(stem)) return [];
  return (stemsOf(index).get(stem) ?? []).filter((id) =>
    LOCAL_BOARD.test(index.get(id)?.agency.name.replace(SECOND_NAME, "") ?? ""),
  );
}

/** By every line that its bodies' names tell: 卫健 and 卫生健康, and 教育 of 教育体育局 as well. */
function stemsOf(index: AgencyIndex): ReadonlyMap<string, readonly string[]> {
  const held = heldOf(index);
  if (held.stems) return held.stems;
  const stems = new Map<string, Set<string>>();
  for (const { agency, regionWords } of index.all) {
    if (agency.type !== "department") continue;
    const names = index.namesOf(agency.id);
    // 公安县教育局 is 教育局 behind its place; 公安局 of 公安县 begins with no place.
    const placed = (name: string): boolean =>
      regionWords.some((word) => name.startsWith(word) && names.includes(name.slice(word.length)));
    for (const stem of names.filter((name) => !placed(name)).flatMap(stemsIn))
      stems.set(stem, (stems.get(stem) ?? new Set()).add(agency.id));
  }
  held.stems = new Map([...stems].map(([stem, ids]) => [stem, [...ids]]));
  return held.stems;
}

/** 教育体育局 is of 教育体育 and of 教育, 文化和旅游局 of 文化; a part of one character is none. */
function stemsIn(name: string): readonly string[] {
  const stem = name.replace(BOARD, "");
  if (stem === name || stem.length < 2) return [];
  const first = stem.slice(0, 2);
  const rest = stem.slice(2);
  return rest.length >= 2 || JOINED.test(rest) ? [stem, first] : [stem];
}
