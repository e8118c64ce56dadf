import { BARE_KIND } from "../body-words.ts";
import type { Slots } from "../slots.ts";
import { spanOfMatch } from "../span.ts";
import type { Choice, Obstacle } from "../understanding.ts";
import { askedFigure } from "./asked-words.ts";
import { whenSaid } from "./choices.ts";
import type { Situation } from "./situation.ts";

/** Groups that a place and a level tell: 县区政府, 市直部门. A name before them makes one agency of them: 涪城区政府. */
const GROUP =
  "(?:各|所有|全部)?(?:个)?(?:(?:区县|县区|市县|[县区])级?(?:人民)?政府|[省市区县]直属?(?:部门|单位|机关|局)|[省市区县]级(?:部门|单位|机关))";
const KIND = `(?:各|所有|全部)?(?:个)?${BARE_KIND}`;
const JOIN = "(?:[和与跟同及、]|还是|以及|比起?)";
const BESIDE = new RegExp(`(${GROUP})${JOIN}(${GROUP}|${KIND})|(${KIND})${JOIN}(${GROUP})`);
const LEFT_OUT = /除|不含|不算|不包括|去掉|以外/;
/** A group by itself is added up, where nothing else is said. */
const USUAL = "applications.received.total";

/**
 * 市直部门和县区政府哪个多: a group of governments, or the bodies of a level, beside another group. Neither may be passed over, and
 * the two are not added up unasked; the sum of each is offered.
 */
export function groupsBeside({ slots, frame }: Situation): Obstacle | null {
  if (slots.agencies.length > 0 || frame.scope.named?.apart) return null;
  const groups = groupsNamed(slots);
  if (groups.length < 2) return null;
  const [rate] = frame.rates;
  const figure = rate?.label ?? `${askedFigure(frame.facts[0]?.ids[0] ?? USUAL) ?? "收到的申请"}`;
  const choices = groups.map((words): Choice => {
    const whose = `${frame.scope.region ?? ""}${words}`;
    return { label: whose, question: `${whenSaid(slots, frame)}${whose}${figure}合计多少` };
  });
  return { kind: "which_agency", named: null, choices };
}

/**
 * The two groups that a question names beside one another, without 各 and 所有; none where one is left out, or where they are one
 * kind: 红花岗区政府和区直部门.
 */
export function groupsNamed({ text, scope }: Slots): readonly string[] {
  const match = LEFT_OUT.test(text) ? null : BESIDE.exec(text);
  if (match === null) return [];
  const both = spanOfMatch(match);
  if (scope.kindSpans.some(({ start, end }) => start <= both.start && both.end <= end)) return [];
  const [, first, second, kind, group] = match;
  return [first ?? kind, second ?? group].flatMap((words) => words?.replace(/^各个?|^(?:所有|全部)个?/, "") ?? []);
}
