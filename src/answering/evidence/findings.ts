import { carriedOver, inForce, proseAndTable, type RelationId, relations } from "../../form/relations.ts";
import type { Finding } from "../../report/report.ts";
import { gather } from "../../text/gather.ts";
import type { CheckQuery } from "../../understanding/query.ts";
import type { Context } from "../context.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { findingsAcross } from "./across-years.ts";

/**
 * The findings of those of many reports that have any, those against the year before included. What the year after says
 * otherwise is a finding of the later report. Hardly any report is read for it.
 */
export async function findingsOfAll(
  { store }: Context,
  scoped: readonly ScopedEntry[],
): Promise<readonly { readonly scoped: ScopedEntry; readonly findings: readonly Finding[] }[]> {
  const across = await findingsAcross(store, scoped);
  return gather(scoped, (one) => {
    const findings = [...one.entry.findings, ...(across.get(one.index) ?? [])];
    return findings.length > 0 ? [{ scoped: one, findings }] : [];
  });
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

/** What the prose says, held against the table. */
export const PROSE_AND_TABLE = proseAndTable[0].relation;

/** Relations between two years. */
export const ACROSS: ReadonlySet<RelationId> = new Set([carriedOver.relation, inForce.relation]);

/** Which findings are asked for: those of one relation, all between two years, or all there are. */
export interface Wanted {
  readonly relation: CheckQuery["relation"];
  readonly across?: boolean | undefined;
}

export function wanted(findings: readonly Finding[], { relation, across }: Wanted): readonly Finding[] {
  if (relation !== null) return findings.filter((finding) => finding.relation === relation);
  return across ? findings.filter((finding) => ACROSS.has(finding.relation)) : findings;
}

/** 是 or 不是, where it is asked whether figures agree, or whether they differ. */
export function yesOrNo(asks: NonNullable<CheckQuery["asks"]>, differs: boolean): string {
  return differs === (asks === "differs") ? "是，" : "不是，";
}

/** How many findings there are of each relation: 收办平衡2处、办理结果合计1处. */
export function byRelation(findings: readonly Finding[]): string {
  const ids = [...new Set(findings.map(({ relation }) => relation))].sort((a, b) => a - b);
  return ids
    .map((id) => `${relations[id].name}${findings.filter(({ relation }) => relation === id).length}处`)
    .join("、");
}
