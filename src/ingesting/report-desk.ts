import type { Answer } from "../answering/answer.ts";
import type { Finding, Report } from "../report/report.ts";

/** A file that somebody sent. */
export interface Upload {
  /** As the sender calls it: anything at all. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of a file, to be told and to be handed on. */
export interface DeskReply {
  /** For people: what was read, what could not be, the findings. Rendered like any answer. */
  readonly answer: Answer;
  /** `undefined`: the file gave no report, and the answer says why. */
  readonly report: Report | undefined;
  /** Those against the store's neighbour years included. */
  readonly findings: readonly Finding[];
  /** Of `add`: what the store made of it. */
  readonly status?: "added" | "updated" | "unchanged";
}

/** Takes reports in that people send, each read apart within limits of time and memory. */
export interface ReportDesk {
  /** Larger files are refused, best before they are fetched. */
  readonly largestBytes: number;
  /** Reads and checks a draft; stores nothing. Never throws. */
  check(upload: Upload): Promise<DeskReply>;
  /** Reads a report into the store. Who may do that is for the caller to know. Never throws. */
  add(upload: Upload): Promise<DeskReply>;
  close(): void;
}
