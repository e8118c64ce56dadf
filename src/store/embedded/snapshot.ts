import type { FactId } from "../../form/facts.ts";
import { yearOfReportId } from "../../report/report-id.ts";
import { placedEntries } from "../placed-entries.ts";
import type { ReportEntry } from "../store.ts";
import { figureIn, slotOf } from "./figures.ts";
import { digestOf } from "./json-file.ts";
import type { LoadedShard } from "./load-shards.ts";
import { findRow, type ShardRow } from "./shard.ts";

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
  const bySource = once(() => {
    const sources = new Map<string, ShardRow>();
    for (const row of rows) for (const { source } of row.revisions) sources.set(source.sha256, row);
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
    find: (id) => {
      const own = loaded.find(({ shard }) => shard.year === yearOfReportId(id));
      return own && findRow(own.shard, id);
    },
    findSource: (sha256) => {
      const row = bySource().get(sha256);
      const known = row?.revisions.findLast(({ source }) => source.sha256 === sha256);
      return row && known && { id: row.entry.id, revision: known.revision };
    },
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
