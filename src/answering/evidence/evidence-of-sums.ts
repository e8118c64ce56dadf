import type { MeasuredId } from "../../understanding/measure.ts";
import type { Context } from "../context.ts";
import { measured } from "../figures/measured.ts";
import { type Piece, piece } from "../piece.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { evidenceOfAll } from "./measured-evidence.ts";

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
  const reports = await Promise.all(scoped.map(({ entry }) => context.store.read(entry.id)));
  const all = reports.flatMap((report) =>
    ids.flatMap((id) => {
      const one = report && measured(report, { kind: "fact", fact: { ids: [id] } });
      if (one?.kind !== "known") return [];
      if (one.figures.some(({ facts }) => facts.some((fact) => fact.approximate))) approximate.add(id);
      return [one];
    }),
  );
  const { blocks, findings, citations } = await evidenceOfAll(context, all);
  return { evidence: piece({ blocks, findings, citations: scoped.length > CITED ? [] : citations }), approximate };
}
