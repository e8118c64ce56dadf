import { APPLICANTS } from "../form/applications.ts";
import { breakdowns } from "../form/breakdowns.ts";
import { cellsOf } from "../form/facts.ts";
import { REVIEW_RESULTS } from "../form/review.ts";
import type { Report } from "../report/report.ts";
import { reportId } from "../report/report-id.ts";
import type { MeasuredId } from "../understanding/measure.ts";
import type { SummaryQuery } from "../understanding/query.ts";
import type { AnswerBlock } from "./answer.ts";
import { citePassage } from "./cite.ts";
import type { Context } from "./context.ts";
import { evidenceFor } from "./evidence.ts";
import { cellsBehind, type Figure, figureOf, type KnownFigure, saying } from "./figure.ts";
import { round, roundingNote, sharesOf, signed } from "./format.ts";
import { nameIn, reportName } from "./names.ts";
import { partLabel } from "./part-labels.ts";
import { labelOf } from "./phrase.ts";
import type { Picture } from "./picture.ts";
import { pictureOfYear, type SaidGroup } from "./picture-of-year.ts";
import { type Draft, join, type Piece, piece } from "./piece.ts";
import { readTargets } from "./read-targets.ts";
import { summariseScope } from "./summarise-scope.ts";
import { inBrief, TOPIC_SENTENCES } from "./topics.ts";
import { UNKNOWN_SHORT } from "./unknown.ts";

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
const DISCLOSED: readonly MeasuredId[] = [
  "narrative.disclosed_total",
  "narrative.disclosed_website",
  "narrative.disclosed_new_media",
  "narrative.disclosed_other",
];
const PROPOSALS: readonly MeasuredId[] = ["narrative.npc_proposals", "narrative.cppcc_proposals"];
/** Figures that are set against those of the year before. */
const COMPARED: readonly MeasuredId[] = [
  "narrative.disclosed_total",
  "applications.received.total",
  "applications.handled_total.total",
  "applications.granted.total",
  "review.reconsideration.total",
  "review.litigation.total",
];

/** One line of a summary with the figures that it asserts, and those that a picture of it shows. */
interface Line {
  readonly text: string;
  readonly figures: readonly KnownFigure[];
  readonly groups?: readonly SaidGroup[];
}

function isKnown(figure: Figure): figure is KnownFigure {
  return figure.kind === "known";
}

function sumOf(figures: readonly KnownFigure[]): number {
  return figures.reduce((sum, { value }) => sum + value, 0);
}

function known(report: Report, ids: readonly MeasuredId[]): readonly KnownFigure[] {
  return ids.map((id) => figureOf(report, id)).filter(isKnown);
}

/** Figures to be drawn, each by the name of its row. */
function named(figures: readonly Figure[]): SaidGroup["items"] {
  return figures.map((figure) => ({ name: labelOf(figure.id, figure.report.edition), figure }));
}

/** A figure for a lead: its words, or that it cannot be read. */
function keyText(report: Report, id: MeasuredId): string {
  const figure = figureOf(report, id);
  return figure.kind === "known"
    ? `${labelOf(id)}${figure.text}${figure.unit}`
    : `${labelOf(id)}（${UNKNOWN_SHORT[figure.reason]}，没有数字）`;
}

/** What the table of section 二 has that is not zero; one word when all of it is. */
function proactiveLine(report: Report): Line {
  const ids = cellsOf(report.edition)
    .filter(({ table, column }) => table === "proactive" && column.id !== "previous_items" && column.id !== "change")
    .map(({ id }) => id);
  const prose = known(report, DISCLOSED);
  const table = known(report, ids);
  const nonZero = table.filter(({ value }) => value !== 0);
  const tableText =
    nonZero.length > 0
      ? nonZero.map(saying).join("，")
      : table.length > 0
        ? "第二部分表格中能读出的制发文件、处理决定等数量均为0"
        : "";
  const text = [prose.map(saying).join("，"), tableText].filter((part) => part !== "").join("；");
  const figures = [...prose, ...nonZero];
  return {
    text: text === "" ? "" : `主动公开：${text}。`,
    figures,
    groups: [{ shape: "tiles", heading: "主动公开", items: named(figures) }],
  };
}

function applicantsLine(report: Report): Line {
  const received = figureOf(report, "applications.received.total");
  const applicants = known(
    report,
    APPLICANTS.map((applicant) => `applications.received.${applicant}` as const),
  ).filter(({ value }) => value > 0);
  const carried = known(report, ["applications.carried_in.total", "applications.carried_out.total"]).filter(
    ({ value }) => value > 0,
  );
  if (received.kind === "unknown" || (received.value === 0 && carried.length === 0)) return { text: "", figures: [] };
  const who = applicants.map((figure) => `${partLabel(figure, [figure, ...applicants])}${figure.text}件`).join("、");
  const rest = carried.map((figure) => `，${labelOf(figure.id)}${figure.text}件`).join("");
  return {
    text: `申请：新收${received.text}件${who === "" ? "" : `（${who}）`}${rest}。`,
    figures: [received, ...applicants, ...carried],
    groups: [
      {
        shape: sumOf(applicants) === received.value ? "parts" : "bars",
        heading: "谁提出申请",
        items: applicants.map((figure) => ({ name: partLabel(figure, [figure, ...applicants]), figure })),
      },
    ],
  };
}

