import { loadFile, type ReadOutcome } from "../../ingesting/load-file.ts";
import { readReport } from "../../ingesting/read-report.ts";
import { type Found, walkFiles } from "../../ingesting/walk-files.ts";
import { displayName } from "../../report/agency.ts";
import { findingsIn } from "../../store/findings-of.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type Io, printable, printTo } from "../io.ts";
import { openCommandStore } from "../open-command-store.ts";
import { unreadCells } from "../unread-cells.ts";
import { type CheckOptions, findingLine, findingsText } from "./check.ts";

/** `gongkai check FILE…`: drafts, checked against the store's neighbour years and not put into it */
export async function checkDraftsCommand(
  files: readonly string[],
  options: CheckOptions,
  configuration: Configuration,
  io: Io,
): Promise<number> {
  const store = await openCommandStore(options.store, configuration, io);
  const print = printTo(io.stdout);
  let failed = 0;
  for await (const found of walkFiles(files)) {
    const { file } = found;
    const read = await readDraft(found);
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
      await print(findingsText(heading, findings));
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

async function readDraft(found: Found): Promise<ReadOutcome> {
  if (found.kind !== "file") return { kind: "damaged", reason: found.reason };
  const loaded = await loadFile(found.file, found.bytes);
  if (loaded.kind !== "loaded") return { kind: "damaged", reason: loaded.reason };
  return readReport(loaded.bytes, { file: found.file, sha256: loaded.sha256 });
}
