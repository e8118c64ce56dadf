import type { Context } from "../context.ts";
import { citeFigure } from "../figures/cite.ts";
import { asValue, type KnownFigure } from "../figures/figure.ts";
import { join, type Piece, piece } from "../piece.ts";
import { nameIn } from "../wording/names.ts";
import { proseOnHandling } from "./prose-on-handling.ts";
import { restatements } from "./restatements.ts";
import { findingsTouching } from "./touching.ts";

const HANDLED_TOTAL = "applications.handled_total.total";

/** What a figure asserts and what backs it or contradicts it; says nothing but warnings. */
export async function evidenceFor(context: Context, figure: KnownFigure): Promise<Piece> {
  return join([
    piece({ values: [figure, ...figure.addends].map(asValue), citations: citeFigure(figure) }),
    contradictedByProse(context, figure),
    await findingsTouching(context, figure.report, [figure.id]),
  ]);
}

/** Warns where the prose of the same report gives another figure. */
export function contradictedByProse({ store }: Context, figure: KnownFigure): Piece {
  const name = nameIn(store);
  return join([
    ...(figure.addends.length > 0 ? figure.addends : [figure]).map((one) => restatements(one, name)),
    figure.id === HANDLED_TOTAL ? proseOnHandling(figure.report, figure, name) : piece({}),
  ]);
}
