import { type CellDefinition, findCell } from "../form/facts.ts";
import type { EditionId } from "../form/types.ts";
import type { Cell } from "./cell.ts";
import type { Fact } from "./report.ts";

/**
 * A cell whose place is worded as on the form: id, state, raw text, line, and the value of a number. The form supplies
 * the rest.
 */
export type PackedCell = readonly [
  id: string,
  state: Cell["state"],
  raw: string | null,
  line: number | null,
  value?: number,
];

/** A fact without what the form says of it; as it is, where the form does not say it. */
export type PackedFact = PackedCell | Fact;

/** @param edition that of the fact's report */
export function packFact(fact: Fact, edition: EditionId): PackedFact {
  const { id, cell, where } = fact;
  const definition = findCell(id, edition);
  const keys = Object.keys(fact).length === 3 && Object.keys(where).length === 4;
  const worded =
    definition !== undefined &&
    where.section === definition.section &&
    where.row === definition.row.label &&
    where.column === definition.column.label;
  if (!keys || !worded) return fact;
  return cell.state === "number"
    ? [id, cell.state, cell.raw, where.line, cell.value]
    : [id, cell.state, cell.raw, where.line];
}

/**
 * The fact that was packed. Its words are the form's own: thousands of reports share them.
 *
 * @returns `undefined` when the form has no such cell
 */
export function unpackFact(packed: PackedFact, edition: EditionId): Fact | undefined {
  if (!isPacked(packed)) return packed;
  const [id, state, raw, line, value] = packed;
  const definition = findCell(id, edition);
  return definition && { id: definition.id, cell: cellOf(state, raw, value), where: placeOf(definition, line) };
}

function isPacked(fact: PackedFact): fact is PackedCell {
  return Array.isArray(fact);
}

function placeOf({ section, row, column }: CellDefinition, line: number | null): Fact["where"] {
  return { section, row: row.label, column: column.label, line };
}

function cellOf(state: Cell["state"], raw: string | null, value: number | undefined): Cell {
  if (state === "missing") return { state, raw };
  if (state === "number") return { state, value: value ?? Number.NaN, raw: raw ?? "" };
  return { state, raw: raw ?? "" };
}
