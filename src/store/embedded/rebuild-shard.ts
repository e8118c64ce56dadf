import { join } from "node:path";
import type { Agency } from "../../report/agency.ts";
import { StoreError } from "../store-error.ts";
import { unpackBody } from "./body.ts";
import { namesIn } from "./file-system.ts";
import { readJsonFile } from "./json-file.ts";
import { revisionOfBodyName, type StorePaths } from "./paths.ts";
import { type NewRow, type Revision, rowOfReport, type Shard, withRows } from "./shard.ts";

/** Makes the shard of a year again from the reports that lie in the store. Damaged ones are left out, and told. */
export async function rebuildShard(
  paths: StorePaths,
  year: number,
  intern: (agency: Agency) => Agency,
  notice: (message: string) => void,
): Promise<Shard> {
  const rows = new Map<string, NewRow>();
  const folder = join(paths.reports, String(year));
  for (const bucket of await namesIn(folder)) {
    const bodies = (await namesIn(join(folder, bucket))).flatMap((name) => revisionOfBodyName(name) ?? []);
    bodies.sort((a, b) => a.revision - b.revision || a.reading - b.reading);
    for (const { id, revision, reading } of bodies) {
      const read = await readBody(paths.body(id, revision, reading), notice);
      if (!read) continue;
      // A later reading takes the place of an earlier one that was left behind.
      const earlier = (rows.get(id)?.revisions ?? []).filter((each) => each.revision !== revision);
      const report = { ...read, agency: intern(read.agency) };
      const own: Revision = { revision, source: report.source, ...(reading > 1 && { reading }) };
      rows.set(id, rowOfReport(report, [...earlier, own]));
    }
  }
  return withRows(undefined, year, rows);
}

async function readBody(file: string, notice: (message: string) => void) {
  try {
    const contents = await readJsonFile(file, "");
    return contents && unpackBody(contents.data, file).report;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    notice(`${error.message}这一份没有重建，请重新读入它的原文件。`);
    return undefined;
  }
}
