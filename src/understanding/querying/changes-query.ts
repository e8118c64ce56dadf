import type { Frame } from "../frame.ts";
import type { Obstacle } from "../understanding.ts";
import { measuresOf } from "./asked-measures.ts";
import type { Built } from "./built.ts";
import { plainerChoices } from "./choices.ts";
import { scopeOf } from "./scope-of.ts";
import { CLAIMS_FIRST } from "./scope-query.ts";
import type { Situation } from "./situation.ts";

/**
 * Who of many agencies changed most, or who went up or down, from one year to another: 2021到2023年哪个街道增加最多. A single year
 * is held against the one before.
 *
 * @returns `null` where no changes of several agencies are asked for
 */
export function changesQuery(situation: Situation): Built | null {
  const { frame, index } = situation;
  const { change } = frame;
  if (frame.agencies.length > 0) return claimsGrowth(situation) ? { obstacle: unsaidOf(situation) } : null;
  if (change === null) return null;
  const [measure, ...others] = measuresOf(situation, index.editions);
  const unsaid = unsaidOf(situation);
  if (measure === undefined) return { obstacle: { kind: "which_fact", choices: [] } };
  if (change === "unsaid" || others.length > 0 || asksMore(situation)) return { obstacle: unsaid };
  const scope = scopeOf(frame, index);
  const all = scope.years ?? [];
  if (all.length === 0) return { obstacle: unsaid };
  const last = Math.max(...all);
  const first = all.length > 1 ? Math.min(...all) : last - 1;
  const years = { kind: "years", years: [first, last], range: false } as const;
  const ends = scopeOf({ ...frame, years }, index);
  return {
    query: {
      intent: "rank",
      scope: ends,
      measure,
      order: "most",
      limit: change.all ? null : frame.limit,
      change: { ...change, from: first, to: last },
    },
    notes: [],
  };
}

function unsaidOf(situation: Situation): Obstacle {
  return { kind: "unplaced", words: [changeWords(situation.frame)], choices: plainerChoices(situation) };
}

/** 增幅最大的是不是甲: who has most of the figure itself is another question. */
function claimsGrowth({ slots: { text, years } }: Situation): boolean {
  return CLAIMS_FIRST.test(text) && years.some(({ kind }) => kind === "growth");
}

/** Sums, places, groups and conditions beside changes are not worked out. */
function asksMore({ frame, slots }: Situation): boolean {
  const { aggregation, place, scope, grouping, criteria, lasting } = frame;
  const counts = aggregation === null || aggregation === "count";
  const limited = slots.condition !== null && slots.condition !== "positive";
  return (
    !counts ||
    limited ||
    slots.order === "least" ||
    place !== null ||
    criteria !== null ||
    lasting !== null ||
    scope.beside.length > 1 ||
    (grouping !== null && grouping !== "year")
  );
}

function changeWords({ change }: Frame): string {
  if (change === null || change === "unsaid") return "变化";
  return { up: "增加", down: "减少", either: "变化" }[change.direction];
}
