import type { Report } from "../../report/report.ts";
import type { NarrativeQuery } from "../../understanding/query.ts";
import { isSought, type NamedTopic, type Topic } from "../../understanding/topics.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceFor } from "../evidence/evidence.ts";
import { citeReport } from "../figures/cite.ts";
import { figureOf, saying } from "../figures/figure.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Draft, join, leadPiece, type Piece, piece } from "../piece.ts";
import { countName, countsOf, hasOwnCount, MENTIONED, type MentionedTopic } from "../prose/mentioned.ts";
import { digest, PROSE, type Sentence, sentencesOf, underHeadings } from "../prose/passages.ts";
import { sentencesOn, topicLabel } from "../prose/topics.ts";
import { quote } from "../quote.ts";
import { readTargets } from "../read-targets.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { narrativeOfMany } from "./narrative-of-many.ts";

/** Most characters of the report's words in an answer on one topic. */
const QUOTED = 400;

/** A sentence that counts something says more of a year than one that praises it. */
const A_COUNT = /\d+\s*余?\s*(?:件|条|次|篇|期|项|个|场|封|名)/;
/** Topics that are asked for by their numbers. */
const COUNTED: ReadonlySet<string> = new Set(["overview", ...Object.keys(MENTIONED)]);

/** Figures of the prose that belong to a topic. */
const TOPIC_FIGURES: { readonly [T in NamedTopic]?: readonly Parameters<typeof figureOf>[1][] } = {
  fees: ["narrative.processing_fee"],
  proposals: ["narrative.npc_proposals", "narrative.cppcc_proposals"],
  kinds: ["narrative.disclosed_total"],
  channels: [
    "narrative.disclosed_total",
    "narrative.disclosed_website",
    "narrative.disclosed_new_media",
    "narrative.disclosed_other",
  ],
};

/** The passages that are shown, each cited by the words that are shown of it. */
function quoted(report: Report, topic: Topic, all: readonly Sentence[]): Piece {
  const { lines, citations } = quote(report, all, digest(all, QUOTED, COUNTED.has(topic) ? A_COUNT : undefined));
  return piece({ blocks: paragraphs("quote", ...lines), citations });
}

async function figuresOf(context: Context, report: Report, topic: Topic): Promise<Piece> {
  const known = (isSought(topic) ? [] : (TOPIC_FIGURES[topic] ?? []))
    .map((id) => figureOf(report, id))
    .filter((figure) => figure.kind === "known");
  if (known.length === 0) return piece({});
  const evidence = await Promise.all(known.map((figure) => evidenceFor(context, figure)));
  return join([piece({ blocks: [{ kind: "text", text: `${known.map(saying).join("，")}。` }] }), ...evidence]);
}

/** What to show where section 五 does not tell problems from improvements: all of it. */
function wholeSection(report: Report, topic: Topic): readonly Sentence[] {
  return topic === "problems" || topic === "improvements" ? sentencesOf(report, "五") : [];
}

/** The date under the report; the tables and the prose do not say it. */
function sayPublication(report: Report, name: string): { found: boolean; said: Piece } {
  const { published } = report;
  if (published === null) {
    return {
      found: false,
      said: leadPiece(`${name}的报告没有写明发布日期。`),
    };
  }
  return found(report, `${name}的报告落款日期是${dateText(published)}。`, "落款日期", published);
}

/** From when to when the figures of a report are counted. */
function sayPeriod(report: Report, name: string): { found: boolean; said: Piece } {
  const { from, to, stated } = report.period;
  if (!stated)
    return {
      found: false,
      said: leadPiece(`${name}的报告没有写明统计期限。`),
    };
  const text = `${name}报告的统计期限：${dateText(from)}至${dateText(to)}。`;
  return found(report, text, "统计期限", `${from}至${to}`);
}

function dateText(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** What a report says of itself, outside its tables and its prose. */
function found(report: Report, text: string, row: string, quote: string): { found: boolean; said: Piece } {
  const citation = { ...citeReport(report), row, quote };
  return { found: true, said: piece({ blocks: [{ kind: "lead", text }], citations: [citation] }) };
}

/** The numbers of what the prose alone may count are asked for, and no sentence on it holds one. */
function lacksCount(topic: Topic, sentences: readonly Sentence[]): topic is MentionedTopic {
  return topic in MENTIONED && !sentences.some(({ text }) => countsOf(topic as MentionedTopic, text));
}

/** Where what is counted has a count of its own, the sentences that tell it. */
function toldOf(all: readonly Sentence[], topic: Topic, counts: boolean): readonly Sentence[] {
  const counted = counts && hasOwnCount(topic) ? all.filter(({ text }) => countsOf(topic, text)) : [];
  return counted.length > 0 ? counted : all;
}

async function sayTopic(
  context: Context,
  report: Report,
  topic: Topic,
  counts: boolean,
): Promise<{ found: boolean; said: Piece }> {
  const name = reportName(report, nameIn(context.store));
  if (topic === "publication") return sayPublication(report, name);
  if (topic === "period") return sayPeriod(report, name);
  const on = toldOf(sentencesOn(report, topic), topic, counts);
  // Words that are searched for may stand in a heading.
  const own = isSought(topic) ? on : underHeadings(on);
  const sentences = own.length > 0 ? own : wholeSection(report, topic);
  const figures = await figuresOf(context, report, topic);
  if (sentences.length === 0 && figures.blocks.length > 0) {
    const lead = leadPiece(`${name}报告写到的${topicLabel(topic)}：`);
    return { found: true, said: join([lead, figures]) };
  }
  if (sentences.length === 0) {
    const where = isSought(topic) ? `（第${PROSE.join("、")}部分）` : "";
    const text = `${name}的报告正文${where}没有写到${topicLabel(topic)}。`;
    return { found: false, said: leadPiece(text) };
  }
  const sections = [...new Set(sentences.map(({ section }) => section))].join("、");
  const unsplit = own.length > 0 ? "" : "（报告没有把问题与改进分开写，以下是该部分原文）";
  const uncounted = counts && lacksCount(topic, sentences);
  const lead: AnswerBlock = {
    kind: "lead",
    text: uncounted
      ? `${name}的报告正文没有写${topicLabel(topic)}的${countName(topic)}，只写到（第${sections}部分）：`
      : `${name}报告第${sections}部分写到${isSought(topic) ? "" : "的"}${topicLabel(topic)}${unsplit}：`,
  };
  const remarks = report.remarks
    .filter((text) => !text.startsWith("表格"))
    .map((text): AnswerBlock => ({ kind: "note", text }));
  return {
    found: !uncounted,
    said: join([piece({ blocks: [lead] }), figures, quoted(report, topic, sentences), piece({ blocks: remarks })]),
  };
}

/** Answers with the report's own sentences on a topic, shortened at sentence ends. */
export async function answerNarrative(context: Context, query: NarrativeQuery): Promise<Draft> {
  if (query.through) return narrativeOfMany(context, query.topics, query.through);
  const reports = await readTargets(context.store, query.targets);
  const all = await Promise.all(
    reports.flatMap((report) => query.topics.map((topic) => sayTopic(context, report, topic, query.counts ?? false))),
  );
  return { status: all.some(({ found }) => found) ? "answered" : "not_found", ...join(all.map(({ said }) => said)) };
}
