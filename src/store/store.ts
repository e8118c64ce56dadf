import type { CellFactId } from "../form/facts.ts";
import type { NarrativeFactId } from "../form/narrative.ts";
import type { EditionId } from "../form/types.ts";
import type { Agency } from "../report/agency.ts";
import type { Finding, Report, Source } from "../report/report.ts";

/** What is known of a report without reading it. */
export interface ReportEntry {
  readonly id: string;
  readonly agency: Agency;
  readonly year: number;
  readonly edition: EditionId;
  readonly title: string;
  readonly published: string | null;
  readonly source: Source;
  /** 1 for the first reading of this agency's year, one more with every corrected report. */
  readonly revision: number;
  readonly findings: readonly Finding[];
}

/** What became of one report that was put. */
export interface PutOutcome {
  readonly id: string;
  readonly status: "added" | "updated" | "unchanged";
  readonly revision: number;
}

export interface PutSettings {
  /**
   * What was read from the same source before, under whichever id, gives way to the new reading and keeps its number as
   * a revision. Default false: the same source again is `unchanged`.
   */
  readonly replace?: boolean;
}

/**
 * Keeps reports. Every engine passes the same suite of tests.
 *
 * A store hands out whole reports only: a put that is cut short at any moment leaves each report as it was before or
 * after, never in between.
 */
export interface Store {
  /** Changes whenever the contents do; the same contents have the same version. */
  readonly version: string;
  /**
   * Newest revision of every report, ordered by year, then id. An agency's region, where its own report does not tell the
   * city, is completed by those of the other agencies; its id stays, and so does what `read` gives.
   */
  entries(): readonly ReportEntry[];
  /**
   * One fact over all reports.
   *
   * @returns an array parallel to `entries()`; `NaN` where a report has no figure for the fact
   */
  column(fact: CellFactId | NarrativeFactId): Float64Array;
  /** A whole report; `undefined` when there is no such report or revision. `revision` defaults to the newest. */
  read(id: string, revision?: number): Promise<Report | undefined>;
  /** Keeps reports, each under its id. The same source again is `unchanged`; another one of that id is a revision. */
  put(reports: readonly Report[], settings?: PutSettings): Promise<readonly PutOutcome[]>;
  /** The revisions of a report, oldest first; empty when there is no such report. */
  revisions(id: string): Promise<readonly { readonly revision: number; readonly source: Source }[]>;
  /** The report that was read from a file with this digest, in whichever revision. */
  findSource(sha256: string): { readonly id: string; readonly revision: number } | undefined;
  /** Takes notice of what another process has put; true when that changed anything. */
  refresh(): Promise<boolean>;
  close(): Promise<void>;
}
