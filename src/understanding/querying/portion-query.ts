import type { Agency } from "../../report/agency.ts";
import { belongsTo } from "../../report/government-group.ts";
import type { Frame, Portion } from "../frame.ts";
import { NOWHERE } from "../framing/pronoun.ts";
import { saysManyOrGovernments } from "../framing/says-of-many.ts";
import type { Measure } from "../measure.ts";
import { governs } from "../names/governments.ts";
import { liesIn } from "../names/places-called.ts";
import type { AggregateQuery } from "../query.ts";
import type { Scope, Shares, Whole } from "../scope.ts";
import type { Choice } from "../understanding.ts";
import { measuresOf } from "./asked-measures.ts";
import { type AskedBack, type Built, unplacedWords, whichYear } from "./built.ts";
import { yearChoices } from "./choices.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/** One share of several together; without such a word each has a share of its own. */
const TOGETHER = /加起来|加在一起|合起来|合在一起|合计|一共|总共|共计?占|之和|相加/;
/** 前三名占总申请量多少, of anything but applications: of which whole? */
const OF_APPLICATIONS = /占[^,。?!;]{0,4}申请/;

/**
 * What share figures have in those of their county, of a region, or of all that are spoken of: 甲占全区的百分之几, 各镇各占全县多少,
 * 前三名占总量多少.
 *
 * @returns `null` where no such whole is named
 */
export function portionQuery(situation: Situation): Built | null {
  const { frame, index } = situation;
  const { portion } = frame;
  if (portion === null) return passesOverMany(situation) ? unsaidOf(situation) : null;
  const measures = measuresOf({ ...situation, frame: { ...frame, rates: [] } }, index.editions);
  if (frame.agencies.length === 0 && isRateOfEach(situation, portion)) return null;
  const unsaid = unsaidOf(situation);
  const [measure, ...others] = measures;
  if (!measure || others.length > 0 || asksMore(situation, portion)) return unsaid;
  return frame.agencies.length > 0 ? ofNamed(situation, portion, measure) : ofMany(situation, portion, measure);
}

function unsaidOf(situation: Situation): AskedBack {
  return unplacedWords(situation, ["占比"]);
}

/** 甲…占各镇的比例, in words that tell no whole: a share of its own figures would be another one. */
function passesOverMany({ frame, slots }: Situation): boolean {
  const narrowed = frame.condition !== null || frame.criteria !== null || frame.order !== null || frame.place !== null;
  return saysManyOrGovernments(slots.scope) && !narrowed && slots.agencies.length > 0 && slots.triggers.has("ratio");
}

/** 各镇予以公开各占多少: as likely of what each of them handled. */
function isRateOfEach({ frame: { rates } }: Situation, { whole, first }: Portion): boolean {
  return whole.kind === "spoken" && first === null && rates.length > 0;
}

/** Conditions, groups and other orders beside shares are not worked out. */
function asksMore({ frame, slots }: Situation, { whole, first }: Portion): boolean {
  const { condition, criteria, lasting, change, place, aggregation, scope } = frame;
  // 各区县政府 are the whole, and no groups.
  const ofGovernments = whole.kind !== "spoken" && (whole.bodies?.governments ?? null) !== null;
  const grouping = ofGovernments ? null : frame.grouping;
  const narrowed = [condition, criteria, lasting, change, place, grouping].some((part) => part !== null);
  const ordered = (slots.order !== null && first === null) || (first !== null && frame.agencies.length > 0);
  const worked = aggregation !== null && aggregation !== "sum" && aggregation !== "share";
  return narrowed || ordered || worked || (scope.beside.length > 1 && frame.agencies.length > 0);
}

