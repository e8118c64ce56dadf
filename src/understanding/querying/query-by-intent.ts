import { withSumOfParts } from "../facts/sum-of-parts.ts";
import { weighsFacts } from "../facts/weighs-facts.ts";
import type { Intent } from "../intent.ts";
import { asksTheirCases } from "../slots/conditions/which-reports.ts";
import { withWhole } from "./all-of-it.ts";
import { apartOf } from "./apart-of.ts";
import { askedFacts, editionsOf, measuresOf } from "./asked-measures.ts";
import { asksKind, asksWhole, wholeOfOne } from "./asks-whole.ts";
import { carriedBoth } from "./bare-carried.ts";
import { breakdownOfMany, foremostParts } from "./breakdown-of-many.ts";
import { type Builder, type Built, unplacedWords, whichYear, withNotes } from "./built.ts";
import { catalogueQuery } from "./catalogue-query.ts";
import { checkQuery } from "./check-query.ts";
import { comparesRates } from "./compared-figures.ts";
import { contactQuery } from "./contact-query.ts";
import { byFigures, countedBy } from "./counted-by.ts";
import { foremostOf } from "./foremost-of.ts";
import { heldAgainst } from "./held-against.ts";
import { listsAll, WHOLE_RANKING } from "./lists-all.ts";
import { mattersOf } from "./matters-of.ts";
import { narrativeQuery } from "./narrative-query.ts";
import { atNewestOfMost } from "./newest-of-most.ts";
import { asGovernment, ownPlace } from "./own-place.ts";
import { isChange } from "./printed-change.ts";
import { alsoTogether, notTogether, putTogether, sumsOfYears } from "./put-together.ts";
import { withTargets } from "./query-targets.ts";
import { saidOfUngiven } from "./said-of-ungiven.ts";
import { speaksOfMany } from "./scope-of.ts";
import { CLAIMS_FIRST, claimedFirst, ONE_BY_ONE, overCriteria, portionOf, scopeQuery } from "./scope-query.ts";
import { asksTogether, coversYears, divisor, extremeYear, isOneFigure, LESS, wantedYears } from "./several-reports.ts";
import { severalTotals } from "./several-totals.ts";
import type { Situation } from "./situation.ts";
import { sumOfFirst } from "./sum-of-first.ts";
import { summaryQuery } from "./summary-query.ts";
import { tableOfMany } from "./table-of-many.ts";
import { toldOfTheFirst } from "./told-of-the-first.ts";
import { totalsApart } from "./totals-apart.ts";
import { whichYearsQuery } from "./which-years.ts";
import { winnerChoices } from "./winner-choices.ts";

const PLACE_OF_YEARS = "名次要在同一年的报告里排，这里给出的是各年的数字；要看名次，请指明是哪一年";

/** 历年排第几 has no single place: it is told by the years, and that no place is. */
function ownPlaceOr(situation: Situation, order: "most" | "least"): Built {
  const built = ownPlace(situation, order);
  if (built) return built;
  return withNotes(byIntent.trend({ ...situation, frame: { ...situation.frame, place: null } }), [PLACE_OF_YEARS]);
}

function factQuery(situation: Situation): Built {
  const { frame, index } = situation;
  if (frame.criteria) return overCriteria(situation, frame.criteria);
  if (frame.place?.kind === "own" && frame.agencies.length === 1) return ownPlaceOr(situation, frame.place.order);
  if (frame.agencies.length === 0 && speaksOfMany(frame) && frame.facts.length > 0) return overScope(situation);
  const range =
    frame.years.kind === "all" || frame.years.kind === "last" || (frame.years.kind === "years" && frame.years.range);
  const years = whichYearsQuery(situation);
  if (years) return years;
  if (asksTogether(situation)) return byIntent.aggregate(situation);
  if (range && frame.agencies.length === 1 && !frame.facts.some(isChange)) return byIntent.trend(situation);
  const matters = mattersOf(situation);
  if (matters) return matters;
  const built = withTargets(
    situation,
    (targets) => ({
      intent: "value",
      targets,
      facts: withWhole(
        withSumOfParts(
          carriedBoth(situation.slots, askedFacts(frame, editionsOf(targets, index))),
          situation.slots.text,
        ),
        situation.slots.text,
      ),
      ...((situation.slots.triggers.has("compare") || weighsFacts(situation.slots, frame.facts)) && {
        compared: true as const,
      }),
    }),
    "ask",
  );
  return withNotes(built, saidOfUngiven(situation));
}

