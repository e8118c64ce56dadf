import type { Frame } from "../frame.ts";
import type { Matter } from "../query.ts";
import type { Slots } from "../slots.ts";
import type { Built } from "./built.ts";
import { withTargets } from "./query-targets.ts";
import type { Situation } from "./situation.ts";

/** The figures that speak for a whole matter. */
const MATTERS: Readonly<Record<string, Matter>> = {
  "narrative.disclosed_total": "disclosed",
  "applications.received.total": "applications",
  "applications.handled_total.total": "applications",
  "review.reconsideration.total": "reconsideration",
  "review.litigation.total": "litigation",
};
/** 申请数量情况, 收到多少申请: one figure. */
const ONE_FIGURE = /多少|几|[数总]量|总数|件数|吗|有没有|是否|[有没无]过/;

/** 行政复议情况, 依申请公开工作怎么样 of one agency's year: what was asked for, and what became of it; `null` where one figure is. */
export function mattersOf(situation: Situation): Built | null {
  const { frame, slots } = situation;
  if (!slots.account || ONE_FIGURE.test(slots.text) || !isPlain(frame, slots)) return null;
  const named = frame.facts.map(({ ids: [id] }) => MATTERS[id]);
  const matters = named.flatMap((matter) => matter ?? []);
  if (matters.length === 0 || matters.length < named.length) return null;
  return withTargets(
    situation,
    (targets) => ({ intent: "summary", of: { kind: "reports", targets }, matters: [...new Set(matters)] }),
    "ask",
  );
}

function isPlain(frame: Frame, { triggers }: Slots): boolean {
  const { agencies, years, condition, aggregation, order, place, rates, breakdowns, portion } = frame;
  const one = agencies.length === 1 && (years.kind !== "years" || years.years.length < 2) && years.kind !== "all";
  const plain = condition === null && aggregation === null && order === null && place === null && portion === null;
  return one && plain && rates.length + breakdowns.length === 0 && !triggers.has("compare");
}
