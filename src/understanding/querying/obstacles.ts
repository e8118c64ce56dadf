import { mayAskFigures } from "../facts/figure-intents.ts";
import type { Intent } from "../intent.ts";
import { isNotGiven } from "../not-given.ts";
import type { Obstacle } from "../understanding.ts";
import { averageOfWhat } from "./average-of-what.ts";
import { carriedChoices } from "./bare-carried.ts";
import { bareDisclosed, barePublished } from "./bare-disclosed.ts";
import { bareRefused } from "./bare-refused.ts";
import { websiteChoices } from "./bare-website.ts";
import { beforeYearChoices } from "./before-year.ts";
import { unplacedWords } from "./built.ts";
import { byWhichFigure } from "./by-which-figure.ts";
import { isOfCatalogue } from "./catalogue-lists.ts";
import { namesYearEnd } from "./catalogue-query.ts";
import { plainerChoices, sectionChoices, shareChoices, usualChoices, usualOfPlace } from "./choices.ts";
import { complaintsCounted, residents } from "./counted-else.ts";
import { disclosedNothing } from "./disclosed-nothing.ts";
import { exceedsByWhat } from "./exceeds-by-what.ts";
import { governmentBesidePlace } from "./government-beside.ts";
import { groupBesideOne } from "./group-beside-one.ts";
import { groupsBeside } from "./groups-beside.ts";
import { heldAgainstOthers } from "./held-against-others.ts";
import { besideAverage } from "./held-to-average.ts";
import { holdsNothingNamed } from "./holds-nothing-named.ts";
import { misfits } from "./misfits.ts";
import { noSection, unsureSections } from "./no-section.ts";
import { notGivenChoices } from "./not-given.ts";
import { openName } from "./open-name.ts";
import { standsAmongWhom, whichPlace } from "./open-places.ts";
import { openRegion } from "./open-region.ts";
import { othersBeside } from "./others-beside.ts";
import { noSuchGovernments, placesBeside } from "./place-obstacles.ts";
import { placeOrGovernment } from "./place-or-government.ts";
import { asksChangeOfStore, asksService } from "./service.ts";
import { shareBesidePlace } from "./share-beside-place.ts";
import type { Situation } from "./situation.ts";
import { undefinedRate } from "./undefined-rate.ts";
import { whichYearsQuery } from "./which-years.ts";
import { asksWho, whoChoices } from "./who-choices.ts";
import { yearHeldAgainst } from "./year-held-against.ts";
import { yearNotThere } from "./year-not-there.ts";

/** Intents that are answered for all reports where nobody is named: a word that no list knows may well be a name. */
const OVER_ALL: ReadonlySet<Intent> = new Set(["summary", "check", "catalogue"]);

/** 几条, 多少张, but not 讲了哪几个方面. */
const ASKS_AMOUNT =
  /(?:几|多少)(?:[条张封次篇页份件家种类人名起项场期字册本处幅天元]|部(?!分)|个(?!方面|要点|重点|关键|数|问题|主要|部分|字|板块|章))/;

/** What a catalogue is of. */
const OF_REPORTS = /年报|报告|材料|数据|资料|文件|年份|收录|入库|库[里中]|哪[几些]?[年家个]/;

/** What these reports are about. */
const OURS = /公开|复议|诉讼|结转|驳回|^(?:没有?|未|没能|未能|不)?[给拿要批][到成好了过]*$/;

type Obstructs = (situation: Situation) => Obstacle | null;

/** What stands in the way of answering at all: a name that is not known or not plain, words that nothing accounts for. */
export function findObstacle(situation: Situation): Obstacle | null {
  for (const obstructs of IN_TURN) {
    const obstacle = obstructs(situation);
    if (obstacle !== null) return obstacle;
  }
  return null;
}

/** What is asked for is not plain: what is asked most often is offered. */
function whichFact(situation: Situation): Obstacle {
  return { kind: "which_fact", choices: usualChoices(situation) };
}

function outOfScope(situation: Situation): Obstacle {
  return { kind: "out_of_scope", choices: usualChoices(situation) };
}

/** 好吃的兰州拉面: a place that the store has nothing of does not make it a question for reports. */
function ofNothingHere(situation: Situation): Obstacle | null {
  const { outside, agencies } = situation.slots;
  return outside.length > 0 && agencies.every(({ match }) => match === "unknown") ? outOfScope(situation) : null;
}

