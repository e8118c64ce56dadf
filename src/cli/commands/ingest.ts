import { closeSync, openSync, writeSync } from "node:fs";
import { favourMemory } from "../../ingesting/favour-memory.ts";
import { ingest } from "../../ingesting/ingest.ts";
import type { IngestOutcome } from "../../ingesting/ingest-outcome.ts";
import { openReaderPool } from "../../ingesting/reader-pool.ts";
import { countFiles } from "../../ingesting/walk-files.ts";
import type { Configuration } from "../configuration.ts";
import { progressLine } from "../ingest-progress.ts";
import { EXIT, type Io, printable, printTo, UsageError } from "../io.ts";
import { openCommandStore } from "../open-command-store.ts";
import { createProgress } from "../progress.ts";

export interface IngestOptions {
  readonly json?: boolean;
  readonly store?: string;
  /** Reads files anew that are in the store. */
  readonly again?: boolean;
  /** The file that failures and skips are written to. */
  readonly report?: string;
}

const TICK_MS = 100;

/** `gongkai ingest PATH…` */
export async function ingestCommand(
  paths: readonly string[],
  options: IngestOptions,
  configuration: Configuration,
  io: Io,
): Promise<number> {
  favourMemory();
  const report = options.report === undefined ? undefined : openReport(options.report);
  const store = await openCommandStore(options.store, configuration, io);
  const print = printTo(io.stdout);
  const counts: Record<IngestOutcome["status"], number> = { added: 0, updated: 0, unchanged: 0, failed: 0, skipped: 0 };
  const stop = new AbortController();
  void io.untilStopped().then(() => {
    if (progressing) io.stderr.write("正在停止：已经开始读的文件读完就结束。再按一次立即退出。\n");
    stop.abort();
  });
  const pool = openReaderPool();
  const progress = followed(paths, io);
  let progressing = true;
  try {
    for await (const outcome of ingest(paths, {
      store,
      readReport: pool.read,
      atOnce: pool.size * 2,
      again: options.again === true,
      signal: stop.signal,
      onRead: progress.step,
    })) {
      counts[outcome.status]++;
      if (outcome.error !== null) report?.write(outcome);
      progress.clear();
      await print(options.json ? `${JSON.stringify(outcome)}\n` : `${printable(outcomeLine(outcome))}\n`);
    }
  } finally {
    progressing = false;
    progress.end();
    pool.close();
    report?.close();
    await store.close();
  }
  const stopped = stop.signal.aborted;
  if (!options.json) {
    if (stopped) await print("没有读完就停止了；再次运行会接着读。\n");
    await print(`${summaryLine(counts)}库里现有 ${store.entries().length} 份报告。\n`);
  }
  return counts.failed > 0 || stopped ? EXIT.partly : EXIT.done;
}

/** Shows how far the reading has come, from now on until the end. */
function followed(paths: readonly string[], { stderr }: Io) {
  const progress = createProgress(stderr);
  const startedAt = performance.now();
  let done = 0;
  let total: number | undefined;
  // Beside the reading: it begins at once, however large the folder.
  const counting = new AbortController();
  void countFiles(paths, counting.signal).then((count) => {
    total = count;
  });
  const timer = setInterval(() => {
    progress.tick(progressLine({ done, total, elapsedMs: performance.now() - startedAt }));
  }, TICK_MS);
  return {
    step: () => {
      done++;
    },
    clear: progress.clear,
    end() {
      clearInterval(timer);
      counting.abort();
      progress.clear();
    },
  };
}

/** A JSON Lines file of what was not taken. It is opened before the work begins: a wrong path is told at once. */
function openReport(path: string) {
  const file = open(path);
  return {
    write: ({ file: name, status, error }: IngestOutcome) =>
      writeSync(file, `${JSON.stringify({ file: name, status, error })}\n`),
    close: () => closeSync(file),
  };
}

function open(path: string): number {
  try {
    return openSync(path, "w");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`--report 的文件“${path}”写不进去（${reason}）。`, { cause });
  }
}

const STATUS: { readonly [S in IngestOutcome["status"]]: string } = {
  added: "新增",
  updated: "更新",
  unchanged: "未变",
  failed: "失败",
  skipped: "跳过",
};

function outcomeLine({ status, file, agency, year, cells, findings, error, warning }: IngestOutcome): string {
  if (error !== null) return `${STATUS[status]}  ${file}：${error}`;
  const others = cells
    ? (
        [
          ["空", cells.blank],
          ["文字", cells.text],
          ["缺", cells.missing],
        ] as const
      ).flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []))
    : [];
  const read = [`读出 ${cells?.read ?? 0} 格`, ...others].join("，");
  const doubt = warning === undefined ? "" : `；注意：${warning}`;
  return `${STATUS[status]}  ${file}：${agency} ${year} 年度，${read}${findings ? `；${findings} 处数据出入` : ""}${doubt}`;
}

function summaryLine(counts: Readonly<Record<IngestOutcome["status"], number>>): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return "没有找到可读的文件。";
  const parts = Object.entries(STATUS).flatMap(([status, name]) => {
    const count = counts[status as IngestOutcome["status"]];
    return count > 0 ? [`${name} ${count}`] : [];
  });
  return `共 ${all} 个文件：${parts.join("，")}。`;
}
