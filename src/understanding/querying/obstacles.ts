import { FIGURE_INTENTS } from "../facts/figure-intents.ts";
import type { Intent } from "../intent.ts";
import type { AgencyIndex, KnownAgency } from "../names/agency-index.ts";
import { isKindOnly } from "../names/kindred-names.ts";
import type { Choice, Obstacle } from "../understanding.ts";
import { carriedChoices } from "./bare-carried.ts";
import { websiteChoices } from "./bare-website.ts";
import { isOfCatalogue } from "./catalogue-lists.ts";
import {
  agencyChoices,
  kindChoices,
  MOST_CHOICES,
  plainerChoices,
  regionChoices,
  sectionChoices,
  usualChoices,
} from "./choices.ts";
import { residents } from "./counted-else.ts";
import { disclosedNothing } from "./disclosed-nothing.ts";
import { holdsNothingNamed } from "./holds-nothing-named.ts";
import { misfits } from "./misfits.ts";
import { noSection, unsureSections } from "./no-section.ts";
import { speaksOfMany } from "./scope-of.ts";
import { asksService } from "./service.ts";
import type { Situation } from "./situation.ts";
import { whichYearsQuery } from "./which-years.ts";
import { asksWho, whoChoices } from "./who-choices.ts";

/** Intents whose answer would be wrong if a word that narrows the question were passed over. */
const EXACT: ReadonlySet<Intent | null> = new Set([null, ...FIGURE_INTENTS]);

/** Intents that are answered for all reports where nobody is named: a word that no list knows may well be a name. */
const OVER_ALL: ReadonlySet<Intent> = new Set(["summary", "check", "catalogue"]);

/** 几条, 多少张, but not 讲了哪几个方面. */
const ASKS_AMOUNT =
  /(?:几|多少)(?:[条张封次篇页份件家种类人名起项场期部字册本处幅天元]|个(?!方面|要点|重点|关键|数|问题|主要|部分|字))/;

/** What a catalogue is of. */
const OF_REPORTS = /年报|报告|材料|数据|资料|文件|年份|收录|入库|库[里中]|哪[几些]?[年家个]/;

/** What these reports are about. */
const OURS = /公开|复议|诉讼|结转|^(?:没有?|未|没能|未能|不)?[给拿要批][到成好了过]*$/;

