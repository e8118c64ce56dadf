import type { Intent } from "../../answering/answer.ts";
import type { Frame } from "../frame.ts";
import type { IntentDefinition, Requirement } from "../lexicon/intents.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { quotientIn } from "../slots/quotient.ts";
import { choosesReports } from "../slots/which-reports.ts";
import type { AgencyMention, Slots } from "../slots.ts";
import type { Span } from "../span.ts";
import { asksSum } from "./add-up.ts";
import { namesakesIn, namesakesOf, pairUp, staysIn } from "./carry-agencies.ts";
import { leftOutWith, setBeside, spokeOfMany } from "./carry-scope.ts";
import { type Decision, decideIntent } from "./decide-intent.ts";
import { FIGURE_INTENTS } from "./figure-intents.ts";
import { mergeMentions, recutBy } from "./merge-mentions.ts";
import { resolveBreakdowns } from "./resolve-breakdowns.ts";
import { type Mentions, resolveFacts } from "./resolve-facts.ts";
import { resolveShares } from "./resolve-shares.ts";
import { asksSumOnly } from "./sum-of-shown.ts";
import { countYears, withYearBefore, yearWish } from "./year-wish.ts";

/** Intents that go on when a message only changes what they are about. */
const GOES_ON: ReadonlySet<Intent> = new Set(FIGURE_INTENTS);
/** Intents that need no agency, so that none is carried over to them. */
const WITHOUT_AGENCY: ReadonlySet<Intent> = new Set(["help", "definition"]);

/** A question for a figure is not answered with something else because the figure was not understood. */
const ASKS_FIGURE = /几(?!年)|多少|吗|谁|有没有|是否|怎么|如何/;

/**
 * Fills the slots of a question: what the message says, and what it leaves out from the question before.
 *
 * A message that names agency and thing asked starts afresh. One that lacks either is a follow-up: it changes the slots
 * that it names and keeps the rest.
 */
