import { type PackedFact, packFact, unpackFact } from "../../report/pack-fact.ts";
import type { Report } from "../../report/report.ts";
import { StoreError } from "../store-error.ts";

const FORMAT = "gongkai-report";
const FORMAT_VERSION = 1;

interface Body {
  readonly format: typeof FORMAT;
  readonly formatVersion: typeof FORMAT_VERSION;
  readonly revision: number;
  readonly report: Omit<Report, "facts"> & { readonly facts: readonly PackedFact[] };
}

/** The JSON text of one revision of a report. */
export function packBody(report: Report, revision: number): string {
  const facts = report.facts.map((fact) => packFact(fact, report.edition));
  const body: Body = { format: FORMAT, formatVersion: FORMAT_VERSION, revision, report: { ...report, facts } };
  return JSON.stringify(body);
}

/**
 * The report in a body file.
 *
 * @param file for the message only
 * @throws StoreError when the data is not a body this program can read
 */
export function unpackBody(data: unknown, file: string): { readonly report: Report; readonly revision: number } {
  if (!isBody(data))
    throw new StoreError(`库文件 ${file} 不是本程序能读的报告文件（${FORMAT} 第 ${FORMAT_VERSION} 版）。`);
  const { report, revision } = data;
  const facts = report.facts.map((packed) => {
    const fact = unpackFact(packed, report.edition);
    if (!fact) throw new StoreError(`库文件 ${file} 里有表中没有的格“${Array.isArray(packed) ? packed[0] : ""}”。`);
    return fact;
  });
  return { revision, report: { ...report, facts } };
}

function isBody(data: unknown): data is Body {
  if (typeof data !== "object" || data === null) return false;
  const { format, formatVersion, revision, report } = data as Partial<Body>;
  return (
    format === FORMAT &&
    formatVersion === FORMAT_VERSION &&
    Number.isInteger(revision) &&
    typeof report === "object" &&
    report !== null &&
    Array.isArray(report.facts)
  );
}
