import type { Report } from "../../report/report.ts";
import type { Context } from "../context.ts";
import { evidenceFor } from "../evidence/evidence.ts";
import type { KnownFigure } from "../figures/figure.ts";
import type { Measured } from "../figures/measured.ts";
import { join } from "../piece.ts";
import { DOUBT, type Mark } from "./picture.ts";

/** Doubts that a picture writes out; the text of the answer has the others. */
const DOUBTS_SHOWN = 2;

/** A figure to be drawn, and what contradicts it. */
export interface Marked {
  readonly mark: Mark;
  readonly doubts: readonly string[];
}

/** What contradicts figures: findings, and other figures of the same report for the same thing. */
async function doubtsOf(context: Context, figures: readonly KnownFigure[]): Promise<readonly string[]> {
  const { findings, blocks } = join(await Promise.all(figures.map((figure) => evidenceFor(context, figure))));
  return [...findings, ...blocks.flatMap((block) => (block.kind === "warning" ? [block.text] : []))];
}

/** Draws one figure, or why there is none. @param label as the text says it */
export async function markFigures(
  context: Context,
  { name, value, label }: Pick<Mark, "name" | "value" | "label">,
  figures: readonly KnownFigure[],
): Promise<Marked> {
  const doubts = await doubtsOf(context, figures);
  return { mark: { name, value, label, ...(doubts.length > 0 && { doubted: true }) }, doubts };
}

/** Draws the measure of a report; `undefined` where there is no report. */
export function markMeasured(context: Context, name: string, one: Measured | undefined): Promise<Marked> {
  const label = one === undefined ? "无报告" : one.kind === "known" ? one.text : one.short;
  const value = one?.kind === "known" ? one.value.value : null;
  return markFigures(context, { name, value, label }, value === null ? [] : (one?.figures ?? []));
}

/** What contradicts the figures of a picture, for its notes. */
export function doubtNotes(marked: readonly Marked[]): readonly string[] {
  const doubts = [...new Set(marked.flatMap((one) => one.doubts))];
  const rest = doubts.length > DOUBTS_SHOWN ? [`带${DOUBT}的数还有别的出入，见文字。`] : [];
  return [...doubts.slice(0, DOUBTS_SHOWN).map((doubt) => `${DOUBT} ${doubt}`), ...rest];
}

/** Names the reports that a picture is drawn from: one by its title, several by their number. */
export function sourceOf(reports: readonly Report[]): string {
  const titles = new Map(reports.map(({ id, title }) => [id, title] as const));
  const [first = ""] = titles.values();
  return titles.size === 1 ? first : `${titles.size}份政府信息公开工作年度报告`;
}
