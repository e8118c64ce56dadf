import type { ReportEntry } from "../../store/store.ts";
import { FIGURE_INTENTS } from "../facts/figure-intents.ts";
import { labelOf } from "../facts/label-fact.ts";
import type { Frame } from "../frame.ts";
import type { Intent } from "../intent.ts";
import type { AgencyIndex, KnownAgency } from "../names/agency-index.ts";
import { askedName, placed } from "../names/asked-name.ts";
import { isKindOnly } from "../names/kindred-names.ts";
import type { Slots } from "../slots.ts";
import type { Choice, Obstacle } from "../understanding.ts";
import { askedFigure } from "./asked-words.ts";
import { isOfCatalogue } from "./catalogue-lists.ts";
import { choiceWording } from "./choice-wording.ts";
import { holdsNothingNamed } from "./holds-nothing-named.ts";
import { misfits } from "./misfits.ts";
import { noSection, unsureSections } from "./no-section.ts";
import { overManyChoices } from "./over-many-choices.ts";
import { speaksOfMany } from "./scope-of.ts";

/** Choices that are worth reading. */
export const MOST_CHOICES = 8;

/** Intents whose answer would be wrong if a word that narrows the question were passed over. */
const EXACT: ReadonlySet<Intent | null> = new Set([null, ...FIGURE_INTENTS]);

/** Intents that are answered for all reports where nobody is named: a word that no list knows may well be a name. */
const OVER_ALL: ReadonlySet<Intent> = new Set(["summary", "check", "catalogue"]);

/** 几条, 多少张, but not 讲了哪几个方面. */
const ASKS_AMOUNT =
  /(?:几|多少)(?:[条张封次篇页份件家种类人名起项场期部字册本处幅天元]|个(?!方面|要点|重点|关键|数|问题|主要|部分|字))/;

/** What these reports are about. */
const OURS = /公开|复议|诉讼|结转/;

const USUAL_QUESTIONS = [
  { label: "收到的申请", ask: "收到多少件申请" },
  { label: "办理结果", ask: "的申请是怎么处理的" },
  { label: "行政复议", ask: "行政复议多少件" },
  { label: "年报摘要", ask: "年报摘要" },
] as const;

/** Everything that turns a frame into a query. */
export interface Situation {
  readonly slots: Slots;
  readonly frame: Frame;
  readonly index: AgencyIndex;
  readonly entries: readonly ReportEntry[];
  readonly notes: readonly string[];
}

