import { isSought, type Topic } from "../topics.ts";
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
  if (many) {
    // 哪些镇打算做图解: words by themselves are looked for only where a report is said to hold them. Foreign to the tables are
    // those of the prose as well: 政策解读.
    const lost = topics.some(isSought) ? [] : slots.unexplained.filter(({ foreign }) => !foreign);
    const told =
      lost.length > 0
        ? [`${lost.map(({ text }) => `“${text}”`).join("、")}没有用上，下面是各份报告写到这方面的原话`]
        : [];
    return {
      query: { intent: "narrative", targets: [], topics, through: many.through },
      notes: [...many.notes, ...told],
    };
  }
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
