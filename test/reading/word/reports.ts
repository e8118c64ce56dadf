import { readFileSync } from "node:fs";
import { parseReport } from "../../../src/parsing/parse-report.ts";
import type { Document } from "../../../src/reading/document.ts";
import { readDocument } from "../../../src/reading/read-document.ts";
import type { Report } from "../../../src/report/report.ts";

export async function readBytes(bytes: Uint8Array, name: string): Promise<Document> {
  const document = await readDocument(bytes, name);
  if ("unreadable" in document) throw new Error(`Cannot read ${name}: ${document.reason}`);
  return document;
}

export async function reportOf(bytes: Uint8Array, name: string): Promise<Report> {
  const outcome = parseReport(await readBytes(bytes, name), { file: "report", sha256: "0".repeat(64) });
  if (outcome.kind !== "report") throw new Error(`Cannot parse ${name}: ${outcome.reason}`);
  return outcome.report;
}

/** The form's cells and the prose's figures, as printed. */
export function figuresOf(report: Report): Record<string, string> {
  return Object.fromEntries(report.facts.map(({ id, cell }) => [id, JSON.stringify(cell)]));
}

export function fixture(name: string): Buffer {
  return readFileSync(`test/fixtures/word/${name}`);
}

/** Rows of the first table, a merged cell once in its first slot, other slots that it covers as `=`. */
export function tableIn(document: Document): string[][] {
  const table = document.blocks.find((block) => block.kind === "table");
  const seen = new Set<object>();
  return (table?.grid.slots ?? []).map((row) =>
    row.map((cell) => {
      if (!cell) return "null";
      if (seen.has(cell)) return "=";
      seen.add(cell);
      return cell.text;
    }),
  );
}

export function paragraphsIn(document: Document): string[] {
  return document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}
