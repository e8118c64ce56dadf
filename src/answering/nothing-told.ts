import type { Scope } from "../understanding/scope.ts";
import { type Draft, piece } from "./piece.ts";

/** The store has no report of a scope. */
export function noReports({ label }: Pick<Scope, "label">): Draft {
  return notFound(`库中没有${label}。`);
}

/** Of the reports of a scope nothing can be told: there are none, or `why`. */
export function nothingTold(scope: Pick<Scope, "label">, reports: number, why: string): Draft {
  return reports === 0 ? noReports(scope) : notFound(why);
}

/** None of the reports of a scope has the figure that is asked for. */
export function noFigures(scope: Pick<Scope, "label">, reports: number, figure: string): Draft {
  return nothingTold(scope, reports, `${scope.label}（${reports}份）都没有${figure}的数字，无法统计。`);
}

function notFound(text: string): Draft {
  return { status: "not_found", ...piece({ blocks: [{ kind: "lead", text }] }) };
}
