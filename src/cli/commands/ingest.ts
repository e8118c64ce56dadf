import { type IngestOutcome, ingest } from "../../ingesting/ingest.ts";
import { readReport } from "../../ingesting/read-report.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type Io, printable, printTo } from "../io.ts";
import { openCommandStore } from "../open-command-store.ts";
import { createProgress } from "../progress.ts";

export interface IngestOptions {
  readonly json?: boolean;
  readonly store?: string;
}

/** `gongkai ingest PATH…` */
export async function ingestCommand(
  paths: readonly string[],
  options: IngestOptions,
  configuration: Configuration,
  io: Io,
): Promise<number> {
  const store = await openCommandStore(options.store, configuration, io);
  const print = printTo(io.stdout);
  const progress = createProgress(io.stderr);
  const counts: Record<IngestOutcome["status"], number> = { added: 0, updated: 0, unchanged: 0, failed: 0, skipped: 0 };
  let files = 0;
  const onFile = (file: string) => progress.tick(`正在读第 ${++files} 个文件：${file}`);
  try {
    for await (const outcome of ingest(paths, { store, readReport, onFile })) {
      counts[outcome.status]++;
      progress.clear();
      await print(options.json ? `${JSON.stringify(outcome)}\n` : `${printable(outcomeLine(outcome))}\n`);
    }
  } finally {
    progress.clear();
    await store.close();
  }
  if (!options.json) await print(`${summaryLine(counts)}库里现有 ${store.entries().length} 份报告。\n`);
  return counts.failed > 0 ? EXIT.partly : EXIT.done;
}

const STATUS: { readonly [S in IngestOutcome["status"]]: string } = {
  added: "新增",
  updated: "更新",
  unchanged: "未变",
  failed: "失败",
  skipped: "跳过",
};

function outcomeLine({ status, file, agency, year, cells, findings, error }: IngestOutcome): string {
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
  return `${STATUS[status]}  ${file}：${agency} ${year} 年度，${read}${findings ? `；${findings} 处数据出入` : ""}`;
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
