import { EDITION_IDS, editions, TABLE_IDS } from "../../form/editions.ts";
import type { EditionId, FormRow } from "../../form/types.ts";
import type { DataRow } from "./find-rows.ts";

const formRows = new Map<string, FormRow>(
  EDITION_IDS.flatMap((edition) =>
    TABLE_IDS.flatMap((table) =>
      editions[edition].tables[table].rows.map((row) => [`${edition}.${table}.${row.id}`, row] as const),
    ),
  ),
);

/** The form's own row, when the edition has it. */
export function findRow(edition: EditionId, table: DataRow["table"], row: string | null): FormRow | undefined {
  return formRows.get(`${edition}.${table}.${row}`);
}

/**
 * The edition that more of the file's cells have a place in, told by the heads and labels of its tables.
 *
 * @returns `decided` is false when both editions have a place for as many; then it is the newer one
 */
export function chooseEdition(rows: readonly DataRow[]): { edition: EditionId; decided: boolean } {
  const once = [...new Map(rows.map((data) => [`${data.table}.${data.row}`, data])).values()];
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
  const known = head?.leaves.flatMap((leaf) => (leaf ? [leaf.column] : [])) ?? [];
  if (known.length === 0) return columns.length;
  const places = known.filter((column) => columns.includes(column)).length;
  // A row that fills all of its columns speaks for its edition more than one that leaves some without a head.
  return places === columns.length ? places + 1 : places;
}
