import type { Intent } from "../answering/answer.ts";
import { findCell, isCellFactId } from "../form/facts.ts";
import type { EditionId } from "../form/types.ts";
import { belongsTo } from "../report/government-group.ts";
import type { Contact } from "../report/report.ts";
import { sumOf } from "./add-up.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { asksChange, assertionOf } from "./find-assertion.ts";
import { findClaim } from "./find-claim.ts";
import type { Frame } from "./frame.ts";
import {
  agencyChoices,
  findObstacle,
  governs,
  MOST_CHOICES,
  plainerChoices,
  type Situation,
  usualChoices,
  yearChoices,
} from "./obstacles.ts";
import type {
  CatalogueQuery,
  Criteria,
  FactChoice,
  Grouping,
  Measure,
  Obstacle,
  Query,
  Scope,
  Target,
  Understanding,
} from "./query.ts";
import { quotientIn } from "./quotient.ts";
import { type Resolved, resolveTargets } from "./resolve-targets.ts";
import { scopeOf, scopesApart, speaksOfMany } from "./scope-of.ts";
import type { Slots } from "./slots.ts";
import { unplaced } from "./unplaced.ts";

/** Most figures that one answer gives side by side. */
const MOST_MEASURES = 6;

/** 电话咨询多少次 asks for no telephone number. */
const HOW_MANY = /[多几][少]?(?:次|件|个|起|人|封|通|条|电话|来信|邮件)|[接拨]听|接了/;
/** 2022年和2023年各多少: sums that are wanted year by year. */
const EACH = /各(?:年|自)?(?=[多几是有收发办公主新予不]|为)|分别|每年/;

/** 哪个少, 谁收到的更少: who has less is asked for. */
const LESS = /(?:谁|哪[个家边])[^多高不至]{0,8}[少低]|更[少低]|最[少低]/;

/** 哪类多, 还是: one of the kinds is asked for. */
const WHICH = /谁|哪[个边类种]|哪一[类种]|还是/;

/** Reports are told one by one: 各单位的予以公开率, and not the share of what 各单位收到的申请里 are. */
const ONE_BY_ONE =
  /各(?!(?:单位|机关|家|街道|乡镇|部门)[^,。?!]{0,8}(?:[里中]|当中|其中|合起来|合计|总共|一共))|每|哪|谁|排|分别|前[几三五十\d]|多少[个家]/;
/** 占全部单位的百分之几: the whole that a part is held against. */
const OF_ALL = /占(?:到|了)?(?:全部|所有|全库|库[中里]|总(?!公开)|整个|全体|各单位)/;

/** Turns a frame into the query it stands for, or into what must be asked back. */
export function buildQuery(asked: Situation): Understanding {
  const situation = withYearBefore(asked);
  const { slots, frame, notes } = situation;
  const intent = frame.intent ?? "help";
  const obstacle = frame.intent === "help" || frame.intent === "definition" ? null : findObstacle(situation);
  if (obstacle) return { kind: "obstacle", intent: frame.intent ?? "value", obstacle, notes };
  const built = groupedQuery(situation) ?? byIntent[intent](situation);
  if ("obstacle" in built) return { kind: "obstacle", intent, obstacle: built.obstacle, notes };
  if (asksNothing(built.query)) {
    return { kind: "obstacle", intent, obstacle: { kind: "which_fact", choices: usualChoices(situation) }, notes };
  }
  if (leansOnSeveral(slots.text, built.query)) {
    const words = { kind: "unplaced", words: [slots.text], choices: plainerChoices(situation) } as const;
    return { kind: "obstacle", intent, obstacle: words, notes };
  }
  const lost = unplaced(built.query, slots, situation.index, [...notes, ...built.notes]);
  if (lost.length > 0) {
    return {
      kind: "obstacle",
      intent,
      obstacle: { kind: "unplaced", words: lost, choices: plainerChoices(situation) },
      notes,
    };
  }
  const said = slots.years.flatMap((mention) => (mention.kind === "year" && mention.why ? [mention.why] : []));
  const sources = slots.dialogue.has("source") ? ({ asksSources: true } as const) : {};
  const asserts = assertionOf(slots, frame, built.query, situation.index);
  const told = asserts ? { asserts } : {};
  return { kind: "query", query: built.query, notes: [...notes, ...said, ...built.notes], ...sources, ...told };
}

