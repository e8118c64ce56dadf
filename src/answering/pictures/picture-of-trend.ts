import type { Report } from "../../report/report.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { Context } from "../context.ts";
import { type Measured, measured, measureLabel } from "../figures/measured.ts";
import type { Panel, Picture } from "./picture.ts";
import { doubtNotes, type Marked, markMeasured, sourceOf } from "./picture-mark.ts";

interface Year {
  readonly year: number;
  readonly report: Report | undefined;
}

/** One measure through the years; `undefined` when there is nothing to be seen, or its figures are not of one kind. */
async function lineOf(
  context: Context,
  measure: Measure,
  years: readonly Year[],
): Promise<{ readonly panel: Panel; readonly marked: readonly Marked[] } | undefined> {
  const points = years.map(({ year, report }) => ({ year, one: report && measured(report, measure) }));
  const known = points.flatMap(({ one }) => (one?.kind === "known" ? [one] : []));
  const units = new Set(known.map(({ value }) => value.unit));
  const [unit] = units;
  if (known.length < 2 || units.size !== 1 || unit === undefined) return undefined;
  const marked = await Promise.all(points.map(({ year, one }) => markMeasured(context, `${year}年`, brief(one))));
  const last = years.findLast(({ report }) => report !== undefined)?.report;
  return {
    panel: { shape: "line", heading: measureLabel(measure, last), unit, marks: marked.map(({ mark }) => mark) },
    marked,
  };
}

/** A rate without its two figures: along a line there is no room for them. */
function brief(one: Measured | undefined): Measured | undefined {
  return one?.kind === "known" && one.value.unit === "%" ? { ...one, text: `${one.value.value}%` } : one;
}

/**
 * Draws what a trend says.
 *
 * @param notes what the answer says of all its figures
 * @returns `undefined` when no measure has figures of two years
 */
export async function pictureOfTrend(
  context: Context,
  {
    name,
    measures,
    years,
    notes,
  }: {
    readonly name: string;
    readonly measures: readonly Measure[];
    readonly years: readonly Year[];
    readonly notes: readonly string[];
  },
): Promise<Picture | undefined> {
  const lines = await Promise.all(measures.map((measure) => lineOf(context, measure, years)));
  const drawn = lines.filter((line) => line !== undefined);
  const [first] = drawn;
  if (!first) return undefined;
  const only = drawn.length === 1;
  return {
    title: only ? `${name}${first.panel.heading}` : `${name}历年数字`,
    panels: drawn.map(({ panel }) => (only ? { ...panel, heading: "" } : panel)),
    notes: [...doubtNotes(drawn.flatMap(({ marked }) => marked)), ...notes],
    source: sourceOf(years.flatMap(({ report }) => report ?? [])),
  };
}
