import type { Agency } from "../../report/agency.ts";
import { StoreError } from "../store-error.ts";
import { markOf, namesIn } from "./file-system.ts";
import { parseIndex } from "./index-file.ts";
import { readJsonFile } from "./json-file.ts";
import { type StorePaths, yearOfShardName } from "./paths.ts";
import { rebuildShard } from "./rebuild-shard.ts";
import { parseShard, type Shard } from "./shard.ts";

/** A shard with what tells whether its file has changed since. */
export interface LoadedShard {
  readonly shard: Shard;
  /** Digest of the file's text. */
  readonly digest: string;
  /** Changes whenever another file is renamed into place; `null` while the shard is in memory only. */
  readonly mark: string | null;
}

export type LoadedShards = ReadonlyMap<number, LoadedShard>;

/**
 * Reads the shards of a store, leaving out those that have not changed.
 *
 * A shard that the index lists but that is gone is made again from its reports.
 *
 * @param known what was loaded before
 * @param notice is told, in Chinese, what was put right
 * @throws StoreError when a shard is damaged
 */
export async function loadShards(
  paths: StorePaths,
  known: LoadedShards,
  intern: (agency: Agency) => Agency,
  notice: (message: string) => void,
): Promise<LoadedShards> {
  const listed = await listedYears(paths, notice);
  const present = (await namesIn(paths.years)).flatMap((name) => yearOfShardName(name) ?? []);
  const years = [...new Set([...listed, ...present])].sort((a, b) => a - b);
  const loaded = new Map<number, LoadedShard>();
  for (const year of years) {
    const before = known.get(year);
    const mark = await markOf(paths.shard(year));
    const kept = before !== undefined && before.mark === mark;
    loaded.set(year, kept ? before : await loadShard(paths, year, mark, intern, notice));
  }
  return loaded;
}

async function loadShard(
  paths: StorePaths,
  year: number,
  mark: string | null,
  intern: (agency: Agency) => Agency,
  notice: (message: string) => void,
): Promise<LoadedShard> {
  const file = paths.shard(year);
  const contents = await readJsonFile(file, "请把它移到别处（不要删除），再次运行时会由 reports 目录重建这一年。");
  if (contents) {
    const shard = parseShard(contents.data, file, intern);
    if (shard.year !== year)
      throw new StoreError(`库文件 ${file} 里是 ${shard.year} 年的报告，与文件名不符。请改回原来的文件名。`);
    return { shard, digest: contents.digest, mark };
  }
  const shard = await rebuildShard(paths, year, intern, notice);
  notice(`库文件 ${file} 不见了，已由 reports 目录重建（${shard.rows.length} 份报告）。`);
  return { shard, digest: "", mark: null };
}

/** The years that the index speaks of; those of the reports' folder when the index cannot be read. */
async function listedYears(paths: StorePaths, notice: (message: string) => void): Promise<readonly number[]> {
  try {
    const contents = await readJsonFile(paths.index, "");
    return contents ? parseIndex(contents.data, paths.index) : [];
  } catch (error) {
    if (!(error instanceof StoreError) || !(error.cause instanceof SyntaxError)) throw error;
    notice(`库的索引 ${paths.index} 已损坏，已按各年分片重建；报告没有丢失。`);
    return (await namesIn(paths.reports)).flatMap((name) => yearOfShardName(`${name}.json`) ?? []);
  }
}