/** Words that ask for figures to be put together. */
const GATHERS = /汇总|合计|总[数量计和共]|一共|加起来|统计|累计|之和|平均/;
const DEPTHS: Readonly<Partial<Record<Grouping, number>>> = { province: 1, city: 2, county: 3 };

/** A figure for each province, kind or year of many reports. 各区县 may mean their governments: they are taken where they report. */
function groupedQuery(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { grouping: by, agencies, scope } = frame;
  const asks = frame.facts.length + frame.rates.length > 0;
  if (agencies.length > 0 || !asks || frame.criteria || frame.place) return null;
  const beside = scope.beside.length > 1;
  if (by === null) return beside && frame.intent !== "aggregate" ? byIntent.aggregate(situation) : null;
  const gathers = GATHERS.test(slots.text);
  if (by === "year") {
    const alone = scope.region !== null && !governs(scope.region, index);
    const several = frame.years.kind !== "years" || frame.years.years.length > 1;
    if (!(scope.many || gathers || alone) || !several || beside) return null;
    if (frame.aggregation === "count" || frame.aggregation === "share") return null;
  } else if (by !== "type" && !gathers && governmentsReport(by, situation)) {
    if (by === "province") return { obstacle: { kind: "unexplained", words: ["省"], choices: [] } };
    if (by === "county") {
      if (scope.governments !== null) return null;
      const counties = { ...scope, governments: "counties" as const };
      return byIntent.rank({ ...situation, frame: { ...frame, grouping: null, scope: counties } });
    }
    const narrowed = { ...scope, governments: "city" as const };
    return byIntent.rank({ ...situation, frame: { ...frame, grouping: null, scope: narrowed } });
  }
  const [measure, ...others] = measuresOf(situation, index.editions);
  if (!measure || others.length > 0) return null;
  const aggregation = frame.aggregation === "average" || frame.aggregation === "median" ? frame.aggregation : "sum";
  const whole = scopeOf({ ...frame, scope: { ...scope, governments: null } }, index);
  const kinds = by === "type" ? slots.scope.kindsApart : [];
  const compares = slots.triggers.has("compare") || (kinds.length > 0 && WHICH.test(slots.text));
  const order = frame.order ?? (compares ? (LESS.test(slots.text) ? "least" : "most") : null);
  return {
    query: {
      intent: "aggregate",
      scope: whole,
      measure,
      aggregation,
      condition: null,
      groups: { by, order, ...(kinds.length > 0 ? { kinds } : {}) },
    },
    notes: [],
  };
}

/** Do the governments of most regions of that level report themselves? */
function governmentsReport(by: Grouping, { frame, index }: Situation): boolean {
  const depth = DEPTHS[by] ?? 0;
  const { region } = frame.scope;
  const there =
    region === null
      ? index.all.map(({ agency }) => agency)
      : index.inRegion(region).flatMap((id) => index.get(id)?.agency ?? []);
  const governed = new Set<string>();
  const regions = new Set<string>();
  for (const agency of there) {
    if (agency.region.length < depth) continue;
    regions.add(agency.region.slice(0, depth).join("/"));
    if (agency.type === "government" && agency.region.length === depth) governed.add(agency.region.join("/"));
  }
  return governed.size * 2 > regions.size;
}

/** 增加了吗, of one year: against the year before. */
function withYearBefore(situation: Situation): Situation {
  const { frame, slots } = situation;
  const [year, ...others] = frame.years.kind === "years" ? frame.years.years : [];
  if (year === undefined || others.length > 0 || frame.agencies.length !== 1 || !asksChange(slots.text))
    return situation;
  return { ...situation, frame: { ...frame, years: { kind: "years", years: [year - 1, year], range: true } } };
}

