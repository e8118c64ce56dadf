import type { MeasuredId } from "../../understanding/measure.ts";
import type { Context } from "../context.ts";
import { citeFigure } from "../figures/cite.ts";
import { figureOf, type KnownFigure } from "../figures/figure.ts";
import { join, type Piece, piece } from "../piece.ts";
import { readScoped } from "../read-reports.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { contradictedByProse } from "./evidence.ts";
import { findingsTouching } from "./touching.ts";

/** Reports up to which each is read again for figures that are added up. */
const READ = 30;
/** Reports up to which the cells of each are cited. */
const CITED = 5;

/** What stands behind several sums over the same reports. */
export interface EvidenceOfSums {
  /** Sources of few reports, and warnings; the figures themselves are not told. */
  readonly evidence: Piece;
  /** Sums that a round figure (130余条) is part of. */
  readonly approximate: ReadonlySet<MeasuredId>;
}

/** Reads the figures behind sums over few reports: where they stand, what contradicts them, which of them are round. */
export async function evidenceOfSums(
  context: Context,
  scoped: readonly ScopedEntry[],
  ids: readonly MeasuredId[],
): Promise<EvidenceOfSums> {
  const approximate = new Set<MeasuredId>();
  if (scoped.length > READ) return { evidence: piece({}), approximate };
  const reports = await readScoped(context.store, scoped);
  const figures = reports.map((report) =>
    ids.map((id) => figureOf(report, id)).filter((figure) => figure.kind === "known"),
  );
  for (const { id, facts } of figures.flat()) if (facts.some((fact) => fact.approximate)) approximate.add(id);
  const isCited = scoped.length <= CITED;
  const pieces = await Promise.all(figures.map((known) => evidenceOfOne(context, known, isCited)));
  return { evidence: join(pieces), approximate };
}

/** Warnings about figures of one report and, where they are cited, their places. */
async function evidenceOfOne(context: Context, known: readonly KnownFigure[], isCited: boolean): Promise<Piece> {
  const [first] = known;
  if (!first) return piece({});
  const ids = known.map(({ id }) => id);
  const warnings = join([
    ...known.map((figure) => contradictedByProse(context, figure)),
    await findingsTouching(context, first.report, ids),
  ]);
  return isCited ? join([piece({ citations: known.flatMap(citeFigure) }), warnings]) : { ...warnings, citations: [] };
}
