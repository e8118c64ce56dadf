import { asksTaken } from "../facts/said-of.ts";
import type { Frame } from "../frame.ts";
import type { IntentDefinition } from "../lexicon/intent-definition.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { isNotGiven } from "../not-given.ts";
import { ranksEach } from "../slots/conditions/find-place.ts";
import { quotientIn } from "../slots/conditions/quotient.ts";
import { choosesReports } from "../slots/conditions/which-reports.ts";
import type { AgencyMention, Slots } from "../slots.ts";
import { namesakesIn } from "./namesakes.ts";
import { saysFigure } from "./says-figure.ts";
import { saysManyOrGovernments } from "./says-of-many.ts";
import { setBeside, spokeOfMany } from "./spoken-of.ts";

/** A message as against the question before it. */
export interface Turn {
  readonly slots: Slots;
  /** The agencies that it names, surely or nearly. */
  readonly named: readonly AgencyMention[];
  /** The question that it goes on with; `null` where it starts afresh. */
  readonly before: Frame | null;
  /** It says itself what is asked for. */
  readonly ownThing: boolean;
  /** The question before was of many reports, or this one leaves out all that it named. */
  readonly ofMany: boolean;
  /** It says itself that many reports are meant, or which. */
  readonly scoped: boolean;
  /** It asks the same of many reports as was asked of one: 各街道一共呢, 整个东台市呢. */
  readonly widens: boolean;
  /** 收到过复议的有哪些: those of the many that were spoken of, or of all. */
  readonly chooses: boolean;
  /** It leans on what was said: 那…呢, 它的…. */
  readonly leans: boolean;
  /** It asks where the answer before came from. */
  readonly asksSource: boolean;
  /** It asks for one figure over the same of another report: 是乙的几倍. */
  readonly divides: boolean;
}

/**
 * Tells whether a message starts afresh or goes on with the question before.
 *
 * One that names agency and thing asked starts afresh. One that lacks either is a follow-up: it changes the slots that
 * it names and keeps the rest.
 *
 * @param previous the question before, if it is still remembered
 * @param definitions the intents, to tell a word that is a whole question by itself (帮助)
 */
export function readTurn(
  slots: Slots,
  previous: Frame | null,
  definitions: readonly IntentDefinition[],
  index: AgencyIndex,
): Turn {
  const named = slots.agencies.filter(({ match }) => match === "exact" || match === "near");
  const asksSource = previous !== null && slots.dialogue.has("source") && named.length === 0;
  // 甲收了多少, after a fee was explained, is of the fee.
  const stillFee =
    previous !== null && (named.length > 0 || saysScope(slots)) && asksTaken(slots, spokenRows(previous));
  const ownThing = saysThing(slots, asksSource) && !stillFee;
  const drops = previous !== null && dropsNamed(slots, previous);
  const ofMany = previous !== null && (spokeOfMany(previous) || leavesOut(slots, previous));
  const chooses = slots.condition !== null && slots.agencies.length === 0 && choosesReports(slots.text);
  const isPart = previous !== null && asksPart(slots, previous, ownThing);
  const isAmong = isPart || (previous !== null && asksAmong(slots, previous));
  // Whoever asks where one agency stands asks about that one alone.
  const standing = slots.place?.kind === "own";
  const scoped = (chooses && !ofMany) || (saysScope(slots) && !standing && !drops && !isAmong);
  const leans = slots.dialogue.has("lean") || slots.dialogue.has("same_agency") || slots.dialogue.has("source");
  const standsAlone = definitions.some(({ intent, requires }) => slots.triggers.has(intent) && requires.length === 0);
  const widens =
    previous !== null && !ownThing && named.length === 0 && (slots.scope.whole || sameOfMany(slots, previous));
  // 镇里处罚呢, after 2022年各镇许可, is of the same year.
  const followsUp =
    previous !== null &&
    (!scoped || widens || (ofMany && (!ownThing || leans)) || (!ownThing && (stillFee || explained(previous)))) &&
    (widens ||
      drops ||
      isPart ||
      saysSomething(slots, previous, { ownThing, ofMany }, index) ||
      (slots.dialogue.size > 0 && slots.unexplained.every(({ narrows }) => narrows))) &&
    (named.length === 0 || (!ownThing && !standsAlone) || leans) &&
    (slots.agencies.length === 0 || named.length > 0);
  const before = followsUp ? previous : null;
  const divides = quotientIn(slots) !== undefined;
  return { slots, named, before, ownThing, ofMany, scoped, widens, chooses, leans, asksSource, divides };
}

/** The rows of the figures that were told, or that a term was explained of. */
function spokenRows({ facts, mentions }: Frame): readonly { readonly id: string }[] {
  return facts.length > 0
    ? facts.map(({ ids: [id] }) => ({ id: id.replace(/\.(?:amount|total)$/, "") }))
    : mentions.rows;
}

/** 2021年哪家最多, after 什么是结转: whose carry-over is. */
function explained({ intent, mentions }: Frame): boolean {
  return intent === "definition" && mentions.rows.length > 0;
}

/** 去掉公安局呢, after 公安局占多少 of a county's sum: of those that were spoken of before it. */
function leavesOut({ excluded }: Slots, { agencies, scope }: Frame): boolean {
  return scope.wanted && agencies.length > 0 && agencies.every((id) => excluded.includes(id));
}

