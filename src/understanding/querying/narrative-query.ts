import type { Topic } from "../topics.ts";
import type { Built } from "./built.ts";
import { goneThrough } from "./gone-through.ts";
import { withTargets } from "./query-targets.ts";
import type { Situation } from "./situation.ts";

/** 培训几次, and not 讲了几个方面. */
const ASKS_COUNT = /(?:几|多少)(?!个?(?:方面|要点|重点|问题|部分|主要))/;
/** Section 五 is of the problems and of what is done about them. */
const SECTION_FIVE = /第五(?:大?部分|节)/;

/** What a report tells of itself, and not in its prose. */
const NOT_PROSE: ReadonlySet<Topic> = new Set(["publication", "period"]);

/** What reports say in their prose: the newest one, where no year is named. */
export function narrativeQuery(situation: Situation): Built {
  const { frame, slots } = situation;
  const both = SECTION_FIVE.test(slots.text) ? (["improvements"] as const) : [];
  const topics = [...new Set([...frame.topics, ...both])];
  const many = topics.some((topic) => NOT_PROSE.has(topic)) ? null : goneThrough(situation);
  if (many) return { query: { intent: "narrative", targets: [], topics, through: many.through }, notes: many.notes };
  return withTargets(
    situation,
    (targets) => ({
      intent: "narrative",
      targets,
      topics,
      ...(ASKS_COUNT.test(slots.text) && { counts: true as const }),
    }),
    "latest",
  );
}