/** A figure asked of many reports: together if words say so, else each by itself. */
function overScope(situation: Situation): Built {
  const { aggregation, condition, summed, scope, wording } = situation.frame;
  const rest = scope.without !== null || scope.except.length > 0;
  // 除甲外收到多少 asks for the sum of the others; 去掉甲, after 各单位收到多少, still goes through them one by one.
  if (rest && !/各(?!级)|[哪谁每]|分别|排/.test(`${situation.slots.text}${wording}`))
    return byIntent.aggregate(situation);
  const plain = aggregation === null && condition === null && !summed;
  if (plain && asksKind(situation.slots)) return sumOfKind(situation);
  const alone = plain ? wholeOfOne(situation) : null;
  if (alone) return unplacedWords(situation, [alone]);
  const table = plain ? tableOfMany(situation) : null;
  if (table) return table;
  const together = !plain || asksWhole(situation.slots);
  return together ? byIntent.aggregate(situation) : byIntent.rank(situation);
}

/** 乡镇收到多少 asks for the sum of all of that kind, where no year is named of the newest that most of them have. */
function sumOfKind(situation: Situation): Built {
  const told = atNewestOfMost(situation);
  return told === null ? whichYear(situation) : withNotes(byIntent.aggregate(told.situation), told.notes);
}

