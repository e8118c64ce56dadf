import { yearsSaid } from "../../text/years-text.ts";
import { labelOf } from "../facts/label-fact.ts";
import type { Frame } from "../frame.ts";
import type { Intent } from "../intent.ts";
import { askedName } from "../names/asked-name.ts";
import { governmentOf } from "../names/governments.ts";
import type { Choice } from "../understanding.ts";
import { askedFigure } from "./asked-words.ts";
import { choiceWording } from "./choice-wording.ts";
import { agencyChoices, askedBehind, MOST_CHOICES, whenSaid } from "./choices.ts";
import type { Situation } from "./situation.ts";

/** Questions whose figure may as well be that of all who report there, added up. */
const OF_FIGURES: ReadonlySet<Intent | null> = new Set(["value", "compare", "trend"]);
/** Figures that are offered as a sum each. */
const MOST_SUMS = 2;
/** Figures that are offered as sums in one question. */
const MOST_TOGETHER = 4;

/**
 * 临淄区2021年收到多少申请: its government, or all who report there together. Where the government has no report, or what is asked for
 * cannot be added up, each of them by itself.
 */
export function placeChoices(situation: Situation, fitting: readonly string[]): Choice[] {
  const { frame, index, entries, slots } = situation;
  const { region } = frame.scope;
  // The only one that reports there is the one that is meant: 对 takes it.
  if (region === null || fitting.length < 2 || !isPlaceAlone(frame)) {
    return [...ofAll(situation, fitting), ...agencyChoices(situation, fitting)].slice(0, MOST_CHOICES);
  }
  const government = governmentOf(region, index);
  const wanted = frame.years.kind === "years" ? frame.years.years : null;
  const reports = government && (wanted === null || wanted.some((year) => government.years.has(year)));
  const together = sums(situation, region);
  if (!reports) return [...together, ...agencyChoices(situation, fitting)].slice(0, MOST_CHOICES);
  const own: Choice = {
    label: government.label,
    question: `${askedName(entries, government.agency)}${askedBehind(slots, frame)}`,
  };
  if (together.length > 0) return [own, ...together];
  const others = fitting.filter((id) => id !== government.agency.id);
  return [own, ...agencyChoices(situation, others)].slice(0, MOST_CHOICES);
}

const TOGETHER = /[总一]共|合计|加起来/;
/** 两年差多少 is of one agency. */
const AGAINST = /差|比(?![例重率])|两年/;

/** 2021年一共收到多少, 按申请人分: of nobody that is named, so that it may as well be of all that there are. */
function ofAll({ frame, slots }: Situation, fitting: readonly string[]): Choice[] {
  const together = frame.breakdowns.length > 0 || (TOGETHER.test(slots.text) && !AGAINST.test(slots.text));
  if (!together || fitting.length < 2 || frame.scope.region !== null || !isPlaceAlone(frame)) return [];
  return [{ label: "各单位合计", question: `${whenSaid(slots, frame)}各单位${choiceWording(frame)}` }];
}

/** A region and no word for those who report there. */
export function isPlaceAlone({ scope: { many, types, governments, named, beside, without, except } }: Frame): boolean {
  const narrowed = types.length > 0 || governments !== null || named !== null || without !== null || except.length > 0;
  return !many && !narrowed && beside.length < 2;
}

/** All who report there together, of each of a few figures; `null` for a single one and for very many. */
export function sumsTogether({ facts }: Pick<Frame, "facts">, region: string, when: string): Choice | null {
  if (facts.length < 2 || facts.length > MOST_TOGETHER) return null;
  const figures = facts.map(({ ids: [fact] }) => askedFigure(fact) ?? labelOf(fact));
  return { label: `${region}各单位合计`, question: `${region}各单位${when}${figures.join("、")}合计各多少` };
}

/** All who report there together, figure by figure. */
export function sums({ frame, slots }: Situation, region: string): Choice[] {
  const { facts, years, byRate, breakdowns, intent } = frame;
  if (!OF_FIGURES.has(intent) || byRate || breakdowns.length > 0) return [];
  const [when, each] =
    years.kind === "years"
      ? [yearsSaid(years), years.years.length > 1 ? "各" : ""]
      : [whenSaid(slots, frame) || (years.kind === "all" || intent === "trend" ? "历年" : ""), ""];
  // Of one year they are added up side by side.
  const together = each === "" && years.kind === "years" ? sumsTogether(frame, region, when) : null;
  if (together) return [together];
  return facts.slice(0, MOST_SUMS).map(({ ids: [fact] }) => {
    const figure = askedFigure(fact) ?? labelOf(fact);
    return {
      label: `${region}各单位合计${facts.length > 1 ? `（${figure}）` : ""}`,
      question: `${region}各单位${when}${figure}合计${each}多少`,
    };
  });
}
