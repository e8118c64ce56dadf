import { loadFile } from "../../ingesting/load-file.ts";
import { mapInOrder } from "../../ingesting/map-in-order.ts";
import type { ReadOutcome, ReadReport } from "../../ingesting/read-outcome.ts";
import { openReaderPool } from "../../ingesting/reader-pool.ts";
import { type Found, walkFiles } from "../../ingesting/walk-files.ts";
import { displayName } from "../../report/agency.ts";
import { unreadCells } from "../../report/unread-cells.ts";
import { findingsIn } from "../../store/findings-of.ts";
import type { Store } from "../../store/store.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type Io, printable, printTo } from "../io.ts";
import { openCommandStore } from "../open-command-store.ts";
import { type CheckOptions, findingLine, findingsText } from "./check.ts";

const HELD_FOR_EACH_READER = 4;

interface Draft {
  readonly file: string;
  readonly read: ReadOutcome;
}

/** `gongkai check FILE…`: drafts, checked against the store's neighbour years and not put into it */
export async function checkDraftsCommand(
  files: readonly string[],
  options: CheckOptions,
  configuration: Configuration,
  io: Io,
): Promise<number> {
  const store = await openCommandStore(options.store, configuration, io);
  const pool = openReaderPool();
  try {
    const drafts = mapInOrder(walkFiles(files), (found) => readDraft(found, pool.read), {
      atOnce: pool.size,
      held: pool.size * HELD_FOR_EACH_READER,
    });
    return await tellDrafts(drafts, store, options, io);
  } finally {
    pool.close();
  }
}

async function tellDrafts(drafts: AsyncIterable<Draft>, store: Store, options: CheckOptions, io: Io): Promise<number> {
  const print = printTo(io.stdout);
  let failed = 0;
  for await (const { file, read } of drafts) {
    if (read.kind !== "report") {
      failed++;
      await print(
        options.json
          ? `${JSON.stringify({ file, report: null, error: read.reason })}\n`
          : printable(`${file}\n  × ${read.reason}\n`),
      );
      continue;
    }
    const { report } = read;
    const findings = await findingsIn(store, report);
    const unread = unreadCells(report);
    if (!options.json) {
      const heading = `${file}：${displayName(report.agency)} ${report.year} 年度`;
      await print(findingsText(heading, findings, unread.length));
      for (const { message } of unread) await print(printable(`  ? ${message}\n`));
      continue;
    }
    for (const finding of findings) await print(findingLine(report, finding, file));
    const about = { file, report: report.id, agency: displayName(report.agency), year: report.year };
    for (const { message, ...cells } of unread) {
      await print(`${JSON.stringify({ ...about, unread: cells, message })}\n`);
    }
  }
  return failed > 0 ? EXIT.partly : EXIT.done;
}

async function readDraft(found: Found, readReport: ReadReport): Promise<Draft> {
  const { file } = found;
  if (found.kind !== "file") return { file, read: { kind: "damaged", reason: found.reason } };
  const loaded = await loadFile(file, found.bytes);
  if (loaded.kind !== "loaded") return { file, read: { kind: "damaged", reason: loaded.reason } };
  return { file, read: await readReport(loaded.bytes, { file, sha256: loaded.sha256 }) };
}