export function makeFrame(
  slots: Slots,
  previous: Frame | null,
  definitions: readonly IntentDefinition[],
  index: AgencyIndex,
): { readonly frame: Frame; readonly decision: Decision } {
  const named = slots.agencies.filter(({ match }) => match === "exact" || match === "near");
  const asksSource = previous !== null && slots.dialogue.has("source") && named.length === 0;
  const ownThing =
    slots.rows.length + slots.columns.length + slots.rates.length + slots.topics.length > 0 ||
    (slots.contact.length > 0 && !asksSource) ||
    slots.breakdowns.length > 0 ||
    slots.criteria !== null;
  const ofMany = previous !== null && spokeOfMany(previous);
  // 收到过复议的有哪些: those of the many that were spoken of, or of all.
  const chooses = slots.condition !== null && slots.agencies.length === 0 && choosesReports(slots.text);
  const scoped =
    (chooses && !ofMany) ||
    slots.criteria !== null ||
    slots.scope.all ||
    slots.scope.types.length > 0 ||
    slots.scope.governments !== null ||
    slots.leftOut !== null ||
    slots.scope.named !== null ||
    slots.excluded.length > 0;
  const leans = slots.dialogue.has("lean") || slots.dialogue.has("same_agency") || slots.dialogue.has("source");
  const standsAlone = definitions.some(({ intent, requires }) => slots.triggers.has(intent) && requires.length === 0);
  // 竹溪的, after a name that fits several.
  const saysWhere =
    previous !== null && slots.scope.region !== null && namesakesIn(slots.scope.region, previous, index).length > 0;
  const saysSomething =
    slots.agencies.length + slots.years.length + slots.triggers.size > 0 ||
    ownThing ||
    saysWhere ||
    // 一共多少, after figures of several.
    (slots.aggregation !== null && previous !== null && (ofMany || setBeside(previous))) ||
    // 只看淄博的, 别算街道, after a ranking.
    (ofMany && (scoped || slots.scope.region !== null)) ||
    slots.place !== null;
  const followsUp =
    previous !== null &&
    (!scoped || (!ownThing && ofMany)) &&
    (saysSomething || (slots.dialogue.size > 0 && slots.unexplained.length === 0)) &&
    (named.length === 0 || (!ownThing && !standsAlone) || leans) &&
    (slots.agencies.length === 0 || named.length > 0);
  const before = followsUp ? previous : null;

  const mentions = mergeMentions(slots, before, leans, ownThing);
  const own: Mentions = { rows: slots.rows, columns: slots.columns, text: slots.text };
  const moved =
    before && named.length === 0 && slots.scope.region ? namesakesIn(slots.scope.region, before, index) : [];
  const joins = before !== null && named.length === 1 && slots.triggers.has("compare");
  const kept =
    slots.dialogue.has("other_agency") && before
      ? namesakesOf(before.agencies, index)
      : moved.length > 0
        ? moved
        : staysIn(slots.scope.region, before?.agencies ?? [], index);
  const agencies = [...new Set([...(joins || named.length === 0 ? kept : []), ...idsOf(named)])];
  const years = withYearBefore(yearWish(slots.years, before), slots, before);
  const facts = resolveFacts(mentions);
  const sharesWanted = slots.triggers.has("ratio") || slots.rates.length > 0;
  const recut = before && recutBy(slots, before);
  const divides = quotientIn(slots) !== undefined;
  const rates = divides
    ? []
    : (recut?.rates ??
      (ownThing || sharesWanted ? resolveShares(slots, mentions, before?.facts) : (before?.rates ?? [])));
  const asksBreakdown =
    slots.triggers.has("breakdown") || slots.breakdowns.length > 0 || before?.intent === "breakdown";
  // 那矿区街道呢: the message names no whole of its own, so the one that was spoken of goes on.
  const goesOn =
    asksBreakdown && !ownThing && slots.breakdowns.length === 0 && before !== null && before.breakdowns.length > 0;
  const breakdowns = recut
    ? recut.breakdowns
    : goesOn
      ? before.breakdowns
      : asksBreakdown
        ? resolveBreakdowns(slots, ownThing ? mentions : (before?.mentions ?? own))
        : [];
  // A region with a thing asked of it is no longer the set that was spoken of.
  const scopeBefore = slots.scope.region !== null && ownThing ? null : (before?.scope ?? null);
  const scope = {
    wanted: scoped || chooses || (scopeBefore?.wanted ?? false) || slots.scope.region !== null,
    many: scoped || (scopeBefore?.many ?? false),
    types: slots.scope.types.length > 0 ? slots.scope.types : (scopeBefore?.types ?? []),
    region: slots.scope.region ?? scopeBefore?.region ?? null,
    beside: slots.scope.region === null ? (scopeBefore?.beside ?? []) : slots.scope.beside,
    named: slots.scope.named ?? (slots.agencies.length > 0 ? null : (scopeBefore?.named ?? null)),
    without: leftOutWith(slots, scopeBefore?.without ?? null),
    except: slots.excluded.length > 0 ? slots.excluded : (scopeBefore?.except ?? []),
    governments: slots.scope.governments ?? (slots.scope.types.length > 0 ? null : (scopeBefore?.governments ?? null)),
  };
  const criteria = slots.criteria ?? (scopeBefore === null ? null : (before?.criteria ?? null));
  const pairs = pairUp(named, slots.years);
  const several = agencies.length > 1 || (pairs?.length ?? 0) > 1 || countYears(years) > 1;

  const meets = (requirement: Requirement): boolean => {
    switch (requirement) {
      case "fact":
        return facts.length > 0 || rates.length > 0 || criteria !== null;
      case "several":
        return several;
      case "scope":
        return agencies.length > 1 || (agencies.length === 0 && (scope.wanted || slots.years.length > 0));
      case "breakdown":
        return breakdowns.length > 0;
      case "share":
        return rates.length > 0;
      case "topic":
        return slots.topics.length > 0;
      case "term":
        return slots.terms.length > 0 && (slots.agencies.length === 0 || slots.outright.has("definition"));
      case "contact":
        return slots.contact.length > 0 && !asksSource;
    }
  };
  // 第三名呢 goes on with the ranking; a trigger of another kind of question does not.
  const saysOwn = slots.triggers.size > 0 || slots.aggregation !== null;
  const decision = decideIntent(
    definitions,
    divides
      ? new Map([["compare", 1]])
      : withImpliedTriggers(
          slots,
          scope.wanted || slots.criteria !== null || (agencies.length > 1 && asksSumOnly(slots)),
        ),
    meets,
  );
  const continued = recut ? recut.intent : continueIntent(decision.intent, slots, before, leans);
  const intent =
    (asksTotalOnly(continued, slots, facts.length) ? "value" : continued) ??
    impliedIntent(slots, scope.wanted, agencies, facts.length);
  return {
    decision: { ...decision, intent },
    frame: {
      intent,
      agencies: intent && WITHOUT_AGENCY.has(intent) ? [] : agencies,
      candidates: named.flatMap(({ ids }) => (ids.length > 1 ? ids : [])),
      years,
      pairs,
      mentions,
      facts,
      rates,
      breakdowns,
      topics: slots.topics.length > 0 ? slots.topics : (before?.topics ?? []),
      contact: slots.contact.length > 0 ? slots.contact : (before?.contact ?? []),
      terms: slots.terms.length > 0 ? slots.terms : (before?.terms ?? []),
      scope,
      grouping: slots.grouping ?? (ownThing || scoped || slots.order ? null : (before?.grouping ?? null)),
      order: slots.order ?? before?.order ?? null,
      limit: slots.order || slots.limit ? slots.limit : (before?.limit ?? null),
      place: slots.place ?? (slots.order || slots.limit || saysOwn ? null : (before?.place ?? null)),
      aggregation: slots.aggregation ?? before?.aggregation ?? null,
      added: facts.length > 1 && (ownThing || !before ? asksSum(mentions) : before.added),
      summed: slots.summed,
      criteria,
      condition: slots.condition ?? before?.condition ?? null,
      never: slots.condition === null ? (before?.never ?? false) : slots.never,
      wording: ownThing || slots.triggers.size > 0 || !before ? wordingOf(slots) : before.wording,
    },
  };

  function idsOf(mentionsOfAgencies: readonly AgencyMention[]): string[] {
    return [...new Set(mentionsOfAgencies.flatMap(({ ids }) => (ids.length === 1 ? ids : [])))].filter((id) =>
      index.get(id),
    );
  }
}

