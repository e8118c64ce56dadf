import { proseAndTable } from "../../form/relations.ts";
import type { EditionId } from "../../form/types.ts";
import { isHeldAcrossYears } from "../../report/check-across-years.ts";
import { type Finding, findFact, type Report } from "../../report/report.ts";
import type { MeasuredId } from "../../understanding/measure.ts";
import type { Context } from "../context.ts";
import { citeFact } from "../figures/cite.ts";
import { cellsBehind } from "../figures/figure.ts";
import { type Piece, piece } from "../piece.ts";
import { nameIn, reportName } from "../wording/names.ts";
import { cellsNamedIn } from "./findings.ts";

/** Does a finding of a report speak of any of the cells that these figures are read from? */
export function touches(
  finding: Finding,
  ids: readonly MeasuredId[],
  report: { readonly id: string; readonly edition: EditionId },
): boolean {
  return namesAny(finding, cellsOf(ids, report.edition), report.id);
}

function cellsOf(ids: readonly MeasuredId[], edition: EditionId): readonly string[] {
  return ids.flatMap((id) => cellsBehind(id, edition));
}

function namesAny(finding: Finding, cells: readonly string[], report: string): boolean {
  return cellsNamedIn(finding, report).some((fact) => cells.includes(fact));
}

/** The sentences of the prose that a finding sets against the table. */
function proseCitations(report: Report, findings: readonly Finding[]): Piece["citations"] {
  return findings.flatMap(({ facts }) =>
    proseAndTable.flatMap(({ prose }) => {
      const fact = facts.includes(prose) ? findFact(report, prose) : undefined;
      return fact ? [citeFact(report, fact)] : [];
    }),
  );
}

/** What the findings of a report, those against its neighbour years included, say of these figures. */
export async function findingsTouching(context: Context, report: Report, ids: readonly MeasuredId[]): Promise<Piece> {
  const cells = cellsOf(ids, report.edition);
  // The reports of the years before and after are read only where they can say something of these cells.
  const all = cells.some(isHeldAcrossYears) ? await context.findingsOf(report) : report.findings;
  const touching = all.filter((finding) => namesAny(finding, cells, report.id));
  return piece({
    findings: touching.map(({ message }) => `${reportName(report, nameIn(context.store))}：${message}`),
    citations: proseCitations(report, touching),
  });
}
