import { carriedOver } from "../../form/relations.ts";
import type { Frame } from "../frame.ts";
import { ofYear } from "../framing/year-wish.ts";
import { type Built, unplacedWords } from "./built.ts";
import { tiesAgencies } from "./carried-over.ts";
import { doubtedFigure } from "./doubted-figure.ts";
import { withTargets } from "./query-targets.ts";
import { askedOfMany, relationOfMany, relationOfNamed, wideOf } from "./relation-of-many.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/** Whether figures agree with one another: those of reports that are named, or of all in a scope. */
export function checkQuery(situation: Situation): Built {
  const { frame, slots, index } = situation;
  const unfilled = slots.unfilled ? { unfilled: frame.facts } : {};
  const doubted = slots.unfilled ? {} : doubtedFigure(situation);
  // 办结总计为0是不是填错了, of nobody: of whom is asked back, and not told of all.
  const ofNobody = doubted.doubted !== undefined && !frame.scope.wanted;
  if (frame.agencies.length === 0 && !ofNobody) {
    const relation = slots.unfilled ? null : relationOfMany(slots);
    if (typeof relation === "string") return unplacedWords(situation, [relation]);
    const pair = relation === carriedOver.relation ? pairOfYears(frame, slots.text) : null;
    const asked = pair === null ? frame : { ...frame, years: ofYear(pair[1]) };
    const of = { kind: "scope", scope: scopeOf(ofPlaces(asked), index) } as const;
    const wide = slots.unfilled ? {} : wideOf(slots, relation);
    return {
      query: { intent: "check", of, relation, ...wide, ...askedOfMany(slots, relation), ...unfilled },
      notes: pair === null ? [] : [`看的是${pair[0]}年的结转下年度与${pair[1]}年的上年结转`],
    };
  }
  const tied = tiesAgencies(slots.text, frame.agencies.length);
  if (tied !== null) return unplacedWords(situation, [tied]);
  const named = relationOfNamed(slots);
  const wide = slots.unfilled ? {} : wideOf(slots, named.relation);
  const asks = { ...named, ...wide, ...doubted, ...unfilled };
  return withTargets(situation, (targets) => ({ intent: "check", of: { kind: "reports", targets }, ...asks }), "all");
}

/** 2021年结转到2022年的: of the report that it was carried into. */
const CARRIED_TO = /结转[到至](20\d\d)年/;

/** 2022年的上年结转和2021年的结转下年: what was carried from the one year to the next, and not from the year before both. */
function pairOfYears({ years }: Frame, text: string): readonly [from: number, to: number] | null {
  const next = Number(CARRIED_TO.exec(text)?.[1] ?? Number.NaN);
  if (!Number.isNaN(next)) return [next - 1, next];
  if (years.kind !== "years" || years.years.length !== 2) return null;
  const [from = 0, to = 0] = years.years.toSorted((a, b) => a - b);
  return to - from === 1 ? [from, to] : null;
}

/** 哪些区县的数据对不上 asks for their governments, as 哪些区县申请最多 does; beside a kind or a name, for those who lie there. */
function ofPlaces(frame: Frame): Frame {
  const { scope, grouping } = frame;
  const open = scope.governments === null && scope.types.length === 0 && scope.named === null;
  return grouping === "county" && open ? { ...frame, scope: { ...scope, governments: "counties" } } : frame;
}
