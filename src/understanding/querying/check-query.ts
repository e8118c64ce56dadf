import type { Frame } from "../frame.ts";
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
    const of = { kind: "scope", scope: scopeOf(ofPlaces(frame), index) } as const;
    const wide = slots.unfilled ? {} : wideOf(slots, relation);
    return {
      query: { intent: "check", of, relation, ...wide, ...askedOfMany(slots, relation), ...unfilled },
      notes: [],
    };
  }
  const tied = tiesAgencies(slots.text, frame.agencies.length);
  if (tied !== null) return unplacedWords(situation, [tied]);
  const named = relationOfNamed(slots);
  const wide = slots.unfilled ? {} : wideOf(slots, named.relation);
  const asks = { ...named, ...wide, ...doubted, ...unfilled };
  return withTargets(situation, (targets) => ({ intent: "check", of: { kind: "reports", targets }, ...asks }), "all");
}

/** 哪些区县的数据对不上 asks for their governments, as 哪些区县申请最多 does; beside a kind or a name, for those who lie there. */
function ofPlaces(frame: Frame): Frame {
  const { scope, grouping } = frame;
  const open = scope.governments === null && scope.types.length === 0 && scope.named === null;
  return grouping === "county" && open ? { ...frame, scope: { ...scope, governments: "counties" } } : frame;
}