/** The agencies that are named, each or together. */
function ofNamed(situation: Situation, portion: Portion, measure: Measure): Built {
  const { frame, slots, index } = situation;
  const unsaid = unsaidOf(situation);
  const known = frame.agencies.flatMap((id) => index.get(id) ?? []);
  if (frame.years.kind === "open") {
    const [agency = null] = known.length === 1 ? known.map(({ agency }) => agency) : [];
    return { obstacle: { kind: "which_year", agency, choices: yearChoices(situation, known) } };
  }
  const region = portion.whole.kind === "spoken" ? portion.among.region : regionOf(portion.whole, regionsOf(situation));
  const scope = scopeOf({ ...frame, scope: { ...frame.scope, region: null } }, index);
  const years = scope.years ?? [];
  const held = frame.agencies.every((id) => years.every((year) => index.get(id)?.years.has(year)));
  if (region === undefined || years.length === 0 || !held) return unsaid;
  const each = frame.agencies.length > 1 && !TOGETHER.test(slots.text);
  const shares = { each, first: null };
  if (portion.whole.kind === "spoken" && !portion.among.wanted)
    // 各占多少, after the figures of several: of what these have together.
    return each ? { query: { ...sharesOf(scope, measure, scope), shares }, notes: [] } : unsaid;
  if (portion.whole.kind === "spoken" && !frame.agencies.every((id) => isAmong(id, portion.among, situation)))
    return unsaid;
  const { whole } = portion;
  if (whole.kind !== "spoken" && !frame.agencies.every((id) => isAmong(id, placeOf(whole, region), situation)))
    return unsaid;
  return shared(situation, portion, { scope, measure, region, shares });
}

/** All of a place or of a kind, each of them, or those of them that come first. */
function ofMany(situation: Situation, portion: Portion, measure: Measure): Built {
  const { frame, slots, index } = situation;
  const { whole, each, first } = portion;
  const unsaid = unsaidOf(situation);
  // 桓台县占淄博市多少 names both.
  const named = whole.kind === "region" ? narrowest(slots.places, whole.name, index) : [];
  const [part = null, ...others] = named;
  const own = { ...frame.scope, region: part ?? frame.scope.region, beside: [] };
  if (others.length > 0 || (frame.scope.beside.length > 1 && part === null)) return unsaid;
  const narrowed: Situation = { ...situation, frame: { ...frame, scope: own } };
  const region =
    whole.kind === "spoken"
      ? portion.among.region
      : // 岳阳市各街道占乡镇总量多少: of those there.
        whole.kind === "all" && whole.bodies
        ? own.region
        : regionOf(whole, regionsOf(narrowed));
  if (region !== undefined && whole.kind !== "spoken" && whole.bodies && !lies(own, placeOf(whole, region), situation))
    return unsaid;
  if (region === undefined || (whole.kind === "spoken" && OF_APPLICATIONS.test(slots.text) && !isReceived(measure)))
    return unsaid;
  const isKind = own.types.length > 0 || own.governments !== null || own.named !== null;
  // 申请占全市多少: of whom is not told; a share of all that there are would be all of it.
  if (own.region === null && whole.kind === "level" && !isKind && !each && first === null) return unsaid;
  // 临淄区 may be its government alone.
  const place = !isKind && !own.many ? own.region : null;
  if (place !== null && !each && first === null && governs(place, index))
    return { obstacle: { kind: "which_agency", named: null, choices: wholeOrGovernment(situation, place) } };
  const scope = scopeOf(narrowed.frame, index);
  return shared(narrowed, portion, { scope, measure, region, shares: { each, first } });
}

/** Of 南京鼓楼区, beside the whole that it is a part of, the district: not the city that tells which it is. */
function narrowest(names: readonly string[], whole: string, { places }: Situation["index"]): readonly string[] {
  const parts = [...new Set(names)].filter((name) => name !== whole);
  const isAround = (name: string, other: string): boolean =>
    places.called(other).some((place) => places.called(name).some((one) => liesIn(place, one)));
  return parts.filter((name) => !parts.some((other) => isAround(name, other)));
}

/** The same of the government of a place, and of all of it. */
function wholeOrGovernment({ slots: { text, scope } }: Situation, place: string): Choice[] {
  const span = scope.regionSpans.find(({ start, end }) => text.slice(start, end) === place);
  if (span === undefined) return [];
  return [`${place}人民政府`, `${place}所有单位`].map((label) => ({
    label,
    question: `${text.slice(0, span.start)}${label}${text.slice(span.end)}`,
  }));
}

/** All of a region, or those of some kinds. */
function placeOf({ bodies }: Named, region: string | null): Frame["scope"] {
  return { ...NOWHERE, wanted: true, many: true, region, ...bodies };
}

