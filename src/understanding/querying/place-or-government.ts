import type { Frame } from "../frame.ts";
import { askedName } from "../names/asked-name.ts";
import { governmentOf } from "../names/governments.ts";
import type { Choice, Obstacle } from "../understanding.ts";
import { choiceWording } from "./choice-wording.ts";
import { askedBehind, inTime, whenSaid } from "./choices.ts";
import { isPlaceAlone, sums } from "./place-choices.ts";
import { speaksOfMany } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/** The region and all who report there: 全市, 下属单位, 合计. */
export const TOGETHER = /合计|总共|一共|加起来|合起来|汇总|总的|整体|总体|全[省市区县]/;
/** Words for a sum over reports; 总数 may as well be that of one report. */
const ADDED_UP = /之和|总和|相加|累计|求和|[统拢]共|共(?=[有收是多几计])|加总/;
/** What a figure of one report is called as well: 申请总数, 对外公开总数量, 采购总金额. */
const OWN_TOTAL = /总(?:数|量|件数|条数|金额|额)/;
/** 年报主要内容: of one report. */
const ONE_REPORT = /年报|报告/;
const OF_ALL_THERE = /总结|概况|情况|概览|总览|哪[些几]|几[份家]|多少[份家]|[各每]/;
/** Each of many is told by itself. */
const LISTED = /各(?![类种项占是有个]|理由|原因|情形|结果|渠道|申请)|每(?![类种项年])|分别|哪|谁|排/;

/**
 * 涪城区2024年申请总数, 江油市2022年予以公开率: a place whose government reports itself is named, and the figure may be that of
 * its report or that of all who report there.
 */
export function placeOrGovernment(situation: Situation): Obstacle | null {
  const { frame, slots } = situation;
  // 其中自然人占多少, after a sum over a place, is of that sum.
  if (slots.scope.region === null) return null;
  if (frame.agencies.length > 0 || frame.candidates.length > 0 || frame.proposed || asksOfMany(frame)) return null;
  if (!asksEither(situation)) return null;
  const choices = wholeOrGovernment(situation);
  return choices.length > 1 ? { kind: "which_agency", named: null, choices } : null;
}

/** Reports are chosen, counted or held against one another. */
function asksOfMany(frame: Situation["frame"]): boolean {
  const { aggregation, condition, criteria, order, place, limit, portion, change, lasting, grouping } = frame;
  const chosen = [condition, criteria, order, place, limit, portion, change, lasting];
  const apart = grouping !== null && grouping !== "year";
  return apart || chosen.some((part) => part !== null) || (aggregation !== null && aggregation !== "sum");
}

function asksEither({ frame, slots: { text } }: Situation): boolean {
  const said = `${text} ${frame.wording}`;
  if (ADDED_UP.test(said)) return false;
  switch (frame.intent) {
    case "value":
    case "aggregate":
    case "trend":
    case "compare":
      return speaksOfMany(frame) && OWN_TOTAL.test(said) && !LISTED.test(said);
    case "ratio":
      return !LISTED.test(said);
    case "summary":
      return ONE_REPORT.test(said) && !OF_ALL_THERE.test(said);
    default:
      return false;
  }
}

/**
 * The government of the place, where it has a report of the time that is asked about, or all who report there; none where words
 * say which of the two is meant.
 */
export function wholeOrGovernment(situation: Situation): Choice[] {
  const { frame, slots, index, entries } = situation;
  const { region } = frame.scope;
  if (region === null || !isPlaceAlone(frame) || TOGETHER.test(`${slots.text} ${frame.wording}`)) return [];
  const government = governmentOf(region, index);
  const held = [...(government?.years.keys() ?? [])];
  const wanted = frame.years.kind === "years" ? frame.years.years : held;
  const latest = held.at(-1);
  if (!government || latest === undefined || !wanted.some((year) => held.includes(year))) return [];
  const changes = frame.intent === "trend" || frame.intent === "compare";
  const when = frame.years.kind === "open" ? `${latest}年` : whenSaid(slots, frame);
  const asked = changes ? askedBehind(slots, frame) : inTime(when, choiceWording(frame));
  const own: Choice = { label: government.label, question: `${askedName(entries, government.agency)}${asked}` };
  return [own, ...(changes ? sums(situation, region) : [together(frame, region, when)])];
}

/** All who report there, in the words of the question. */
function together(frame: Frame, region: string, when: string): Choice {
  // A breakdown and a summary of many are of all together anyway; a share of many is told of each unless words say so.
  const summed = frame.intent === "breakdown" || frame.intent === "summary" ? "" : "合计";
  const label = `${region}各单位${summed}`;
  return { label, question: `${label}${inTime(when, choiceWording(frame))}` };
}
