import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StoreError } from "../store-error.ts";
import { reasonOf } from "./file-system.ts";

const POLL_MS = 50;

/** Who holds a lock. The birth of the process tells it from a later one that got the same number. */
interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  readonly born: string | null;
}

export interface Lock {
  /** Throws when somebody else has taken the lock over in the meantime: nothing may be written then. */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

/** Locks held by this very process. Its own number in a lock file proves nothing: after a restart another had it. */
const held = new Set<string>();

/**
 * Takes the right to write. The lock is a file that appears with its contents in one step; one whose process has died
 * (SIGKILL, power) is taken over.
 *
 * @param file path of the lock file
 * @param waitMs how long to wait for a living writer
 * @throws StoreError when another process still writes after `waitMs`, or the folder cannot be written
 */
export async function takeLock(file: string, waitMs: number): Promise<Lock> {
  const mine: Holder = { token: randomUUID(), pid: process.pid, host: hostname(), born: await birthOf(process.pid) };
  const deadline = performance.now() + waitMs;
  held.add(mine.token);
  try {
    while (!(await placeLock(file, mine))) {
      const holder = await readHolder(file);
      if (holder === undefined) continue;
      if (holder === "unreadable" || !(await isAlive(holder))) await removeStale(file, holder);
      else if (performance.now() >= deadline) throw new StoreError(busyMessage(file, holder));
      else await sleep(POLL_MS);
    }
  } catch (error) {
    held.delete(mine.token);
    throw error;
  }
  return {
    assertHeld: async () => {
      const holder = await readHolder(file);
      if (holder === undefined || holder === "unreadable" || holder.token !== mine.token) {
        throw new StoreError(`库的写锁 ${file} 在写入途中被拿走了，这一批没有写入。请再运行一次。`);
      }
    },
    release: async () => {
      const holder = await readHolder(file);
      if (typeof holder === "object" && holder.token === mine.token) await rm(file, { force: true });
      held.delete(mine.token);
    },
  };
}

function busyMessage(file: string, { pid, host }: Holder): string {
  return `另一个进程（主机 ${host}，进程号 ${pid}）正在写这个库，请等它结束再试。若确定它已不在运行，删除 ${file} 即可。`;
}

/** Links a finished file into place; false when a lock is there already. */
async function placeLock(file: string, holder: Holder): Promise<boolean> {
  const draft = `${file}.${holder.token}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, JSON.stringify(holder));
    await link(draft, file);
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") {
      const folderIsFile = "syscall" in cause && cause.syscall === "mkdir";
      if (!folderIsFile) return false;
    }
    throw new StoreError(`库目录 ${dirname(file)} 写不进去：${reasonOf(cause)}。`, { cause });
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function readHolder(file: string): Promise<Holder | "unreadable" | undefined> {
  try {
    const holder: unknown = JSON.parse(await readFile(file, "utf8"));
    return isHolder(holder) ? holder : "unreadable";
  } catch (error) {
    if (error instanceof SyntaxError) return "unreadable";
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new StoreError(`库的写锁 ${file} 读不出来：${reasonOf(error)}。`, { cause: error });
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== "object" || value === null) return false;
  const { token, pid, host } = value as Partial<Holder>;
  return typeof token === "string" && typeof pid === "number" && typeof host === "string";
}

/**
 * Moves a stale lock out of the way. Of several that try, one succeeds; should the moved file turn out to be a fresh
 * lock that came in between, it is put back.
 */
async function removeStale(file: string, stale: Holder | "unreadable"): Promise<void> {
  const aside = `${file}.stale-${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw new StoreError(`库的旧写锁 ${file} 移不走：${reasonOf(error)}。`, { cause: error });
  }
  const moved = await readHolder(aside);
  const same = stale === "unreadable" ? moved === stale : typeof moved === "object" && moved.token === stale.token;
  if (!same) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Another machine's process cannot be looked at, so it counts as alive. */
async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return held.has(holder.token);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
  }
  return holder.born === null || holder.born === (await birthOf(holder.pid));
}

/** When a process was started, in a form only good for comparing; `null` where the system does not tell. */
async function birthOf(pid: number): Promise<string | null> {
  try {
    const [boot, stat] = await Promise.all([
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
      readFile(`/proc/${pid}/stat`, "utf8"),
    ]);
    // Field 22 is the start time (proc(5)); the name in field 2 may hold blanks and brackets, so count from its end.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, started] = [fields[0], fields[19]];
    // A zombie is dead, only its parent has not looked yet.
    return state === "Z" || started === undefined ? null : `${boot.trim()}:${started}`;
  } catch {
    return null;
  }
}
