import { yearsSaid } from "../../text/years-text.ts";
import { labelOf } from "../facts/label-fact.ts";
import type { Frame } from "../frame.ts";
import type { Intent } from "../intent.ts";
import { governmentOf } from "../names/governments.ts";
import type { Choice } from "../understanding.ts";
import { askedFigure } from "./asked-words.ts";
import { agencyChoices, MOST_CHOICES, whenSaid } from "./choices.ts";
import type { Situation } from "./situation.ts";

/** Questions whose figure may as well be that of all who report there, added up. */
const OF_FIGURES: ReadonlySet<Intent | null> = new Set(["value", "compare", "trend"]);
/** Figures that are offered as a sum. */
const MOST_SUMS = 2;

/** 临淄区2021年收到多少申请: all who report there together, its government, and each of them by itself. */
export function placeChoices(situation: Situation, fitting: readonly string[]): Choice[] {
  const { frame, index } = situation;
  const { region } = frame.scope;
  // The only one that reports there is the one that is meant: 对 takes it.
  if (region === null || fitting.length < 2 || !isPlaceAlone(frame)) return agencyChoices(situation, fitting);
  const government = governmentOf(region, index)?.agency.id;
  const wanted = frame.years.kind === "years" ? frame.years.years : null;
  const held = government === undefined ? undefined : index.get(government)?.years;
  const reports = wanted === null || wanted.some((year) => held?.has(year));
  const first = government !== undefined && reports ? [government] : [];
  const ids = [...first, ...fitting.filter((id) => id !== government)];
  return [...sums(situation, region), ...agencyChoices(situation, ids)].slice(0, MOST_CHOICES);
}

/** A region and no word for those who report there. */
export function isPlaceAlone({ scope: { many, types, governments, named, beside, without, except } }: Frame): boolean {
  const narrowed = types.length > 0 || governments !== null || named !== null || without !== null || except.length > 0;
  return !many && !narrowed && beside.length < 2;
}

function sums({ frame, slots }: Situation, region: string): Choice[] {
  const { facts, years, byRate, breakdowns, intent } = frame;
  if (!OF_FIGURES.has(intent) || byRate || breakdowns.length > 0) return [];
  const [when, each] =
    years.kind === "years" ? [yearsSaid(years), years.years.length > 1 ? "各" : ""] : [whenSaid(slots, frame), ""];
  return facts.slice(0, MOST_SUMS).map(({ ids: [fact] }) => {
    const figure = askedFigure(fact) ?? labelOf(fact);
    return {
      label: `${region}各单位合计${facts.length > 1 ? `（${figure}）` : ""}`,
      question: `${region}各单位${when}${figure}合计${each}多少`,
    };
  });
}
