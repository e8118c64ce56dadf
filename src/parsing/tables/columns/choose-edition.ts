import { EDITION_IDS, editions, TABLE_IDS } from "../../../form/editions.ts";
import type { EditionId, FormRow, TableId } from "../../../form/types.ts";
import type { DataRow } from "../rows/found-rows.ts";

type RowsById = ReadonlyMap<string | null, FormRow>;

const rowsOf = (edition: EditionId, table: TableId): RowsById =>
  new Map(editions[edition].tables[table].rows.map((row) => [row.id, row]));
const rowsIn = (edition: EditionId): { readonly [T in TableId]: RowsById } => ({
  proactive: rowsOf(edition, "proactive"),
  applications: rowsOf(edition, "applications"),
  review: rowsOf(edition, "review"),
});
const formRows: { readonly [E in EditionId]: { readonly [T in TableId]: RowsById } } = {
  "2019": rowsIn("2019"),
  "2021": rowsIn("2021"),
};

/** The form's own row, when the edition has it. */
export function findRow(edition: EditionId, table: DataRow["table"], row: string | null): FormRow | undefined {
  return formRows[edition][table].get(row);
}

/**
 * The edition that more of the file's cells have a place in, told by the heads and labels of its tables.
 *
 * @returns `decided` is false when both editions have a place for as many; then it is the newer one
 */
export function chooseEdition(rows: readonly DataRow[]): { edition: EditionId; decided: boolean } {
  const once = TABLE_IDS.flatMap((table) => [
    ...new Map(rows.filter((data) => data.table === table).map((data) => [data.row, data])).values(),
  ]);
  const scores = EDITION_IDS.map((edition) => ({
    edition,
    score: once.reduce((sum, row) => sum + placesIn(edition, row), 0),
  })).sort((left, right) => right.score - left.score);
  const [best, second] = scores;
  const newest = EDITION_IDS.at(-1) ?? "2021";
  if (!best || best.score === second?.score) return { edition: newest, decided: false };
  return { edition: best.edition, decided: true };
}

function placesIn(edition: EditionId, { table, row, head }: DataRow): number {
  const columns = findRow(edition, table, row)?.columns ?? [];
  if (table !== "proactive") return columns.length;
  let known = 0;
  let places = 0;
  for (const leaf of head?.leaves ?? []) {
    if (!leaf) continue;
    known += 1;
    if (columns.includes(leaf.column)) places += 1;
  }
  // Under heads that cannot be read, that it is there is all that a row says.
  if (known === 0) return Math.min(columns.length, 1);
  // A row that fills all of its columns speaks for its edition more than one that leaves some without a head.
  return places === columns.length ? places + 1 : places;
}
