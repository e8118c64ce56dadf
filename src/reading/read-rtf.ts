import { nestTables } from "./doc/nest-tables.ts";
import { toBlocks } from "./doc/to-blocks.ts";
import type { Document } from "./document.ts";
import { readRtfParagraphs } from "./rtf/read-paragraphs.ts";
import { damaged } from "./unreadable.ts";

/**
 * Reads a file in RTF, which word processors also save under the name .doc: paragraphs, and tables by the edges and
 * merges of their cells. Of tracked changes the outcome is read; headers, footers, notes and text boxes are not.
 *
 * Lines are 1-based and count one for each paragraph and one for each row of a table, in reading order.
 *
 * @throws Refused, LimitExceeded
 */
export function readRtf(bytes: Uint8Array): Document {
  const { paragraphs, title, whole } = readRtfParagraphs(bytes);
  if (!whole) throw damaged();
  return { format: "rtf", metaTitle: title.trim() || null, blocks: toBlocks(nestTables(paragraphs)) };
}
