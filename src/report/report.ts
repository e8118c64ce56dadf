import { type FactId, orderOnForm } from "../form/facts.ts";
import type { RelationId } from "../form/relations.ts";
import type { EditionId, Section } from "../form/types.ts";
import type { Agency } from "./agency.ts";
import type { Cell } from "./cell.ts";

/** Where a fact stands. Never dropped on the way from the reader to the footnote. */
export interface Place {
  /** `null` for a statement in the preamble, before section 一, and where the sections have no headings. */
  readonly section: Section | null;
  /** The row's label as on the form; for a fact of the prose, what the sentence speaks of. */
  readonly row: string;
  /** The column's label as on the form; `null` in the prose. */
  readonly column: string | null;
  /** 1-based line of the text that the reader produced; `null` when the cell is not in the file. */
  readonly line: number | null;
  /** 1-based page, for paged formats only. */
  readonly page?: number;
}

/** A further statement of the same fact in the same report, with another figure. */
export interface Restatement {
  readonly value: number;
  readonly raw: string;
  readonly quote: string;
  readonly where: Place;
}

/** One figure of a report. */
export interface Fact {
  readonly id: FactId;
  readonly cell: Cell;
  readonly where: Place;
  /** The sentence that states a fact of the prose. */
  readonly quote?: string;
  /** The report says 余, 约, 近 or 多: the value is a round one. */
  readonly approximate?: true;
  /** Other figures that the prose gives for the same thing. */
  readonly restated?: readonly Restatement[];
}

/** A broken relation (勾稽关系): both sides, the cells, and the likely slip where arithmetic shows one. */
export interface Finding {
  readonly relation: RelationId;
  /** Id of the column, for relations that hold per column. */
  readonly column?: string;
  /** Id of the row, for relations that hold per row. */
  readonly row?: string;
  readonly expected: number;
  readonly found: number;
  readonly facts: readonly FactId[];
  /** One sentence in Chinese that names the cells and both figures. */
  readonly message: string;
  /** For relations between two years: the earlier year's report. */
  readonly previousReport?: string;
}

export interface Contact {
  readonly address: string | null;
  readonly postcode: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly website: string | null;
}

export interface Source {
  /** Path or name of the file that was read. */
  readonly file: string;
  /** Hex digest of its bytes. */
  readonly sha256: string;
}

/** A passage of prose with the line that it begins on. */
export interface Passage {
  readonly text: string;
  readonly line: number | null;
  /** 1-based page, for paged formats only. */
  readonly page?: number;
}

/** How a table of the form was found in the file, so that a person can see why a cell is missing. */
export interface Alignment {
  readonly table: "proactive" | "applications" | "review";
  /** `certain`: every row found is settled; `partial`: some rows or cells are not; `absent`: no such table. */
  readonly certainty: "certain" | "partial" | "absent";
  /** In Chinese: what settled it, or what did not. */
  readonly notes: readonly string[];
}

/** One parsed report. */
export interface Report {
  /** Stable for agency and year: revisions share it. */
  readonly id: string;
  readonly title: string;
  readonly agency: Agency;
  readonly year: number;
  readonly edition: EditionId;
  /** ISO dates; `stated` is false when the report leaves the calendar year to be understood. */
  readonly period: { readonly from: string; readonly to: string; readonly stated: boolean };
  /** ISO date; `null` when the report does not say. */
  readonly published: string | null;
  readonly source: Source;
  readonly contact: Contact;
  /** Every cell of the edition exactly once in printed order, then the facts of the prose that are stated. */
  readonly facts: readonly Fact[];
  readonly sections: { readonly [S in "一" | "五" | "六"]: readonly Passage[] };
  /** Relations within this report that do not hold. */
  readonly findings: readonly Finding[];
  readonly alignments: readonly Alignment[];
  /** Remarks about the file that a reader should know of, for instance that it is a digest. */
  readonly remarks: readonly string[];
}

/**
 * The fact of that id, which stands where the form has it; `undefined` when the report's edition has no such cell or the prose
 * does not state it.
 */
export function findFact({ facts, edition }: Report, id: string): Fact | undefined {
  const expected = facts[orderOnForm(id, edition) ?? -1];
  return expected?.id === id ? expected : facts.find((fact) => fact.id === id);
}
