import type { Report } from "../../report/report.ts";
import type { GoneThrough } from "../../understanding/query.ts";
import { isSought, type Topic } from "../../understanding/topics.ts";
import type { Context } from "../context.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Draft, join, piece } from "../piece.ts";
import { digest, PROSE, underHeadings } from "../prose/passages.ts";
import { sentencesOn, topicLabel } from "../prose/topics.ts";
import { quote } from "../quote.ts";
import { goThrough, type Saying } from "./go-through.ts";

/** Most characters of each report's words. */
const QUOTED = 80;

/** A report may say the same in other words. */
const LITERAL = "按字面查找，意思相同而说法不同的没有算在内。";

function sayingOn(report: Report, topic: Topic): Saying | undefined {
  const on = sentencesOn(report, topic);
  const all = isSought(topic) ? on : underHeadings(on);
  if (all.length === 0) return undefined;
  const { lines, citations } = quote(report, all, digest(all, QUOTED));
  return { text: lines.join(""), citations };
}

/** What many reports say on each topic, and which of them say it. */
export async function narrativeOfMany(
  context: Context,
  topics: readonly Topic[],
  through: GoneThrough,
): Promise<Draft> {
  const drafts = await Promise.all(
    topics.map((topic) =>
      goThrough(context, through, {
        label: topicLabel(topic),
        where: `正文（第${PROSE.join("、")}部分）`,
        saidBy: (report) => sayingOn(report, topic),
      }),
    ),
  );
  const literal = topics.some(isSought) ? [LITERAL] : [];
  return {
    status: drafts.some(({ status }) => status === "answered") ? "answered" : "not_found",
    ...join([...drafts, piece({ blocks: paragraphs("note", ...literal) })]),
  };
}
