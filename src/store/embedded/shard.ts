import { EDITION_IDS } from "../../form/editions.ts";
import { cellsOf } from "../../form/facts.ts";
import { narrativeFacts } from "../../form/narrative.ts";
import type { EditionId } from "../../form/types.ts";
import type { Agency } from "../../report/agency.ts";
import { figureOf } from "../../report/cell.ts";
import type { Report, Source } from "../../report/report.ts";
import type { ReportEntry } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { FACT_IDS, type FigureRow, figureIn, packFigures, type RowOfFigures, slotOf } from "./figures.ts";

const FORMAT = "gongkai-shard";
const FORMAT_VERSION = 1;

/** One revision of a report: its number and the file it was read from. */
export interface Revision {
  readonly revision: number;
  readonly source: Source;
  /** Counts how often the file was read again with another result; left out at the first reading. */
  readonly reading?: number;
}

/** What a report is known by. */
interface KnownReport {
  readonly entry: ReportEntry;
  /** Oldest first; the last one is the entry's. */
  readonly revisions: readonly Revision[];
}

/** A report as its shard knows it. */
export interface ShardRow extends KnownReport {
  readonly figures: RowOfFigures;
}

/** A row on its way into a shard. */
export interface NewRow extends KnownReport {
  readonly figures: FigureRow;
}

/** The reports of one year, ordered by id. */
export interface Shard {
  readonly year: number;
  readonly rows: readonly ShardRow[];
}

/** A report in the file: figures are in the order of the edition's list in `facts`, `null` where there is none. */
interface PackedRow {
  readonly id: string;
  readonly agency: Agency;
  readonly edition: EditionId;
  readonly title: string;
  readonly published: string | null;
  readonly findings: ReportEntry["findings"];
  readonly revisions: readonly (readonly [revision: number, sha256: string, file: string, reading?: number])[];
  readonly figures: readonly (number | null)[];
}

interface ShardFile {
  readonly format: typeof FORMAT;
  readonly formatVersion: typeof FORMAT_VERSION;
  readonly year: number;
  readonly facts: { readonly [E in EditionId]: readonly string[] };
  readonly reports: readonly PackedRow[];
}

/** The row of a report that was just read. */
export function rowOfReport(report: Report, revisions: readonly Revision[]): NewRow {
  const { id, agency, year, edition, title, published, source, findings } = report;
  const revision = revisions.at(-1)?.revision ?? 1;
  const figures: (number | null)[] = [];
  for (const fact of report.facts) {
    const slot = slotOf(fact.id);
    if (slot !== undefined) figures[slot] = figureOf(fact.cell);
  }
  return {
    entry: { id, agency, year, edition, title, published, source, revision, findings },
    revisions,
    figures,
  };
}

/** A shard with some rows added or replaced, and those taken out that are `undefined`. */
export function withRows(
  shard: Shard | undefined,
  year: number,
  changed: ReadonlyMap<string, NewRow | undefined>,
): Shard {
  const kept = (shard?.rows ?? []).filter(({ entry }) => !changed.has(entry.id));
  const added = packRows([...changed.values()].filter((row) => row !== undefined));
  return { year, rows: [...kept, ...added].sort(byId) };
}

function byId(a: ShardRow, b: ShardRow): number {
  return a.entry.id < b.entry.id ? -1 : 1;
}

/** The row of a report; `undefined` when the year has no such report. */
export function findRow({ rows }: Shard, id: string): ShardRow | undefined {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const row = rows[middle];
    if (row?.entry.id === id) return row;
    if (row && row.entry.id < id) from = middle + 1;
    else to = middle;
  }
  return undefined;
}

function packRows(rows: readonly NewRow[]): readonly ShardRow[] {
  const figures = packFigures(rows.length, (at) => rows[at]?.figures ?? []);
  return rows.map(({ entry, revisions }, row) => ({ entry, revisions, figures: { figures, row } }));
}

const factsOf: { readonly [E in EditionId]: readonly string[] } = {
  "2019": [...cellsOf("2019"), ...narrativeFacts].map(({ id }) => id),
  "2021": [...cellsOf("2021"), ...narrativeFacts].map(({ id }) => id),
};
const slotsOf: { readonly [E in EditionId]: readonly number[] } = {
  "2019": slotsIn(factsOf["2019"]),
  "2021": slotsIn(factsOf["2021"]),
};

