import type { Answer } from "../answering/answer.ts";
import { LIMITS } from "../reading/limits.ts";
import type { Report } from "../report/report.ts";
import { findingsIn } from "../store/findings-of.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { type Deed, describeReading, describeRefusal } from "./describe-reading.ts";
import { type Doubt, doubtRevision } from "./doubt-revision.ts";
import { sha256Of } from "./load-file.ts";
import type { ReadOutcome } from "./read-outcome.ts";
import { openReaderPool, type ReaderPool } from "./reader-pool.ts";
import { refuseFile } from "./refuse-file.ts";
import type { DeskReply, ReportDesk, Upload } from "./report-desk.ts";
import { newestReport, storedReport } from "./stored-report.ts";

export interface DeskSettings {
  readonly store: Store;
  /** Faults go here; never what a file holds. */
  readonly logger: { error(details: { readonly err: unknown }, message: string): void };
  readonly openPool?: () => ReaderPool;
  /** Files that may be here at the same time, those being read included. Default 16. */
  readonly most?: number;
  /** Reading processes that have had nothing to do for so long are ended. Default one minute. */
  readonly idleMs?: number;
}

const LONGEST_NAME = 120;

/** What is to be done with a file. */
interface Wanted {
  /** What is there already of a file with this digest. */
  readonly known: (sha256: string) => Promise<Report | undefined>;
  /** May it be put over what is there? */
  readonly doubt: (report: Report) => Promise<Doubt | undefined>;
  readonly keep: (report: Report) => Promise<Deed>;
}

/** The last part of what a sender calls a file, fit to be shown and kept. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const shown = last.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  return [...shown].slice(-LONGEST_NAME).join("") || "未命名的文件";
}

function refusal(name: string, reason: string): DeskReply {
  return { answer: describeRefusal(name, reason.replace(/。$/, "")), report: undefined, findings: [] };
}

/** Opens the desk; processes that read are started for the first file and ended when none has come for a while. */
export function openReportDesk(settings: DeskSettings): ReportDesk {
  const { store, logger, openPool = () => openReaderPool({ size: 1 }), most = 16, idleMs = 60_000 } = settings;
  let pool: ReaderPool | undefined;
  let here = 0;
  let closing: NodeJS.Timeout | undefined;

  const closePool = () => {
    clearTimeout(closing);
    pool?.close();
    pool = undefined;
  };

  async function readApart(bytes: Uint8Array, file: string, sha256: string): Promise<ReadOutcome> {
    clearTimeout(closing);
    here++;
    try {
      pool ??= openPool();
      return await pool.read(bytes, { file, sha256 });
    } finally {
      here--;
      if (here === 0) closing = setTimeout(closePool, idleMs).unref();
    }
  }

  async function tell(report: Report, deed: Deed, doubt?: Doubt): Promise<DeskReply> {
    const findings = await findingsIn(store, report);
    const answer: Answer = describeReading(report, findings, deed, doubt?.reason);
    return { answer, report, findings, ...(deed === "checked" ? {} : { status: deed }) };
  }

  /** Reads a file and does with its report what is wanted; every way that this can go wrong ends in a reply. */
  async function take({ name: given, bytes }: Upload, wanted: Wanted): Promise<DeskReply> {
    const name = plainName(given);
    try {
      const refused = refuseFile(name, bytes.byteLength);
      if (refused) return refusal(name, refused.reason);
      const sha256 = sha256Of(bytes);
      const known = await wanted.known(sha256);
      if (known) return await tell(known, "unchanged");
      if (here >= most) return refusal(name, "同时送来的文件太多，请过一会儿再送");
      const read = await readApart(bytes, name, sha256);
      if (read.kind !== "report") return refusal(name, read.reason);
      const doubt = await wanted.doubt(read.report);
      if (doubt?.refused) return refusal(name, doubt.reason);
      return await tell(read.report, await wanted.keep(read.report), doubt);
    } catch (error) {
      logger.error({ err: error }, "a file that was sent could not be taken");
      return refusal(name, error instanceof StoreError ? error.message : "读取时出了故障，请稍后再试");
    }
  }

  const checking: Wanted = {
    known: async () => undefined,
    doubt: async () => undefined,
    keep: async () => "checked",
  };
  const adding: Wanted = {
    async doubt(report) {
      const there = await newestReport(store, report.id);
      return there && doubtRevision(there, report);
    },
    known: (sha256) => storedReport(store, sha256),
    async keep(report) {
      const [put] = await store.put([report]);
      return put?.status ?? "unchanged";
    },
  };
  return {
    largestBytes: LIMITS.fileBytes,
    check: (upload) => take(upload, checking),
    add: (upload) => take(upload, adding),
    close: closePool,
  };
}
