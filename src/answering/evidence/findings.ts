import { carriedOver, inForce, type RelationId, relations } from "../../form/relations.ts";
import type { Finding } from "../../report/report.ts";
import type { ReportEntry } from "../../store/store.ts";
import type { Context } from "../context.ts";

/** Scopes up to this many reports are looked at across years as well. */
const ACROSS_YEARS = 200;

/**
 * The findings of each of many reports; where they are very many, only what each report says by itself, and only of those
 * that have any.
 */
export async function findingsOfAll<T extends { readonly entry: ReportEntry }>(
  { store, findingsOf }: Context,
  scoped: readonly T[],
): Promise<readonly { readonly scoped: T; readonly findings: readonly Finding[] }[]> {
  if (scoped.length > ACROSS_YEARS) {
    const broken = scoped.filter(({ entry }) => entry.findings.length > 0);
    return broken.map((one) => ({ scoped: one, findings: one.entry.findings }));
  }
  return Promise.all(
    scoped.map(async (one) => {
      const report = await store.read(one.entry.id);
      return { scoped: one, findings: report ? await findingsOf(report) : [] };
    }),
  );
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

/** Those of one relation, or all. */
export function wanted(findings: readonly Finding[], relation: RelationId | null): readonly Finding[] {
  return relation === null ? findings : findings.filter((finding) => finding.relation === relation);
}

/** How many findings there are of each relation: 收办平衡2处、办理结果合计1处. */
export function byRelation(findings: readonly Finding[]): string {
  const ids = [...new Set(findings.map(({ relation }) => relation))].sort((a, b) => a - b);
  return ids
    .map((id) => `${relations[id].name}${findings.filter(({ relation }) => relation === id).length}处`)
    .join("、");
}
