import { gather } from "../../text/gather.ts";
import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { AgencyMention, Slots, YearMention } from "../slots.ts";
import { addsAgency, addsPlace } from "./adds-on.ts";
import { namesakesIn, namesakesOf, staysIn } from "./namesakes.ts";
import type { Turn } from "./turn.ts";

/** Ids of the agencies that a message is about, in the order they were named: its own, else those spoken of before. */
export function carryAgencies({ slots, named, before, ownThing, leans, widens }: Turn, index: AgencyIndex): string[] {
  const { region } = slots.scope;
  const joins =
    before !== null &&
    ((named.length === 1 && slots.triggers.has("compare")) || (addsAgency(slots) && before.pairs === null));
  return [...new Set([...(joins || named.length === 0 ? kept() : []), ...idsOf(named, index)])];

  function kept(): readonly string[] {
    if (before === null || widens || (slots.scope.whole && named.length === 0)) return [];
    if (slots.dialogue.has("other_agency")) return namesakesOf(before.agencies, index);
    // 占淄博市的, after a bureau of one of its districts, is a share of that bureau alone.
    const moves = named.length === 0 && region !== null && slots.portion === null;
    const moved = moves ? namesakesIn(region, before, index) : [];
    if (ownThing && before.candidates.length === 0 && !heldAgainst(slots) && asksOfPlace(before, moved, leans))
      return [];
    const adds = addsPlace(slots);
    if (moved.length > 0 && (adds || heldAgainst(slots)))
      return [...before.agencies.slice(0, adds ? undefined : 1), ...ofSameLevel(moved, before, index)];
    const staying = before.agencies.filter((id) => !slots.excluded.includes(id));
    // 灵璧的, after 大庙镇和长沟镇, tells which 大庙镇.
    if (moved.some((id) => before.candidates.includes(id))) return [...moved, ...staying];
    return moved.length > 0 ? ofSameLevel(moved, before, index) : staysIn(region, staying, index);
  }
}

/** A place with a figure asked of it: 桓台县收到多少, after 唐山镇 there, is no more of that town alone. */
function asksOfPlace({ agencies }: Frame, moved: readonly string[], leans: boolean): boolean {
  return moved.length > 0 && (!leans || moved.every((id) => agencies.includes(id)));
}

/** 比绵阳少几件, after one agency: it is held against the one there, and does not give way to it. */
function heldAgainst({ scope, text }: Slots): boolean {
  const [span] = scope.regionSpans;
  const before = span === undefined ? "" : text.slice(0, span.start);
  return /比$/.test(before) || (/[和与跟同]$/.test(before) && /比|差/.test(text.slice(span?.end)));
}

/** 岳阳的, after a bureau of a city, is that of the city, and not those of its counties as well. */
function ofSameLevel(ids: readonly string[], { agencies: [first] }: Frame, index: AgencyIndex): readonly string[] {
  const levelOf = (id: string | undefined) => (id === undefined ? undefined : index.get(id)?.agency.region.length);
  const alike = ids.filter((id) => levelOf(id) === levelOf(first));
  return alike.length === 1 ? alike : ids;
}

function idsOf(mentions: readonly AgencyMention[], index: AgencyIndex): string[] {
  return gather(mentions, ({ ids }) => (ids.length === 1 ? ids : [])).filter((id) => index.get(id));
}

/** Agencies and years that take turns belong together: 甲2020年和乙2021年. */
export function pairUp(agencies: readonly AgencyMention[], years: readonly YearMention[]): Frame["pairs"] {
  const single = gather(years, (mention) => (mention.kind === "year" ? [mention] : []));
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
