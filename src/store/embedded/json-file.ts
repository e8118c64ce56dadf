import { createHash, type Hash } from "node:crypto";
import { type Adapter, Low } from "lowdb";
import { DataFile, TextFile } from "lowdb/node";
import { StoreError } from "../store-error.ts";
import { reasonOf } from "./file-system.ts";

/** Characters of a text that are written at a time. */
const CHUNK = 2 ** 16;

/** What a JSON file holds, with a digest of its text. */
export interface JsonContents {
  readonly data: unknown;
  readonly digest: string;
}

/** A short digest: 16 hex digits of SHA-256. */
export function digestOf(text: string): string {
  return shortOf(createHash("sha256").update(text));
}

function shortOf(hash: Hash): string {
  return hash.digest("hex").slice(0, 16);
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
 * @param text the JSON; in pieces, where it is too large to be in memory as a whole
 * @returns the digest that `readJsonFile` will give
 */
export async function writeJsonFile(file: string, text: string | Iterable<string>): Promise<string> {
  const hash = createHash("sha256");
  // It hands what it is given to the file system's `writeFile`, which takes chunks as well as a text.
  const adapter = new TextFile(file) as Adapter<unknown>;
  try {
    await new Low(adapter, chunksOf(typeof text === "string" ? [text] : text, hash)).write();
  } catch (cause) {
    throw new StoreError(`库文件 ${file} 写不进去：${reasonOf(cause)}。`, { cause });
  }
  return shortOf(hash);
}

/** The bytes of a text in chunks of a fair size; the hash takes each as it comes. */
function* chunksOf(pieces: Iterable<string>, hash: Hash): Generator<Uint8Array> {
  let text = "";
  const encoded = () => {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    return bytes;
  };
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK) continue;
    yield encoded();
    text = "";
  }
  if (text !== "") yield encoded();
}
