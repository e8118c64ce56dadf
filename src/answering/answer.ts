import type { Unit } from "../form/types.ts";
import type { Intent } from "../understanding/intent.ts";
import type { Picture } from "./pictures/picture.ts";

export type Status = "answered" | "clarify" | "not_found" | "out_of_scope";

/** A figure that the answer asserts. */
export interface Value {
  /** Id of the report; `null` for a figure computed over several. */
  readonly report: string | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** Of a figure computed over a group of reports: which group, for instance 山东省. */
  readonly group?: string;
  /** A fact id, a derived one, `ratio:a/b`, or `sum:`, `avg:`, `median:`, `count:`, `difference:`, `place:` and a fact id. */
  readonly fact: string;
  readonly value: number;
  readonly unit: Unit | "%" | "百分点" | "家" | "份" | "名";
}

/** The place that backs a figure or a quotation. */
export interface Citation {
  readonly report: string;
  readonly title: string;
  readonly section: string | null;
  readonly row: string | null;
  readonly column: string | null;
  /** The sentence, for the prose; the printed figure, for a table. */
  readonly quote: string | null;
  readonly line: number | null;
  readonly page?: number;
  /** The cell or prose fact to mark in the report; `null` for a whole section. */
  readonly fact: string | null;
}

/** A choice offered to the reader: `question` can be asked as it is. */
export interface Option {
  readonly label: string;
  readonly question: string;
}

/** What a person reads, without any markup. Renderers turn each kind into their own. */
export type AnswerBlock =
  /** The figure first, then what it counts. */
  | { readonly kind: "lead"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** The report's own words. */
  | { readonly kind: "quote"; readonly text: string }
  /** A finding, or a contradiction between prose and table. */
  | { readonly kind: "warning"; readonly text: string }
  /** How the question was understood, where that is not plain. */
  | { readonly kind: "note"; readonly text: string }
  /** Indexes into `Answer.citations`, to be shown as sources with links. */
  | { readonly kind: "sources"; readonly citations: readonly number[] };

export interface Answer {
  readonly status: Status;
  readonly intent: Intent;
  readonly blocks: readonly AnswerBlock[];
  readonly values: readonly Value[];
  readonly citations: readonly Citation[];
  /** Messages of the findings that touch the answer; each also stands in `blocks` as a warning. */
  readonly findings: readonly string[];
  readonly options: readonly Option[];
  /** What one might ask next, for places that can offer it in passing: whole questions that have an answer. */
  readonly suggestions?: readonly Option[];
  /** The same figures to look at, where a picture says more. */
  readonly picture?: Picture;
  /** The whole of a table that is too long for a message, for a file. */
  readonly wholeTable?: WholeTable;
}

/** A table to take along; `name` is for people, and no file name yet. */
export interface WholeTable {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
