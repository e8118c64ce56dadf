import type { Frame } from "../frame.ts";
import type { CatalogueQuery } from "../query.ts";
import type { Slots, YearMention } from "../slots.ts";
import { type Built, unplacedWords } from "./built.ts";
import { editionWanted, groupsListed, listOf } from "./catalogue-lists.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";
import { noneInYears, yearsSetApart } from "./years-apart.ts";
import { yearsHeld } from "./years-held.ts";

/** The list of what the store holds that a question asks for. */
export function catalogueQuery(situation: Situation): Built {
  const { frame, slots, index } = situation;
  const listed =
    groupsListed(frame, slots.text) ?? listOf(slots, frame.agencies.length > 0, frame.scope.named !== null);
  const asked = OF_REPORTS.has(listed) ? yearsAsked(slots) : null;
  const apart = OF_REPORTS.has(listed) && frame.agencies.length === 0 ? yearsApart(frame, slots.text) : null;
  // 哪几年申请过30件 and 最早是哪年收到申请: no list of the years that there are.
  const words = slots.unused.length > 0 ? slots.unused : asked?.end ? [slots.text] : [];
  if (slots.rows.length + slots.rates.length > 0 && words.length > 0) return unplacedWords(situation, words);
  const ofMany = frame.agencies.length === 0;
  if (ofMany && OF_REPORTS.has(listed)) {
    const figures = [...slots.rows, ...slots.columns].map(({ span }) => slots.text.slice(span.start, span.end));
    if (figures.length > 0) return unplacedWords(situation, figures);
  }
  const held =
    (ofMany ? (yearsSetApart(slots) ?? noneInYears(slots, scopeOf(frame, index).years ?? index.years)) : null) ??
    (ofMany && OF_REPORTS.has(listed) ? yearsHeld(slots, index.years) : ofMany && frame.lasting ? slots.text : null);
  if (typeof held === "string") return unplacedWords(situation, [held]);
  if (held !== null) {
    const scope = scopeOf({ ...frame, years: { kind: "open" } }, index);
    return { query: { intent: "catalogue", scope, lists: "agencies", held }, notes: [] };
  }
  // 哪个区 of 辛店街道在哪个区 is what is asked for, and no kind of agency.
  const scope = listed === "places" ? { ...frame.scope, types: [], governments: null } : frame.scope;
  const spoken = asked ? ({ ...frame, scope, years: { kind: "open" } } as const) : { ...frame, scope };
  return {
    query: {
      intent: "catalogue",
      scope: scopeOf(spoken, index),
      lists: asked || apart ? "years" : listed,
      ...asked,
      ...apart,
      ...editionWanted(slots),
    },
    notes: [],
  };
}

const OF_REPORTS: ReadonlySet<CatalogueQuery["lists"]> = new Set(["years", "reports", "agencies"]);

const OF_EACH = /各(?:是|有|多少|几)|分别/;
const AGAINST = /(?<!占)比(?![例重])/;

/** 2022年的街道比2021年多几个, 2021年和2022年各有几份: how many there are in each year. */
function yearsApart({ years }: Frame, text: string): Pick<CatalogueQuery, "compared"> | null {
  if (years.kind !== "years" || years.years.length < 2) return null;
  if (years.years.length === 2 && AGAINST.test(text)) return { compared: true };
  return OF_EACH.test(text) ? {} : null;
}

const WHICH_YEARS = /哪(?:[几些一]|个)?年|几年|多少年|年份/;
const FIRST = /最早|最老|[从自]哪|哪一?年(?:开始|起)/;
const LAST = /最[新近晚]|到[哪几]|截[至止]|为止/;
const END_WORD = /^最[早老新近晚]的?$/;
const OPEN_YEARS: ReadonlySet<string> = new Set(["all", "latest", "earliest"]);

/**
 * 有哪几年, 最早一份是哪年: the years that there are reports of are asked for, so that no year that was spoken of narrows them, nor
 * does the one that is asked for.
 *
 * @returns `null` where no years are asked for, or those among years that are named
 */
function yearsAsked({ text, years }: Slots): Pick<CatalogueQuery, "end"> | null {
  // 最近一年是哪年 asks which year the last one is.
  const isOpen = (year: YearMention): boolean =>
    OPEN_YEARS.has(year.kind) || (year.kind === "last" && year.count === 1);
  if (!WHICH_YEARS.test(text) || !years.every(isOpen)) return null;
  if (FIRST.test(text)) return { end: LAST.test(text) ? "both" : "first" };
  return LAST.test(text) ? { end: "last" } : {};
}

/** 最早和最晚是哪年: a word for an end of the years that are listed is understood, wherever it stands. */
export function namesYearEnd(word: string, slots: Slots): boolean {
  return END_WORD.test(word) && yearsAsked(slots)?.end !== undefined;
}
