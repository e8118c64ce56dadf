import { figureOf } from "../../src/report/cell.ts";
import { findFact, type Report } from "../../src/report/report.ts";
import { placedEntries } from "../../src/store/placed-entries.ts";
import type { ReportEntry, Store } from "../../src/store/store.ts";

function entryOf({ id, agency, year, edition, title, published, source, findings }: Report): ReportEntry {
  return { id, agency, year, edition, title, published, source, revision: 1, findings };
}

/** A store of reports at hand, for tests of what reads a store. Nothing can be put into it. */
export function memoryStore(reports: readonly Report[]): Store {
  const sorted = reports.toSorted((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((report) => [report.id, report]));
  const entries = placedEntries(sorted.map(entryOf));
  return {
    version: "memory",
    entries: () => entries,
    column: (fact) => Float64Array.from(sorted, (report) => figureOf(findFact(report, fact)?.cell) ?? Number.NaN),
    read: async (id) => byId.get(id),
    put: async () => {
      throw new Error("This store only reads.");
    },
    revisions: async (id) => {
      const report = byId.get(id);
      return report ? [{ revision: 1, source: report.source }] : [];
    },
    findSource: () => undefined,
    refresh: async () => false,
    close: async () => {},
  };
}