/** A query that names no figure or passage: a follow-up changed what was asked to something that the intent has none of. */
function asksNothing(query: Query): boolean {
  switch (query.intent) {
    case "value":
      return query.facts.length === 0;
    case "trend":
    case "compare":
      return query.measures.length === 0;
    case "breakdown":
      return query.breakdowns.length === 0;
    case "ratio":
      return query.rates.length === 0;
    case "narrative":
      return query.topics.length === 0;
    case "definition":
      return query.terms.length === 0;
    default:
      return false;
  }
}

/** 合计, 谁多, 差多少 and no more: of what, where one report alone was spoken of? */
const OF_SEVERAL =
  /^(?:那么?|它们|他们|这?两[者个家年])?(?:(?:合计|加起来|加一起|加在一起|相加|之和|总和|汇总)(?:是?多少|几件|呢)?|(?:谁|哪[个家边年])的?更?[多少高低大小]|相?差(?:多少|几件|多大))[呢呀啊吗?。]*$/;

function leansOnSeveral(text: string, query: Query): boolean {
  return "targets" in query && query.targets.length === 1 && OF_SEVERAL.test(text);
}

type Built = { readonly query: Query; readonly notes: readonly string[] } | { readonly obstacle: Obstacle };
type Builder = (situation: Situation) => Built;

/** The first agencies that a question without a name may be about, no more than are offered. */
function fittingAgencies({ scope }: Frame, wanted: readonly number[] | null, index: AgencyIndex): string[] {
  const { types, region, governments } = scope;
  const there = region ? new Set(index.inRegion(region)) : null;
  const fitting: string[] = [];
  for (const { agency, years } of index.all) {
    if (fitting.length >= MOST_CHOICES) break;
    if (types.length > 0 && !types.includes(agency.type)) continue;
    if (governments && !belongsTo(agency, governments)) continue;
    if (there && !there.has(agency.id)) continue;
    if (!wanted || wanted.some((year) => years.has(year))) fitting.push(agency.id);
  }
  return fitting;
}

/** Runs `build` on the reports that the question is about, or asks for what is open. */
function withTargets(
  situation: Situation,
  build: (targets: readonly Target[]) => Query,
  openYear: "ask" | "latest" | "all",
): Built {
  const { frame, index } = situation;
  if (frame.agencies.length === 0) {
    const wanted = frame.years.kind === "years" ? frame.years.years : null;
    const fitting = fittingAgencies(frame, wanted, index);
    if (fitting.length === 0 && wanted) {
      const known = index.years;
      return { obstacle: { kind: "unknown_year", agency: null, years: wanted, known, choices: [] } };
    }
    return {
      obstacle: {
        kind: "which_agency",
        named: null,
        choices: agencyChoices(situation, fitting),
      },
    };
  }
  const resolved: Resolved = resolveTargets(frame, situation.slots.years.length > 0, index, openYear);
  switch (resolved.kind) {
    case "targets":
      return { query: build(resolved.targets), notes: resolved.notes };
    case "which_year":
      return {
        obstacle: {
          kind: "which_year",
          agency: resolved.known.agency,
          choices: yearChoices(situation, resolved.known),
        },
      };
    case "unknown_year": {
      const { known, years } = resolved;
      return {
        obstacle: {
          kind: "unknown_year",
          agency: known.agency,
          years,
          known: [...known.years.keys()],
          choices: yearChoices(situation, known),
        },
      };
    }
  }
}

/** Of choices that only one edition prints, those that none of the targets' editions has are not meant. */
function fitEditions(facts: readonly FactChoice[], editions: ReadonlySet<EditionId>): FactChoice[] {
  const printed = ({ ids }: FactChoice): boolean =>
    ids.some((id) => !isCellFactId(id) || [...editions].some((edition) => findCell(id, edition)));
  const fitting = facts.filter(printed);
  return fitting.length > 0 ? fitting : [...facts];
}

