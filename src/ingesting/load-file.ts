import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Refusal, refuseFile } from "./refuse-file.ts";
import { attempt } from "./walk-files.ts";

export type Loaded = { readonly kind: "loaded"; readonly bytes: Uint8Array; readonly sha256: string } | Refusal;

/**
 * Loads a file into memory, unless its ending or its size say that it is no report.
 *
 * @param size in bytes, as the folder says
 */
export async function loadFile(file: string, size: number): Promise<Loaded> {
  const refusal = refuseFile(file, size);
  if (refusal) return refusal;
  const read = await attempt(() => readFile(file));
  if ("reason" in read) return { kind: "failed", reason: read.reason };
  return { kind: "loaded", bytes: read.value, sha256: sha256Of(read.value) };
}

/** The digest that a source is known by, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
