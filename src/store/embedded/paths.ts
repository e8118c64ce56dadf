import { join } from "node:path";
import { StoreError } from "../store-error.ts";

/**
 * Where an embedded store keeps what:
 *
 * | path | contents |
 * | --- | --- |
 * | `index.json` | the list of shards, each with the digest of its contents |
 * | `years/2020.json` | the shard of a year: what is known of every report without reading it, and its figures |
 * | `reports/2020/ab/<id>.1.json` | one revision of one report, whole |
 * | `reports/2020/ab/<id>.1-2.json` | the same revision, read from its file a second time with another result |
 * | `lock` | who is writing |
 *
 * The files of `reports/` are written before the shard that lists them, and never changed after: a report is in the
 * store from the moment its shard is renamed into place.
 */
export interface StorePaths {
  readonly root: string;
  readonly index: string;
  readonly lock: string;
  readonly years: string;
  readonly reports: string;
  readonly shard: (year: number) => string;
  readonly body: (id: string, revision: number, reading?: number) => string;
}

const REPORT_ID = /^(\d{4})-([0-9a-f]{2})[0-9a-f]{8}$/;
const BODY_NAME = /^(\d{4}-[0-9a-f]{10})\.(\d{1,6})(?:-(\d{1,6}))?\.json$/;
const SHARD_NAME = /^(\d{4})\.json$/;

/** The paths of the store in a folder. */
export function pathsIn(root: string): StorePaths {
  const years = join(root, "years");
  const reports = join(root, "reports");
  return {
    root,
    index: join(root, "index.json"),
    lock: join(root, "lock"),
    years,
    reports,
    shard: (year) => join(years, `${year}.json`),
    body: (id, revision, reading = 1) => {
      const [, year, bucket] = REPORT_ID.exec(id) ?? [];
      if (!year || !bucket)
        throw new StoreError(`报告编号“${id}”不合规：应形如 2020-0123456789（年度，连字符，十位十六进制数）。`);
      return join(reports, year, bucket, `${id}.${revision}${reading > 1 ? `-${reading}` : ""}.json`);
    },
  };
}

/** The year of a shard by its file name; `undefined` for any other file. */
export function yearOfShardName(name: string): number | undefined {
  const year = SHARD_NAME.exec(name)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The report, revision and reading that a body's file name tells; `undefined` for any other file. */
export function revisionOfBodyName(
  name: string,
): { readonly id: string; readonly revision: number; readonly reading: number } | undefined {
  const [, id, revision, reading = "1"] = BODY_NAME.exec(name) ?? [];
  return id && revision ? { id, revision: Number(revision), reading: Number(reading) } : undefined;
}
