import type { AgencyType } from "../../report/agency.ts";
import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { AgencyMention, YearMention } from "../slots.ts";

/** An agency that was spoken of does not answer for a region that it is not in: 张店区行政复议几件, after 矿区街道. */
export function staysIn(region: string | null, agencies: readonly string[], index: AgencyIndex): readonly string[] {
  if (region === null) return agencies;
  const there = new Set(index.inRegion(region));
  return agencies.filter((id) => there.has(id));
}

/** 另一个呢: the one other agency of that name, where there is just one. */
export function namesakesOf(agencies: readonly string[], index: AgencyIndex): string[] {
  const [only, ...more] = agencies;
  const short = only === undefined || more.length > 0 ? undefined : index.get(only)?.agency.short;
  const others = index.all.flatMap(({ agency }) => (agency.short === short && agency.id !== only ? [agency.id] : []));
  return others.length === 1 ? others : [];
}

/** 桓台县的呢, after 临淄区教育和体育局 or a name that fits several: the agency of that name, or of that kind, there. */
export function namesakesIn(region: string, before: Frame, index: AgencyIndex): string[] {
  const there = index.inRegion(region);
  const chosen = before.candidates.filter((id) => there.includes(id));
  if (chosen.length > 0) return chosen;
  const shorts = new Set(before.agencies.map((id) => index.get(id)?.agency.short));
  const named = there.filter((id) => shorts.has(index.get(id)?.agency.short));
  if (named.length > 0) return named;
  const kinds: ReadonlySet<AgencyType | undefined> = new Set(
    before.agencies
      .map((id) => index.get(id)?.agency.type)
      .filter((type) => type === "government" || type === "office"),
  );
  return there.filter((id) => {
    const agency = index.get(id)?.agency;
    return agency !== undefined && kinds.has(agency.type) && agency.region.at(-1) === region;
  });
}

/** Agencies and years that take turns belong together: 甲2020年和乙2021年. */
export function pairUp(agencies: readonly AgencyMention[], years: readonly YearMention[]): Frame["pairs"] {
  const single = years.flatMap((mention) => (mention.kind === "year" ? [mention] : []));
  if (agencies.length < 2 || single.length !== agencies.length) return null;
  const line = [
    ...agencies.map((agency) => ({ agency, at: agency.span })),
    ...single.map((year) => ({ year, at: year.span })),
  ].sort((a, b) => a.at.start - b.at.start);
  const pairs = [];
  for (let at = 0; at + 1 < line.length; at += 2) {
    const [first, second] = [line[at], line[at + 1]];
    const agency = first && "agency" in first ? first.agency : second && "agency" in second ? second.agency : undefined;
    const year = first && "year" in first ? first.year : second && "year" in second ? second.year : undefined;
    const [id] = agency?.ids ?? [];
    if (!id || !year) return null;
    pairs.push({ agency: id, year: year.year });
  }
  return pairs;
}
