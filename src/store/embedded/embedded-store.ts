import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { FactId } from "../../form/facts.ts";
import type { Agency } from "../../report/agency.ts";
import type { Report } from "../../report/report.ts";
import type { PutOutcome, PutSettings, ReportEntry, Store } from "../store.ts";
import { StoreError } from "../store-error.ts";
import type { StoreSettings } from "../store-settings.ts";
import { unpackBody } from "./body.ts";
import { markOf } from "./file-system.ts";
import { indexText } from "./index-file.ts";
import { readJsonFile, writeJsonFile } from "./json-file.ts";
import { type LoadedShard, type LoadedShards, loadShards } from "./load-shards.ts";
import { takeLock } from "./lock.ts";
import { pathsIn, type StorePaths } from "./paths.ts";
import { type BodyKey, planPut } from "./plan-put.ts";
import { shardText, withRows } from "./shard.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

const DEFAULT_LOCK_WAIT_MS = 30_000;
/** Files written at the same time: enough to keep a disk busy, few enough to leave it to others. */
const WRITES_AT_ONCE = 16;

/**
 * Opens the embedded store in a folder; `paths.ts` shows what lies where. Nothing is written by opening, save a lost
 * shard that was made again.
 *
 * @throws StoreError when a file of the store is damaged or from another version
 */
export async function openEmbeddedStore(directory: string, settings: StoreSettings): Promise<Store> {
  const store = new EmbeddedStore(pathsIn(resolve(directory)), settings);
  await store.refresh();
  await store.keepRebuilt();
  return store;
}

