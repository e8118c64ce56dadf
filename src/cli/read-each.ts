import type { Report } from "../report/report.ts";
import type { ReportEntry, Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import type { Io } from "./io.ts";
import type { Progress } from "./progress.ts";

/**
 * Reads reports one after the other. One whose file in the store is damaged is told on standard error and left out.
 *
 * @returns how many could not be read
 */
export async function readEach(
  store: Store,
  entries: readonly ReportEntry[],
  progress: Progress,
  stderr: Io["stderr"],
  visit: (report: Report) => Promise<void>,
): Promise<number> {
  let failed = 0;
  for (const [at, { id, title }] of entries.entries()) {
    progress.tick(`第 ${at + 1} 份，共 ${entries.length} 份：${title}`);
    try {
      const report = await store.read(id);
      progress.clear();
      if (report) await visit(report);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      failed++;
      stderr.write(`${title}：${error.message}\n`);
    }
  }
  progress.clear();
  return failed;
}
