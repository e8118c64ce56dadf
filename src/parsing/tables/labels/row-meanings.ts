import { GROUPS } from "../../../form/applications.ts";
import { EDITION_IDS, editions, TABLE_IDS } from "../../../form/editions.ts";
import type { FormRow, TableId } from "../../../form/types.ts";
import { distinctCores, labelCore, labelCoreWithoutAsides } from "./label-core.ts";
import { type LabelEntry, type LabelMatch, labelMatcher } from "./match-label.ts";
import { ROW_SYNONYMS, SHORT_ROW_SYNONYMS } from "./wordings.ts";

/** What a cell on the left of a row says: which row it is, or which group the row stands in. */
export type RowMeaning =
  | { readonly kind: "row"; readonly table: TableId; readonly row: string; readonly specific: boolean }
  | { readonly kind: "group" };

/** Row labels without a word of their own: they need a neighbour that is beyond doubt. */
const SHORTEST_SPECIFIC = 5;

/** The rows of every edition, told by their labels, and the groups that they stand in. */
const rowEntries: readonly LabelEntry<RowMeaning>[] = [
  ...Object.values(GROUPS)
    .filter((label) => label !== GROUPS.other)
    .map((label): LabelEntry<RowMeaning> => {
      const core = labelCore(label);
      return { meaning: { kind: "group" }, cores: [core, labelCore(GROUPS.results) + core] };
    }),
  ...tables().flatMap(([table, rows]) =>
    [...rows].map(([id, variants]): LabelEntry<RowMeaning> => {
      const cores = distinctCores(variants.flatMap((row) => spellings(row, table)));
      const specific = table === "applications" && cores.every((core) => core.length >= SHORTEST_SPECIFIC);
      return { meaning: { kind: "row", table, row: id, specific }, cores };
    }),
  ),
  ...tables().flatMap(([table, rows]) =>
    [...rows].flatMap(([id, [row]]): LabelEntry<RowMeaning>[] => {
      const cores = SHORT_ROW_SYNONYMS[`${table}.${id}`];
      if (!cores || !row?.group) return [];
      const heads = [labelCore(row.group), labelCore(GROUPS.results) + labelCore(row.group)];
      const spelled = [...cores, ...heads.flatMap((head) => cores.map((core) => head + core))];
      return [{ meaning: { kind: "row", table, row: id, specific: false }, cores: spelled, exact: true }];
    }),
  ),
];

function tables(): [TableId, Map<string, FormRow[]>][] {
  return TABLE_IDS.map((table) => {
    const rows = new Map<string, FormRow[]>();
    for (const edition of EDITION_IDS) {
      for (const row of editions[edition].tables[table].rows) rows.set(row.id, [...(rows.get(row.id) ?? []), row]);
    }
    return [table, rows];
  });
}

/** A label and its other wordings alone, and with the headings that a merged cell puts before it. */
function spellings(row: FormRow, table: TableId): string[] {
  const synonyms = ROW_SYNONYMS[`${table}.${row.id}`] ?? [];
  const cores = distinctCores([labelCore(row.label), labelCoreWithoutAsides(row.label), ...synonyms]);
  if (table !== "applications" || !row.group) return cores;
  const heads = distinctCores([labelCore(row.group), labelCore(GROUPS.results) + labelCore(row.group)]);
  return [...cores, ...cores.flatMap((core) => heads.map((head) => head + core))];
}

const matchRow = labelMatcher(rowEntries);
/** What a cell on the left of a row means, and how surely; `undefined` when it is no label of the form. */
export function rowMatch(core: string): LabelMatch<RowMeaning> | undefined {
  return core === "" ? undefined : matchRow(core);
}

/** What a cell on the left of a row means; `undefined` when it is no label of the form. */
export function rowMeaning(core: string): RowMeaning | undefined {
  return rowMatch(core)?.meaning;
}

/** All spellings of a row's label, as cores; the form's own first. */
export function rowSpellings(table: TableId, row: string): readonly string[] {
  const isOwn = ({ meaning }: LabelEntry<RowMeaning>): boolean =>
    meaning.kind === "row" && meaning.table === table && meaning.row === row;
  return rowEntries.find(isOwn)?.cores ?? [];
}
