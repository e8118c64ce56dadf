import type { Report } from "../report/report.ts";
import type { Store } from "../store/store.ts";
import type { Target } from "../understanding/query.ts";

/** Reports that one answer reads at most; a longer question is answered for the first of them. */
const MOST_READ = 60;

/** The reports that a question is about, in its order; one that is gone from the store meanwhile is left out. */
export async function readTargets(store: Store, targets: readonly Target[]): Promise<readonly Report[]> {
  const reports = await Promise.all(targets.slice(0, MOST_READ).map(({ report }) => store.read(report)));
  return reports.filter((report) => report !== undefined);
}
