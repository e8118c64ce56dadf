import type { WholeTable } from "../answering/answer.ts";
import { BYTE_ORDER_MARK, csvField } from "./csv-field.ts";

/** The whole of a table as CSV (RFC 4180), for a file that a spreadsheet opens; no text in it is run as a formula. */
export function wholeTableCsv({ head, rows }: WholeTable): string {
  const lines = [head, ...rows].map((row) => `${row.map(csvField).join(",")}\r\n`);
  return `${BYTE_ORDER_MARK}${lines.join("")}`;
}
