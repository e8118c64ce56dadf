import { type Agency, displayName } from "../../report/agency.ts";
import type { Report } from "../../report/report.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { CompareQuery } from "../../understanding/query.ts";
import type { Place } from "../../understanding/wishes.ts";
import type { AnswerBlock, WholeTable } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceOfAll } from "../evidence/measured-evidence.ts";
import { changeText, differenceOf, roundWord } from "../figures/change.ts";
import { type KnownMeasured, type Measured, measured, measureLabel } from "../figures/measured.ts";
import { explainUnknown } from "../figures/unknown.ts";
import { LIMITS } from "../limits.ts";
import { pictureOfCompare } from "../pictures/picture-of-compare.ts";
import { type Draft, join, piece } from "../piece.ts";
import { readTargets } from "../read-targets.ts";
import { placeOfMeasure } from "../scope/whole-table.ts";
import { listed, percent, signed } from "../wording/format.ts";
import { nameIn } from "../wording/names.ts";
import { nthCompared } from "./nth-compared.ts";

interface Row {
  readonly measure: Measure;
  readonly label: string;
  /** Parallel to the reports. */
  readonly cells: readonly Measured[];
}

type Namer = (report: Report) => string;
type AgencyNamer = (agency: Agency) => string;

/** One agency in two years: what became of the figure, or how the earlier one stands against the later. */
function overTime(cells: readonly KnownMeasured[], name: Namer, against?: string): string | undefined {
  const [earlier, later, ...others] = cells.toSorted((a, b) => a.report.year - b.report.year);
  if (!earlier || !later || others.length > 0 || earlier.report.agency.id !== later.report.agency.id) return undefined;
  if (against === later.report.id) return backwards(earlier, later, name);
  return `${name(earlier.report)}${earlier.text}，${name(later.report)}${later.text}，${changeText(earlier, later)}`;
}

/** 甲2019年47件，甲2022年40件，2019年比2022年多7件. */
function backwards(earlier: KnownMeasured, later: KnownMeasured, name: Namer): string {
  const { value, unit } = differenceOf(earlier, later);
  const isRate = later.value.unit === "%";
  const how = value > 0 ? (isRate ? "高" : "多") : isRate ? "低" : "少";
  const told = `${roundWord([earlier, later])}${Math.abs(value)}${unit}`;
  const both = `${name(earlier.report)}${earlier.text}，${name(later.report)}${later.text}`;
  if (value === 0) return `${both}，两年一样`;
  return `${both}，${earlier.report.year}年比${later.report.year}年${how}${told}`;
}

/** The year before the names where all reports are of one; else each name has its own. */
function dated(cells: readonly KnownMeasured[], named: AgencyNamer): { readonly year: string; readonly name: Namer } {
  const years = new Set(cells.map(({ report }) => report.year));
  const [only] = years;
  if (years.size > 1 || only === undefined)
    return { year: "", name: ({ agency, year }) => `${named(agency)}${year}年` };
  return { year: `${only}年`, name: ({ agency }) => named(agency) };
}

/** Who has more, or less where that was asked, ties said; empty when fewer than two have a figure. */
function verdict({ cells }: Row, named: AgencyNamer, order: "most" | "least", against?: string): string {
  const known = cells.filter((cell) => cell.kind === "known");
  const [first] = known;
  if (!first || known.length < 2) return "";
  const { year, name } = dated(known, named);
  const change = overTime(known, name, against);
  if (change !== undefined) return change;
  const sorted = known.toSorted((a, b) => (order === "most" ? b.exact - a.exact : a.exact - b.exact));
  const [top, next] = sorted;
  if (!top || !next) return "";
  const isRate = top.value.unit === "%";
  const last = sorted.at(-1);
  if (top.exact === last?.exact) {
    const both = listed(known.map(({ report }) => name(report)));
    return `${year}${both}${isRate ? "一样高" : "一样多"}，都是${top.text}`;
  }
  const amount = order === "most" ? (isRate ? "高" : "多") : isRate ? "低" : "少";
  if (known.length === 2) {
    const { value, unit } = differenceOf(top, next);
    return `${year}${name(top.report)}更${amount}，${top.text}；${name(next.report)}${next.text}，相差${roundWord(known)}${Math.abs(value)}${unit}`;
  }
  const tops = known.filter((cell) => cell.exact === top.exact).map(({ report }) => name(report));
  return `${year}${listed(tops)}最${amount}，${top.text}`;
}

function nth({ cells }: Row, named: AgencyNamer, place: Place): string {
  const known = cells.filter((cell) => cell.kind === "known");
  const { year, name } = dated(known, named);
  return known.length < 2 ? "" : `${year}${nthCompared(known, place, ({ report }) => name(report))}`;
}