/** The figures that are asked for, or their sum where that is wanted and there is one. */
function askedFacts({ facts, added }: Frame, editions: ReadonlySet<EditionId>): readonly FactChoice[] {
  const fitting = fitEditions(facts, editions);
  const sum = added && fitting.length > 1 ? sumOf(fitting) : null;
  return sum ? [sum] : fitting;
}

function editionsOf(targets: readonly Target[], index: AgencyIndex): Set<EditionId> {
  return new Set(targets.flatMap(({ agency, year }) => index.get(agency.id)?.years.get(year)?.edition ?? []));
}

function measuresOf({ frame, slots }: Situation, editions: ReadonlySet<EditionId>): Measure[] {
  const byRate = frame.rates.length > 0 && (slots.triggers.has("ratio") || slots.rates.length > 0);
  const measures: Measure[] = byRate
    ? frame.rates.map((rate) => ({ kind: "rate", rate }))
    : askedFacts(frame, editions).map((fact) => ({ kind: "fact", fact }));
  return measures.slice(0, MOST_MEASURES);
}

/** 最多的是矿区街道吗: the agency is not asked about, it is said to come first. */
const CLAIMS_FIRST = /最[多高大少低小]的(?:单位|街道|镇|局|机关)?(?:是不是|是否是?|是)[^谁哪什]/;

function claimedFirst(situation: Situation): Built {
  const { frame } = situation;
  const [agency] = frame.agencies;
  const built = scopeQuery({ ...situation, frame: { ...frame, agencies: [] } }, (scope, measure) => ({
    intent: "rank",
    scope,
    measure,
    order: frame.order ?? "most",
    limit: 1,
    ...(agency === undefined ? {} : { claims: { agency } }),
  }));
  return built;
}

/** Where one report stands among all of its year, or of the region or kind that is named. */
function ownPlace(situation: Situation, order: "most" | "least"): Built {
  const { frame, index } = situation;
  const built = withTargets(situation, (targets) => ({ intent: "value", targets, facts: frame.facts }), "ask");
  if ("obstacle" in built || built.query.intent !== "value") return built;
  const [of, ...others] = built.query.targets;
  const [measure] = measuresOf(situation, index.editions);
  if (!of || others.length > 0 || !measure) return byIntent.trend({ ...situation, frame: { ...frame, place: null } });
  const years = { kind: "years", years: [of.year], range: false } as const;
  const scope = scopeOf({ ...frame, agencies: [], years }, index);
  return {
    query: { intent: "rank", scope, measure, order, limit: null, place: { kind: "own", of } },
    notes: built.notes,
  };
}

function factQuery(situation: Situation): Built {
  const { frame, index } = situation;
  if (frame.criteria) return overCriteria(situation, frame.criteria);
  if (frame.place?.kind === "own" && frame.agencies.length === 1) return ownPlace(situation, frame.place.order);
  if (frame.agencies.length === 0 && speaksOfMany(frame) && frame.facts.length > 0) return overScope(situation);
  const range =
    frame.years.kind === "all" || frame.years.kind === "last" || (frame.years.kind === "years" && frame.years.range);
  if (asksTogether(situation)) return byIntent.aggregate(situation);
  if (range && frame.agencies.length === 1) return byIntent.trend(situation);
  const claimed = findClaim(situation.slots.text);
  return withTargets(
    situation,
    (targets) => ({
      intent: "value",
      targets,
      facts: askedFacts(frame, editionsOf(targets, index)),
      ...(claimed === undefined ? {} : { claimed }),
    }),
    "ask",
  );
}

/** 甲和乙一共收到多少, 甲历年平均: one figure over several reports that are named. */
function asksTogether({ frame }: Situation): boolean {
  const several = frame.agencies.length > 1 || (frame.pairs?.length ?? 0) > 1 || coversYears(frame);
  return frame.aggregation !== null && several && frame.agencies.length > 0 && frame.facts.length > 0;
}

/** 哪几年超过36件: the years of one agency that a condition holds for. */
function asksWhichYears({ frame, slots }: Situation): boolean {
  return (
    frame.agencies.length === 1 &&
    slots.condition !== null &&
    slots.rows.length + slots.columns.length > 0 &&
    /哪[几些]?个?年|[有多]少?几?年(?![来内间])|几年(?![来内间])/.test(slots.text)
  );
}

