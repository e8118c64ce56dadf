import type { Agency } from "../../report/agency.ts";
import type { Report } from "../../report/report.ts";
import { yearOfReportId } from "../../report/report-id.ts";
import type { PutOutcome } from "../store.ts";
import { packBody } from "./body.ts";
import { type NewRow, type Revision, rowOfReport, type ShardRow } from "./shard.ts";

/** Which body file. */
export interface BodyKey {
  readonly id: string;
  readonly revision: Revision;
}

/** A body file to write; `again`: only if it has gone missing. */
export interface BodyToWrite extends BodyKey {
  readonly again: boolean;
  readonly text: () => string;
}

/** All that a put changes. */
export interface PutPlan {
  /** One for each report, in their order. */
  readonly outcomes: readonly PutOutcome[];
  readonly bodies: readonly BodyToWrite[];
  /** New and changed rows by year and report id; `undefined` where a row goes. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<string, NewRow | undefined>>;
  /** Bodies that nothing points to once the rows are written. */
  readonly outdated: readonly BodyKey[];
}

/** What the store holds before the put. */
export interface Held {
  readonly find: (id: string) => ShardRow | undefined;
  readonly findSource: (sha256: string) => { readonly id: string } | undefined;
  readonly read: (key: BodyKey) => Promise<Report>;
  readonly intern: (agency: Agency) => Agency;
}

/**
 * Decides what becomes of each report, without writing anything.
 *
 * A source that any revision of the report came from is `unchanged`: reading a folder that holds both a report and its
 * correction must not turn them back and forth. With `replace` it takes the place of what was read from that source
 * before, under whichever id: the same revision in a new reading.
 */
export async function planPut(reports: readonly Report[], held: Held, replace: boolean): Promise<PutPlan> {
  const outcomes: PutOutcome[] = [];
  const bodies = new Map<string, BodyToWrite>();
  const rows = new Map<number, Map<string, NewRow | undefined>>();
  const outdated: BodyKey[] = [];
  const replaced = new Set<string>();
  /** Reports of this put by their body, since they are not on the disk yet. */
  const fresh = new Map<string, Report>();

  const ofYear = (id: string) => rows.get(yearOfReportId(id) ?? 0);
  const findRow = (id: string) => (ofYear(id)?.has(id) ? ofYear(id)?.get(id) : held.find(id));
  const setRow = (id: string, row: NewRow | undefined) => {
    const year = yearOfReportId(id) ?? 0;
    rows.set(year, (rows.get(year) ?? new Map()).set(id, row));
  };
  /** The row of these revisions; the newest one gives the figures. */
  const makeRow = async (id: string, revisions: readonly Revision[]): Promise<NewRow | undefined> => {
    const revision = revisions.at(-1);
    if (!revision) return undefined;
    const newest = fresh.get(bodyName({ id, revision })) ?? (await held.read({ id, revision }));
    return rowOfReport({ ...newest, agency: held.intern(newest.agency) }, revisions);
  };
  /** Takes a source away from the report that it was taken for before. */
  const withdraw = async (id: string, sha256: string): Promise<void> => {
    const revisions = findRow(id)?.revisions ?? [];
    const gone = revisions.find(({ source }) => source.sha256 === sha256);
    if (!gone) return;
    outdated.push({ id, revision: gone });
    setRow(id, await makeRow(id, revisions.toSpliced(revisions.indexOf(gone), 1)));
  };

  for (const report of reports) {
    const { id, year, source } = report;
    if (yearOfReportId(id) !== year)
      throw new Error(`Cannot put report ${id}: its year is ${year}, and its id is not of that year`);
    const replaces = replace && !replaced.has(source.sha256);
    replaced.add(source.sha256);
    const before = replaces ? held.findSource(source.sha256)?.id : undefined;
    if (before !== undefined && before !== id) await withdraw(before, source.sha256);
    const earlier = findRow(id)?.revisions ?? [];
    const same = earlier.find((each) => each.source.sha256 === source.sha256);
    const revision: Revision =
      same && replaces
        ? { ...same, reading: (same.reading ?? 1) + 1 }
        : (same ?? { revision: (earlier.at(-1)?.revision ?? 0) + 1, source });
    const name = bodyName({ id, revision });
    if (!bodies.has(name)) {
      bodies.set(name, { id, revision, again: same === revision, text: () => packBody(report, revision.revision) });
    }
    if (same === revision) {
      outcomes.push({ id, status: "unchanged", revision: same.revision });
      continue;
    }
    fresh.set(name, report);
    if (same) outdated.push({ id, revision: same });
    setRow(id, await makeRow(id, same ? earlier.with(earlier.indexOf(same), revision) : [...earlier, revision]));
    const isNew = earlier.length === 0 && before === undefined;
    outcomes.push({ id, status: isNew ? "added" : "updated", revision: revision.revision });
  }
  return { outcomes, bodies: [...bodies.values()], rows, outdated };
}

function bodyName({ id, revision: { revision, reading = 1 } }: BodyKey): string {
  return `${id}.${revision}-${reading}`;
}
