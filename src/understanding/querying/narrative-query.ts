import type { Built } from "./built.ts";
import { withTargets } from "./query-targets.ts";
import type { Situation } from "./situation.ts";

/** 培训几次, and not 讲了几个方面. */
const ASKS_COUNT = /(?:几|多少)(?!个?(?:方面|要点|重点|问题|部分|主要))/;
/** Section 五 is of the problems and of what is done about them. */
const SECTION_FIVE = /第五(?:大?部分|节)/;

/** What reports say in their prose: the newest one, where no year is named. */
export function narrativeQuery(situation: Situation): Built {
  const { frame, slots } = situation;
  const both = SECTION_FIVE.test(slots.text) ? (["improvements"] as const) : [];
  return withTargets(
    situation,
    (targets) => ({
      intent: "narrative",
      targets,
      topics: [...new Set([...frame.topics, ...both])],
      ...(ASKS_COUNT.test(slots.text) && { counts: true as const }),
    }),
    "latest",
  );
}
