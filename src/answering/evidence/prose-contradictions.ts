import { type Breakdown, breakdowns } from "../../form/breakdowns.ts";
import type { Report } from "../../report/report.ts";
import type { Context } from "../context.ts";
import { citeFigure } from "../figures/cite.ts";
import { figureOf, type KnownFigure } from "../figures/figure.ts";
import { clashOf, splitOf } from "../figures/parts-and-whole.ts";
import { join, type Piece, piece } from "../piece.ts";
import { type Naming, nameIn, reportName } from "../wording/names.ts";
import { proseOnHandling } from "./prose-on-handling.ts";
import { restatements } from "./restatements.ts";

/**
 * Everything in which the prose of a report contradicts itself or the table, beyond its findings: whatever an answer about
 * one of its figures would warn of, a check of the report tells as well.
 */
export function proseContradictions({ store }: Context, report: Report): Piece {
  const name = nameIn(store);
  const restated = report.facts.filter((fact) => fact.restated);
  const twice = restated.map(({ id }) => figureOf(report, id)).filter((figure) => figure.kind === "known");
  const handled = figureOf(report, "applications.handled_total.total");
  return join([
    ...twice.map((figure) => placed(restatements(figure, name), figure)),
    handled.kind === "known" ? placed(proseOnHandling(report, handled, name), handled) : piece({}),
    ...OF_PROSE.map((breakdown) => partsAgainstWhole(report, breakdown, name)),
  ]);
}

/** With the place of the figure that is contradicted, beside that of what contradicts it. */
function placed(said: Piece, figure: KnownFigure): Piece {
  return said.blocks.length === 0 ? said : { ...said, citations: [...citeFigure(figure), ...said.citations] };
}

/** Wholes of the prose whose parts it tells as well; those of the tables are held to their relations. */
const OF_PROSE: readonly Breakdown[] = breakdowns.filter(({ whole }) => whole?.startsWith("narrative."));

function partsAgainstWhole(report: Report, breakdown: Breakdown, name: Naming): Piece {
  const { whole, parts } = splitOf(report, breakdown);
  const known = parts.filter((part) => part.kind === "known");
  const sum = known.reduce((total, { value }) => total + value, 0);
  const clash = known.length === 0 ? "" : clashOf(whole, sum, known.length === parts.length, known);
  return clash === ""
    ? piece({})
    : piece({ blocks: [{ kind: "warning", text: `${reportName(report, name)}的${breakdown.label}：${clash}` }] });
}