/** A fact that the form no longer has gets a slot beyond the row, where nobody reads. */
function slotsIn(facts: readonly string[]): readonly number[] {
  return facts.map((id) => slotOf(id) ?? FACT_IDS.length);
}

/** The JSON text of a shard piece by piece, a report a line. */
export function* shardText({ year, rows }: Shard): Generator<string> {
  const head = JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, year, facts: factsOf });
  yield `${head.slice(0, -1)},"reports":[`;
  for (const [at, { entry, revisions, figures }] of rows.entries()) {
    const packed: PackedRow = {
      id: entry.id,
      agency: entry.agency,
      edition: entry.edition,
      title: entry.title,
      published: entry.published,
      findings: entry.findings,
      revisions: revisions.map(({ revision, source: { sha256, file }, reading }) =>
        reading === undefined ? [revision, sha256, file] : [revision, sha256, file, reading],
      ),
      figures: slotsOf[entry.edition].map((slot) => figureIn(figures, slot)),
    };
    yield `${at === 0 ? "" : ","}\n${JSON.stringify(packed)}`;
  }
  yield "\n]}\n";
}

/**
 * The shard in a file.
 *
 * @param file for messages only
 * @param intern gives one object for equal agencies, so that the years of an agency share it
 * @throws StoreError when the data is not a shard this program can read
 */
export function parseShard(data: unknown, file: string, intern: (agency: Agency) => Agency): Shard {
  if (!isShardFile(data)) {
    throw new StoreError(
      `库文件 ${file} 不是本程序能读的年度分片（${FORMAT} 第 ${FORMAT_VERSION} 版）。若由更新的版本写成，请升级本程序；若已损坏，请把它移到别处，再次运行时会由 reports 目录重建。`,
    );
  }
  const slots = { "2019": slotsIn(data.facts["2019"]), "2021": slotsIn(data.facts["2021"]) };
  const figures = packFigures(data.reports.length, (at) => {
    const packed = data.reports[at];
    const row: (number | null)[] = [];
    if (packed) for (const [i, slot] of slots[packed.edition].entries()) row[slot] = packed.figures[i] ?? null;
    return row;
  });
  const rows = data.reports.map((packed, row) => unpackRow(packed, data.year, { figures, row }, intern));
  return { year: data.year, rows: rows.sort(byId) };
}

function unpackRow(
  packed: PackedRow,
  year: number,
  figures: RowOfFigures,
  intern: (agency: Agency) => Agency,
): ShardRow {
  const { id, edition, title, published, findings } = packed;
  const revisions = packed.revisions.map(([revision, sha256, file, reading]) => ({
    revision,
    source: { file, sha256 },
    ...(reading !== undefined && { reading }),
  }));
  const newest = revisions.at(-1);
  if (!newest) throw new StoreError(`库中 ${id} 没有任何版本。`);
  const { revision, source } = newest;
  return {
    entry: { id, agency: intern(packed.agency), year, edition, title, published, source, revision, findings },
    revisions,
    figures,
  };
}

function isShardFile(data: unknown): data is ShardFile {
  if (typeof data !== "object" || data === null) return false;
  const { format, formatVersion, year, facts, reports } = data as Partial<ShardFile>;
  return (
    format === FORMAT &&
    formatVersion === FORMAT_VERSION &&
    Number.isInteger(year) &&
    EDITION_IDS.every((edition) => Array.isArray(facts?.[edition])) &&
    Array.isArray(reports) &&
    reports.every(isPackedRow)
  );
}

function isPackedRow(row: unknown): row is PackedRow {
  if (typeof row !== "object" || row === null) return false;
  const { id, agency, edition, revisions, findings, figures } = row as Partial<PackedRow>;
  return (
    typeof id === "string" &&
    typeof agency?.id === "string" &&
    EDITION_IDS.some((known) => known === edition) &&
    Array.isArray(revisions) &&
    revisions.length > 0 &&
    Array.isArray(findings) &&
    Array.isArray(figures)
  );
}
