import { isDeepStrictEqual } from "node:util";
import type { Report } from "../report/report.ts";
import type { Store } from "../store/store.ts";
import { type Doubt, doubtRevision } from "./doubt-revision.ts";
import { type IngestOutcome, notTaken, taken } from "./ingest-outcome.ts";
import { loadFile } from "./load-file.ts";
import { mapInOrder } from "./map-in-order.ts";
import type { ReadOutcome, ReadReport } from "./read-outcome.ts";
import { newestReport, storedReport } from "./stored-report.ts";
import { type Found, walkFiles } from "./walk-files.ts";

export interface IngestSettings {
  readonly store: Store;
  readonly readReport: ReadReport;
  /** How many files `readReport` is given at the same time. Default 1. */
  readonly atOnce?: number;
  /** Reads files anew that are in the store already: a better reader may make more of them. */
  readonly again?: boolean;
  /** Once aborted, no further file is begun; those that were are still put. */
  readonly signal?: AbortSignal;
  /** Is told of every file once it has been read, before its outcome is given. */
  readonly onRead?: (file: string) => void;
  /** Reports are put together for at least this long before they are written; 0 writes each at once. Default 1 s. */
  readonly gatherMs?: number;
}

/** Of the whole time at most one part in this many goes into rewriting the store's shards. */
const WRITING_SHARE = 20;
/** Bounds the memory: a report takes some hundred kilobytes until it is written. */
const GATHERED_AT_MOST = 300;
/** So many files may be read while one before them takes its time. */
const HELD_FOR_EACH_READER = 32;

interface Taken {
  readonly file: string;
  readonly read: Report;
  readonly status?: "unchanged";
  readonly doubt?: Doubt | undefined;
}
type Pending = IngestOutcome | Taken;

/**
 * Reads files and folders into a store, and says of each file what became of it, in their order.
 *
 * Reports are written in batches, since a write costs as much as the store is large: an outcome is given once its
 * report is in the store. One bad file never stops the others.
 *
 * @throws StoreError when the store itself fails
 */
export async function* ingest(paths: readonly string[], settings: IngestSettings): AsyncGenerator<IngestOutcome> {
  const { gatherMs = 1000, atOnce = 1, signal } = settings;
  let pending: Pending[] = [];
  let writtenAt = performance.now();
  let gatherForMs = gatherMs;
  const read = mapInOrder(walkFiles(paths), (found) => readOne(found, settings), {
    atOnce,
    held: atOnce * HELD_FOR_EACH_READER,
    signal,
  });
  for await (const each of read) {
    pending.push(each);
    if (performance.now() - writtenAt < gatherForMs && pending.length < GATHERED_AT_MOST) continue;
    const began = performance.now();
    yield* await write(pending, settings);
    pending = [];
    writtenAt = performance.now();
    gatherForMs = gatherMs === 0 ? 0 : Math.max(gatherMs, (writtenAt - began) * WRITING_SHARE);
  }
  yield* await write(pending, settings);
}

async function readOne(found: Found, { store, readReport, again, onRead }: IngestSettings): Promise<Pending> {
  const { file } = found;
  try {
    if (found.kind !== "file") return notTaken(file, found.kind === "no_file" ? "skipped" : "failed", found.reason);
    const loaded = await loadFile(file, found.bytes);
    if (loaded.kind !== "loaded") return notTaken(file, loaded.kind, loaded.reason);
    const known = await storedReport(store, loaded.sha256);
    if (known && !again) return taken(file, "unchanged", known);
    const read = await readReport(loaded.bytes, { file, sha256: loaded.sha256 });
    if (known) return readAgain(file, known, read);
    return read.kind === "report" ? { file, read: read.report } : notTaken(file, statusOf(read), read.reason);
  } finally {
    onRead?.(file);
  }
}

function statusOf({ kind }: Exclude<ReadOutcome, { kind: "report" }>): "skipped" | "failed" {
  return kind === "not_a_report" ? "skipped" : "failed";
}

/** What was read before stays unless there is something better; it counts as updated only where the facts are others. */
function readAgain(file: string, known: Report, read: ReadOutcome): Pending {
  if (read.kind !== "report") {
    const reason = `${read.reason}；库中仍是从前读出的“${known.title}”`;
    return notTaken(file, statusOf(read), reason);
  }
  // A copy elsewhere is the same source.
  const report = { ...read.report, source: known.source };
  if (isDeepStrictEqual(report, known)) return taken(file, "unchanged", known);
  const sameFacts = report.id === known.id && isDeepStrictEqual(report.facts, known.facts);
  return { file, read: report, ...(sameFacts && { status: "unchanged" }) };
}

/** Leaves out what would be put over a report that it may not be a correction of; a file of this batch may be that one. */
async function withoutDoubtful(all: readonly Pending[], store: Store): Promise<readonly Pending[]> {
  const newest = new Map<string, Report>();
  const left: Pending[] = [];
  for (const each of all) {
    const read = "read" in each ? each.read : undefined;
    const isNew = read && !store.findSource(read.source.sha256);
    const known = isNew ? (newest.get(read.id) ?? (await newestReport(store, read.id))) : undefined;
    const doubt = known && read && doubtRevision(known, read);
    if (read && !doubt?.refused) newest.set(read.id, read);
    left.push(doubt?.refused ? notTaken(each.file, "failed", doubt.reason) : doubt ? { ...each, doubt } : each);
  }
  return left;
}

async function write(all: readonly Pending[], { store, again }: IngestSettings): Promise<IngestOutcome[]> {
  const pending = await withoutDoubtful(all, store);
  const reports = pending.flatMap((each) => ("read" in each ? [each.read] : []));
  const put = (await store.put(reports, { replace: again === true })).values();
  return pending.map((each) => {
    if (!("read" in each)) return each;
    const { value: outcome } = put.next();
    if (!outcome) throw new Error(`Cannot tell what became of ${each.file}: the store gave too few outcomes`);
    return taken(each.file, each.status ?? outcome.status, each.read, each.doubt?.reason);
  });
}