/** What stands in the way of answering at all: a name that is not known or not plain, words that nothing accounts for. */
export function findObstacle(situation: Situation): Obstacle | null {
  const { slots, frame, index } = situation;
  if (asksService(slots.text)) return { kind: "no_service" };
  // 好吃的兰州拉面: a place that the store has nothing of does not make it a question for reports.
  if (slots.outside.length > 0 && slots.agencies.every(({ match }) => match === "unknown"))
    return { kind: "out_of_scope", choices: usualChoices(situation) };
  for (const { match, named, ids } of slots.agencies) {
    if (match === "unknown") {
      const ofKind = isKindOnly(named) ? kindChoices(situation, named) : [];
      if (ofKind.length > 0) return { kind: "which_agency", named: null, choices: ofKind };
      const near = index.similar(named, MOST_CHOICES).flatMap(({ id, name }) => (resembles(named, name) ? [id] : []));
      const held = near.length === 0 ? index.get(frame.agencies[0] ?? "")?.agency : undefined;
      if (held) return { kind: "unknown_agency", named, held, choices: choicesOfHeld(situation) };
      return { kind: "unknown_agency", named, choices: agencyChoices(situation, near) };
    }
    if (match === "unsure" || ids.length > 1)
      return { kind: "which_agency", named, choices: agencyChoices(situation, ids) };
  }
  const sides = slots.scope.beside;
  const governed = sides.every((region) => governs(region, index));
  if (sides.length > 1 && governed && slots.agencies.length === 0 && !speaksOfMany(frame)) {
    return { kind: "which_agency", named: null, choices: regionChoices(situation) };
  }
  const section = noSection(slots.text);
  if (section !== undefined) return { kind: "no_section", named: section, choices: usualChoices(situation) };
  if (slots.outside.length > 0) return { kind: "out_of_scope", choices: usualChoices(situation) };
  if (asksWho(situation)) return { kind: "which_fact", choices: whoChoices(situation) };
  const nothing = disclosedNothing(situation);
  if (nothing) return nothing;
  const unexplained = slots.unexplained.map(({ text }) => text);
  const unfit = misfits(slots, frame);
  const narrowing = [...unexplained, ...unfit];
  if (EXACT.has(frame.intent) && narrowing.length > 0) {
    const noFigure = frame.facts.length + frame.rates.length + frame.breakdowns.length === 0;
    if ((noFigure && frame.criteria === null) || frame.intent === null) {
      // 一件都没公开: of these reports, but of which figure?
      const ours = unexplained.every((word) => OURS.test(word));
      if (ours && frame.agencies.length > 0) return { kind: "which_fact", choices: usualChoices(situation) };
      // 那没给的呢: of what was asked before, but what of it?
      if (ours && slots.dialogue.has("lean"))
        return { kind: "unexplained", words: narrowing, choices: plainerChoices(situation) };
      return { kind: "out_of_scope", choices: usualChoices(situation) };
    }
    const splits = unfit.length > 0 || slots.unexplained.some(({ narrows }) => narrows);
    const unheard = splits ? {} : ({ unheard: true } as const);
    return { kind: "unexplained", words: narrowing, choices: plainerChoices(situation), ...unheard };
  }
  const website = frame.intent === "value" ? websiteChoices(situation) : null;
  if (website !== null) return { kind: "which_fact", choices: website };
  const carried = frame.intent === "value" ? carriedChoices(situation) : null;
  if (carried !== null) return { kind: "which_fact", choices: carried };
  const living = residents(slots, frame.mentions);
  if (EXACT.has(frame.intent) && living.length > 0)
    return { kind: "unexplained", words: living, choices: plainerChoices(situation), unheard: true };
  const unheard = frame.intent === "catalogue" ? unexplained.filter((word) => !isOfCatalogue(word)) : unexplained;
  if (frame.intent !== null && OVER_ALL.has(frame.intent) && slots.agencies.length === 0 && unheard.length > 0) {
    return { kind: "unplaced", words: unheard, choices: plainerChoices(situation) };
  }
  // 总览图几张, 介绍信几封: an amount is asked for, and the word that asks for a summary is a part of another.
  if (frame.intent === "summary" && frame.scope.many === false && ASKS_AMOUNT.test(slots.text))
    return { kind: "which_fact", choices: usualChoices(situation) };
  // 2022年荣家湾镇是不是比新墙镇少: nobody can tell of what.
  if (frame.intent === "summary" && frame.agencies.length > 0 && holdsNothingNamed(slots))
    return { kind: "which_fact", choices: usualChoices(situation) };
  // 有没有做过什么: something is asked of the agency, and neither whether there is a report nor 有几年申请过百.
  if (
    frame.intent === "catalogue" &&
    frame.agencies.length > 0 &&
    slots.condition !== null &&
    !OF_REPORTS.test(slots.text) &&
    whichYearsQuery(situation) === null
  )
    return { kind: "which_fact", choices: usualChoices(situation) };
  const parts = frame.intent === "summary" ? unsureSections(slots.text) : undefined;
  if (parts !== undefined) return { kind: "unplaced", words: [parts], choices: sectionChoices(situation) };
  // 辛店街道附近的医院电话 is no telephone number of 辛店街道.
  if (frame.intent === "contact" && slots.unexplained.some(({ foreign }) => foreign)) {
    return { kind: "out_of_scope", choices: usualChoices(situation) };
  }
  if (frame.intent !== null) return null;
  // An agency, and a figure asked for, but none that any list knows.
  if (frame.agencies.length > 0 && frame.topics.length === 0)
    return yearNotThere(situation) ?? { kind: "which_fact", choices: usualChoices(situation) };
  return { kind: "out_of_scope", choices: usualChoices(situation) };
}

/** What was asked of both, or what is asked most often, of the one that there is. */
function choicesOfHeld(situation: Situation): readonly Choice[] {
  const plainer = plainerChoices(situation);
  return plainer.length > 0 ? plainer : usualChoices(situation);
}

/** Years were named of which the one agency has no report: which figure is asked for does not matter then. */
function yearNotThere({ frame, slots, index }: Situation): Obstacle | null {
  const [id, ...others] = frame.agencies;
  const known = id === undefined ? undefined : index.get(id);
  const wanted = frame.years.kind === "years" && slots.years.length > 0 ? frame.years.years : [];
  if (!known || others.length > 0 || wanted.length === 0 || wanted.some((year) => known.years.has(year))) return null;
  const absent = [{ agency: known.agency, years: wanted, known: [...known.years.keys()] }];
  return { kind: "unknown_year", absent, choices: [] };
}

const KINDS = /街道办事处|街道办|街道|办事处|人民政府|[省市区县镇乡局委]/g;

/** Two names have more in common than the kind of agency: a character of what they are called by. */
function resembles(named: string, name: string): boolean {
  const own = new Set(name.replace(KINDS, ""));
  return [...named.replace(KINDS, "")].some((character) => own.has(character));
}

/** Has the government of a region a report of its own? */
export function governs(region: string, index: AgencyIndex): boolean {
  return governmentOf(region, index) !== undefined;
}

/** The government of a region, where the store has it. */
export function governmentOf(region: string, index: AgencyIndex): KnownAgency | undefined {
  for (const id of index.inRegion(region)) {
    const known = index.get(id);
    if (known?.agency.type === "government" && (known.agency.region.at(-1) ?? "").startsWith(region)) return known;
  }
  return undefined;
}
