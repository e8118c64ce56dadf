import { carriedOver, inForce } from "../form/relations.ts";
import type { Finding } from "../report/report.ts";
import { findingsOf } from "../store/findings-of.ts";
import type { ReportEntry } from "../store/store.ts";
import type { Context } from "./context.ts";

/** Scopes up to this many reports are looked at across years as well. */
const ACROSS_YEARS = 200;

/**
 * The findings of one report out of many.
 *
 * @param among how many reports are looked at: where they are many, only what each report says by itself
 */
export function findingsOfEntry(
  { store }: Context,
  entry: ReportEntry,
  among: number,
): Promise<readonly Finding[]> | readonly Finding[] {
  return among <= ACROSS_YEARS ? findingsOf(store, entry.id) : entry.findings;
}

/**
 * The cells of this report that a finding names. A finding between two years names cells of both: the earlier report
 * has one side of it, the later the other.
 */
export function cellsNamedIn(finding: Finding, reportId: string): readonly string[] {
  if (finding.previousReport === undefined) return finding.facts;
  const earlier = finding.previousReport === reportId;
  return finding.facts.filter((fact) => {
    const [, row, column] = fact.split(".");
    if (finding.relation === carriedOver.relation) return row === (earlier ? carriedOver.from : carriedOver.to);
    return finding.relation !== inForce.relation || !earlier || column === "in_force";
  });
}
