import { citeFigure, citeRestatement } from "./cite.ts";
import type { Context } from "./context.ts";
import { asValue, type KnownFigure } from "./figure.ts";
import { join, type Piece, piece } from "./piece.ts";
import { proseOnHandling } from "./prose-on-handling.ts";
import { findingsTouching } from "./touching.ts";

const HANDLED_TOTAL = "applications.handled_total.total";

/** Other figures that the same report gives for the same thing. */
function restatements({ report, facts, text, unit }: KnownFigure): Piece {
  return join(
    facts.flatMap((fact) =>
      (fact.restated ?? []).map((restated) =>
        piece({
          blocks: [
            {
              kind: "warning",
              text: `同一份报告另处写的是${restated.raw.trim()}：“${restated.quote}”，与这里的${text}${unit}（“${fact.quote ?? ""}”）不一致，两处一并列出。`,
            },
          ],
          citations: [citeRestatement(report, fact, restated)],
        }),
      ),
    ),
  );
}

/** What a figure asserts and what backs it or contradicts it; says nothing but warnings. */
export async function evidenceFor(context: Context, figure: KnownFigure): Promise<Piece> {
  return join([
    piece({ values: [asValue(figure)], citations: citeFigure(figure) }),
    restatements(figure),
    figure.id === HANDLED_TOTAL ? proseOnHandling(figure.report, figure) : piece({}),
    await findingsTouching(context, figure.report, [figure.id]),
  ]);
}