function coversYears({ years }: Frame): boolean {
  return years.kind === "years" ? years.years.length > 1 : years.kind === "all" || years.kind === "last";
}

/**
 * Reports that are chosen by other figures than the one asked for: its sum, its order, whatever is asked over them. Where
 * no figure is asked for besides, they are counted.
 */
function overCriteria(situation: Situation, criteria: Criteria): Built {
  const { frame, index, slots } = situation;
  const { aggregation, order } = frame;
  const [asked, ...others] = measuresOf(situation, index.editions);
  const [first, ...rest] = criteria.of;
  if (!first) return { obstacle: { kind: "which_fact", choices: [] } };
  const measure = asked ?? (order && rest.length === 0 ? first.measure : undefined);
  if (measure === undefined) {
    const query = {
      intent: "aggregate",
      scope: scopeOf({ ...frame, agencies: [] }, index),
      measure: first.measure,
      aggregation: aggregation === "share" ? "share" : "count",
      condition: null,
      criteria,
    } as const;
    return { query, notes: [] };
  }
  if (others.length > 0) {
    const words = slots.rows.slice(-1).map(({ span }) => slots.text.slice(span.start, span.end));
    return { obstacle: { kind: "unexplained", words, choices: [] } };
  }
  const scope = scopeOf({ ...frame, agencies: [] }, index, criteria);
  if (order || /各|分别/.test(slots.text)) {
    const place = frame.place && frame.place.kind !== "own" ? { place: frame.place } : {};
    return {
      query: { intent: "rank", scope, measure, order: order ?? "most", limit: frame.limit, ...place },
      notes: [],
    };
  }
  const counts = aggregation === "count" || aggregation === "share";
  const condition = counts ? (frame.condition ?? "positive") : null;
  return { query: { intent: "aggregate", scope, measure, aggregation: aggregation ?? "sum", condition }, notes: [] };
}

/** 浙江省收到的申请占全部单位的百分之几: the sum of a part as a share of that of all. What it is a share of must be said. */
function portionOf(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { region, types, governments, beside, named } = frame.scope;
  const [measure, ...others] = measuresOf({ ...situation, frame: { ...frame, rates: [] } }, index.editions);
  if ((region === null && types.length === 0 && governments === null && named === null) || slots.rows.length === 0)
    return null;
  const whole = { ...frame.scope, region: null, types: [], governments: null, named: null, beside: [] };
  if (!OF_ALL.test(slots.text) || !measure || others.length > 0 || beside.length > 1) {
    return { obstacle: { kind: "unexplained", words: ["占比"], choices: [] } };
  }
  const outOf = scopeOf({ ...frame, scope: whole }, index);
  const scope = scopeOf(frame, index);
  return { query: { intent: "aggregate", scope, measure, aggregation: "share", condition: null, outOf }, notes: [] };
}

/** A figure asked of many reports: together if words say so, else each by itself. */
function overScope(situation: Situation): Built {
  const { aggregation, condition, summed, scope } = situation.frame;
  const rest = scope.without !== null || scope.except.length > 0;
  // 除甲外收到多少 asks for the sum of the others.
  if (rest && !/[各哪谁每]|分别|排/.test(situation.slots.text)) return byIntent.aggregate(situation);
  return aggregation || condition || summed ? byIntent.aggregate(situation) : byIntent.rank(situation);
}

function scopeQuery(situation: Situation, build: (scope: Scope, measure: Measure) => Query): Built {
  const { frame, index } = situation;
  const scope = scopeOf(frame, index);
  const [measure] = measuresOf(situation, index.editions);
  if (!measure) return { obstacle: { kind: "which_fact", choices: [] } };
  return { query: build(scope, measure), notes: [] };
}

