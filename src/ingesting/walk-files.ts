import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** A file that was come upon, or the reason (in Chinese) why there is none to read. */
export type Found =
  | { readonly kind: "file"; readonly file: string; readonly bytes: number }
  | { readonly kind: "unreadable"; readonly file: string; readonly reason: string }
  | { readonly kind: "no_file"; readonly file: string; readonly reason: string };

/**
 * Walks files and folders, in the order given and by name within a folder. Links are followed, each folder once, so
 * that a link back to a folder above ends there. Names that begin with a dot are left alone inside folders.
 */
export async function* walkFiles(paths: readonly string[]): AsyncGenerator<Found> {
  const seen = new Set<string>();
  for (const path of paths) yield* walk(path, seen);
}

/** How many files and other things `walkFiles` comes upon; those so far when aborted. */
export async function countFiles(paths: readonly string[], signal: AbortSignal): Promise<number> {
  let count = 0;
  for await (const _ of walkFiles(paths)) {
    if (signal.aborted) break;
    count++;
  }
  return count;
}

async function* walk(path: string, seen: Set<string>): AsyncGenerator<Found> {
  const status = await attempt(() => stat(path, { bigint: true }));
  if ("reason" in status) {
    yield { kind: "unreadable", file: path, reason: status.reason };
    return;
  }
  const { value } = status;
  if (value.isFile()) {
    yield { kind: "file", file: path, bytes: Number(value.size) };
    return;
  }
  if (!value.isDirectory()) {
    yield { kind: "no_file", file: path, reason: "不是普通文件" };
    return;
  }
  const folder = `${value.dev}:${value.ino}`;
  if (seen.has(folder)) return;
  seen.add(folder);
  const names = await attempt(() => readdir(path));
  if ("reason" in names) {
    yield { kind: "unreadable", file: path, reason: names.reason };
    return;
  }
  for (const name of names.value.sort()) {
    if (!name.startsWith(".")) yield* walk(join(path, name), seen);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "找不到这个文件或目录",
  ENOTDIR: "找不到这个文件或目录",
  EACCES: "没有读取权限",
  EPERM: "没有读取权限",
  ELOOP: "链接绕成了圈",
  ENAMETOOLONG: "路径太长",
  EIO: "磁盘读取出错",
};

/** Runs a call of the file system; its refusal becomes a reason in Chinese. */
export async function attempt<T>(call: () => Promise<T>): Promise<{ readonly value: T } | { readonly reason: string }> {
  try {
    return { value: await call() };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { reason: REASONS[String(error.code)] ?? `读不出来（${error.message}）` };
  }
}
