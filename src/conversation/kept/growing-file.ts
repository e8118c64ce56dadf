import { appendFile, readFile, rename, writeFile } from "node:fs/promises";

/** Only for whoever runs the program: what is kept are people's own words. */
const OWNER_ONLY = 0o600;

/** What a file holds; "" where there is none yet. */
export async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return "";
    throw error;
  }
}

/**
 * Adds a line to a file that only grows; a full one lets go of its older half.
 *
 * @param before what the file holds
 * @param line without the end of a line
 * @param largestFile in bytes
 */
export async function addLine(file: string, before: string, line: string, largestFile: number): Promise<void> {
  // A process that died while it wrote may have left half a line.
  const torn = before === "" || before.endsWith("\n") ? "" : "\n";
  const added = `${torn}${line}\n`;
  if (Buffer.byteLength(before) + Buffer.byteLength(added) <= largestFile) {
    await appendFile(file, added, { mode: OWNER_ONLY });
    return;
  }
  const fresh = `${file}.${process.pid}.tmp`;
  await writeFile(fresh, `${newerHalf(before)}${added}`, { mode: OWNER_ONLY });
  await rename(fresh, file);
}

function newerHalf(lines: string): string {
  const half = lines.slice(lines.length / 2);
  return half.slice(half.indexOf("\n") + 1);
}

/** Did a call of the file system fail with this code? */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