/** What stands in the way of answering at all: a name that is not known or not plain, words that nothing accounts for. */
export function findObstacle(situation: Situation): Obstacle | null {
  const { slots, frame, index } = situation;
  for (const { match, named, ids } of slots.agencies) {
    if (match === "unknown") {
      const ofKind = isKindOnly(named) ? kindChoices(situation, named) : [];
      if (ofKind.length > 0) return { kind: "which_agency", named: null, choices: ofKind };
      const near = index.similar(named, MOST_CHOICES).flatMap(({ id, name }) => (resembles(named, name) ? [id] : []));
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
  const unexplained = slots.unexplained.map(({ text }) => text);
  const unfit = misfits(slots, frame);
  const narrowing = [...unexplained, ...unfit];
  if (EXACT.has(frame.intent) && narrowing.length > 0) {
    const nothing = frame.facts.length + frame.rates.length + frame.breakdowns.length === 0;
    if ((nothing && frame.criteria === null) || frame.intent === null) {
      // 一件都没公开: of these reports, but of which figure?
      const ours = frame.agencies.length > 0 && unexplained.every((word) => OURS.test(word));
      if (ours) return { kind: "which_fact", choices: usualChoices(situation) };
      return { kind: "out_of_scope", choices: usualChoices(situation) };
    }
    const splits = unfit.length > 0 || slots.unexplained.some(({ narrows }) => narrows);
    const unheard = splits ? {} : ({ unheard: true } as const);
    return { kind: "unexplained", words: narrowing, choices: plainerChoices(situation), ...unheard };
  }
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
  const parts = frame.intent === "summary" ? unsureSections(slots.text) : undefined;
  if (parts !== undefined) return { kind: "unplaced", words: [parts], choices: sectionChoices(situation) };
  // 辛店街道附近的医院电话 is no telephone number of 辛店街道.
  if (frame.intent === "contact" && slots.unexplained.some(({ foreign }) => foreign)) {
    return { kind: "out_of_scope", choices: usualChoices(situation) };
  }
  if (frame.intent !== null) return null;
  // An agency, and a figure asked for, but none that any list knows.
  if (frame.agencies.length > 0 && frame.topics.length === 0)
    return { kind: "which_fact", choices: usualChoices(situation) };
  return { kind: "out_of_scope", choices: usualChoices(situation) };
}

/** 区政府: the governments that it may mean, or their offices. */
function kindChoices(situation: Situation, named: string): Choice[] {
  const { index } = situation;
  const type = /办/.test(named) ? "office" : "government";
  const level = /^[省市区县旗]/.exec(named)?.[0];
  const fitting = index.all.filter(
    ({ agency }) => agency.type === type && (level === undefined || agency.region.at(-1)?.endsWith(level)),
  );
  return agencyChoices(
    situation,
    fitting.slice(0, MOST_CHOICES).map(({ agency }) => agency.id),
  );
}

const KINDS = /街道办事处|街道办|街道|办事处|人民政府|[省市区县镇乡局委]/g;

/** Two names have more in common than the kind of agency: a character of what they are called by. */
function resembles(named: string, name: string): boolean {
  const own = new Set(name.replace(KINDS, ""));
  return [...named.replace(KINDS, "")].some((character) => own.has(character));
}

/** Has the government of a region a report of its own? */
export function governs(region: string, index: AgencyIndex): boolean {
  return index.inRegion(region).some((id) => {
    const agency = index.get(id)?.agency;
    return agency?.type === "government" && (agency.region.at(-1) ?? "").startsWith(region);
  });
}

/** Two regions side by side are not added up unasked: their governments, or all of their reports? */
function regionChoices({ slots, frame, index }: Situation): Choice[] {
  const regions = slots.scope.beside;
  const year = frame.years.kind === "years" && frame.years.years[0] ? `${frame.years.years[0]}年` : "";
  const [fact] = frame.facts;
  if (!fact) return [];
  const asked = labelOf(fact.ids[0]);
  const governments = regions.flatMap(
    (region) =>
      index
        .inRegion(region)
        .map((id) => index.get(id))
        .find((known) => known?.agency.type === "government" && known.agency.region.at(-1) === region)?.label ?? [],
  );
  const sides = governments.length === regions.length ? [governments.join("和")] : [];
  return [
    ...sides.map((side) => ({ label: side, question: `${side}${year}${asked}比较` })),
    { label: `${regions.join("和")}各单位合计`, question: `${year}${regions.join("和")}各单位${asked}合计各多少` },
    ...regions.map((region) => ({
      label: `${region}各单位合计`,
      question: `${year}${region}各单位${asked}合计多少`,
    })),
  ];
}

/** The figures that were understood, without the words that were not, of every agency and year that is asked about. */
export function plainerChoices({ frame, index, entries }: Situation): Choice[] {
  const known = frame.agencies.flatMap((id) => index.get(id) ?? []);
  const [first, ...others] = known;
  if (!first) return overManyChoices(frame);
  const name = known.map(({ agency }) => askedName(entries, agency)).join("和");
  const years =
    frame.years.kind === "years" && (others.length > 0 || frame.years.years.length > 1) ? yearsSaid(frame.years) : "";
  const when = years !== "" ? years : others.length > 0 ? "" : yearOf(frame, first);
  return frame.facts.slice(0, MOST_CHOICES).map(({ ids: [fact] }) => ({
    label: labelOf(fact),
    question: `${name}${when}${askedFigure(fact) ?? labelOf(fact)}${others.length > 0 || frame.years.kind === "all" ? "各" : ""}是多少`,
  }));
}

function yearsSaid({ years, range }: { readonly years: readonly number[]; readonly range: boolean }): string {
  const [first, ...others] = years;
  return range && others.length > 0 ? `${first}-${others.at(-1)}年` : years.map((year) => `${year}年`).join("和");
}

/** Sections, one by one. */
function sectionChoices(situation: Situation): Choice[] {
  const [first] = usualChoices(situation);
  const { frame, index, entries } = situation;
  const known = index.get(frame.agencies[0] ?? "");
  if (!first || !known) return [];
  return ["第一部分", "第二部分", "第三部分", "第四部分", "第五部分", "第六部分"].map((label) => ({
    label,
    question: `${askedName(entries, known.agency)}${yearOf(frame, known)}${label}`,
  }));
}

/** What is asked most often of an agency. */
export function usualChoices({ frame, index, entries }: Situation): Choice[] {
  const [id] = frame.agencies;
  const known = id ? index.get(id) : undefined;
  if (!known) return [];
  return USUAL_QUESTIONS.map(({ label, ask }) => ({
    label,
    question: `${askedName(entries, known.agency)}${yearOf(frame, known)}${ask}`,
  }));
}

function yearOf(frame: Frame, known: KnownAgency): string {
  const asked = frame.years.kind === "years" ? frame.years.years.find((one) => known.years.has(one)) : undefined;
  const year = asked ?? [...known.years.keys()].at(-1);
  return year === undefined ? "" : `${year}年`;
}

/** The same question with an agency put in, for those that have a report of the year asked for. */
export function agencyChoices({ slots, frame, index }: Situation, ids: readonly string[]): Choice[] {
  const wording = choiceWording(frame);
  const inOwnWords = frame.wording.includes(wording);
  const when = inOwnWords || frame.years.kind !== "years" ? whenSaid(slots, frame) : yearsSaid(frame.years);
  return ids.slice(0, MOST_CHOICES).flatMap((id) => {
    const known = index.get(id);
    if (!known) return [];
    const place = known.agency.region.join("");
    const label = known.label.startsWith(place) || place === "" ? known.label : `${known.label}（${place}）`;
    const name =
      place === "" || known.agency.name.startsWith(place)
        ? known.agency.name
        : placed(known.agency.region, known.agency.short);
    return [{ label, question: `${name}${when}${wording}` }];
  });
}

/** The time that is asked about, which the wording leaves out: 2020-2022年, 每年, 2021年比上年. */
function whenSaid({ years: said, text }: Slots, { years }: Frame): string {
  const told = said.filter((mention) => mention.kind !== "year" && mention.kind !== "range");
  const plain = years.kind === "years" && said.length === told.length + (years.range ? 1 : years.years.length);
  const named = said.filter((mention) => mention.kind === "year").map(({ year }) => `${year}年`);
  const own = plain || named.length === 0 ? [] : named;
  const first = plain || (said.length === 0 && years.kind === "years") ? yearsSaid(years) : own.join("和");
  return `${first}${told.map(({ span }) => text.slice(span.start, span.end)).join("")}`;
}

/** The same question with each year that there is, the latest first. */
export function yearChoices({ frame, entries }: Situation, known: KnownAgency): Choice[] {
  const name = askedName(entries, known.agency);
  const wording = choiceWording(frame);
  return [...known.years.keys()]
    .sort((a, b) => b - a)
    .slice(0, MOST_CHOICES)
    .map((year) => ({ label: `${year}年`, question: `${name}${year}年${wording}` }));
}
