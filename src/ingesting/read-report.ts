import { parseReport } from "../parsing/parse-report.ts";
import { readDocument } from "../reading/read-document.ts";
import { isUnreadable } from "../reading/unreadable.ts";
import type { ReadReport } from "./load-file.ts";

/** Reads and parses a file: of the two things that can be no report, a foreign format is none, the rest is damaged. */
export const readReport: ReadReport = async (bytes, source) => {
  const document = await readDocument(bytes, source.file);
  if (!isUnreadable(document)) return parseReport(document, source);
  const { unreadable, reason } = document;
  return { kind: unreadable === "unsupported" ? "not_a_report" : "damaged", reason };
};