/** Results that are told one by one; where there are more, the groups of the form are. */
const RESULTS_TOLD = 6;
const RESULT_GROUPS = ["granted", "partially_granted", "denied", "unavailable", "rejected", "other"].map(
  (row) => `applications.${row}.total` as MeasuredId,
);

function resultsLine(report: Report): Line {
  const results = breakdowns.find(({ id }) => id === "results");
  const rows = (results?.parts ?? []).filter((id) => cellsBehind(id, report.edition).length > 0);
  const told = known(report, rows).filter(({ value }) => value > 0).length;
  const all = (told > RESULTS_TOLD ? RESULT_GROUPS : rows).map((id) => figureOf(report, id));
  const nonZero = all.filter(isKnown).filter(({ value }) => value > 0);
  if (nonZero.length === 0) return { text: "", figures: [] };
  const complete = all.every(isKnown);
  const shares = complete && nonZero.length > 1 ? sharesOf(nonZero.map(({ value }) => value)) : [];
  const items = nonZero.map((figure, index) => {
    const share = shares[index];
    return `${labelOf(figure.id, report.edition)}${figure.text}件${share === undefined ? "" : `（${share}%）`}`;
  });
  return {
    text: `办理：${items.join("，")}。${complete ? roundingNote(shares) : "部分格子没有数字，不算占比。"}`,
    figures: nonZero,
    groups: [
      {
        shape: complete ? "parts" : "bars",
        heading: "怎样答复",
        items: named(nonZero).map((item, index) => ({ ...item, share: shares[index] })),
      },
    ],
  };
}

function reviewLine(report: Report): Line {
  const kinds = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"] as const;
  const parts = kinds.flatMap((kind) => {
    const total = figureOf(report, `review.${kind}.total`);
    if (!isKnown(total) || total.value === 0) return [];
    const outcomes = known(
      report,
      REVIEW_RESULTS.map((result) => `review.${kind}.${result}` as const),
    ).filter(({ value }) => value > 0);
    const how = outcomes.map((figure) => `${partLabel(figure, [figure, figure])}${figure.text}件`).join("、");
    return [
      {
        text: `${labelOf(total.id)}${total.text}件${how === "" ? "" : `（${how}）`}`,
        figures: [total, ...outcomes],
        items: outcomes.map((figure) => ({
          name: `${labelOf(total.id)}：${partLabel(figure, [figure, figure])}`,
          figure,
        })),
      },
    ];
  });
  if (parts.length === 0) return { text: "", figures: [] };
  return {
    text: `复议诉讼：${parts.map(({ text }) => text).join("，")}。`,
    figures: parts.flatMap(({ figures }) => figures),
    groups: [{ shape: "bars", heading: "复议和诉讼的结果", items: parts.flatMap(({ items }) => items) }],
  };
}

function proposalsLine(report: Report): Line {
  const figures = known(report, PROPOSALS).filter(({ value }) => value > 0);
  return { text: figures.length > 0 ? `建议提案：${figures.map(saying).join("，")}。` : "", figures };
}

/** What changed since the year before, for figures that both reports have. */
function changeLine(report: Report, previous: Report | undefined): Line {
  if (!previous) return { text: "", figures: [] };
  const pairs = COMPARED.flatMap((id) => {
    const [now, before] = [figureOf(report, id), figureOf(previous, id)];
    return isKnown(now) && isKnown(before) && now.value !== before.value ? [{ now, before }] : [];
  });
  const items = pairs.map(({ now, before }) => {
    const change = round(now.value - before.value, 6);
    return `${labelOf(now.id)}${before.text}→${now.text}${now.unit}（${signed(change)}）`;
  });
  return {
    text: items.length > 0 ? `比上年（${previous.year}年）：${items.join("，")}。` : "",
    figures: pairs.flatMap(({ now, before }) => [now, before]),
  };
}

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
  const lines = [
    proactiveLine(report),
    applicantsLine(report),
    resultsLine(report),
    reviewLine(report),
    proposalsLine(report),
    changeLine(report, previous),
  ].filter(({ text }) => text !== "");
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
export async function answerSummary(context: Context, { of }: SummaryQuery): Promise<Draft> {
  if (of.kind === "scope") return summariseScope(context, of.scope);
  const reports = await readTargets(context.store, of.targets);
  const pieces = await Promise.all(reports.slice(0, SUMMARISED).map((report) => summarise(context, report)));
  const rest = reports.length - SUMMARISED;
  const note: readonly AnswerBlock[] = rest > 0 ? [{ kind: "note", text: `另有${rest}份报告，请分别来问。` }] : [];
  const [only] = pieces;
  return {
    status: reports.length > 0 ? "answered" : "not_found",
    ...join([...pieces.map(({ said }) => said), piece({ blocks: note })]),
    picture: pieces.length === 1 ? await only?.draw() : undefined,
  };
}
