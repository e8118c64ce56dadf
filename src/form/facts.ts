import { EDITION_IDS, editions, TABLE_IDS } from "./editions.ts";
import { type NarrativeFactId, narrativeFacts } from "./narrative.ts";
import type { EditionId, FormColumn, FormRow, FormTable, Section, TableId, Unit } from "./types.ts";

type Editions = typeof editions;
type Row<E extends EditionId, T extends TableId> = Editions[E]["tables"][T]["rows"][number];
type CellIdOf<T extends TableId, R> = R extends { id: infer I extends string; columns: readonly (infer C)[] }
  ? `${T}.${I}.${C & string}`
  : never;

/** `table.row.column` of every cell of either edition. */
export type CellFactId = { [T in TableId]: CellIdOf<T, Row<"2019", T> | Row<"2021", T>> }[TableId];

/** A figure that a report states: a cell of the form, or a number in the prose. */
export type FactId = CellFactId | NarrativeFactId;

/** One cell of one edition of the form, with its printed place. */
export interface CellDefinition {
  readonly id: CellFactId;
  readonly table: TableId;
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly section: Section;
  readonly unit: Unit;
}

function cellsOfTable(table: FormTable): CellDefinition[] {
  const columnById = new Map(table.columns.map((column) => [column.id, column]));
  return table.rows.flatMap((row) =>
    row.columns.map((columnId) => {
      const column = columnById.get(columnId);
      if (!column) throw new Error(`Form table ${table.id}: row ${row.id} names the unknown column ${columnId}`);
      // Table, row and column come from the data that the type is derived from.
      const id = `${table.id}.${row.id}.${columnId}` as CellFactId;
      return { id, table: table.id, row, column, section: table.section, unit: column.unit };
    }),
  );
}

const cellsByEdition = new Map<EditionId, readonly CellDefinition[]>(
  EDITION_IDS.map((id) => [id, TABLE_IDS.flatMap((table) => cellsOfTable(editions[id].tables[table]))]),
);

/** Every cell of an edition, in printed order: 198 in the edition of 2019, 200 in that of 2021. */
export function cellsOf(edition: EditionId): readonly CellDefinition[] {
  return cellsByEdition.get(edition) ?? [];
}

const definitionById = new Map<string, { readonly [E in EditionId]?: CellDefinition }>();
for (const edition of EDITION_IDS) {
  for (const cell of cellsOf(edition)) {
    definitionById.set(cell.id, { ...definitionById.get(cell.id), [edition]: cell });
  }
}

const orderOfCell = new Map(
  EDITION_IDS.map((edition) => [edition, new Map(cellsOf(edition).map(({ id }, at) => [id as string, at]))] as const),
);

/** Where a cell stands among `cellsOf(edition)`, 0-based; `undefined` when that edition has no such cell. */
export function orderOnForm(id: string, edition: EditionId): number | undefined {
  return orderOfCell.get(edition)?.get(id);
}

/** Ids of the cells of both editions together, in printed order of the edition of 2019, then what 2021 adds. */
export const ALL_CELL_IDS: readonly CellFactId[] = [...definitionById.keys()] as CellFactId[];

/**
 * The definition of a cell.
 *
 * @param edition which edition's wording is wanted; left out, the newer edition that has the cell
 * @returns `undefined` when that edition (or no edition) has such a cell
 */
export function findCell(id: string, edition?: EditionId): CellDefinition | undefined {
  const byEdition = definitionById.get(id);
  return edition ? byEdition?.[edition] : (byEdition?.["2021"] ?? byEdition?.["2019"]);
}

/** Is this the id of a cell of the form? */
export function isCellFactId(id: string): id is CellFactId {
  return definitionById.has(id);
}

const narrativeById = new Map<string, (typeof narrativeFacts)[number]>(narrativeFacts.map((fact) => [fact.id, fact]));

/** The definition of a fact of the prose; `undefined` when there is none of that id. */
export function findNarrative(id: string): (typeof narrativeFacts)[number] | undefined {
  return narrativeById.get(id);
}

/** Is this the id of a fact of the prose? */
export function isNarrativeFactId(id: string): id is NarrativeFactId {
  return narrativeById.has(id);
}

/** Is this the id of anything that a report states? */
export function isFactId(id: string): id is FactId {
  return isCellFactId(id) || isNarrativeFactId(id);
}
