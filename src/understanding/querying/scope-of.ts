import type { GovernmentGroup } from "../../report/government-group.ts";
import { KIND_LABELS } from "../../report/kind-labels.ts";
import { gather } from "../../text/gather.ts";
import { yearsText } from "../../text/years-text.ts";
import { labelOf } from "../facts/label-fact.ts";
import type { Frame } from "../frame.ts";
import { staysIn } from "../framing/namesakes.ts";
import { NOWHERE } from "../framing/pronoun.ts";
import { ofYear } from "../framing/year-wish.ts";
import type { Measure } from "../measure.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { ownRegionNames } from "../names/agency-names.ts";
import { placed } from "../names/asked-name.ts";
import type { Criteria, LeftOut, NamedKind, Scope } from "../scope.ts";
import { describeCriteria } from "./describe-condition.ts";

/** More figures side by side are a table that nobody asked for. */
export const MOST_APART = 10;
/** A place is said with its kind. */
const WHOLE_PLACE = /[省市区县旗州盟园]$/;
const GROUP_LABELS: Readonly<Record<GovernmentGroup, string>> = {
  counties: "各区县政府",
  county: "各县政府",
  district: "各区政府",
  city: "各市政府",
  county_city: "各县级市政府",
  autonomous_county: "各自治县政府",
  committee: "各管委会",
};

/** The set of reports that a frame speaks of, with how an answer calls it. */
export function scopeOf(frame: Frame, index: AgencyIndex, where?: Criteria): Scope {
  const years = yearsOf(frame, index);
  // Agencies that are named are all there is to it: no region and no kind cuts one of them off.
  const narrowed = frame.agencies.length > 0 ? NOWHERE : frame.scope;
  const { types, region, governments, except, without: leftOut, named } = narrowed;
  const ids = frame.agencies.length > 0 ? frame.agencies : (named?.ids ?? []);
  const names = named ? [kindIn(region, named, index)] : namesBeside(ids, index);
  const kinds = governments ? GROUP_LABELS[governments] : types.map((type) => KIND_LABELS[type]).join("、");
  const inside = names.length > 0 && kinds !== "" ? `中的${kinds.replace(/^各/, "")}` : "";
  const who = names.length > 0 ? `${names.join("、")}${inside}` : kindsThere(region ?? "", kinds);
  const when = years ? yearsText(years) : "";
  const without = [...except.map((id) => index.get(id)?.label ?? ""), ...(leftOut ? namesOf(leftOut) : [])].join("、");
  const whole = who === "" && when === "" ? "库中全部报告" : `${who}${when}的报告`;
  const kept = without === "" ? whole : `${whole}（不含${without}）`;
  const label = where ? `${kept}中${describeCriteria(where, measureName)}的` : kept;
  return {
    label,
    ...(years ? { years } : {}),
    ...(region ? { region } : {}),
    ...(governments ? { governments } : types.length > 0 ? { types } : {}),
    ...(ids.length > 0 ? { agencies: ids } : {}),
    ...(except.length > 0 ? { except } : {}),
    ...(leftOut ? { without: leftOut } : {}),
    ...(where ? { where } : {}),
  };
}

/** 岳阳各镇, where 岳阳镇 would be the name of one. */
function kindsThere(region: string, kinds: string): string {
  const isStem = region !== "" && !WHOLE_PLACE.test(region);
  return `${region}${isStem && kinds !== "" && !kinds.startsWith("各") ? "各" : ""}${kinds}`;
}

/** 河北省医院; 石家庄市各教育局 where 石家庄市教育局 would be the name of one of them alone. */
function kindIn(region: string | null, { name, ids }: NamedKind, index: AgencyIndex): string {
  if (region === null || name.startsWith(region)) return name;
  const there = new Set(index.inRegion(region));
  const inside = ids.filter((id) => there.has(id));
  const isOwn = inside.some((id) => {
    const agency = index.get(id)?.agency;
    return agency !== undefined && agency.short === name && ownRegionNames(agency).includes(region);
  });
  return `${region}${isOwn && inside.length > 1 ? "各" : ""}${name}`;
}

/** What agencies are called beside one another: namesakes with the county that each lies in. */
function namesBeside(ids: readonly string[], index: AgencyIndex): string[] {
  const known = gather(ids, (id) => index.get(id) ?? []);
  return known.map(({ label, agency: { region, short } }) =>
    known.filter((other) => other.label === label).length > 1 ? placed(region.slice(-1), short) : label,
  );
}

function namesOf({ regions, types, governments }: LeftOut): string[] {
  return [
    ...regions,
    ...types.map((type) => KIND_LABELS[type]),
    ...governments.map((group) => GROUP_LABELS[group].replace(/^各/, "")),
  ];
}

function measureName(measure: Measure): string {
  return measure.kind === "rate" ? measure.rate.label : labelOf(measure.fact.ids[0]);
}

/** 临淄区收到多少申请 may ask for its government: only words for many reports ask for all of them. */
export function speaksOfMany({ scope, aggregation, condition, criteria, summed, order }: Frame): boolean {
  return (
    scope.wanted &&
    (scope.many || criteria !== null || aggregation !== null || condition !== null || summed || order !== null)
  );
}

/** Scopes that are worked out each by itself: regions side by side, and years that are asked for one by one. */
export function scopesApart(frame: Frame, index: AgencyIndex, eachYear: boolean): Scope[] {
  const kinds = frame.scope.named?.apart;
  if (kinds) {
    const each = kinds.map((named): Frame => ({ ...frame, scope: { ...frame.scope, named } }));
    return each.flatMap((one) => scopesApart(one, index, eachYear)).slice(0, MOST_APART);
  }
  const regions = frame.scope.beside.length > 1 ? frame.scope.beside : [frame.scope.region];
  const years = eachYear ? (yearsOf(frame, index) ?? index.years) : [null];
  return gather(years, (year) =>
    regions.map((region) =>
      scopeOf(
        {
          ...frame,
          // 奎文区和昌乐县两个教育局: each region has its own of the agencies that are named.
          agencies: regions.length > 1 && region !== null ? staysIn(region, frame.agencies, index) : frame.agencies,
          ...(year === null ? {} : { years: ofYear(year) }),
          scope: { ...frame.scope, region, beside: [] },
        },
        index,
      ),
    ),
  ).slice(0, MOST_APART);
}

/** The years of a set of reports; the last of them are counted back from the latest that the region or the agencies have. */
function yearsOf({ years: wish, agencies, scope }: Frame, index: AgencyIndex): readonly number[] | undefined {
  if (wish.kind === "years") return wish.years;
  if (wish.kind === "open" || wish.kind === "all") return undefined;
  const ids = agencies.length > 0 ? agencies : scope.region === null ? null : index.inRegion(scope.region);
  const there = ids === null ? index.years : gather(ids, (id) => [...(index.get(id)?.years.keys() ?? [])]);
  const latest = there.length > 0 ? there.reduce((latest, year) => Math.max(latest, year)) : undefined;
  if (latest === undefined) return undefined;
  if (wish.kind === "earliest") return [there.reduce((earliest, year) => Math.min(earliest, year), latest)];
  const count = wish.kind === "last" ? wish.count : wish.kind === "with_previous" ? 2 : 1;
  return Array.from({ length: count }, (_, at) => latest - count + 1 + at);
}
