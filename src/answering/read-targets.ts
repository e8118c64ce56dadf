import type { Report } from "../report/report.ts";
import type { Store } from "../store/store.ts";
import type { Target } from "../understanding/query.ts";
import { readReports } from "./read-reports.ts";

/** Reports that one answer reads at most; a longer question is answered for the first of them. */
const MOST_READ = 60;

/** The reports that a question is about, in its order. */
export function readTargets(store: Store, targets: readonly Target[]): Promise<readonly Report[]> {
  return readReports(
    store,
    targets.slice(0, MOST_READ).map(({ report }) => report),
  );
}
