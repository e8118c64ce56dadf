import type { Agency } from "../report/agency.ts";
import type { Finding, Report } from "../report/report.ts";
import { reportId } from "../report/report-id.ts";
import { findingsIn } from "../store/findings-of.ts";
import type { Store } from "../store/store.ts";
import { yearsText } from "../text/years-text.ts";
import type { MeasuredId } from "../understanding/measure.ts";
import { touches } from "./evidence/touching.ts";
import { figureOf } from "./figures/figure.ts";
import { UNKNOWN_SHORT } from "./figures/unknown.ts";
import type { Mark, Panel, Picture } from "./pictures/picture.ts";
import { nameIn, reportName } from "./wording/names.ts";
import { labelOf, phraseOf } from "./wording/phrase.ts";

/** One figure of an overview, or why there is none. */
export interface OverviewCell {
  readonly state: "known" | "unknown" | "no_report";
  readonly value: number | null;
  /** With its unit; what stands in its place where there is none: 空白, 无报告. */
  readonly text: string;
  readonly report: string | null;
  /** A finding of the report speaks of this figure. */
  readonly doubted: boolean;
}

export interface OverviewRow {
  readonly id: MeasuredId;
  readonly label: string;
  /** Parallel to the overview's columns. */
  readonly cells: readonly OverviewCell[];
}

export interface OverviewColumn {
  /** A year, or an agency. */
  readonly heading: string;
  /** `null`: there is no report for it. */
  readonly report: string | null;
  readonly findings: number;
}

/** The key figures of several reports side by side. */
export interface Overview {
  readonly columns: readonly OverviewColumn[];
  readonly rows: readonly OverviewRow[];
  /** Left out where there are no two figures to compare. */
  readonly picture?: Picture;
}

/** What tells most about an agency's year, in the order of the form. */
const KEY_FIGURES: readonly MeasuredId[] = [
  "narrative.disclosed_total",
  "applications.received.total",
  "applications.carried_in.total",
  "applications.granted.total",
  "applications.partially_granted.total",
  "applications.denied.total",
  "applications.unavailable.total",
  "applications.rejected.total",
  "applications.handled_total.total",
  "applications.carried_out.total",
  "review.reconsideration.total",
  "review.litigation.total",
];
const DRAWN: readonly MeasuredId[] = ["applications.received.total", "narrative.disclosed_total"];

/** A place in the overview, with or without a report. */
interface Seat {
  readonly heading: string;
  readonly report: Report | undefined;
  readonly findings: readonly Finding[];
}

async function seat(store: Store, heading: string, id: string): Promise<Seat> {
  const report = await store.read(id);
  return { heading, report, findings: report ? await findingsIn(store, report) : [] };
}

function cellOf(id: MeasuredId, { report, findings }: Seat): OverviewCell {
  if (!report) return { state: "no_report", value: null, text: "无报告", report: null, doubted: false };
  const figure = figureOf(report, id);
  const doubted = findings.some((finding) => touches(finding, [id], report));
  const shared = { report: report.id, doubted };
  return figure.kind === "known"
    ? { ...shared, state: "known", value: figure.value, text: `${figure.text}${figure.unit}` }
    : { ...shared, state: "unknown", value: null, text: UNKNOWN_SHORT[figure.reason] };
}

function panelOf(shape: Panel["shape"], { id, label, cells }: OverviewRow, seats: readonly Seat[]): readonly Panel[] {
  if (cells.filter(({ state }) => state === "known").length < 2) return [];
  const marks = seats.flatMap(({ heading }, index): readonly Mark[] => {
    const cell = cells[index];
    if (!cell) return [];
    return [{ name: heading, value: cell.value, label: cell.text, ...(cell.doubted && { doubted: true as const }) }];
  });
  return [{ shape, heading: label, unit: phraseOf(id).unit, marks }];
}

function pictureOf(rows: readonly OverviewRow[], seats: readonly Seat[], drawing: Drawing): Picture | undefined {
  const panels = DRAWN.flatMap((id) => rows.filter((row) => row.id === id)).flatMap((row) =>
    panelOf(drawing.shape, row, seats),
  );
  if (panels.length === 0) return undefined;
  const doubted = seats.filter((_, index) => rows.some(({ id, cells }) => DRAWN.includes(id) && cells[index]?.doubted));
  return {
    title: drawing.title,
    panels,
    notes: doubted.length > 0 ? [`${doubted.map(({ heading }) => heading).join("、")}的数据有出入，详见报告`] : [],
    source: drawing.source,
  };
}

type Drawing = Pick<Picture, "title" | "source"> & { readonly shape: Panel["shape"] };

function overviewOf(seats: readonly Seat[], drawing: Drawing): Overview {
  const rows = KEY_FIGURES.map((id) => ({ id, label: labelOf(id), cells: seats.map((one) => cellOf(id, one)) }));
  const told = rows.filter(
    ({ id, cells }) => !id.startsWith("narrative.") || cells.some(({ state }) => state === "known"),
  );
  const picture = pictureOf(told, seats, drawing);
  return {
    columns: seats.map(({ heading, report, findings }) => ({
      heading,
      report: report?.id ?? null,
      findings: findings.length,
    })),
    rows: told,
    ...(picture && { picture }),
  };
}

/**
 * An agency's key figures year by year.
 *
 * @param years those with a report; years between them without one are shown as gaps
 */
export async function overviewOfYears(store: Store, agency: Agency, years: readonly number[]): Promise<Overview> {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const run = years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const seats = await Promise.all(run.map((year) => seat(store, `${year}年`, reportId(agency.id, year))));
  const name = nameIn(store)(agency);
  return overviewOf(seats, {
    shape: "line",
    title: `${name}历年数据`,
    source: `${name}${yearsText(years)}政府信息公开工作年度报告`,
  });
}

/** The key figures of several agencies in one year. */
export async function overviewOfAgencies(store: Store, agencies: readonly Agency[], year: number): Promise<Overview> {
  const nameOf = nameIn(store);
  const seats = await Promise.all(agencies.map((agency) => seat(store, nameOf(agency), reportId(agency.id, year))));
  const there = seats.flatMap(({ report }) => (report ? [reportName(report, nameOf)] : []));
  return overviewOf(seats, {
    shape: "bars",
    title: `${year}年数据对比`,
    source: `${there.join("、")}政府信息公开工作年度报告`,
  });
}