class EmbeddedStore implements Store {
  readonly #paths: StorePaths;
  readonly #lockWaitMs: number;
  readonly #notice: (message: string) => void;
  /** By id: those of one id are few, as a rule one. */
  readonly #agencies = new Map<string, readonly Agency[]>();
  #shards: LoadedShards = new Map();
  #snapshot: Snapshot = snapshotOf([]);
  /** Puts and refreshes, one after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(paths: StorePaths, { lockWaitMs = DEFAULT_LOCK_WAIT_MS, notice = () => undefined }: StoreSettings) {
    this.#paths = paths;
    this.#lockWaitMs = lockWaitMs;
    this.#notice = notice;
  }

  get version(): string {
    return this.#snapshot.version;
  }

  entries(): readonly ReportEntry[] {
    return this.#snapshot.entries;
  }

  column(fact: FactId): Float64Array {
    return this.#snapshot.column(fact);
  }

  findSource(sha256: string) {
    return this.#snapshot.findSource(sha256);
  }

  async revisions(id: string) {
    return (this.#snapshot.find(id)?.revisions ?? []).map(({ revision, source }) => ({ revision, source }));
  }

  async read(id: string, revision?: number): Promise<Report | undefined> {
    const row = this.#snapshot.find(id);
    const wanted = revision ?? row?.entry.revision;
    const known = row?.revisions.find((each) => each.revision === wanted);
    return row && known ? this.#readBody({ id, revision: known }) : undefined;
  }

  async #readBody({ id, revision: { revision, reading, source } }: BodyKey): Promise<Report> {
    const file = this.#paths.body(id, revision, reading);
    const remedy = `请重新读入原文件补回：npx gongkai ingest ${source.file}`;
    const contents = await readJsonFile(file, remedy);
    if (!contents) throw new StoreError(`库文件 ${file} 不见了。${remedy}`);
    return unpackBody(contents.data, file).report;
  }

  put(reports: readonly Report[], { replace = false }: PutSettings = {}): Promise<readonly PutOutcome[]> {
    return this.#inTurn(() => (reports.length === 0 ? Promise.resolve([]) : this.#putLocked(reports, replace)));
  }

  refresh(): Promise<boolean> {
    return this.#inTurn(() => this.#reload());
  }

  close(): Promise<void> {
    return this.#inTurn(() => Promise.resolve());
  }

  /** Writes shards that had to be made again. A store that may not be written, or is being written, keeps working. */
  async keepRebuilt(): Promise<void> {
    if (![...this.#shards.values()].some(({ mark }) => mark === null)) return;
    try {
      await this.#inTurn(() => this.#putLocked([], false));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#notice(error.message);
    }
  }

  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(job);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #reload(): Promise<boolean> {
    const before = this.#shards;
    const loaded = await loadShards(this.#paths, before, (agency) => this.#intern(agency), this.#notice);
    const same = loaded.size === before.size && [...loaded].every(([year, shard]) => before.get(year) === shard);
    return same ? false : this.#adopt(loaded);
  }

  #adopt(shards: LoadedShards): boolean {
    const { version } = this.#snapshot;
    this.#shards = shards;
    this.#snapshot = snapshotOf([...shards.values()]);
    return this.#snapshot.version !== version;
  }

  async #putLocked(reports: readonly Report[], replace: boolean): Promise<readonly PutOutcome[]> {
    const lock = await takeLock(this.#paths.lock, this.#lockWaitMs);
    try {
      await this.#reload();
      const held = {
        find: this.#snapshot.find,
        findSource: this.#snapshot.findSource,
        read: (key: BodyKey) => this.#readBody(key),
        intern: (agency: Agency) => this.#intern(agency),
      };
      const plan = await planPut(reports, held, replace);
      const fileOf = ({ id, revision: { revision, reading } }: BodyKey) => this.#paths.body(id, revision, reading);
      await inParallel(plan.bodies, WRITES_AT_ONCE, async ({ text, again, ...key }) => {
        const file = fileOf(key);
        if (!again || !(await isWhole(file))) await writeIn(file, text());
      });
      const shards = new Map(this.#shards);
      const rebuilt = [...shards].flatMap(([year, { mark }]) => (mark === null ? [year] : []));
      for (const year of new Set([...plan.rows.keys(), ...rebuilt])) {
        await lock.assertHeld();
        shards.set(year, await this.#writeShard(year, plan.rows.get(year) ?? new Map()));
      }
      const inOrder = new Map([...shards].sort(([a], [b]) => a - b));
      const years = [...inOrder].map(([year, { shard }]) => ({ year, reports: shard.rows.length }));
      await this.#keepIndex(indexText(years));
      if (plan.rows.size > 0 || rebuilt.length > 0) this.#adopt(inOrder);
      await inParallel(plan.outdated, WRITES_AT_ONCE, (key) => rm(fileOf(key), { force: true }));
      return plan.outcomes;
    } finally {
      await lock.release();
    }
  }

  async #writeShard(year: number, changed: Parameters<typeof withRows>[2]): Promise<LoadedShard> {
    const file = this.#paths.shard(year);
    const shard = withRows(this.#shards.get(year)?.shard, year, changed);
    const digest = await writeIn(file, shardText(shard));
    return { shard, digest, mark: await markOf(file) };
  }

  /** Writes the index where it is missing, damaged or behind: a writer that was killed leaves it so. */
  async #keepIndex(text: string): Promise<void> {
    const present = await readFile(this.#paths.index, "utf8").catch(() => undefined);
    if (present !== text) await writeIn(this.#paths.index, text);
  }

  /** Equal agencies of different years become one object: a country has 41,000 of them. */
  #intern(agency: Agency): Agency {
    const known = this.#agencies.get(agency.id) ?? [];
    const same = known.find((each) => isDeepStrictEqual(each, agency));
    if (!same) this.#agencies.set(agency.id, [...known, agency]);
    return same ?? agency;
  }
}

async function writeIn(file: string, text: string | Iterable<string>): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  return writeJsonFile(file, text);
}

async function isWhole(file: string): Promise<boolean> {
  try {
    const contents = await readJsonFile(file, "");
    return contents !== undefined && unpackBody(contents.data, file).report !== undefined;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}

async function inParallel<T>(items: readonly T[], atOnce: number, job: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await job(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
