import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const POLL_MS = 200;
/** A lock without an owner's name is one whose owner died between two system calls, once it is this old. */
const NAMELESS_MS = 5_000;

/**
 * Runs `work` while no other set-up of the same checkout runs; waits for one that does.
 *
 * The lock is a folder with its owner's process id, outside the checkout; one whose owner is gone is taken over.
 *
 * @param {string} root the checkout
 * @param {() => void} work
 */
export function withLock(root, work) {
  const name = createHash("sha256").update(root).digest("hex").slice(0, 16);
  const lock = join(tmpdir(), `gongkai-setup-${name}`);
  acquire(lock);
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function acquire(lock) {
  for (let told = false; !create(lock); ) {
    if (isAbandoned(lock)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) process.stderr.write("[setup] 另一个进程正在安装，等它完成 · waiting for another set-up to finish\n");
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
  }
}

function create(lock) {
  try {
    mkdirSync(lock);
  } catch (cause) {
    if (cause.code === "EEXIST") return false;
    throw cause;
  }
  writeFileSync(join(lock, "pid"), String(process.pid));
  return true;
}

function isAbandoned(lock) {
  try {
    return !isAlive(Number(readFileSync(join(lock, "pid"), "utf8")));
  } catch {
    return ageMs(lock) > NAMELESS_MS;
  }
}

function ageMs(lock) {
  try {
    return Date.now() - statSync(lock).mtimeMs;
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause.code === "EPERM";
  }
}