/** 甲81条，乙400条，前者是后者的20.25%（81÷400）; empty where it cannot be worked out. */
function quotientText({ label, cells }: Row, divisor: string, named: AgencyNamer): string {
  const known = cells.filter((cell) => cell.kind === "known");
  const over = known.find(({ report }) => report.id !== divisor);
  const under = known.find(({ report }) => report.id === divisor);
  if (!over || !under || known.length !== 2) return "";
  const { year, name } = dated(known, named);
  const both = `${label}：${year}${name(over.report)}${over.text}，${name(under.report)}${under.text}`;
  if (under.exact === 0) return `${both}，后者是0，不能作分母。`;
  const quotient = over.exact / under.exact;
  const times = Math.round(quotient * 100) / 100;
  const round = roundWord(known) || (quotient > 1 && times !== quotient ? "约" : "");
  const told = quotient > 1 ? `${round}${times}倍` : `${round}${percent(quotient)}%`;
  return `${both}，前者是后者的${told}（${over.exact}÷${under.exact}）。`;
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

/** The comparison as a file: one line a report, each figure with its unit and its place. */
function wholeComparison(rows: readonly Row[], reports: readonly Report[]): WholeTable {
  return {
    name: `${rows.map(({ label }) => label).join("、")}比较`,
    head: ["单位", "年份", ...rows.flatMap(({ label }) => [label, `${label}的出处`]), "报告"],
    rows: reports.map((report, at) => [
      displayName(report.agency),
      report.year,
      ...rows.flatMap(({ measure, cells }) => {
        const cell = cells[at];
        const text = cell?.kind === "known" ? cell.text : (cell?.short ?? null);
        return [text, placeOfMeasure(measure, report.edition)];
      }),
      report.title,
    ]),
  };
}

function gap(left: Measured | undefined, right: Measured | undefined): string {
  if (left?.kind !== "known" || right?.kind !== "known") return "—";
  const { value, unit } = differenceOf(left, right);
  return `${roundWord([left, right])}${signed(value)}${unit}`;
}

function leadOf(
  rows: readonly Row[],
  reports: readonly Report[],
  {
    named,
    name,
    order,
    against,
    place,
  }: {
    named: AgencyNamer;
    name: Namer;
    order: "most" | "least";
    against: string | undefined;
    place?: Place | undefined;
  },
): string {
  const verdicts = rows.flatMap((row) => {
    const said = place ? nth(row, named, place) : verdict(row, named, order, against);
    if (said === "") return [];
    return rows.length > 1 || said.endsWith("）") ? `${row.label}：${said}。` : `${said}（${row.label}）。`;
  });
  if (verdicts.length > 0) return verdicts.join("");
  const only = rows.flatMap(({ cells }) => cells).find((cell): cell is KnownMeasured => cell.kind === "known");
  return only ? `只查到${name(only.report)}的数：${only.text}。` : `${listed(reports.map(name))}都没有可以比较的数字。`;
}

/** By the first figure that is asked for, those without one last, where an order is; else as they were named. */
function inOrder(reports: readonly Report[], { measures: [first], order, sorted }: CompareQuery): readonly Report[] {
  if (!sorted || !first) return reports;
  const sign = order === "least" ? 1 : -1;
  const size = (report: Report): number => {
    const cell = measured(report, first);
    return cell.kind === "known" ? sign * cell.exact : Number.POSITIVE_INFINITY;
  };
  return reports.toSorted((a, b) => size(a) - size(b));
}

/** Answers how figures of several reports compare: who has more, a small table, and what is not known. */
export async function answerCompare(context: Context, query: CompareQuery): Promise<Draft> {
  const reports = inOrder(await readTargets(context.store, query.targets), query);
  const named = nameIn(context.store);
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
  const divided =
    query.dividedBy === undefined ? [] : rows.map((row) => quotientText(row, query.dividedBy ?? "", named));
  const quotient = divided.every((said) => said !== "") ? divided.join("") : "";
  const blocks: AnswerBlock[] = [
    {
      kind: "lead",
      text:
        quotient ||
        leadOf(rows, reports, {
          named,
          name,
          order: query.order ?? "most",
          against: query.against,
          place: query.place,
        }),
    },
  ];
  if (known && cells.length > 2) blocks.push(tableOf(rows, reports.slice(0, LIMITS.ranked), name));
  const unlisted = reports.length - LIMITS.ranked;
  if (known && unlisted > 0)
    blocks.push({ kind: "text", text: `共${reports.length}份报告，这里只列前${LIMITS.ranked}份。` });
  if (known && years.size > 1 && agencies.size > 1) {
    blocks.push({ kind: "note", text: "各报告的年份不同，比较时请留意。" });
  }
  const lacking = cells.flatMap((cell) =>
    cell.kind === "unknown" ? cell.lacking.map((figure) => explainUnknown(figure, named)) : [],
  );
  return {
    status: known ? "answered" : "not_found",
    picture: await pictureOfCompare(context, rows, reports, name),
    ...join([piece({ blocks }), await evidenceOfAll(context, cells), ...lacking]),
    wholeTable: unlisted > 0 ? wholeComparison(rows, reports) : undefined,
  };
}
