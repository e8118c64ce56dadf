import type { AgencyType } from "../../report/agency.ts";
import { yearsSaid, yearsText } from "../../text/years-text.ts";
import { labelOf } from "../facts/label-fact.ts";
import type { Frame } from "../frame.ts";
import type { AgencyIndex, KnownAgency } from "../names/agency-index.ts";
import { askedName, placed } from "../names/asked-name.ts";
import { leastPlacedName } from "../names/least-placed.ts";
import { findOwnPlace } from "../slots/conditions/find-place.ts";
import type { Slots } from "../slots.ts";
import type { Choice } from "../understanding.ts";
import { askedFigure } from "./asked-words.ts";
import { choiceWording } from "./choice-wording.ts";
import { comparesWithOthers } from "./compares-with-others.ts";
import { comparisonNaming } from "./comparison-naming.ts";
import { overManyChoices } from "./over-many-choices.ts";
import type { Situation } from "./situation.ts";
import { standsAmong } from "./stands-among.ts";

/** Choices that are worth reading. */
export const MOST_CHOICES = 8;

const USUAL_QUESTIONS = [
  { label: "收到的申请", ask: "收到多少件申请" },
  { label: "办理结果", ask: "的申请是怎么处理的" },
  { label: "行政复议", ask: "行政复议多少件" },
  { label: "年报摘要", ask: "年报摘要" },
] as const;

/** What is asked most often of all who report in a place. */
const USUAL_OF_PLACE = [
  { label: "收到的申请", ask: "各单位收到的申请合计多少" },
  { label: "收到申请最多的单位", ask: "收到申请最多的单位是哪家" },
  { label: "有哪些报告", ask: "有哪些单位的报告" },
  { label: "年报摘要", ask: "年报摘要" },
] as const;

/** Figures by which an agency is asked to be placed. */
export const OFTEN_RANKED = [
  "applications.received.total",
  "applications.granted.total",
  "review.reconsideration.total",
] as const;

/** 镇政府 is that of a town, which is an agency by itself. */
const LOCAL_GOVERNMENTS: Readonly<Record<string, AgencyType>> = { 镇: "town", 乡: "township" };

/** 区政府: the governments that it may mean, or their offices. */
export function kindChoices(situation: Situation, named: string): Choice[] {
  const { index, frame } = situation;
  const local = LOCAL_GOVERNMENTS[named.charAt(0)];
  const type = local ?? (/办/.test(named) ? "office" : "government");
  const level = /^[省市区县旗]/.exec(named)?.[0];
  const wanted = frame.years.kind === "years" ? frame.years.years : [];
  const fitting = index.all.filter(
    ({ agency, years }) =>
      agency.type === type &&
      (level === undefined || agency.region.at(-1)?.endsWith(level)) &&
      (local === undefined || wanted.length === 0 || wanted.some((year) => years.has(year))),
  );
  return agencyChoices(
    situation,
    fitting.slice(0, MOST_CHOICES).map(({ agency }) => agency.id),
  );
}

/** The figures that were understood, without the words that were not, of every agency and year that is asked about. */
export function plainerChoices({ frame, slots, index, entries }: Situation): Choice[] {
  const known = frame.agencies.flatMap((id) => index.get(id) ?? []);
  const [first, ...others] = known;
  if (!first) return asksRule(frame, slots) ? meaningChoices(frame) : overManyChoices(frame);
  if (others.length === 0 && asksStanding(frame, slots)) return standingChoices(frame, first, entries);
  const name = known.map(({ agency }) => askedName(entries, agency)).join("和");
  const years =
    frame.years.kind === "years" && (others.length > 0 || frame.years.years.length > 1) ? yearsSaid(frame.years) : "";
  const when = years !== "" ? years : others.length > 0 ? "" : yearOf(frame, first);
  return frame.facts.slice(0, MOST_CHOICES).map(({ ids: [fact] }) => ({
    label: labelOf(fact),
    question: `${name}${when}${askedFigure(fact) ?? labelOf(fact)}${others.length > 0 || frame.years.kind === "all" ? "各" : ""}是多少`,
  }));
}

