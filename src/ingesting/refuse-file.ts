import { extname } from "node:path";
import { LIMITS } from "../reading/limits.ts";

/** Endings of the files that can be read. */
export const ENDINGS = [".txt", ".html", ".htm", ".docx", ".doc", ".rtf", ".pdf"] as const;
const MEBIBYTE = 2 ** 20;

export interface Refusal {
  readonly kind: "skipped" | "failed";
  /** In Chinese. */
  readonly reason: string;
}

/**
 * Refuses a file whose ending or size says that it is no report.
 *
 * @param name a path or a bare name
 * @param size in bytes
 * @returns `undefined` for a file that is worth reading
 */
export function refuseFile(name: string, size: number): Refusal | undefined {
  const ending = extname(name).toLowerCase();
  if (!ENDINGS.some((known) => known === ending)) {
    const what = ending === "" ? "没有后缀的文件" : `${ending} 文件`;
    return { kind: "skipped", reason: `读不了${what}，能读的是 ${ENDINGS.join(" ")}` };
  }
  if (size > LIMITS.fileBytes) {
    const [found, allowed] = [size, LIMITS.fileBytes].map((bytes) => (bytes / MEBIBYTE).toFixed(0));
    return { kind: "failed", reason: `文件太大（${found} MB），不像一份年度报告；最大 ${allowed} MB` };
  }
  return undefined;
}
