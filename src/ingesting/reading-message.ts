import { type PackedFact, packFact, unpackFact } from "../report/pack-fact.ts";
import type { Report, Source } from "../report/report.ts";
import type { ReadOutcome } from "./read-outcome.ts";

/** What a pool sends to one of its processes: a file to read. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly source: Source;
}

/** What a process sends back. */
export type FromReader =
  /** Its modules are loaded. */
  { readonly kind: "ready" } | { readonly kind: "read"; readonly outcome: PackedOutcome };

/** An outcome on its way between processes: the words of the form are on both sides, and weigh most of a report. */
export type PackedOutcome =
  | Exclude<ReadOutcome, { kind: "report" }>
  | {
      readonly kind: "report";
      readonly report: Omit<Report, "facts"> & { readonly facts: readonly PackedFact[] };
    };

export function packOutcome(outcome: ReadOutcome): PackedOutcome {
  if (outcome.kind !== "report") return outcome;
  const { report } = outcome;
  return { kind: "report", report: { ...report, facts: report.facts.map((fact) => packFact(fact, report.edition)) } };
}

/** @throws Error when a process names a cell that the form does not have */
export function unpackOutcome(outcome: PackedOutcome): ReadOutcome {
  if (outcome.kind !== "report") return outcome;
  const { report } = outcome;
  const facts = report.facts.map((packed) => {
    const fact = unpackFact(packed, report.edition);
    if (!fact) throw new Error(`Cannot unpack report ${report.id}: the edition of ${report.edition} has no such cell`);
    return fact;
  });
  return { kind: "report", report: { ...report, facts } };
}
