import { findCell, isFactId } from "../../form/facts.ts";
import type { EditionId } from "../../form/types.ts";
import type { Cell } from "../../report/cell.ts";
import type { Fact, Report } from "../../report/report.ts";
import { StoreError } from "../store-error.ts";

const FORMAT = "gongkai-report";
const FORMAT_VERSION = 1;

/**
 * A cell whose place is worded as on the form: id, state, raw text, line, and the value of a number. The form supplies
 * the rest.
 */
type PackedCell = readonly [id: string, state: Cell["state"], raw: string | null, line: number | null, value?: number];

interface Body {
  readonly format: typeof FORMAT;
  readonly formatVersion: typeof FORMAT_VERSION;
  readonly revision: number;
  readonly report: Omit<Report, "facts"> & { readonly facts: readonly (PackedCell | Fact)[] };
}

/** The JSON text of one revision of a report. */
export function packBody(report: Report, revision: number): string {
  const facts = report.facts.map((fact) => packFact(fact, report.edition));
  const body: Body = { format: FORMAT, formatVersion: FORMAT_VERSION, revision, report: { ...report, facts } };
  return JSON.stringify(body);
}

/**
 * The report in a body file.
 *
 * @param file for the message only
 * @throws StoreError when the data is not a body this program can read
 */
export function unpackBody(data: unknown, file: string): { readonly report: Report; readonly revision: number } {
  if (!isBody(data))
    throw new StoreError(`库文件 ${file} 不是本程序能读的报告文件（${FORMAT} 第 ${FORMAT_VERSION} 版）。`);
  const { report, revision } = data;
  return { revision, report: { ...report, facts: report.facts.map((fact) => unpackFact(fact, report.edition, file)) } };
}

function isBody(data: unknown): data is Body {
  if (typeof data !== "object" || data === null) return false;
  const { format, formatVersion, revision, report } = data as Partial<Body>;
  return (
    format === FORMAT &&
    formatVersion === FORMAT_VERSION &&
    Number.isInteger(revision) &&
    typeof report === "object" &&
    report !== null &&
    Array.isArray(report.facts)
  );
}

function packFact(fact: Fact, edition: EditionId): PackedCell | Fact {
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

function unpackFact(packed: PackedCell | Fact, edition: EditionId, file: string): Fact {
  if (!isPacked(packed)) return packed;
  const [id, state, raw, line, value] = packed;
  const definition = findCell(id, edition);
  if (!definition || !isFactId(id)) throw new StoreError(`库文件 ${file} 里有表中没有的格“${id}”。`);
  const where = { section: definition.section, row: definition.row.label, column: definition.column.label, line };
  return { id, cell: cellOf(state, raw, value), where };
}

function isPacked(fact: PackedCell | Fact): fact is PackedCell {
  return Array.isArray(fact);
}

function cellOf(state: Cell["state"], raw: string | null, value: number | undefined): Cell {
  if (state === "missing") return { state, raw };
  if (state === "number") return { state, value: value ?? Number.NaN, raw: raw ?? "" };
  return { state, raw: raw ?? "" };
}
