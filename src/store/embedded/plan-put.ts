import type { Agency } from "../../report/agency.ts";
import type { Report } from "../../report/report.ts";
import { yearOfReportId } from "../../report/report-id.ts";
import type { PutOutcome } from "../store.ts";
import { packBody } from "./body.ts";
import { type NewRow, type Revision, rowOfReport, type ShardRow } from "./shard.ts";

/** A body file to write; `again`: only if it has gone missing. */
export interface BodyToWrite {
  readonly id: string;
  readonly revision: number;
  readonly again: boolean;
  readonly text: () => string;
}

/** All that a put changes. */
export interface PutPlan {
  /** One for each report, in their order. */
  readonly outcomes: readonly PutOutcome[];
  readonly bodies: readonly BodyToWrite[];
  /** New and changed rows by year and report id. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<string, NewRow>>;
}

/**
 * Decides what becomes of each report, without touching the disk.
 *
 * A source that any revision of the report came from is `unchanged`: reading a folder that holds both a report and its
 * correction must not turn them back and forth.
 */
export function planPut(
  reports: readonly Report[],
  find: (id: string) => ShardRow | undefined,
  intern: (agency: Agency) => Agency,
): PutPlan {
  const outcomes: PutOutcome[] = [];
  const bodies = new Map<string, BodyToWrite>();
  const rows = new Map<number, Map<string, NewRow>>();
  for (const report of reports) {
    const { id, year } = report;
    if (yearOfReportId(id) !== year)
      throw new Error(`Cannot put report ${id}: its year is ${year}, and its id is not of that year`);
    const ofYear = rows.get(year) ?? new Map<string, NewRow>();
    const earlier: readonly Revision[] = (ofYear.get(id) ?? find(id))?.revisions ?? [];
    const same = earlier.find(({ source }) => source.sha256 === report.source.sha256);
    const revision = same?.revision ?? (earlier.at(-1)?.revision ?? 0) + 1;
    const key = `${id}.${revision}`;
    if (!bodies.has(key)) {
      bodies.set(key, { id, revision, again: same !== undefined, text: () => packBody(report, revision) });
    }
    if (same) {
      outcomes.push({ id, status: "unchanged", revision });
      continue;
    }
    const revisions = [...earlier, { revision, source: report.source }];
    rows.set(year, ofYear.set(id, rowOfReport({ ...report, agency: intern(report.agency) }, revisions)));
    outcomes.push({ id, status: earlier.length === 0 ? "added" : "updated", revision });
  }
  return { outcomes, bodies: [...bodies.values()], rows };
}