const byIntent: { readonly [I in Intent]: Builder } = {
  value: factQuery,
  summary(situation) {
    if (
      situation.frame.agencies.length === 0 &&
      (situation.frame.scope.wanted || situation.frame.years.kind === "years")
    ) {
      return {
        query: { intent: "summary", of: { kind: "scope", scope: scopeOf(situation.frame, situation.index) } },
        notes: [],
      };
    }
    return withTargets(situation, (targets) => ({ intent: "summary", of: { kind: "reports", targets } }), "latest");
  },
  trend(situation) {
    if (asksWhichYears(situation)) return byIntent.aggregate(situation);
    if (situation.frame.place && situation.frame.agencies.length === 1) return byIntent.rank(situation);
    if (asksTogether(situation)) return byIntent.aggregate(situation);
    const [id] = situation.frame.agencies;
    const known = id ? situation.index.get(id) : undefined;
    if (!known || situation.frame.agencies.length > 1) return byIntent.compare(situation);
    return withTargets(
      situation,
      (targets) => ({
        intent: "trend",
        agency: known.agency,
        years: wantedYears(situation.frame, targets),
        measures: measuresOf(situation, editionsOf(targets, situation.index)),
      }),
      "all",
    );
  },
  compare(situation) {
    return withTargets(
      situation,
      (targets) => ({
        intent: "compare",
        targets,
        measures: measuresOf(situation, editionsOf(targets, situation.index)),
        ...(LESS.test(situation.slots.text) && { order: "least" as const }),
        ...(situation.slots.order !== null && { sorted: true as const }),
        ...divisor(situation.slots, targets),
      }),
      "ask",
    );
  },
  rank(situation) {
    const { frame } = situation;
    if (CLAIMS_FIRST.test(situation.slots.text) && frame.agencies.length === 1) return claimedFirst(situation);
    if (frame.criteria) return overCriteria(situation, frame.criteria);
    const { place } = frame;
    if (frame.agencies.length > 1) return byIntent.compare(situation);
    if (frame.agencies.length === 1 && place?.kind === "own") return ownPlace(situation, place.order);
    if (frame.agencies.length === 1 && place === null)
      return frame.breakdowns.length > 0 ? byIntent.breakdown(situation) : byIntent.trend(situation);
    return scopeQuery(situation, (scope, measure) => ({
      intent: "rank",
      scope,
      measure,
      order: frame.order ?? "most",
      limit: frame.limit,
      ...(place && place.kind !== "own" ? { place } : {}),
    }));
  },
  aggregate(situation) {
    const { frame, slots, index } = situation;
    if (frame.criteria) return overCriteria(situation, frame.criteria);
    const eachYear = frame.agencies.length === 0 && coversYears(frame) && EACH.test(slots.text);
    const apart = scopesApart(frame, index, eachYear);
    const part = frame.aggregation === "share" && frame.condition === null ? portionOf(situation) : null;
    if (part) return part;
    return scopeQuery(situation, (scope, measure) => {
      const aggregation = frame.aggregation ?? (frame.condition ? "count" : "sum");
      const counts = aggregation === "count" || aggregation === "share";
      const also = counts ? measuresOf(situation, index.editions).slice(1) : [];
      return {
        intent: "aggregate",
        scope,
        measure,
        aggregation,
        condition: counts ? (frame.condition ?? "positive") : null,
        ...(also.length > 0 ? { also } : {}),
        ...(apart.length > 1 ? { apart } : {}),
      };
    });
  },
  breakdown(situation) {
    return withTargets(
      situation,
      (targets) => ({ intent: "breakdown", targets, breakdowns: situation.frame.breakdowns }),
      "ask",
    );
  },
  ratio(situation) {
    const { frame } = situation;
    if (frame.criteria) return overCriteria(situation, frame.criteria);
    if (frame.agencies.length === 0 && frame.scope.wanted) {
      const listed = frame.order !== null || frame.limit !== null || ONE_BY_ONE.test(situation.slots.text);
      return frame.aggregation || frame.summed || !listed ? byIntent.aggregate(situation) : byIntent.rank(situation);
    }
    if (frame.agencies.length > 1) return byIntent.compare(situation);
    if (coversYears(frame)) return byIntent.trend(situation);
    return withTargets(situation, (targets) => ({ intent: "ratio", targets, rates: frame.rates }), "ask");
  },
  narrative(situation) {
    // Section 五 is of the problems and of what is done about them.
    const both = /第五(?:大?部分|节)/.test(situation.slots.text) ? (["improvements"] as const) : [];
    return withTargets(
      situation,
      (targets) => ({ intent: "narrative", targets, topics: [...new Set([...situation.frame.topics, ...both])] }),
      "latest",
    );
  },
  check(situation) {
    if (situation.frame.agencies.length === 0) {
      return {
        query: {
          intent: "check",
          of: { kind: "scope", scope: scopeOf(situation.frame, situation.index) },
          relation: null,
        },
        notes: [],
      };
    }
    return withTargets(
      situation,
      (targets) => ({ intent: "check", of: { kind: "reports", targets }, relation: null }),
      "all",
    );
  },
  catalogue(situation) {
    const { frame, slots, index } = situation;
    if (asksWhichYears(situation)) return byIntent.aggregate(situation);
    const scope = scopeOf(frame, index);
    return {
      query: {
        intent: "catalogue",
        scope,
        lists: groupsListed(frame) ?? listOf(slots.text, frame.agencies.length > 0),
      },
      notes: [],
    };
  },
  definition({ frame, slots }) {
    if (slots.strangeTerm) return { obstacle: { kind: "out_of_scope", choices: [] } };
    return { query: { intent: "definition", terms: frame.terms }, notes: [] };
  },
  contact(situation) {
    if (HOW_MANY.test(situation.slots.text))
      return { obstacle: { kind: "which_fact", choices: usualChoices(situation) } };
    const fields = situation.frame.contact.flatMap((field): (keyof Contact)[] => (field === "any" ? [] : [field]));
    return withTargets(
      situation,
      (targets) => ({ intent: "contact", targets, fields: [...new Set(fields)] }),
      "latest",
    );
  },
  help() {
    return { query: { intent: "help" }, notes: [] };
  },
};

