import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { LIMITS } from "../reading/limits.ts";
import { attempt } from "./walk-files.ts";

/** Endings of the files that can be read. */
const ENDINGS = [".txt", ".html", ".htm", ".docx", ".doc", ".pdf"] as const;
const MEBIBYTE = 2 ** 20;

export type Loaded =
  | { readonly kind: "loaded"; readonly bytes: Uint8Array; readonly sha256: string }
  | { readonly kind: "skipped" | "failed"; readonly reason: string };

/**
 * Loads a file into memory, unless its ending or its size say that it is no report.
 *
 * @param size in bytes, as the folder says
 */
export async function loadFile(file: string, size: number): Promise<Loaded> {
  const ending = extname(file).toLowerCase();
  if (!ENDINGS.some((known) => known === ending)) {
    const what = ending === "" ? "没有后缀的文件" : `${ending} 文件`;
    return { kind: "skipped", reason: `读不了${what}，能读的是 ${ENDINGS.join(" ")}` };
  }
  if (size > LIMITS.fileBytes) {
    const [found, allowed] = [size, LIMITS.fileBytes].map((bytes) => (bytes / MEBIBYTE).toFixed(0));
    return { kind: "failed", reason: `文件太大（${found} MB），不像一份年度报告；最大 ${allowed} MB` };
  }
  const read = await attempt(() => readFile(file));
  if ("reason" in read) return { kind: "failed", reason: read.reason };
  return { kind: "loaded", bytes: read.value, sha256: createHash("sha256").update(read.value).digest("hex") };
}