function noSuchSection(situation: Situation): Obstacle | null {
  const named = noSection(situation.slots.text);
  return named === undefined ? null : { kind: "no_section", named, choices: usualChoices(situation) };
}

/** Words that were not understood, or that fit nothing that is asked for, in a question for figures. */
function notUnderstood(situation: Situation): Obstacle | null {
  const { slots, frame } = situation;
  if (!mayAskFigures(frame.intent)) return null;
  const unexplained = slots.unexplained.map(({ text }) => text);
  const unfit = misfits(slots, frame);
  const words = [...unexplained, ...unfit];
  if (words.length === 0) return null;
  if (words.every(isNotGiven)) {
    const choices = notGivenChoices(situation);
    if (frame.intent === null || choices.length > 0) return { kind: "unexplained", words: words.slice(0, 1), choices };
  }
  const noFigure = frame.facts.length + frame.rates.length + frame.breakdowns.length === 0;
  if ((noFigure && frame.criteria === null) || frame.intent === null) {
    // 一件都没公开: of these reports, but of which figure?
    const ours = unexplained.every((word) => OURS.test(word));
    if (ours && frame.agencies.length > 0) return whichFact(situation);
    // 那没给的呢: of what was asked before, but what of it?
    return ours && slots.dialogue.has("lean")
      ? { kind: "unexplained", words, choices: plainerChoices(situation) }
      : outOfScope(situation);
  }
  const reach = beforeYearChoices(situation, words);
  if (reach.length > 0) return { kind: "unexplained", words, choices: reach };
  const splits = unfit.length > 0 || slots.unexplained.some(({ narrows }) => narrows);
  return { kind: "unexplained", words, choices: plainerChoices(situation), ...(splits ? {} : { unheard: true }) };
}

/** 张范街道的网站, 新收和结转加起来: either of two things. */
function eitherOfTwo(situation: Situation): Obstacle | null {
  const { intent } = situation.frame;
  const choices = intent === "value" ? (websiteChoices(situation) ?? carriedChoices(situation)) : null;
  return choices === null ? null : { kind: "which_fact", choices };
}

function ofResidents(situation: Situation): Obstacle | null {
  const { slots, frame } = situation;
  const words = mayAskFigures(frame.intent) ? residents(slots, frame.mentions) : [];
  if (words.length === 0) return null;
  // 企业占多少: who is meant is plain, and of what it is a share is not.
  if (frame.intent === "ratio")
    return { kind: "unexplained", words, choices: shareChoices(situation), unheard: "whole" };
  return { kind: "unexplained", words, choices: plainerChoices(situation), unheard: true };
}

function ofComplaints(situation: Situation): Obstacle | null {
  const words = mayAskFigures(situation.frame.intent) ? complaintsCounted(situation.slots) : [];
  return words.length === 0
    ? null
    : { kind: "unexplained", words, choices: plainerChoices(situation), unheard: "uncounted" };
}

/** A word that no list knows may well be a name, where all reports are asked about. */
function unheardOverAll(situation: Situation): Obstacle | null {
  const { slots, frame } = situation;
  if (frame.intent === null || !OVER_ALL.has(frame.intent) || slots.agencies.length > 0) return null;
  const unexplained = slots.unexplained.map(({ text }) => text);
  const isListed = (word: string): boolean => isOfCatalogue(word) || namesYearEnd(word, slots);
  const words = frame.intent === "catalogue" ? unexplained.filter((word) => !isListed(word)) : unexplained;
  return words.length > 0 ? unplacedWords(situation, words).obstacle : null;
}

/** Something is asked of the reports that is neither a summary of them nor what there is. */
function neitherSummaryNorList(situation: Situation): Obstacle | null {
  const { slots, frame } = situation;
  const ofOne = frame.agencies.length > 0;
  const isOther =
    frame.intent === "summary"
      ? // 总览图几张, 介绍信几封: an amount is asked for, and the word that asks for a summary is a part of another.
        (!frame.scope.many && ASKS_AMOUNT.test(slots.text)) ||
        // 2022年荣家湾镇是不是比新墙镇少: nobody can tell of what.
        (ofOne && holdsNothingNamed(slots))
      : // 各镇、各街道的平均数哪个大: a figure of reports, and no list of them.
        (frame.intent === "catalogue" && asksMean(situation)) ||
        // 有没有做过什么: neither whether there is a report nor 有几年申请过百.
        (frame.intent === "catalogue" &&
          ofOne &&
          slots.condition !== null &&
          !OF_REPORTS.test(slots.text) &&
          whichYearsQuery(situation) === null);
  return isOther ? whichFact(situation) : null;
}

