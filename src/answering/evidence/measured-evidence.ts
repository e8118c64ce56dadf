import type { Context } from "../context.ts";
import type { Measured } from "../figures/measured.ts";
import { join, type Piece, piece } from "../piece.ts";
import { evidenceFor } from "./evidence.ts";

/** Values, sources and contradictions of measures, in order: the measures first, then the figures behind them. */
export async function evidenceOfAll(context: Context, all: readonly Measured[]): Promise<Piece> {
  const asserted = all.flatMap((one) => (one.kind === "known" ? [one.value] : []));
  const evidence = await Promise.all(
    all.flatMap(({ figures }) => figures.map((figure) => evidenceFor(context, figure))),
  );
  return join([piece({ values: asserted }), ...evidence]);
}