/** 去掉丙, after 甲, 乙 and 丙 were set side by side: the others of them. */
function dropsNamed({ excluded, leftOut, scope }: Slots, { agencies, pairs }: Frame): boolean {
  const others = agencies.filter((id) => !excluded.includes(id));
  const alone = leftOut === null && !scope.all && scope.region === null && scope.types.length === 0;
  return excluded.length > 0 && others.length > 0 && pairs === null && alone;
}

function saysThing(slots: Slots, asksSource: boolean): boolean {
  return (
    saysFigure(slots) ||
    (slots.contact.length > 0 && !asksSource) ||
    slots.breakdowns.length > 0 ||
    slots.editions.length > 0 ||
    slots.criteria !== null
  );
}

function saysScope({ criteria, scope, leftOut, excluded }: Slots): boolean {
  return saysManyOrGovernments(scope) || criteria !== null || leftOut !== null || excluded.length > 0;
}

/** 各街道一共呢, 所有镇呢, after a figure or a passage of an agency, with no word for what else might be asked of them. */
function sameOfMany({ scope, triggers, aggregation, order, summed, dialogue, text }: Slots, previous: Frame): boolean {
  const { agencies, pairs, facts, change, intent } = previous;
  const ranked = ranksEach(text);
  const leans = dialogue.has("lean") || ONLY_THOSE.test(text) || ranked;
  const asked = aggregation !== null || summed || order !== null || leans;
  const others = !ranked && [...triggers.keys()].some((one) => one !== "aggregate" && one !== "rank");
  if (!saysManyOrGovernments(scope) || !asked || others || agencies.length === 0 || pairs !== null || change !== null)
    return false;
  if (WIDENED.has(intent)) return facts.length > 0;
  return TOLD_OF_EACH.has(intent) && aggregation === null && !summed && order === null;
}

/** 只看街道, 看一下各镇. */
const ONLY_THOSE = /^(?:那么?|再|就|请|帮我)*(?:只|看)[看要算说问]?/;

const WIDENED: ReadonlySet<Frame["intent"]> = new Set(["value", "ratio", "aggregate", "trend", "compare"]);
/** What is told of an agency without a figure being named. */
const TOLD_OF_EACH: ReadonlySet<Frame["intent"]> = new Set(["breakdown", "summary", "narrative", "check", "contact"]);

/** 占桓台县各单位的百分之几, after a figure of an agency there: that is what the share is of. */
function asksPart({ portion, agencies }: Slots, { agencies: before, facts }: Frame, ownThing: boolean): boolean {
  return portion !== null && agencies.length === 0 && !ownThing && before.length > 0 && facts.length > 0;
}

/** Words that ask who it is of those there are, and widen nothing by themselves. */
const WHO = /谁|哪[几些一]?[家个]|[几多]少?家/;
const ALL_OF_THEM = /各|所有|全|库|每[个家]|任何|整个/;

/** 新收最多的是谁, after a county was spoken of, and 哪家多, after two agencies or beside them: one of those. */
function asksAmong(slots: Slots, previous: Frame): boolean {
  const { all, types, governments, named, region } = slots.scope;
  const others = types.length > 0 || governments !== null || named !== null || region !== null;
  const rest = slots.criteria !== null || slots.leftOut !== null || slots.excluded.length > 0;
  if (asksKindThere(slots, previous) && !rest) return true;
  if (!all || others || rest || !WHO.test(slots.text) || ALL_OF_THEM.test(slots.text)) return false;
  const several = (previous.agencies.length > 1 || slots.agencies.length > 1) && !/单位|机关|部门|最/.test(slots.text);
  return several || (previous.agencies.length === 0 && previous.scope.wanted);
}

/** 乡镇收到多少, after all of a county: those of the same county. */
function asksKindThere({ scope, text }: Slots, { agencies, scope: before }: Frame): boolean {
  const ofKind = scope.types.length > 0 && scope.region === null && scope.governments === null && scope.named === null;
  return ofKind && agencies.length === 0 && before.region !== null && !ALL_OF_THEM.test(text);
}

/** Is there anything in the message that may change the question before? */
function saysSomething(
  slots: Slots,
  previous: Frame,
  { ownThing, ofMany }: Pick<Turn, "ownThing" | "ofMany">,
  index: AgencyIndex,
): boolean {
  const { region } = slots.scope;
  return (
    slots.agencies.length + slots.years.length + slots.triggers.size > 0 ||
    ownThing ||
    slots.parts !== null ||
    // 竹溪的, after a name that fits several.
    (region !== null && namesakesIn(region, previous, index).length > 0) ||
    // 一共多少, after figures of several.
    (slots.aggregation !== null && (ofMany || setBeside(previous) || previous.added)) ||
    // 只看淄博的, 别算街道, after a ranking.
    (ofMany && (saysScope(slots) || region !== null)) ||
    // 增加超过10件的有哪些, after a ranking.
    (ofMany && slots.change !== null) ||
    slots.place !== null ||
    // 没给的有多少, after applications.
    slots.unexplained.some(({ text }) => isNotGiven(text))
  );
}
