import { gather } from "../../text/gather.ts";
import { yearsSaid } from "../../text/years-text.ts";
import { labelOf } from "../facts/label-fact.ts";
import { askedName } from "../names/asked-name.ts";
import { governmentOf } from "../names/governments.ts";
import type { Slots } from "../slots.ts";
import type { Choice } from "../understanding.ts";
import { askedMeasure } from "./asked-words.ts";
import { sumsTogether } from "./place-choices.ts";
import type { Situation } from "./situation.ts";

/** One is held against the other. */
const TIMES = /倍/;

/** Two regions side by side are not added up unasked: their governments, or all of their reports? */
export function regionChoices(situation: Situation): Choice[] {
  const { slots, frame, index, entries } = situation;
  const regions = slots.scope.beside;
  // 涪城区是安州区的几倍: of no figure that is named, by what is asked most.
  const [fact] = frame.facts;
  const [rate] = frame.rates;
  const ofRate = fact || !rate ? undefined : askedMeasure({ kind: "rate", rate });
  if (ofRate !== undefined) return rateChoices(situation, regions, ofRate);
  const asked = fact ? labelOf(fact.ids[0]) : "收到的申请";
  const governments = regions.flatMap((region) => {
    const government = governmentOf(region, index);
    return government ? [askedName(entries, government.agency)] : [];
  });
  const governed = governments.length === regions.length;
  const own = yearOfEach(regions, slots);
  if (own !== null) {
    const each = governments.map((label, at) => `${label}${own[at] ?? ""}`).join("和");
    const sides = governed ? [{ label: each, question: `${each}${asked}各多少` }] : [];
    return [...sides, ...regions.map((region, at) => allOf(region, own[at] ?? "", asked))];
  }
  const year = frame.years.kind === "years" ? yearsSaid(frame.years) : "";
  const summed = frame.aggregation === "sum" || frame.summed;
  const side = governments.join("和");
  const [first, second] = governments;
  const several =
    TIMES.test(slots.text) || summed ? [] : gather(regions, (region) => sumsTogether(frame, region, year) ?? []);
  if (several.length > 0) {
    const figures = frame.facts.map(
      ({ ids: [id] }) => askedMeasure({ kind: "fact", fact: { ids: [id] } }) ?? labelOf(id),
    );
    const both = governed ? [{ label: side, question: `${side}${year}${figures.join("和")}比较` }] : [];
    return [...both, ...several];
  }
  const question = TIMES.test(slots.text)
    ? `${first}${year}${asked}是${second}的几倍`
    : `${side}${year}${asked}${summed ? "一共多少" : "比较"}`;
  const sides = governed ? [{ label: side, question }] : [];
  const all = regions.join("和");
  return [
    ...sides,
    { label: `${all}各单位合计`, question: `${year}${all}各单位${asked}合计${summed ? "" : "各"}多少` },
    ...regions.map((region) => allOf(region, year, asked)),
  ];
}

/** A rate of several is told of each place, and adds up to nothing. */
function rateChoices({ frame, index }: Situation, regions: readonly string[], asked: string): Choice[] {
  const year = frame.years.kind === "years" ? yearsSaid(frame.years) : "";
  const governments = regions.flatMap((region) => governmentOf(region, index)?.label ?? []);
  const side = governments.join("和");
  const sides = governments.length === regions.length ? [{ label: side, question: `${side}${year}${asked}比较` }] : [];
  const each = regions.map((region) => ({
    label: `${region}${year}各单位`,
    question: `${year}${region}各单位${asked}是多少`,
  }));
  return [...sides, ...each];
}

function allOf(region: string, year: string, asked: string): Choice {
  return { label: `${region}${year}各单位合计`, question: `${year}${region}各单位${asked}合计多少` };
}

/** 梓潼县2022年收了几件，还有2021年三台县呢: each region with a year of its own; `null` where they do not take turns. */
function yearOfEach(regions: readonly string[], { text, years }: Slots): readonly string[] | null {
  const named = years.flatMap((mention) => (mention.kind === "year" ? [mention] : []));
  if (regions.length < 2 || named.length !== regions.length || years.length !== named.length) return null;
  const line = [
    ...regions.map((region) => ({ region, at: text.indexOf(region) })),
    ...named.map(({ year, span }) => ({ year, at: span.start })),
  ].sort((a, b) => a.at - b.at);
  const own = new Map<string, string>();
  for (let at = 0; at + 1 < line.length; at += 2) {
    const pair = line.slice(at, at + 2);
    const region = pair.flatMap((one) => ("region" in one ? [one.region] : []))[0];
    const year = pair.flatMap((one) => ("year" in one ? [one.year] : []))[0];
    if (region === undefined || year === undefined) return null;
    own.set(region, `${year}年`);
  }
  return regions.map((region) => own.get(region) ?? "");
}
