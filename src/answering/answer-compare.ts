import type { Report } from "../report/report.ts";
import type { CompareQuery, Measure } from "../understanding/query.ts";
import type { AnswerBlock } from "./answer.ts";
import { changeText, differenceOf, roundWord } from "./change.ts";
import type { Context } from "./context.ts";
import { listed, signed } from "./format.ts";
import { type KnownMeasured, type Measured, measured, measureLabel } from "./measured.ts";
import { evidenceOfAll } from "./measured-evidence.ts";
import { nameAgencies } from "./names.ts";
import { type Draft, join, piece } from "./piece.ts";
import { readTargets } from "./read-targets.ts";
import { explainUnknown } from "./unknown.ts";

interface Row {
  readonly measure: Measure;
  readonly label: string;
  /** Parallel to the reports. */
  readonly cells: readonly Measured[];
}

type Namer = (report: Report) => string;

/** One agency in two years: what became of the figure. */
function overTime(label: string, cells: readonly KnownMeasured[], name: Namer): string | undefined {
  const [earlier, later, ...others] = cells.toSorted((a, b) => a.report.year - b.report.year);
  if (!earlier || !later || others.length > 0 || earlier.report.agency.id !== later.report.agency.id) return undefined;
  return `${label}：${name(earlier.report)}${earlier.text}，${name(later.report)}${later.text}，${changeText(earlier, later)}。`;
}

/** Who has more, ties said; empty when fewer than two have a figure. */
function verdict({ label, cells }: Row, name: Namer): string {
  const known = cells.filter((cell) => cell.kind === "known");
  const [first] = known;
  if (!first || known.length < 2) return "";
  const change = overTime(label, known, name);
  if (change !== undefined) return change;
  const most = known.reduce((best, cell) => (cell.exact > best.exact ? cell : best), first);
  const least = known.reduce((best, cell) => (cell.exact < best.exact ? cell : best), first);
  if (most.exact === least.exact)
    return `${label}：${listed(known.map(({ report }) => name(report)))}相同，都是${first.text}。`;
  const tops = known.filter((cell) => cell.exact === most.exact).map(({ report }) => name(report));
  const amount = most.value.unit === "%" ? "高" : "多";
  if (known.length === 2) {
    const { value, unit } = differenceOf(most, least);
    return `${label}：${name(most.report)}${most.text}，${name(least.report)}${least.text}，前者${roundWord(known)}${amount}${value}${unit}。`;
  }
  return `${label}：最${amount}的是${listed(tops)}（${most.text}）。`;
}

function tableOf(rows: readonly Row[], reports: readonly Report[], name: Namer): AnswerBlock {
  const cellText = (cell: Measured) => (cell.kind === "known" ? cell.text : cell.short);
  const [left, right] = reports;
  if (reports.length === 2 && left && right) {
    const sameAgency = left.agency.id === right.agency.id;
    return {
      kind: "table",
      head: ["项目", name(left), name(right), sameAgency ? "后一年比前一年" : "相差"],
      rows: rows.map(({ label, cells }) => {
        const [from, to] = sameAgency && left.year < right.year ? [cells[1], cells[0]] : [cells[0], cells[1]];
        return [label, ...cells.map(cellText), gap(from, to)];
      }),
    };
  }
  return {
    kind: "table",
    head: ["报告", ...rows.map(({ label }) => label)],
    rows: reports.map((report, index) => [
      name(report),
      ...rows.map(({ cells }) => {
        const cell = cells[index];
        return cell ? cellText(cell) : "";
      }),
    ]),
  };
}

function gap(left: Measured | undefined, right: Measured | undefined): string {
  if (left?.kind !== "known" || right?.kind !== "known") return "—";
  const { value, unit } = differenceOf(left, right);
  return `${roundWord([left, right])}${signed(value)}${unit}`;
}

function leadOf(rows: readonly Row[], reports: readonly Report[], name: Namer): string {
  const verdicts = rows.map((row) => verdict(row, name)).filter((text) => text !== "");
  if (verdicts.length > 0) return verdicts.join("");
  const only = rows.flatMap(({ cells }) => cells).find((cell): cell is KnownMeasured => cell.kind === "known");
  return only ? `只查到${name(only.report)}的数：${only.text}。` : `${listed(reports.map(name))}都没有可以比较的数字。`;
}

/** Answers how figures of several reports compare: who has more, a small table, and what is not known. */
export async function answerCompare(context: Context, query: CompareQuery): Promise<Draft> {
  const reports = await readTargets(context.store, query.targets);
  const named = nameAgencies(reports.map(({ agency }) => agency));
  const name: Namer = (report) => `${named(report.agency)}${report.year}年`;
  const rows = query.measures.map((measure): Row => {
    const cells = reports.map((report) => measured(report, measure));
    const labels = new Set(reports.map((report) => measureLabel(measure, report)));
    return { measure, label: labels.size === 1 ? ([...labels][0] ?? "") : measureLabel(measure), cells };
  });
  const cells = rows.flatMap((row) => row.cells);
  const known = cells.some(({ kind }) => kind === "known");
  const years = new Set(reports.map(({ year }) => year));
  const agencies = new Set(reports.map(({ agency }) => agency.id));
  const blocks: AnswerBlock[] = [{ kind: "lead", text: leadOf(rows, reports, name) }];
  if (known && cells.length > 2) blocks.push(tableOf(rows, reports, name));
  if (known && years.size > 1 && agencies.size > 1) {
    blocks.push({ kind: "note", text: "各报告的年份不同，比较时请留意。" });
  }
  const lacking = cells.flatMap((cell) => (cell.kind === "unknown" ? cell.lacking.map(explainUnknown) : []));
  return {
    status: known ? "answered" : "not_found",
    ...join([piece({ blocks }), await evidenceOfAll(context, cells), ...lacking]),
  };
}
