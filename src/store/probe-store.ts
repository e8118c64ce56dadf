import { randomUUID } from "node:crypto";
import { access, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { directoryOf } from "./open-store.ts";

/** The folder itself, or the nearest one above it that is there. */
export async function nearestFolder(folder: string): Promise<string> {
  try {
    await access(folder);
    return folder;
  } catch (error) {
    const above = dirname(folder);
    if (above === folder) throw error;
    return nearestFolder(above);
  }
}

/**
 * Finds out whether a store can be written, by writing: what a folder permits says nothing of a file system that is
 * mounted to be read only, nor to root.
 *
 * @param url address of a store, as `openStore` takes it
 * @returns the folder that cannot be written, as an absolute path; `undefined` where all is well, and for stores in no folder
 */
export async function findUnwritable(url: string): Promise<string | undefined> {
  if (!/^file:/i.test(url)) return undefined;
  const folder = await nearestFolder(resolve(directoryOf(url)));
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    await writeFile(probe, "", { flag: "wx" });
    return undefined;
  } catch {
    return folder;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** What helps where a store cannot be written. */
export const UNWRITABLE_REMEDY = "请给运行 gongkai 的用户写权限，或用 GONGKAI_STORE 换一个目录。";
