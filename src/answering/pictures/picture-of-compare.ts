import type { Report } from "../../report/report.ts";
import type { Context } from "../context.ts";
import type { Measured } from "../figures/measured.ts";
import { listed } from "../wording/format.ts";
import type { Panel, Picture } from "./picture.ts";
import { doubtNotes, type Marked, markMeasured, sourceOf } from "./picture-mark.ts";

/** One measure of several reports. */
interface Row {
  readonly label: string;
  /** Parallel to the reports. */
  readonly cells: readonly Measured[];
}

/** Reports that a title names; of more it names what is compared. */
const NAMED = 3;

async function barsOf(
  context: Context,
  { label, cells }: Row,
  name: (report: Report) => string,
): Promise<readonly { readonly panel: Panel; readonly marked: readonly Marked[] }[]> {
  const known = cells.filter((cell) => cell.kind === "known");
  const units = new Set(known.map(({ value }) => value.unit));
  const [unit] = units;
  if (known.length < 2 || units.size !== 1 || unit === undefined) return [];
  const marked = await Promise.all(cells.map((cell) => markMeasured(context, name(cell.report), cell)));
  return [{ panel: { shape: "bars", heading: label, unit, marks: marked.map(({ mark }) => mark) }, marked }];
}

/** Draws a comparison, a group of bars for each measure; `undefined` when none has two figures to compare. */
export async function pictureOfCompare(
  context: Context,
  rows: readonly Row[],
  reports: readonly Report[],
  name: (report: Report) => string,
): Promise<Picture | undefined> {
  const drawn = (await Promise.all(rows.map((row) => barsOf(context, row, name)))).flat();
  if (drawn.length === 0) return undefined;
  const names = reports.map(name);
  return {
    title: names.length <= NAMED ? `${listed(names)}比较` : `${listed(rows.map(({ label }) => label))}比较`,
    panels: drawn.map(({ panel }) => panel),
    notes: doubtNotes(drawn.flatMap(({ marked }) => marked)),
    source: sourceOf(reports),
  };
}