/** 其他处理要不要盖章: nobody's figure is asked for, and no number. */
function asksRule({ years, scope, condition, order }: Frame, { text }: Slots): boolean {
  return (
    years.kind === "open" && !scope.wanted && condition === null && order === null && !/[几总排共]|多少/.test(text)
  );
}

/** What the words mean that were understood: no ranking is offered to who asks for a rule. */
function meaningChoices({ facts }: Frame): Choice[] {
  return facts.slice(0, MOST_CHOICES).map(({ ids: [fact] }) => {
    const label = labelOf(fact).replace(/合计$/, "");
    return { label: `${label}的意思`, question: `${label}是什么意思` };
  });
}

/** The same figures as shares of all that was received: 企业占多少. */
export function shareChoices(situation: Situation): Choice[] {
  return plainerChoices(situation).map(({ label, question }) => ({
    label,
    question: question.replace(/（(.+)）各?是多少$/, "中$1占百分之几"),
  }));
}

/** 排第几, or 跟别的单位比一比, of an agency that is named or was spoken of. */
function asksStanding({ place }: Frame, { text }: Slots): boolean {
  return place?.kind === "own" || findOwnPlace(text) !== undefined || comparesWithOthers(text);
}

/** Where an agency stands, by the figure that is named, or else by what is asked most. */
function standingChoices(frame: Frame, known: KnownAgency, entries: Situation["entries"]): Choice[] {
  const [fact] = frame.facts;
  const figures = fact === undefined ? OFTEN_RANKED : [fact.ids[0]];
  const among = standsAmong(known.agency, frame.scope.region, fact !== undefined);
  const who = `${askedName(entries, known.agency)}${yearOf(frame, known)}`;
  return figures.flatMap((id) => {
    const figure = askedFigure(id) ?? labelOf(id);
    return among.map((where) => ({ label: `${figure}${where}`, question: `${who}${figure}${where}排第几` }));
  });
}

