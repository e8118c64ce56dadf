import { createHash } from "node:crypto";
import { Low } from "lowdb";
import { DataFile, TextFile } from "lowdb/node";
import { StoreError } from "../store-error.ts";
import { reasonOf } from "./file-system.ts";

/** What a JSON file holds, with a digest of its text. */
export interface JsonContents {
  readonly data: unknown;
  readonly digest: string;
}

/** A short digest: 16 hex digits of SHA-256. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/**
 * Reads a JSON file of the store.
 *
 * @param remedy what a person can do when the file is damaged, in Chinese
 * @returns `undefined` when there is no such file
 * @throws StoreError when the file is not JSON or cannot be read
 */
export async function readJsonFile(file: string, remedy: string): Promise<JsonContents | undefined> {
  const adapter = new DataFile<JsonContents | null>(file, {
    parse: (text) => ({ data: JSON.parse(text), digest: digestOf(text) }),
    stringify: JSON.stringify,
  });
  const low = new Low(adapter, null);
  try {
    await low.read();
  } catch (cause) {
    if (cause instanceof SyntaxError)
      throw new StoreError(`库文件 ${file} 已损坏（不是完整的 JSON）。${remedy}`, { cause });
    throw new StoreError(`库文件 ${file} 读不出来：${reasonOf(cause)}。`, { cause });
  }
  return low.data ?? undefined;
}

/**
 * Writes a JSON file of the store in one step: readers see the old contents or the new, never a part.
 *
 * @param text the JSON
 * @returns the digest that `readJsonFile` will give
 */
export async function writeJsonFile(file: string, text: string): Promise<string> {
  try {
    await new Low(new TextFile(file), text).write();
  } catch (cause) {
    throw new StoreError(`库文件 ${file} 写不进去：${reasonOf(cause)}。`, { cause });
  }
  return digestOf(text);
}
