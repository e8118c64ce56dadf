import type { FactId } from "../../form/facts.ts";
import { placedEntries } from "../placed-entries.ts";
import type { ReportEntry } from "../store.ts";
import { figureIn, slotOf } from "./figures.ts";
import { digestOf } from "./json-file.ts";
import type { LoadedShard } from "./load-shards.ts";
import type { ShardRow } from "./shard.ts";

/** The store's contents at one moment. Never changes: a put makes the next one. */
export interface Snapshot {
  readonly version: string;
  /** With the regions that the agencies together tell; rows hold what was stored. Made when first asked for, then kept. */
  readonly entries: readonly ReportEntry[];
  readonly find: (id: string) => ShardRow | undefined;
  readonly findSource: (sha256: string) => { readonly id: string; readonly revision: number } | undefined;
  /** Made when first asked for, then kept. */
  readonly column: (fact: FactId) => Float64Array;
}

/** @param loaded shards in the order of their years */
export function snapshotOf(loaded: readonly LoadedShard[]): Snapshot {
  const rows = loaded.flatMap(({ shard }) => shard.rows);
  const rowById = once(() => new Map(rows.map((row) => [row.entry.id, row])));
  const bySource = once(() => {
    const sources = new Map<string, { readonly id: string; readonly revision: number }>();
    for (const { entry, revisions } of rows) {
      for (const { revision, source } of revisions) sources.set(source.sha256, { id: entry.id, revision });
    }
    return sources;
  });
  const entries = once(() => placedEntries(rows.map((row) => row.entry)));
  const columns = new Map<FactId, Float64Array>();
  const version = digestOf(loaded.map(({ shard, digest }) => `${shard.year}:${digest}`).join("\n"));
  return {
    version,
    get entries() {
      return entries();
    },
    find: (id) => rowById().get(id),
    findSource: (sha256) => bySource().get(sha256),
    column: (fact) => {
      const made = columns.get(fact) ?? makeColumn(rows, fact);
      columns.set(fact, made);
      return made;
    },
  };
}

function makeColumn(rows: readonly ShardRow[], fact: FactId): Float64Array {
  const column = new Float64Array(rows.length).fill(Number.NaN);
  const slot = slotOf(fact);
  if (slot === undefined) return column;
  for (const [at, { figures }] of rows.entries()) column[at] = figureIn(figures, slot) ?? Number.NaN;
  return column;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
