import { alignDocument } from "../../../src/parsing/tables/align-document.ts";
import type { AlignedTables } from "../../../src/parsing/tables/align-tables.ts";
import { detectTextFormat } from "../../../src/reading/detect-format.ts";
import { readHtml } from "../../../src/reading/read-html.ts";
import { readText } from "../../../src/reading/read-text.ts";

/** Reads a text or a page and puts its tables to the form. */
export function align(text: string): AlignedTables {
  const read = detectTextFormat(text) === "html" ? readHtml : readText;
  return alignDocument(read(text).blocks);
}
