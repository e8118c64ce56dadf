import type { AgencyType } from "../../report/agency.ts";
import { gather } from "../../text/gather.ts";
import { keepLongest } from "../lexicon/phrase-finder.ts";
import { bareKinds, kindOfReports } from "../names/bare-kinds.ts";
import { type RegionMention, sideBySide } from "../names/find-regions.ts";
import type { Slots } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import type { Coverage } from "./accounted/coverage.ts";
import { bodiesOf } from "./conditions/find-portion.ts";
import { groupOf } from "./conditions/groupings.ts";
import { everyoneIn, type Settled } from "./cover-scan.ts";
import type { Conditions } from "./read-conditions.ts";
import type { Scan } from "./scan-message.ts";

/** 整个东台市 are all of its agencies together. */
const WHOLE = /(?:整个|全)$/;

/** 2022年谁收到的申请少: whoever it is of those there are; 谁来申请得多 asks who applied, 街道谁多 names a kind. */
const WHO_HAS =
  /^[^街镇乡局部]*谁(?!来|在|提|交|递|申请|要)[^,。?!年谁比和跟与]{1,10}(?:(?<!最|[减缺增降更较比几至])多|(?<!最|[减缺增降更较比多几至])少)[?。呢呀啊]*$/;

/** What a message says of the reports that it speaks of together: regions, kinds of agencies, groups of governments. */
export function scopeSaid(
  scan: Scan,
  conditions: Conditions,
  settled: Settled,
  places: readonly RegionMention[],
  { covered }: Coverage,
): Slots["scope"] {
  const { masked, cut, kind, years } = scan;
  const { agencies } = conditions;
  const { many, bare, sides } = settled;
  const { signals, regions, everyone } = besideWhole(scan, conditions, settled, places);
  const said = gather(signals, ({ meaning }) => (meaning.kind === "scope" ? [meaning.type] : []));
  const types = [
    ...(sides?.types ?? []),
    ...said.filter((type): type is AgencyType => type !== "all"),
    ...(many ? bareKinds(masked, cut, covered) : []),
    ...(agencies.length === 0 && everyone === null ? kindOfReports(masked) : []),
  ];
  const beside = sideBySide(masked, regions);
  const whole = regions.some(({ span }) => WHOLE.test(masked.slice(0, span.start)));
  return {
    whole,
    all:
      whole ||
      (agencies.length === 0 && beside.length === 0 && years.length > 0 && WHO_HAS.test(masked)) ||
      said.includes("all") ||
      signals.some(({ meaning }) => meaning.kind === "within"),
    types: [...new Set(types)],
    region: regions.at(-1)?.name ?? null,
    regionSpans: regions.map(({ span }) => span),
    kindSpans: kind ? [kind.span] : [],
    named: everyone,
    kindsApart: sides?.apart ?? [],
    beside,
    governments: bare?.group ?? groupOf(keepLongest(signals)),
  };
}

/** What is said of those whose share is asked for, and not of the kinds that it is a share of: 占乡镇街道总量的. */
function besideWhole(
  { named, kind }: Scan,
  { agencies, everyone, signals }: Conditions,
  { portion }: Settled,
  regions: readonly RegionMention[],
): Pick<Conditions, "signals" | "everyone"> & { readonly regions: readonly RegionMention[] } {
  if (!portion || !bodiesOf(portion) || agencies.length > 0) return { signals, regions, everyone };
  const isBeside = (span: Span): boolean => !portion.spans.some((of) => overlaps(of, span));
  const kinds = kind ? [kind] : everyoneIn({ named }, everyone);
  return {
    signals: signals.filter(({ spans }) => spans.every(isBeside)),
    regions: regions.filter(({ span }) => isBeside(span)),
    everyone: kinds.every(({ span }) => isBeside(span)) ? everyone : null,
  };
}