/** Sections, one by one. */
export function sectionChoices(situation: Situation): Choice[] {
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
export function usualChoices({ frame, slots, index, entries }: Situation): Choice[] {
  const [id, ...others] = frame.agencies;
  const known = id ? index.get(id) : undefined;
  if (!known) return [];
  if (others.length === 0 && asksStanding(frame, slots)) return standingChoices(frame, known, entries);
  return USUAL_QUESTIONS.map(({ label, ask }) => ({
    label,
    question: `${askedName(entries, known.agency)}${yearOf(frame, known)}${ask}`,
  }));
}

/** 沧州市2023年多少: of a place, but which figure? None where no place is named. */
export function usualOfPlace({ frame }: Situation): Choice[] {
  const { region } = frame.scope;
  if (region === null || frame.agencies.length > 0) return [];
  const year = frame.years.kind === "years" ? yearsText(frame.years.years) : "";
  return USUAL_OF_PLACE.map(({ label, ask }) => ({ label, question: `${region}${year}${ask}` }));
}

export function yearOf(frame: Frame, known: KnownAgency): string {
  const asked = frame.years.kind === "years" ? frame.years.years.findLast((one) => known.years.has(one)) : undefined;
  const year = asked ?? [...known.years.keys()].at(-1);
  return year === undefined ? "" : `${year}年`;
}

/** The same question with an agency put in, for those that have a report of the year asked for. */
export function agencyChoices({ slots, frame, index, entries }: Situation, ids: readonly string[]): Choice[] {
  const asked = askedBehind(slots, frame);
  const isOne = (id: string): boolean => ids.includes(id);
  // Those that were named beside the one that is open stay in the question.
  const others = frame.agencies.flatMap((id) => (isOne(id) ? [] : (index.get(id)?.agency ?? [])));
  const open = slots.agencies.filter(({ match, ids: own }) => match === "exact" && own.length > 1 && !own.some(isOne));
  const comparison = comparisonNaming(slots, frame, ids);
  const named = [...others.map((agency) => askedName(entries, agency)), ...open.map(({ named: said }) => said)];
  const beside = named.map((name) => `和${name}`).join("");
  return ids.slice(0, MOST_CHOICES).flatMap((id) => {
    const known = index.get(id);
    if (!known) return [];
    const place = known.agency.region.join("");
    const label = known.label.startsWith(place) || place === "" ? known.label : `${known.label}（${place}）`;
    const { name: own, region, short } = known.agency;
    const full = place === "" || own.startsWith(place) ? own : placed(region, short);
    const name = leastPlacedName(full, region, namesakesOf(full, id, index)) ?? full;
    if (comparison) return [{ label, question: comparison(name) }];
    return [{ label, question: `${name}${beside}${asked}` }];
  });
}

/** The regions of the others that bear a name. */
function namesakesOf(name: string, id: string, index: AgencyIndex): readonly (readonly string[])[] {
  const bearers = [...(index.longestAt(name, 0)?.ids ?? []), ...index.endingIn(name)];
  return bearers.flatMap((other) => (other === id ? [] : [index.get(other)?.agency.region ?? []]));
}

/** What is asked, as it reads behind a name in a choice: its time, and the words of it. */
export function askedBehind(slots: Slots, whole: Frame): string {
  const frame = whole.yearsAround ? { ...whole, years: whole.yearsAround } : whole;
  const wording = choiceWording(frame);
  const inOwnWords = frame.wording.includes(wording);
  return inTime(inOwnWords || frame.years.kind !== "years" ? whenSaid(slots, frame) : yearsSaid(frame.years), wording);
}

/** A question behind its time, which says once that it is of every year: 近三年收到的申请的变化. */
export function inTime(when: string, wording: string): string {
  return when === "" ? wording : `${when}${wording.replace(/^历年/, "")}`;
}

/** The time that is asked about, which the wording leaves out: 2020-2022年, 每年, 2021年比上年. */
export function whenSaid({ years: said, text }: Slots, { years }: Frame): string {
  const told = said.filter((mention) => mention.kind !== "year" && mention.kind !== "range");
  const plain = years.kind === "years" && said.length === told.length + (years.range ? 1 : years.years.length);
  const named = [...new Set(said.flatMap((mention) => (mention.kind === "year" ? [`${mention.year}年`] : [])))];
  const own = plain || named.length === 0 ? [] : named;
  const first = plain || (said.length === 0 && years.kind === "years") ? yearsSaid(years) : own.join("和");
  return `${first}${told.map(({ span }) => text.slice(span.start, span.end)).join("")}`;
}

/** The same question with each year of which all of them have a report, the latest first. */
export function yearChoices({ frame, entries }: Situation, known: readonly KnownAgency[]): Choice[] {
  const name = known.map(({ agency }) => askedName(entries, agency)).join("和");
  const wording = choiceWording(frame);
  const [first, ...others] = known;
  const years = [...(first?.years.keys() ?? [])]
    .filter((year) => others.every(({ years }) => years.has(year)))
    .sort((a, b) => b - a);
  const [fact, ...more] = frame.facts;
  const figure = fact && more.length === 0 ? askedFigure(fact.ids[0]) : undefined;
  // 去年比前年多多少: of one agency two years are held against one another, whichever they are.
  if (frame.intent === "compare" && others.length === 0 && figure !== undefined)
    return years
      .filter((year) => first?.years.has(year - 1))
      .slice(0, MOST_CHOICES)
      .map((year) => ({ label: `${year}年`, question: `${name}${year}年比${year - 1}年${figure}多多少` }));
  return years.slice(0, MOST_CHOICES).map((year) => ({ label: `${year}年`, question: `${name}${year}年${wording}` }));
}

/** The same of each year that there is, the latest first; of a message that is no whole question nobody can say. */
export function yearsOfMany({ frame, slots, index }: Situation): Choice[] {
  if (slots.rows.length === 0) return [];
  const there = frame.scope.region === null ? null : index.inRegion(frame.scope.region);
  const years = there === null ? index.years : there.flatMap((id) => [...(index.get(id)?.years.keys() ?? [])]);
  return [...new Set(years)]
    .sort((a, b) => b - a)
    .slice(0, MOST_CHOICES)
    .map((year) => ({ label: `${year}年`, question: `${year}年${slots.text}` }));
}
