import { belongsTo } from "../../report/government-group.ts";
import { gather } from "../../text/gather.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import type { AgencyIndex, KnownAgency } from "../names/agency-index.ts";
import type { Query } from "../query.ts";
import type { Scope } from "../scope.ts";

const THINGS = "(?:单位|机关|部门|街道|[镇乡局区县])?";
const TOGETHER = "(?:的|收到|申请)*(?:合计|加起来|加一起|加在一起|相加|之和|总和|一共|总共|谁|哪[个家]|相?差|相比|比)";
/** 三个合计, 两家谁多: so many are set side by side. 前三个 are a part of more, 第三个 is one. */
const COUNTED = new RegExp(`(?<![前后第头每几上下\\d])([两二三四五六七八九十]|\\d{1,2})(?:个|家)${THINGS}${TOGETHER}`);
/** 三个县政府: so many of a kind are all that there are of it, and 最多的三个街道 are the first of them. */
const OF_KIND =
  /(?<![前后第头每几上下有\d])([两二三四五六七八九十]|\d{1,2})[个家](?:[县市区旗]{1,3}级?(?:人民)?政府|管委会|街道|乡镇|镇街|[镇乡局](?![政府]))(?!以[上下内])/;
/** 三个区的街道: those of so many places, and it is not said of which. */
const OF_PLACES =
  /(?<![前后第头每几\d])(?:[两二三四五六七八九十]|\d{1,2})个(?:[县市区旗]|县区|区县|县市区)的?(?=各?(?:街道|乡镇|镇街|[镇乡局]|部门|单位))/;
/** 这三家: so many of those that were shown. */
const SHOWN = /[这那]([两二三四五六七八九十]|\d{1,2})(?:家|个(?=单位|机关|部门|街道|[镇乡局区县]))/;
/** 三家单位收到多少, 三家2021年收到多少, 三份报告; 有三家单位 are counted, 前三家单位 a part of more, and 三家医院 of a kind. */
const SOME = new RegExp(
  "(?<![前后第头每几上下有过少到足于近达了是的哪各\\d])([两二三四五六七八九十]|\\d{1,2})" +
    "(?:[家个](?:单位|机关|部门)|(份)(?:报告|年报)|家(?=\\d|里|谁|哪|都|各|一共|合计|总共|平均|分别|收|行政|处罚|许可|复议|诉讼|申请|呢|[,。?!]|$))(?!以[上下内])",
);
/** Of a ranking so many stand ahead, and a scope counts none of its agencies one by one. */
const SIDE_BY_SIDE: ReadonlySet<Query["intent"]> = new Set(["value", "compare", "aggregate", "ratio"]);
/** 第二个呢, 最后一个的复议: one of those that were shown, and it is not plain which. */
const ONE_OF_THEM = /^(?:那么?)?(?:头一|第[一二三四五六七八九]|最后一)[个家](?=的|呢|20\d\d年|去年|予以|不予|[?]*$)/;

/**
 * Numbers of things that are not those that the query sets side by side: 三个合计, where two were spoken of.
 *
 * @param agencies how many agencies the query names
 */
export function countedAmiss(text: string, query: Query, agencies: number, index: AgencyIndex): readonly string[] {
  // 占九个县区政府总和的: the whole is so many.
  const whole = query.intent === "aggregate" ? (query.outOf ?? null) : null;
  const [kind, counted = ""] = OF_KIND.exec(text) ?? [];
  const ofKind = parseWholeNumber(counted);
  const isWhole = whole !== null && isAllOf(whole, ofKind, index);
  if (whole !== null && agencies > 0 && kind !== undefined && !isWhole && ofKind !== agencies) return [kind];
  if ("scope" in query && agencies === 0) {
    const [many, number = ""] = COUNTED.exec(text) ?? [];
    // 最多的三家一共多少: so many places are added up.
    const summed = query.intent === "rank" && query.summed && query.limit === parseWholeNumber(number);
    if (many !== undefined && !summed && parseWholeNumber(number) !== agenciesIn(query.scope, index)) return [many];
    const places = OF_PLACES.exec(text)?.[0];
    if (places !== undefined && query.scope.region === undefined) return [places];
    const first = query.intent === "rank" && query.limit === ofKind;
    if (kind !== undefined && !first && !isWhole && !isAllOf(query.scope, ofKind, index)) return [kind];
  }
  // 这三家谁最多, 三家单位收到多少, where none were shown: a ranking of all would name others.
  if ("scope" in query && agencies === 0) {
    const some = fewer(text, query, index);
    if (some.length > 0 || query.intent === "rank") return some;
  }
  if (!SIDE_BY_SIDE.has(query.intent)) return [];
  const one = ONE_OF_THEM.exec(text)?.[0];
  if (one !== undefined) return [one];
  const [shown, number = ""] = (agencies === 0 && SHOWN.exec(text)) || [];
  if (shown !== undefined) return firstOf(query) === parseWholeNumber(number) ? [] : [shown];
  const [words, numeral] = COUNTED.exec(text) ?? [];
  if (words === undefined || numeral === undefined || agencies < 2) return [];
  const count = parseWholeNumber(numeral);
  return countsIn(query, agencies).includes(count ?? 0) ? [] : [words];
}

