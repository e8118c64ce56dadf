import { APPLICANTS } from "../form/applications.ts";
import { breakdowns } from "../form/breakdowns.ts";
import { cellsOf } from "../form/facts.ts";
import { REVIEW_RESULTS } from "../form/review.ts";
import type { Report } from "../report/report.ts";
import type { MeasuredId } from "../understanding/measure.ts";
import type { Matter } from "../understanding/query.ts";
import { cellsBehind, type Figure, figureOf, type KnownFigure, saying } from "./figures/figure.ts";
import { partLabel } from "./figures/part-labels.ts";
import { UNKNOWN_SHORT } from "./figures/unknown.ts";
import type { SaidGroup } from "./pictures/picture-of-year.ts";
import { round, roundingNote, sharesOf, signed } from "./wording/format.ts";
import { labelOf } from "./wording/phrase.ts";

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
export interface SummaryLine {
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

/** The figures among these cells that are numbers. */
export function known(report: Report, ids: readonly MeasuredId[]): readonly KnownFigure[] {
  return ids.map((id) => figureOf(report, id)).filter(isKnown);
}

/** A figure for a lead: its words, or that it cannot be read. */
export function keyText(report: Report, id: MeasuredId): string {
  const figure = figureOf(report, id);
  return figure.kind === "known"
    ? `${labelOf(id)}${figure.text}${figure.unit}`
    : `${labelOf(id)}（${UNKNOWN_SHORT[figure.reason]}，没有数字）`;
}

/** Figures to be drawn, each by the name of its row. */
export function named(figures: readonly Figure[]): SaidGroup["items"] {
  return figures.map((figure) => ({ name: labelOf(figure.id, figure.report.edition), figure }));
}

/** What the table of section 二 has that is not zero; one word when all of it is. */
function proactiveLine(report: Report): SummaryLine {
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

function applicantsLine(report: Report): SummaryLine {
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

function resultsLine(report: Report): SummaryLine {
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

const LITIGATION = ["litigation_direct", "litigation_after_reconsideration"] as const;
type Dispute = "reconsideration" | (typeof LITIGATION)[number];

function reviewLine(report: Report, kinds: readonly Dispute[] = ["reconsideration", ...LITIGATION]): SummaryLine {
  const parts = kinds.flatMap((kind) => {
    const total = figureOf(report, `review.${kind}.total`);
    if (isKnown(total) && total.value === 0) return [];
    const outcomes = known(
      report,
      REVIEW_RESULTS.map((result) => `review.${kind}.${result}` as const),
    ).filter(({ value }) => value > 0);
    const how = outcomes.map((figure) => `${partLabel(figure, [figure, figure])}${figure.text}件`).join("、");
    // Results are told whose total nobody filled in, and it is said that there is none.
    if (!isKnown(total) && outcomes.length === 0) return [];
    const many = isKnown(total) ? `${total.text}件` : `合计${UNKNOWN_SHORT[total.reason]}`;
    return [
      {
        text: `${labelOf(total.id)}${many}${how === "" ? "" : `（${how}）`}`,
        figures: isKnown(total) ? [total, ...outcomes] : outcomes,
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

function proposalsLine(report: Report): SummaryLine {
  const figures = known(report, PROPOSALS).filter(({ value }) => value > 0);
  return { text: figures.length > 0 ? `建议提案：${figures.map(saying).join("，")}。` : "", figures };
}

/** What changed since the year before, for figures that both reports have. */
function changeLine(report: Report, previous: Report | undefined): SummaryLine {
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

/**
 * What a year's report says, a line for each matter that has anything to say: what was disclosed, who applied and how it
 * was answered, disputes, proposals, and the change since the year before.
 *
 * @param previous the same agency's report of the year before, where there is one
 */
export function summaryLines(report: Report, previous: Report | undefined): readonly SummaryLine[] {
  return [
    proactiveLine(report),
    applicantsLine(report),
    resultsLine(report),
    reviewLine(report),
    proposalsLine(report),
    changeLine(report, previous),
  ].filter(({ text }) => text !== "");
}

/**
 * What some matters of a report come to: what was published, who applied and how it was answered, what disputes there were
 * and how they ended.
 */
export function matterLines(report: Report, matters: readonly Matter[]): readonly SummaryLine[] {
  const asked = new Set(matters);
  const disputes: readonly Dispute[] = [
    ...(asked.has("reconsideration") ? (["reconsideration"] as const) : []),
    ...(asked.has("litigation") ? LITIGATION : []),
  ];
  return [
    ...(asked.has("disclosed") ? [proactiveLine(report)] : []),
    ...(asked.has("applications") ? [applicantsLine(report), resultsLine(report)] : []),
    reviewLine(report, disputes),
  ].filter(({ text }) => text !== "");
}