/** 三种情形合计多少件 asks for the whole, not for its parts. */
function asksTotalOnly(intent: Intent | null, { aggregation, text }: Slots, factCount: number): boolean {
  return intent === "breakdown" && aggregation === "sum" && factCount > 0 && !/各|分别|构成|明细/.test(text);
}

/** A figure with a doubt about it. */
const DOUBTED = /\d[多余]?[件条次起宗].*(?:靠谱|可信|准不准|准吗|准确吗)/;

/** Over many reports, words for sums and for an order tell the intent as its own trigger words do. */
function withImpliedTriggers(
  { triggers, aggregation, condition, criteria, order, place, summed, rates, rows, text }: Slots,
  scoped: boolean,
): Map<Intent, number> {
  const implied = new Map(triggers);
  // 收到500多件，靠谱吗 doubts a figure, not the report.
  if (rows.length > 0 && DOUBTED.test(text)) implied.delete("check");
  if (rates.length > 0) implied.set("ratio", Math.max(1, triggers.get("ratio") ?? 0));
  if (scoped && (aggregation || condition || criteria || summed))
    implied.set("aggregate", Math.max(1, triggers.get("aggregate") ?? 0));
  if (place) implied.set("rank", Math.max(1, triggers.get("rank") ?? 0));
  if (scoped && order) implied.set("rank", Math.max(1, triggers.get("rank") ?? 0));
  return implied;
}

function continueIntent(decided: Intent | null, slots: Slots, before: Frame | null, leans: boolean): Intent | null {
  if (!before?.intent || WITHOUT_AGENCY.has(before.intent)) return decided;
  const saysOwn = slots.triggers.size > 0 || slots.contact.length > 0 || slots.topics.length > 0 || asksSumOnly(slots);
  if (decided === null || (!saysOwn && slots.rows.length + slots.columns.length === 0)) return before.intent;
  if (decided === "value" && slots.triggers.size === 0 && leans && GOES_ON.has(before.intent)) {
    return before.intent === "breakdown" || before.intent === "ratio" ? decided : before.intent;
  }
  return decided;
}

/** A message without any word that tells the intent: an agency's year is its summary, words for many reports a list. */
function impliedIntent(slots: Slots, scoped: boolean, agencies: readonly string[], factCount: number): Intent | null {
  if (factCount > 0) return "value";
  if (slots.unexplained.length > 0 || ASKS_FIGURE.test(slots.text)) return null;
  if (agencies.length > 0 || slots.agencies.length > 0) return "summary";
  if (scoped || slots.years.length > 0) return "catalogue";
  if (/^[?!]+$/.test(slots.text)) return "help";
  return /^(?:你好|您好|hi|hello|嗨|在吗|在不在|谢谢|多谢|辛苦|好的|再见)/.test(slots.text) ? "help" : null;
}

/** The message without its agencies and years. */
function wordingOf(slots: Slots): string {
  const out: Span[] = [
    ...slots.agencies.map(({ span }) => span),
    ...slots.years.map(({ span }) => span),
    ...(slots.agencies.length > 0 || slots.scope.regionSpans.length === 1 ? slots.scope.regionSpans : []),
  ];
  const kept = [...slots.text].length === slots.text.length ? slots.text : slots.text.normalize();
  let wording = "";
  let from = 0;
  for (const { start, end } of out.sort((a, b) => a.start - b.start)) {
    if (start > from) wording += kept.slice(from, start);
    from = Math.max(from, end);
  }
  return `${wording}${kept.slice(from)}`.replaceAll("()", "").replace(/^[的,、和在]+/, "");
}