function asksMean({ slots: { aggregation, rows, text } }: Situation): boolean {
  return (
    (aggregation === "average" || aggregation === "median") &&
    rows.length === 0 &&
    !/报|材料|收录|入库|库[里中]|份/.test(text)
  );
}

/** 张范街道2019年公开了多少: which of the two does not matter where it has no report of that year. */
function disclosedEither(situation: Situation): Obstacle | null {
  const either = bareDisclosed(situation);
  return either && (yearNotThere(situation) ?? either);
}

/** 矿区街道2021年人数: no word asks for a summary, and this one for something else. */
function besidesSummary(situation: Situation): Obstacle | null {
  const { slots, frame } = situation;
  const isSummary = frame.intent === "summary" && frame.agencies.length > 0 && !slots.triggers.has("summary");
  if (!isSummary || slots.besides.length === 0) return null;
  return slots.besides.every(({ foreign }) => foreign) ? outOfScope(situation) : whichFact(situation);
}

/** 去掉甲, after a figure of 甲 alone: a list of all others is not what was asked for. */
function listWithout(situation: Situation): Obstacle | null {
  const { slots, frame } = situation;
  const isList = frame.intent === "catalogue" && slots.excluded.length > 0 && slots.triggers.size === 0;
  return isList && !OF_REPORTS.test(slots.text) ? unplacedWords(situation, [slots.text]).obstacle : null;
}

function openSections(situation: Situation): Obstacle | null {
  const parts = situation.frame.intent === "summary" ? unsureSections(situation.slots.text) : undefined;
  return parts === undefined ? null : unplacedWords(situation, [parts], sectionChoices(situation)).obstacle;
}

/** 辛店街道附近的医院电话 is no telephone number of 辛店街道. */
function ofSomewhereElse(situation: Situation): Obstacle | null {
  const { slots, frame } = situation;
  return frame.intent === "contact" && slots.unexplained.some(({ foreign }) => foreign) ? outOfScope(situation) : null;
}

/** An agency or a place, and a figure asked for, but none that any list knows. */
function nothingKnown(situation: Situation): Obstacle | null {
  const { frame, slots } = situation;
  if (frame.intent !== null) return null;
  const ofPlace = slots.strangeTerm || slots.besides.length > 0 ? [] : usualOfPlace(situation);
  if (ofPlace.length > 0) return { kind: "which_fact", choices: ofPlace };
  const ofOne = frame.agencies.length > 0 && frame.topics.length === 0;
  return ofOne ? (yearNotThere(situation) ?? whichFact(situation)) : outOfScope(situation);
}

/** The first of them is asked back about. */
const IN_TURN: readonly Obstructs[] = [
  ({ slots }) => (asksChangeOfStore(slots.text) ? { kind: "read_only" } : null),
  ({ slots }) => (asksService(slots.text) ? { kind: "no_service" } : null),
  undefinedRate,
  ofNothingHere,
  whichPlace,
  openName,
  openRegion,
  standsAmongWhom,
  placesBeside,
  groupsBeside,
  groupBesideOne,
  governmentBesidePlace,
  exceedsByWhat,
  placeOrGovernment,
  noSuchGovernments,
  noSuchSection,
  (situation) => (situation.slots.outside.length > 0 ? outOfScope(situation) : null),
  (situation) => (asksWho(situation) ? { kind: "which_fact", choices: whoChoices(situation) } : null),
  (situation) => {
    const choices = byWhichFigure(situation);
    return choices.length > 0 ? { kind: "which_fact", choices } : null;
  },
  yearHeldAgainst,
  heldAgainstOthers,
  averageOfWhat,
  besideAverage,
  shareBesidePlace,
  disclosedNothing,
  disclosedEither,
  barePublished,
  bareRefused,
  othersBeside,
  notUnderstood,
  eitherOfTwo,
  ofResidents,
  ofComplaints,
  unheardOverAll,
  openSections,
  neitherSummaryNorList,
  besidesSummary,
  listWithout,
  ofSomewhereElse,
  nothingKnown,
];
