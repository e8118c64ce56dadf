import type { Report } from "../../report/report.ts";
import type { MeasuredId } from "../../understanding/measure.ts";
import type { Matter } from "../../understanding/query.ts";
import type { Context } from "../context.ts";
import { evidenceFor } from "../evidence/evidence.ts";
import { asValue, figureOf } from "../figures/figure.ts";
import { explainUnknown } from "../figures/unknown.ts";
import { listOf } from "../paragraphs.ts";
import { join, type Piece, piece } from "../piece.ts";
import { keyText, known, matterLines } from "../summary-lines.ts";
import { nameIn, reportName } from "../wording/names.ts";

/** The figures that are told first of a matter. */
const FOREMOST: Readonly<Record<Matter, readonly MeasuredId[]>> = {
  disclosed: ["narrative.disclosed_total"],
  applications: [
    "applications.received.total",
    "applications.carried_in.total",
    "applications.handled_total.total",
    "applications.carried_out.total",
  ],
  reconsideration: ["review.reconsideration.total"],
  litigation: ["review.litigation.total"],
};

/** What a report says of some matters and of nothing else: the totals, and what they are made up of. */
export async function mattersOf(context: Context, report: Report, matters: readonly Matter[]): Promise<Piece> {
  const lines = matterLines(report, matters);
  const foremost = matters.flatMap((matter) => FOREMOST[matter]);
  const figures = [...new Set([...known(report, foremost), ...lines.flatMap((line) => line.figures)])];
  const told = [...new Map(figures.map((figure) => [figure.id, figure])).values()];
  const evidence = join(await Promise.all(told.map((figure) => evidenceFor(context, figure))));
  const lead = `${reportName(report, nameIn(context.store))}：${foremost.map((id) => keyText(report, id)).join("，")}。`;
  const name = nameIn(context.store)(report.agency);
  const lacking = foremost.flatMap((id) => {
    const figure = figureOf(report, id);
    return figure.kind === "unknown" ? [explainUnknown(figure, () => name)] : [];
  });
  return join([
    piece({
      blocks: [{ kind: "lead", text: lead }, ...listOf(lines.map(({ text }) => text))],
      values: told.map(asValue),
    }),
    evidence,
    ...lacking,
  ]);
}
