import { editions } from "../../../form/editions.ts";
import { rowTotals } from "../../../form/relations.ts";
import type { EditionId, TableId } from "../../../form/types.ts";
import type { Fact } from "../../../report/report.ts";
import { type SupposedFigure, supposedFigure } from "../cells/supposed-figure.ts";
import { sumsOf } from "./column-sums.ts";

/** Cells that make nothing together, each counted as +1 or -1. */
interface Sum {
  readonly table: TableId;
  readonly terms: readonly (readonly [id: string, sign: 1 | -1])[];
}

const sums: { readonly [E in EditionId]: readonly Sum[] } = { "2019": listSums("2019"), "2021": listSums("2021") };

/**
 * Reads the cells that seem to hold a figure (1 3 for 13) where a sum of their row or column is kept by it, and by no
 * other reading of the cells in it.
 *
 * @param isMarked does the cell with this id come from a grid that shows where each cell begins and ends?
 * @returns the same facts; the proven ones hold a number, raw as printed
 */
export function proveSupposed(
  facts: readonly Fact[],
  edition: EditionId,
  isMarked: (id: string) => boolean,
): readonly Fact[] {
  const supposed = new Map<string, SupposedFigure>();
  for (const { id, cell } of facts) {
    const figure = cell.state === "text" && isMarked(id) ? supposedFigure(cell.raw) : undefined;
    if (figure) supposed.set(id, figure);
  }
  if (supposed.size === 0) return facts;
  const known = new Map<string, number>();
  for (const { id, cell } of facts) {
    if (cell.state === "number") known.set(id, cell.value);
    else if (cell.state === "blank") known.set(id, 0);
  }
  const proven = provenBySums(supposed, known, edition);
  return facts.map((fact) => {
    const { id, cell, where } = fact;
    const value = proven.get(id);
    if (value === undefined || cell.raw === null) return fact;
    return { id, cell: { state: "number", value, raw: cell.raw }, where };
  });
}

function provenBySums(
  supposed: ReadonlyMap<string, SupposedFigure>,
  printed: ReadonlyMap<string, number>,
  edition: EditionId,
): ReadonlyMap<string, number> {
  const known = new Map(printed);
  const usable = sums[edition].filter(
    ({ terms }) => terms.some(([id]) => supposed.has(id)) && terms.every(([id]) => supposed.has(id) || known.has(id)),
  );
  const verdicts = usable.map((sum) => judge(sum, supposed, known));
  const refuted = new Set(verdicts.flatMap(({ refutes }) => refutes ?? []));
  const doubted = new Set(usable.filter((_, index) => verdicts[index]?.refutes).map(({ table }) => table));
  const proven = new Map<string, number>();
  for (let open = true; open; ) {
    open = false;
    for (const sum of usable) {
      const { proves } = judge(sum, supposed, known);
      if (proves.length > 1 && doubted.has(sum.table)) continue;
      for (const id of proves) {
        const value = supposed.get(id)?.value;
        if (value === undefined || refuted.has(id)) continue;
        known.set(id, value);
        proven.set(id, value);
        open = true;
      }
    }
  }
  return proven;
}

interface Verdict {
  /** Cells that the sum needs as they are supposed. */
  readonly proves: readonly string[];
  /** The one cell that the sum needs in another reading that it may have. */
  readonly refutes?: string;
}

const NOTHING: Verdict = { proves: [] };

function judge(
  { terms }: Sum,
  supposed: ReadonlyMap<string, SupposedFigure>,
  known: ReadonlyMap<string, number>,
): Verdict {
  let rest = 0;
  let hasWhole = false;
  const open: { readonly id: string; readonly sign: 1 | -1; readonly figure: SupposedFigure }[] = [];
  for (const [id, sign] of terms) {
    const value = known.get(id);
    const figure = supposed.get(id);
    if (value !== undefined) {
      rest += sign * value;
      hasWhole ||= value > 0;
    } else if (figure) open.push({ id, sign, figure });
  }
  const [only] = open;
  if (!only) return NOTHING;
  const holds = (read: (figure: SupposedFigure) => number): boolean =>
    open.reduce((sum, { sign, figure }) => sum + sign * read(figure), rest) === 0;
  const isKept = holds(({ value }) => value);
  if (open.length === 1) {
    if (isKept) return { proves: [only.id] };
    const { others } = only.figure;
    return others.length === 0 || others.some((other) => holds(() => other))
      ? { proves: [], refutes: only.id }
      : NOTHING;
  }
  const isPair = hasWhole && open.every(({ figure }) => figure.wholeBesideProves);
  const isOpen = !isPair && only.figure.others.some((_, at) => holds(({ others }) => others[at] ?? Number.NaN));
  return isKept && !isOpen ? { proves: open.map(({ id }) => id) } : NOTHING;
}

/** Relations 1 to 4 as sums of cells. */
function listSums(edition: EditionId): Sum[] {
  const ofRows = rowTotals.flatMap(({ table, total }) => {
    const { rows } = editions[edition].tables[table];
    return rows.map(({ id, columns }) => ({
      table,
      terms: columns.map((column) => [`${table}.${id}.${column}`, column === total ? -1 : 1] as const),
    }));
  });
  const { columns } = editions[edition].tables.applications;
  const ofColumns = sumsOf(edition).flatMap((sum) =>
    columns.map(({ id }) => ({
      table: "applications" as const,
      terms: [...sum].map(([row, sign]) => [`applications.${row}.${id}`, sign] as const),
    })),
  );
  return [...ofRows, ...ofColumns];
}