/** The one of two reports whose figure the other's is divided by. */
function divisor(slots: Slots, targets: readonly Target[]): { readonly dividedBy?: string } {
  const quotient = quotientIn(slots);
  if (!quotient || targets.length !== 2) return {};
  const [only, ...others] = targets.filter(
    ({ agency, year }) =>
      (quotient.agency === null || quotient.agency === agency.id) && (quotient.year ?? year) === year,
  );
  return only && others.length === 0 ? { dividedBy: only.report } : {};
}

/** 哪些省, 各市分别几份, 每年各几份. */
function groupsListed({ grouping, agencies }: Frame): CatalogueQuery["lists"] | null {
  if (agencies.length > 0 || grouping === null || grouping === "type") return null;
  return grouping === "year" ? "years" : grouping;
}

/** What a question about the store wants listed. */
function listOf(text: string, agencyNamed: boolean): CatalogueQuery["lists"] {
  if (/哪一?版|版本|格式|[新旧老]版/.test(text)) return "editions";
  if (/缺|没有哪|(?<!有)没有?.*(?:报告|年报)|哪[些家几个]*没有?/.test(text)) return "lacking";
  // 多少家单位多少份报告: the list of agencies tells both.
  if (/[多几]少?[家个]/.test(text) && /[多几]少?份/.test(text)) return "agencies";
  if (agencyNamed || /哪几年|哪些年|年份|几年/.test(text)) return "years";
  if (/单位|机关|部门|街道|哪[几些]?家|谁/.test(text) && !/几份|多少份/.test(text)) return "agencies";
  return /几份|多少份|报告|年报/.test(text) ? "reports" : "agencies";
}

/** Every year that a trend is asked over: the gaps too. */
function wantedYears(frame: Frame, targets: readonly Target[]): number[] {
  if (frame.years.kind === "years") return [...frame.years.years];
  const years = targets.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const from = frame.years.kind === "last" ? last - frame.years.count + 1 : first;
  return Array.from({ length: last - from + 1 }, (_, at) => from + at);
}
