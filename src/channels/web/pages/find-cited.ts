import { findDerived } from "../../../form/derived.ts";
import { type Fact, findFact, type Report } from "../../../report/report.ts";

/** What of a report an address asks to be marked. */
export type Cited =
  | { readonly kind: "nothing" }
  /** One cell, or the cells that a derived total is the sum of; never empty. */
  | { readonly kind: "cells"; readonly label: string; readonly facts: readonly [Fact, ...Fact[]] }
  /** A fact of the prose. */
  | { readonly kind: "sentence"; readonly fact: Fact }
  /** An id that this report has nothing for. */
  | { readonly kind: "unknown" };

/** @param id the address's fact id, as anyone may have typed it; `undefined` when there is none */
export function findCited(report: Report, id: string | undefined): Cited {
  if (id === undefined || id === "") return { kind: "nothing" };
  const fact = findFact(report, id);
  if (fact) {
    if (fact.where.column === null) return { kind: "sentence", fact };
    return { kind: "cells", label: `${fact.where.row} · ${fact.where.column}`, facts: [fact] };
  }
  const derived = findDerived(id);
  const [first, ...rest] = derived?.parts.flatMap((part) => findFact(report, part) ?? []) ?? [];
  if (!derived || !first) return { kind: "unknown" };
  return { kind: "cells", label: `${derived.row.label} · ${first.where.column ?? ""}`, facts: [first, ...rest] };
}
