import type { Scope } from "../understanding/scope.ts";
import { type Draft, leadPiece, notFound } from "./piece.ts";

/** The store has no report of a scope. */
export function noReports({ label }: Pick<Scope, "label">): Draft {
  return saying(`库中没有${label}。`);
}

/** Of the reports of a scope nothing can be told: there are none, or `why`. */
export function nothingTold(scope: Pick<Scope, "label">, reports: number, why: string): Draft {
  return reports === 0 ? noReports(scope) : saying(why);
}

/** None of the reports of a scope has the figure that is asked for. */
export function noFigures(scope: Pick<Scope, "label">, reports: number, figure: string): Draft {
  return nothingTold(scope, reports, `${scope.label}（${reports}份）都没有${figure}的数字，无法统计。`);
}

function saying(text: string): Draft {
  return notFound(leadPiece(text));
}