/** 五个区政府, of which one has no report of the year: who is not among those that the answer is of. */
export function lackingOfCounted(text: string, query: Query, index: AgencyIndex): readonly string[] {
  const count = parseWholeNumber(OF_KIND.exec(text)?.[1] ?? "");
  if (!("scope" in query) || count === undefined || query.scope.years?.length !== 1) return [];
  const { years, ...scope } = query.scope;
  const all = membersOf(scope, index);
  const held = new Set(membersOf({ ...scope, years }, index));
  const lacking = all.filter((known) => !held.has(known));
  if (all.length !== count || lacking.length === 0) return [];
  return [`${lacking.map(({ label }) => label).join("、")}没有${years[0]}年的报告，不在其中`];
}

/** 八个县区政府 are all of them, though one has no report of the year: the answer tells how many have. */
function isAllOf({ years, ...scope }: Scope, count: number | undefined, index: AgencyIndex): boolean {
  if (scope.governments !== undefined && count === agenciesIn(scope, index)) return true;
  return count === agenciesIn(years ? { ...scope, years } : scope, index);
}

/** How many agencies may have a report in a scope. */
function agenciesIn(scope: Scope, index: AgencyIndex): number {
  return membersOf(scope, index).length;
}

function membersOf(scope: Scope, index: AgencyIndex): readonly KnownAgency[] {
  const { region, types, governments, years, agencies, except } = scope;
  const there = region === undefined ? null : new Set(index.inRegion(region));
  return index.all.filter(
    ({ agency, years: held }) =>
      (there?.has(agency.id) ?? true) &&
      (types?.includes(agency.type) ?? true) &&
      (agencies?.includes(agency.id) ?? true) &&
      (governments === undefined || belongsTo(agency, governments)) &&
      (years?.some((year) => held.has(year)) ?? true) &&
      !except?.includes(agency.id),
  );
}

/** 这五家, of a store of five, are all that there are; 最多的三家单位 are as many as are told. */
function fewer(text: string, query: Extract<Query, { scope: Scope }>, index: AgencyIndex): readonly string[] {
  const { scope } = query;
  const [words, number = "", reports] = SHOWN.exec(text) ?? SOME.exec(text) ?? [];
  const count = parseWholeNumber(number);
  const told = query.intent === "rank" && query.limit !== 1 && query.limit === count;
  if (words === undefined || told || firstOf(query) === count) return [];
  const all = reports === undefined ? isAllOf(scope, count, index) : count === reportsIn(scope, index);
  return all ? [] : [words];
}

/** How many reports there are in a scope. */
function reportsIn(scope: Scope, index: AgencyIndex): number {
  const held = gather(membersOf(scope, index), ({ years }) => [...years.keys()]);
  return held.filter((year) => scope.years?.includes(year) ?? true).length;
}

/** Of how many first places a share is asked for. */
function firstOf(query: Query): number | undefined {
  return query.intent === "aggregate" ? query.shares?.first?.count : undefined;
}

/** How many agencies, reports, years or figures stand there to be counted. */
function countsIn(query: Query, agencies: number): readonly number[] {
  const figures = "facts" in query ? query.facts.length : "measures" in query ? query.measures.length : 1;
  const targets = "targets" in query ? query.targets : [];
  const years = new Set(targets.map(({ year }) => year)).size;
  return [agencies, figures, targets.length, years];
}