type Named = Exclude<Whole, { kind: "spoken" }>;

interface Shared {
  readonly scope: Scope;
  readonly measure: Measure;
  /** The region of a whole that is not spoken of otherwise; `null` for all reports. */
  readonly region: string | null;
  readonly shares: Shares;
}

/** The shares themselves: of one year, and of a whole that is wider than what they are of. */
function shared(situation: Situation, { whole, among }: Portion, { scope, measure, region, shares }: Shared): Built {
  const { frame, index } = situation;
  const years = scope.years ?? [];
  if (years.length === 0) return whichYear(situation);
  const of = whole.kind === "spoken" ? among : placeOf(whole, region);
  const outOf = scopeOf({ ...frame, agencies: [], years: { kind: "years", years, range: false }, scope: of }, index);
  const { each, first } = shares;
  const isPlain = !each && first === null;
  if ((isPlain && outOf.label === scope.label) || (!isPlain && years.length > 1)) return unsaidOf(situation);
  const query = sharesOf(scope, measure, outOf);
  return { query: isPlain ? query : { ...query, shares }, notes: [] };
}

function sharesOf(scope: Scope, measure: Measure, outOf: Scope): AggregateQuery {
  return { intent: "aggregate", scope, measure, aggregation: "share", condition: null, outOf };
}

function isReceived(measure: Measure): boolean {
  return measure.kind === "fact" && measure.fact.ids[0].startsWith("applications.received.");
}

/** Is an agency one of the many that were spoken of? One that is not has no share in them. */
function isAmong(id: string, scope: Frame["scope"], { index }: Situation): boolean {
  const agency = index.get(id)?.agency;
  return agency !== undefined && membership(scope, index)(agency);
}

/** Are some agencies, of a kind that is told, all among others? 街道 are among 乡镇街道, and not among 县政府. */
function lies(part: Frame["scope"], whole: Frame["scope"], { index }: Situation): boolean {
  if (part.types.length === 0 && part.governments === null && part.named === null) return false;
  const isOfPart = membership(part, index);
  const isOfWhole = membership(whole, index);
  const members = index.all.filter(({ agency }) => isOfPart(agency));
  return members.length > 0 && members.every(({ agency }) => isOfWhole(agency));
}

function membership(scope: Frame["scope"], index: Situation["index"]): (agency: Agency) => boolean {
  const { region, types, governments, named, except, without } = scope;
  const there = region === null ? null : new Set(index.inRegion(region));
  const called = named === null ? null : new Set(named.ids);
  return (agency) =>
    without === null &&
    !except.includes(agency.id) &&
    (there?.has(agency.id) ?? true) &&
    (types.length === 0 || types.includes(agency.type)) &&
    (governments === null || belongsTo(agency, governments)) &&
    (called?.has(agency.id) ?? true);
}

/** Where those lie whose share is asked for. */
function regionsOf({ frame, index }: Situation): readonly (readonly string[])[] {
  const { region } = frame.scope;
  if (frame.agencies.length > 0) return frame.agencies.map((id) => index.get(id)?.agency.region ?? []);
  // What lies above the region, and the region itself.
  return region === null ? [inCommon(index)] : index.places.called(region);
}

/** The narrowest place that all agencies of the store lie in: 全市, where nothing else tells of which city. */
function inCommon({ all }: Situation["index"]): readonly string[] {
  const [first, ...others] = all;
  const common = (name: string): boolean => others.every(({ agency }) => agency.region.includes(name));
  return (first?.agency.region ?? []).filter(common).slice(-1);
}

/** The region that is the whole; `null` for all reports, `undefined` where they have none of that level in common. */
function regionOf(whole: Named, regions: readonly (readonly string[])[]): string | null | undefined {
  if (whole.kind === "all") return null;
  const named = regions.map((region) =>
    whole.kind === "region"
      ? region.filter((name) => name === whole.name || name.startsWith(whole.name))
      : region.filter((name) => name.endsWith(whole.level)),
  );
  // 全市 may be a city or a county that is one; 全区 is no 自治区 where the county is a 区.
  const [one, ...others] = [...new Set(named.map((names) => names.join("/")))];
  return one === undefined || one === "" || one.includes("/") || others.length > 0 ? undefined : one;
}
