import type { Document } from "../../reading/document.ts";
import type { Agency } from "../../report/agency.ts";
import type { Report } from "../../report/report.ts";

/** Whose report a document is, and for which year. */
export interface Identity {
  /** As printed, on one line. */
  readonly title: string;
  readonly agency: Agency;
  readonly year: number;
  readonly period: Report["period"];
  /** ISO date of the signature; `null` when there is none. */
  readonly published: string | null;
}

/** Tells whose report a document is; `undefined` when no agency or no year can be told with certainty. */
export function readIdentity(_document: Document, _fileName: string): Identity | undefined {
  return undefined;
}
