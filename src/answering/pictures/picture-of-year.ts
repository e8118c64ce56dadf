import type { Report } from "../../report/report.ts";
import type { Context } from "../context.ts";
import type { Figure } from "../figures/figure.ts";
import { UNKNOWN_SHORT } from "../figures/unknown.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { DOUBT, type Panel, type Picture } from "./picture.ts";
import { type Marked, markFigures, sourceOf } from "./picture-mark.ts";

/** Figures that a line of a summary says together. */
export interface SaidGroup {
  readonly shape: Panel["shape"];
  readonly heading: string;
  readonly items: readonly {
    readonly name: string;
    readonly figure: Figure;
    /** In percent, where the line says it. */
    readonly share?: number | undefined;
  }[];
}

function mark(context: Context, { name, figure, share }: SaidGroup["items"][number]): Promise<Marked> {
  if (figure.kind === "unknown") {
    return markFigures(context, { name, value: null, label: UNKNOWN_SHORT[figure.reason] }, []);
  }
  const label = `${figure.text}${figure.unit}${share === undefined ? "" : `，占${share}%`}`;
  return markFigures(context, { name, value: figure.value, label }, [figure]);
}

async function panelOf(context: Context, { shape, heading, items }: SaidGroup): Promise<Panel> {
  const marked = await Promise.all(items.map((item) => mark(context, item)));
  return { shape, heading, unit: "", marks: marked.map((one) => one.mark) };
}

/**
 * Draws the card of an agency's year.
 *
 * @param groups what the summary says, in its order
 * @param contradictions that the summary writes out
 * @param more findings that it does not
 */
export async function pictureOfYear(
  context: Context,
  report: Report,
  {
    groups,
    contradictions,
    more,
  }: { readonly groups: readonly SaidGroup[]; readonly contradictions: readonly string[]; readonly more: number },
): Promise<Picture> {
  return {
    title: `${reportName(report, nameIn(context.store))}政府信息公开工作年度报告`,
    panels: await Promise.all(groups.map((group) => panelOf(context, group))),
    notes: [
      ...contradictions.map((text) => `${DOUBT} ${text}`),
      ...(more > 0 ? [`另有${more}处勾稽关系不符。`] : []),
      ...report.remarks,
    ],
    source: sourceOf([report]),
  };
}
