import type { Source } from "../report/report.ts";
import type { ReadOutcome } from "./read-outcome.ts";

/** What a pool sends to one of its processes: a file to read. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly source: Source;
}

/** What a process sends back. */
export type FromReader =
  /** Its modules are loaded. */
  { readonly kind: "ready" } | { readonly kind: "read"; readonly outcome: ReadOutcome };
