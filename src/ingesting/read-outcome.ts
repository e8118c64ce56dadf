import type { Report, Source } from "../report/report.ts";

/** What reading a file as a report gives. The reasons are Chinese. */
export type ReadOutcome =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "not_a_report"; readonly reason: string }
  | { readonly kind: "damaged"; readonly reason: string };

/** Makes a report of a file's bytes. What cannot be read is `damaged`. */
export type ReadReport = (bytes: Uint8Array, source: Source) => Promise<ReadOutcome>;
