import { readdir, stat } from "node:fs/promises";
import { StoreError } from "../store-error.ts";

/** Identity of a file's contents without reading it; `null` when there is no such file. */
export async function markOf(file: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return `${ino}:${size}:${mtimeNs}:${ctimeNs}`;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw new StoreError(`库文件 ${file} 读不出来：${reasonOf(cause)}。`, { cause });
  }
}

/** Names in a folder; none when there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw new StoreError(`库目录 ${folder} 读不出来：${reasonOf(cause)}。`, { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "没有权限",
  EPERM: "没有权限",
  EROFS: "磁盘只读",
  ENOSPC: "磁盘已满",
  EDQUOT: "超出磁盘配额",
  ENOTDIR: "路径中有一段不是目录",
  EISDIR: "它是一个目录",
  EMFILE: "打开的文件太多",
};

/** Why the file system refused, in Chinese where the code is a known one. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
