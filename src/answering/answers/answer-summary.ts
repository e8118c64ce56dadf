import type { Report } from "../../report/report.ts";
import { reportId } from "../../report/report-id.ts";
import type { MeasuredId } from "../../understanding/measure.ts";
import type { SummaryQuery } from "../../understanding/query.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceFor } from "../evidence/evidence.ts";
import { citePassage } from "../figures/cite.ts";
import { figureOf } from "../figures/figure.ts";
import { paragraphs } from "../paragraphs.ts";
import type { Picture } from "../pictures/picture.ts";
import { pictureOfYear } from "../pictures/picture-of-year.ts";
import { type Draft, join, type Piece, piece } from "../piece.ts";
import { inBrief, TOPIC_SENTENCES } from "../prose/topics.ts";
import { readTargets } from "../read-targets.ts";
import { summariseScope } from "../summarise-scope.ts";
import { keyText, known, named, summaryLines } from "../summary-lines.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { mattersOf } from "./answer-matters.ts";
import { sectionOf } from "./answer-section.ts";

/** Reports that one answer summarises in full. */
const SUMMARISED = 3;
/** Findings that a summary writes out. */
const FINDINGS_SHOWN = 2;
/** Characters of the report's words on problems, and on next steps. */
const ONE_LINE = 120;

const KEY: readonly MeasuredId[] = [
  "applications.received.total",
  "applications.handled_total.total",
  "review.reconsideration.total",
  "review.litigation.total",
];
function proseLine(report: Report, topic: "problems" | "improvements", label: string): Piece {
  const kept = inBrief(TOPIC_SENTENCES[topic](report), ONE_LINE);
  if (kept.length === 0) return piece({});
  return piece({
    blocks: [
      {
        kind: "list",
        items: [
          `${label}：${kept
            .map(({ text }) => text)
            .join("")
            .replace(/[；，,]$/, "……")}`,
        ],
      },
    ],
    citations: kept.map(({ section, passage, text }) => citePassage(report, section, passage, text)),
  });
}

function mergeLists(blocks: readonly AnswerBlock[]): AnswerBlock {
  return { kind: "list", items: blocks.flatMap((block) => (block.kind === "list" ? block.items : [])) };
}

async function findingsPiece(context: Context, report: Report): Promise<Piece> {
  const all = await context.findingsOf(report);
  const name = reportName(report, nameIn(context.store));
  const totalsFirst = [
    ...all.filter(({ column }) => column === "total"),
    ...all.filter(({ column }) => column !== "total"),
  ];
  const rest = all.length - FINDINGS_SHOWN;
  return piece({
    findings: totalsFirst.slice(0, FINDINGS_SHOWN).map(({ message }) => `${name}：${message}`),
    blocks:
      rest > 0
        ? [
            {
              kind: "note",
              text: `另有${rest}处勾稽关系不符，可以问“${name}的数据有没有问题”看全部。`,
            },
          ]
        : [],
  });
}

async function summarise(
  context: Context,
  report: Report,
): Promise<{ readonly said: Piece; readonly draw: () => Promise<Picture> }> {
  const previous = await context.store.read(reportId(report.agency.id, report.year - 1));
  const lines = summaryLines(report, previous);
  const prose = join([proseLine(report, "problems", "问题"), proseLine(report, "improvements", "下一步")]);
  const figures = [...known(report, KEY), ...lines.flatMap((line) => line.figures)];
  const evidence = join(await Promise.all([...new Set(figures)].map((figure) => evidenceFor(context, figure))));
  const lead = `${reportName(report, nameIn(context.store))}：${KEY.map((id) => keyText(report, id)).join("，")}。`;
  const findings = await findingsPiece(context, report);
  const said = join([
    piece({
      blocks: [
        { kind: "lead", text: lead },
        mergeLists([{ kind: "list", items: lines.map(({ text }) => text) }, ...prose.blocks]),
        ...report.remarks.map((text): AnswerBlock => ({ kind: "note", text })),
      ],
    }),
    { ...evidence, findings: [] },
    piece({ citations: prose.citations }),
    findings,
  ]);
  const key = KEY.map((id) => figureOf(report, id));
  const groups = [
    { shape: "tiles", heading: "", items: named(key) } as const,
    ...lines.flatMap((line) => line.groups ?? []),
  ];
  const contradictions = [
    ...findings.findings,
    ...evidence.blocks.flatMap((block) => (block.kind === "warning" ? [block.text] : [])),
  ];
  const more = (await context.findingsOf(report)).length - findings.findings.length;
  return { said, draw: () => pictureOfYear(context, report, { groups, contradictions, more }) };
}

/** Answers what a year's report says: figures, problems, next steps, findings, change; or a scope's sums and extremes. */
export async function answerSummary(context: Context, { of, table, matters }: SummaryQuery): Promise<Draft> {
  if (of.kind === "scope") return summariseScope(context, of.scope);
  const reports = await readTargets(context.store, of.targets);
  if (table) {
    const told = reports.slice(0, SUMMARISED).map((report) => sectionOf(context, report, table));
    return { status: reports.length > 0 ? "answered" : "not_found", ...join(told) };
  }
  if (matters) {
    const told = await Promise.all(reports.slice(0, SUMMARISED).map((report) => mattersOf(context, report, matters)));
    return { status: told.some(({ values }) => values.length > 0) ? "answered" : "not_found", ...join(told) };
  }
  const pieces = await Promise.all(reports.slice(0, SUMMARISED).map((report) => summarise(context, report)));
  const rest = reports.length - SUMMARISED;
  const note = paragraphs("note", rest > 0 && `另有${rest}份报告，请分别来问。`);
  const [only] = pieces;
  return {
    status: reports.length > 0 ? "answered" : "not_found",
    ...join([...pieces.map(({ said }) => said), piece({ blocks: note })]),
    picture: pieces.length === 1 ? await only?.draw() : undefined,
  };
}
