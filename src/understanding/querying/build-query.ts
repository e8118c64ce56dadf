import { isSumId } from "../../form/sums.ts";
import { gather } from "../../text/gather.ts";
import { weighsFacts } from "../facts/weighs-facts.ts";
import { addsAgency, addsPlace } from "../framing/adds-on.ts";
import { onlyYear } from "../framing/year-wish.ts";
import type { Query } from "../query.ts";
import { findChangeClaim } from "../slots/conditions/change-claim.ts";
import type { Obstacle, Understanding } from "../understanding.ts";
import { unplacedWords } from "./built.ts";
import { changesQuery } from "./changes-query.ts";
import { usualChoices, usualOfPlace } from "./choices.ts";
import { lackingOfCounted } from "./counted-amiss.ts";
import { asksChange, assertionOf } from "./find-assertion.ts";
import { groupedQuery } from "./grouped-query.ts";
import { averageChoices } from "./held-to-average.ts";
import { inOwnWords } from "./in-own-words.ts";
import { innerPlaceChoices } from "./inner-places.ts";
import { lackingGovernment } from "./lacking-government.ts";
import { lastingQuery } from "./lasting-query.ts";
import { movedYearsQuery } from "./moved-years.ts";
import { findObstacle } from "./obstacles.ts";
import { firstChoices } from "./of-the-first.ts";
import { rankingChoices } from "./passed-over-rankings.ts";
import { portionQuery } from "./portion-query.ts";
import { isChange, withPrintedChange } from "./printed-change.ts";
import { byIntent } from "./query-by-intent.ts";
import { asksDraftCheck } from "./service.ts";
import type { Situation } from "./situation.ts";
import { sumsByYear } from "./sums-by-year.ts";
import { tiesQuery } from "./ties-query.ts";
import { unplaced } from "./unplaced.ts";
import { withUnits } from "./with-units.ts";

/** Turns a frame into the query it stands for, or into what must be asked back. */
export function buildQuery(asked: Situation): Understanding {
  const built = queryOrObstacle(asked);
  if (built.kind === "query") return built;
  const ofPlace = usualOfPlace(asked);
  const otherwise = ofPlace.length > 0 ? ofPlace : usualChoices(asked);
  return {
    ...built,
    obstacle: inOwnWords(built.obstacle, asked.slots.text),
    ...(otherwise.length > 0 ? { otherwise } : {}),
  };
}

function queryOrObstacle(asked: Situation): Understanding {
  const situation = withUnits(withYearBefore(withPrintedChange(asked)));
  if ("obstacle" in situation)
    return { kind: "obstacle", intent: asked.frame.intent ?? "value", ...situation, notes: asked.notes };
  const { slots, frame, notes } = situation;
  if (asksDraftCheck(slots.text)) return { kind: "query", query: { intent: "help", about: "drafts" }, notes: [] };
  const intent = frame.intent ?? "help";
  const obstacle = frame.intent === "help" || frame.intent === "definition" ? null : findObstacle(situation);
  if (obstacle)
    return { kind: "obstacle", intent: frame.intent ?? "value", obstacle, notes: besideWhom(situation, obstacle) };
  const built =
    portionQuery(situation) ??
    changesQuery(situation) ??
    lastingQuery(situation) ??
    movedYearsQuery(situation) ??
    groupedQuery(situation) ??
    sumsByYear(situation) ??
    tiesQuery(situation) ??
    byIntent[intent](situation);
  const said = gather(slots.years, (mention) => ("why" in mention && mention.why ? [mention.why] : []));
  // 去年 is told by the clock: of which year there is no report.
  if ("obstacle" in built) {
    const told = built.obstacle.kind === "unknown_year" ? [...notes, ...said] : besideWhom(situation, built.obstacle);
    return { kind: "obstacle", intent, obstacle: built.obstacle, notes: told };
  }
  if (asksNothing(built.query)) {
    return { kind: "obstacle", intent, obstacle: { kind: "which_fact", choices: usualChoices(situation) }, notes };
  }
  // 加上乙, after a sum over a county: beside whom, is not told.
  const addsInVain =
    (addsAgency(slots) && frame.agencies.length <= slots.agencies.length) ||
    (addsPlace(slots) && frame.agencies.length < 2);
  if (addsInVain || leansOnSeveral(slots.text, built.query)) {
    return { kind: "obstacle", intent, ...unplacedWords(situation, [slots.text]), notes };
  }
  const lost = unplaced(built.query, slots, situation.index, [...notes, ...built.notes]);
  if (lost.length > 0) {
    const steps = [
      ...averageChoices(situation),
      ...firstChoices(situation),
      ...rankingChoices(situation),
      ...innerPlaceChoices(situation, lost),
    ];
    const asked = unplacedWords(situation, lost, steps.length > 0 ? steps : undefined);
    return { kind: "obstacle", intent, ...asked, notes };
  }
  const sources = slots.dialogue.has("source") ? ({ asksSources: true } as const) : {};
  const asserts = assertionOf(slots, frame, built.query, situation.index);
  const told = asserts ? { asserts } : {};
  const listed = built.query.intent === "catalogue" ? lackingGovernment(situation) : [];
  const lacking = [...lackingOfCounted(slots.text, built.query, situation.index), ...listed];
  const allNotes = [...notes, ...said, ...built.notes, ...lacking];
  return { kind: "query", query: built.query, notes: allNotes, ...sources, ...told };
}

/** What is told beside the agencies that may be meant. */
function besideWhom(situation: Situation, { kind }: Obstacle): readonly string[] {
  return kind === "which_agency" ? [...situation.notes, ...lackingGovernment(situation)] : situation.notes;
}

/** 增加了吗, 变化多少, 涨了没, of one year: against the year before. */
function withYearBefore(situation: Situation): Situation {
  const { frame, slots } = situation;
  const year = onlyYear(frame.years);
  const asked = asksChange(slots.text) || frame.intent === "trend" || findChangeClaim(slots.text) !== undefined;
  if (
    year === undefined ||
    frame.agencies.length !== 1 ||
    !asked ||
    weighsFacts(slots, frame.facts) ||
    frame.facts.some(isChange)
  )
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
  /^(?:那么?|它们|他们|这?两[者个家年])?(?:(?:做个)?(?:对比|比较|比一?比|比)(?:一下|看看)?|(?:合计|加起来|加一起|加在一起|相加|之和|总和|汇总)(?:是?多少|几件|呢)?|(?:谁|哪[个家边年])的?更?[多少高低大小]|相?差(?:多少|几件|多大)|(?:是不是)?一样[多少高]?)[呢呀啊吗么?。]*$/;

/** 这四项, where only the last of them is remembered. */
const THESE = /[这那](?:[两二三四五六七八九]|几)[项样个](?!年|单位|机关|街道|镇|局)(?:数|指标)?(?:[呢吗?。]|$)/;

function leansOnSeveral(text: string, query: Query): boolean {
  if (query.intent === "value" && query.facts.length === 1 && THESE.test(text)) return true;
  const adds = query.intent === "value" && query.facts.some(({ ids }) => isSumId(ids[0]));
  return !adds && "targets" in query && query.targets.length === 1 && OF_SEVERAL.test(text);
}