/** How each intent turns a frame into its query. */
export const byIntent: { readonly [I in Intent]: Builder } = {
  value: factQuery,
  summary: summaryQuery,
  trend(situation) {
    const years = whichYearsQuery(situation);
    if (years) return years;
    if (situation.frame.place && situation.frame.agencies.length === 1) return byIntent.rank(situation);
    const totals = situation.slots.triggers.has("compare") ? totalsApart(situation) : null;
    if (totals) return totals;
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
        ...extremeYear(situation),
      }),
      "all",
    );
  },
  compare(situation) {
    const among = whichYearsQuery(situation) ?? totalsApart(situation);
    if (among) return among;
    const years = sumsOfYears(situation, byIntent.aggregate);
    if (years) return years;
    return withTargets(
      situation,
      (targets) => ({
        intent: "compare",
        targets,
        measures: measuresOf(situation, editionsOf(targets, situation.index)),
        ...(LESS.test(situation.slots.text) && { order: "least" as const }),
        ...(situation.slots.order !== null && { sorted: true as const }),
        ...(situation.frame.place?.kind === "nth" && { sorted: true as const, place: situation.frame.place.place }),
        ...divisor(situation.slots, targets),
        ...heldAgainst(situation, targets),
      }),
      "ask",
      2,
    );
  },
  rank(situation) {
    const { frame } = situation;
    if (CLAIMS_FIRST.test(situation.slots.text) && frame.agencies.length === 1) return claimedFirst(situation);
    const district = asGovernment(situation);
    if (district) return byIntent.rank(district);
    const told = toldOfTheFirst(situation);
    if (told) return told;
    const together = putTogether(situation);
    const asksBack = together && notTogether(situation, together);
    if (asksBack) return asksBack;
    if (frame.criteria) return overCriteria(situation, frame.criteria);
    const { place } = frame;
    if (frame.agencies.length > 1) return byIntent.compare(situation);
    if (frame.agencies.length === 1 && place?.kind === "own") return ownPlaceOr(situation, place.order);
    if (frame.agencies.length === 1 && place === null) {
      if (frame.breakdowns.length > 0) return byIntent.breakdown(situation);
      const foremost = foremostOf(situation);
      if (foremost) return foremost;
      // 那最少的呢, 排第几, of one figure: of what is not said.
      if (isOneFigure(frame)) return unplacedWords(situation, [situation.slots.text], winnerChoices(situation));
      return byIntent.trend(situation);
    }
    return scopeQuery(situation, (scope, measure) => ({
      intent: "rank",
      scope,
      measure,
      order: frame.order ?? (LESS.test(`${situation.slots.text} ${frame.wording}`) ? "least" : "most"),
      limit: frame.limit ?? (listsAll(situation.slots.text) ? WHOLE_RANKING : null),
      ...(place && place.kind !== "own" ? { place } : {}),
      ...(together ? { aggregation: together } : {}),
      ...(together ? {} : { ...sumOfFirst(situation, measure), ...alsoTogether(situation, measure) }),
    }));
  },
  aggregate(situation) {
    const { frame, index } = situation;
    if (frame.criteria) return overCriteria(situation, frame.criteria);
    const apart = apartOf(situation);
    const part = frame.aggregation === "share" && frame.condition === null ? portionOf(situation) : null;
    if (part) return part;
    const theirCases = frame.condition === "positive" && asksTheirCases(situation.slots.text);
    const aggregation = frame.aggregation ?? (frame.condition && !theirCases ? "count" : "sum");
    const counts = aggregation === "count" || aggregation === "share";
    const counted = counts ? byFigures(situation) : situation;
    const totals = aggregation === "sum" ? severalTotals(situation, apart.length > 0) : null;
    if (totals) return totals;
    return scopeQuery(counted, (scope, measure) => {
      return {
        intent: "aggregate",
        scope,
        measure,
        aggregation,
        ...(counts ? countedBy(frame, measuresOf(counted, index.editions)) : { condition: null }),
        ...(apart.length > 0 ? { apart } : {}),
        ...(counts && listsAll(situation.slots.text) ? { listsAll: true as const } : {}),
      };
    });
  },
  breakdown(situation) {
    const { breakdowns } = situation.frame;
    return (
      breakdownOfMany(situation) ??
      withTargets(
        situation,
        (targets) => ({ intent: "breakdown", targets, breakdowns, ...foremostParts(situation) }),
        "ask",
      )
    );
  },
  ratio(situation) {
    const { frame } = situation;
    if (frame.criteria) return overCriteria(situation, frame.criteria);
    if (frame.agencies.length === 0 && frame.scope.wanted) {
      const listed = frame.order !== null || frame.limit !== null || ONE_BY_ONE.test(situation.slots.text);
      const chosen = frame.condition !== null && typeof frame.condition === "object";
      // 总计 of 予以公开占办理结果总计的百分之几排名 asks for no sum.
      const pooled = frame.aggregation !== null || (frame.summed && frame.order === null);
      return pooled || chosen || !listed ? byIntent.aggregate(situation) : byIntent.rank(situation);
    }
    if (asksTogether(situation)) return byIntent.aggregate(situation);
    if (frame.agencies.length > 1) return byIntent.compare(situation);
    if (frame.agencies.length === 1 && frame.place?.kind === "own") return ownPlaceOr(situation, frame.place.order);
    if (coversYears(frame)) return byIntent.trend(situation);
    const { rates } = frame;
    const compared = comparesRates(frame, situation.slots) ? ({ compared: true } as const) : {};
    return withTargets(situation, (targets) => ({ intent: "ratio", targets, rates, ...compared }), "ask");
  },
  narrative: narrativeQuery,
  check: checkQuery,
  catalogue(situation) {
    return whichYearsQuery(situation) ?? catalogueQuery(situation);
  },
  definition({ frame, slots }) {
    if (slots.strangeTerm) return { obstacle: { kind: "out_of_scope", choices: [] } };
    return { query: { intent: "definition", terms: frame.terms }, notes: [] };
  },
  contact: contactQuery,
  help() {
    return { query: { intent: "help" }, notes: [] };
  },
};
