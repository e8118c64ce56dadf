import { displayName } from "../report/agency.ts";
import type { Report, Source } from "../report/report.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { type CellCounts, countCells } from "./count-cells.ts";
import { loadFile, type ReadOutcome, type ReadReport } from "./load-file.ts";
import { walkFiles } from "./walk-files.ts";

/** What became of one file; the line that `ingest --json` prints. */
export interface IngestOutcome {
  readonly file: string;
  /** `skipped`: no such report, or no format that can be read; `failed`: damaged or unreadable. */
  readonly status: "added" | "updated" | "unchanged" | "failed" | "skipped";
  readonly report: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  readonly edition: string | null;
  readonly cells: CellCounts | null;
  readonly findings: number | null;
  /** In Chinese; `null` when all went well. */
  readonly error: string | null;
}

export interface IngestSettings {
  readonly store: Store;
  readonly readReport: ReadReport;
  /** Is told of every file before it is read. */
  readonly onFile?: (file: string) => void;
  /** Reports are put together for at least this long before they are written; 0 writes each at once. Default 1 s. */
  readonly gatherMs?: number;
}

/** Of the whole time at most one part in this many goes into rewriting the store's shards. */
const WRITING_SHARE = 20;
/** A report in memory is some hundred kilobytes. */
const GATHERED_AT_MOST = 1000;

type Pending = IngestOutcome | { readonly file: string; readonly read: Report };

/**
 * Reads files and folders into a store, and says of each file what became of it, in their order.
 *
 * Reports are written in batches, since a write costs as much as the store is large: an outcome is given once its
 * report is in the store. One bad file never stops the others.
 *
 * @throws StoreError when the store itself fails
 */
export async function* ingest(paths: readonly string[], settings: IngestSettings): AsyncGenerator<IngestOutcome> {
  const { store, gatherMs = 1000 } = settings;
  let pending: Pending[] = [];
  let writtenAt = performance.now();
  let gatherForMs = gatherMs;
  for await (const found of walkFiles(paths)) {
    settings.onFile?.(found.file);
    pending.push(
      found.kind === "file"
        ? await readOne(found.file, found.bytes, settings)
        : {
            ...NOTHING,
            file: found.file,
            status: found.kind === "no_file" ? "skipped" : "failed",
            error: found.reason,
          },
    );
    if (performance.now() - writtenAt < gatherForMs && pending.length < GATHERED_AT_MOST) continue;
    const began = performance.now();
    yield* await write(store, pending);
    pending = [];
    writtenAt = performance.now();
    gatherForMs = gatherMs === 0 ? 0 : Math.max(gatherMs, (writtenAt - began) * WRITING_SHARE);
  }
  yield* await write(store, pending);
}

const NOTHING = { report: null, agency: null, year: null, edition: null, cells: null, findings: null } as const;

async function readOne(file: string, bytes: number, { store, readReport }: IngestSettings): Promise<Pending> {
  const loaded = await loadFile(file, bytes);
  if (loaded.kind !== "loaded") return { ...NOTHING, file, status: loaded.kind, error: loaded.reason };
  const known = await storedReport(store, loaded.sha256);
  if (known) return { ...told(known), file, status: "unchanged" };
  const read = await tryReading(readReport, loaded.bytes, { file, sha256: loaded.sha256 });
  switch (read.kind) {
    case "report":
      return { file, read: read.report };
    case "not_a_report":
      return { ...NOTHING, file, status: "skipped", error: read.reason };
    case "damaged":
      return { ...NOTHING, file, status: "failed", error: read.reason };
  }
}

/** The last net: a file that brings the reader down must not bring down those after it. */
async function tryReading(readReport: ReadReport, bytes: Uint8Array, source: Source): Promise<ReadOutcome> {
  try {
    return await readReport(bytes, source);
  } catch (error) {
    return {
      kind: "damaged",
      reason: `读取时出了内部错误（${error instanceof Error ? error.message : String(error)}）`,
    };
  }
}

/** The report that was made from a file before; `undefined` too when it has gone bad in the store and must be put again. */
async function storedReport(store: Store, sha256: string): Promise<Report | undefined> {
  const known = store.findSource(sha256);
  if (!known) return undefined;
  try {
    return await store.read(known.id, known.revision);
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}

async function write(store: Store, pending: readonly Pending[]): Promise<IngestOutcome[]> {
  const outcomes = await store.put(pending.flatMap((each) => ("read" in each ? [each.read] : [])));
  const put = outcomes.values();
  return pending.map((each) => {
    if (!("read" in each)) return each;
    const { value: outcome } = put.next();
    if (!outcome) throw new Error(`Cannot tell what became of ${each.file}: the store gave too few outcomes`);
    return { ...told(each.read), file: each.file, status: outcome.status };
  });
}

function told(report: Report): Omit<IngestOutcome, "file" | "status"> {
  return {
    report: report.id,
    agency: displayName(report.agency),
    year: report.year,
    edition: report.edition,
    cells: countCells(report),
    findings: report.findings.length,
    error: null,
  };
}
