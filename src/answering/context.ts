import type { Finding, Report } from "../report/report.ts";
import { findingsIn } from "../store/findings-of.ts";
import type { Store } from "../store/store.ts";
import type { Term } from "../understanding/terms.ts";

/** What one answer is made from. */
export interface Context {
  readonly store: Store;
  readonly terms: readonly Term[];
  /** Every finding of a report, those against its neighbour years included. */
  readonly findingsOf: (report: Report) => Promise<readonly Finding[]>;
}

/** The context of one answer: an answer asks for a report's findings figure by figure, they are worked out once. */
export function contextOf(store: Store, terms: readonly Term[]): Context {
  const known = new Map<string, Promise<readonly Finding[]>>();
  return {
    store,
    terms,
    findingsOf(report) {
      const findings = known.get(report.id) ?? findingsIn(store, report);
      known.set(report.id, findings);
      return findings;
    },
  };
}
