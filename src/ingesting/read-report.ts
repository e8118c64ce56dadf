import { parseReport } from "../parsing/parse-report.ts";
import { readDocument } from "../reading/read-document.ts";
import { isUnreadable } from "../reading/unreadable.ts";
import type { Source } from "../report/report.ts";
import type { ReadOutcome } from "./read-outcome.ts";

/**
 * Reads and parses a file: of the two things that can be no report, a foreign format is none, the rest is damaged. The
 * last net is here too: a file that brings the reader down must not bring down those after it.
 */
export async function readReport(bytes: Uint8Array, source: Source): Promise<ReadOutcome> {
  try {
    const document = await readDocument(bytes, source.file);
    if (!isUnreadable(document)) return parseReport(document, source);
    const { unreadable, reason } = document;
    return { kind: unreadable === "unsupported" ? "not_a_report" : "damaged", reason };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { kind: "damaged", reason: `读取时出了内部错误（${what}）` };
  }
}
