import type { Finding, Report } from "../report/report.ts";
import { findingsIn } from "../store/findings-of.ts";
import type { Store } from "../store/store.ts";
import type { Term } from "../understanding/lexicon/terms.ts";

/** What one answer is made from. */
export interface Context {
  readonly store: Store;
  readonly terms: readonly Term[];
  /** Every finding of a report, those against its neighbour years included. */
  readonly findingsOf: (report: Report) => Promise<readonly Finding[]>;
}

/** Reports that one answer keeps at hand: those of a county, and of the years beside. */
const AT_HAND = 128;

/** The same store, of which a report that was read a moment ago is not read again. */
function readingOnce(store: Store): Store {
  const atHand = new Map<string, Promise<Report | undefined>>();
  return {
    get version() {
      return store.version;
    },
    entries: () => store.entries(),
    column: (fact) => store.column(fact),
    read(id, revision) {
      if (revision !== undefined) return store.read(id, revision);
      const known = atHand.get(id) ?? store.read(id);
      if (atHand.size < AT_HAND) atHand.set(id, known);
      return known;
    },
    put: (reports, settings) => store.put(reports, settings),
    revisions: (id) => store.revisions(id),
    findSource: (sha256) => store.findSource(sha256),
    refresh: () => store.refresh(),
    close: () => store.close(),
  };
}

/** The context of one answer: an answer asks for a report's findings figure by figure, they are worked out once. */
export function contextOf(lasting: Store, terms: readonly Term[]): Context {
  const store = readingOnce(lasting);
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
