import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { openReaderPool, type ReaderPool, type ReaderPoolSettings } from "../../src/ingesting/reader-pool.ts";
import { ensureBuilt } from "../support/ensure-built.ts";

const HOSTILE = resolve("test/ingesting/hostile-reader.mjs");

beforeAll(ensureBuilt);

let pool: ReaderPool | undefined;
afterEach(() => pool?.close());

function open(settings: ReaderPoolSettings = {}): ReaderPool {
  pool = openReaderPool({ program: HOSTILE, size: 1, timeLimitMs: 20_000, memoryLimitMb: 256, ...settings });
  return pool;
}

/** The reason that reading a file of this text gives. */
async function read(from: ReaderPool, text: string): Promise<string> {
  const outcome = await from.read(Buffer.from(text), { file: "a.txt", sha256: "00" });
  return outcome.kind === "report" ? "report" : outcome.reason;
}

/** The process that read a file, from its reason. */
const processOf = (reason: string) => Number(/^\d+/.exec(reason)?.[0]);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("openReaderPool()", () => {
  it.each([
    ["loop", { timeLimitMs: 300 }, "读了 0.3 秒还没有读完"],
    ["backtrack", { timeLimitMs: 300 }, "读了 0.3 秒还没有读完"],
    ["fill the heap", {}, "内存超过 256 MB"],
    ["fill the heap at one stroke", {}, "内存超过 256 MB"],
    ["fill buffers", {}, "内存超过 256 MB"],
    ["exit", {}, "意外结束（7）"],
  ])("stops a file that makes its reader %s, and reads on with another process", async (hostility, limits, reason) => {
    const hostile = open(limits);
    const before = await read(hostile, "before");
    expect(await read(hostile, hostility)).toContain(reason);
    const after = await read(hostile, "after");
    expect(after).toMatch(/^\d+ after$/);
    expect(processOf(after)).not.toBe(processOf(before));
    expect(isAlive(processOf(before))).toBe(false);
  });

  it("lets a hostile file fail alone: those beside it and those that wait are read", async () => {
    const hostile = open({ size: 2, timeLimitMs: 500 });
    const reasons = await Promise.all(["a", "loop", "b", "exit", "c", "d"].map((text) => read(hostile, text)));
    expect(reasons.map((reason) => reason.replace(/^\d+ /, ""))).toEqual([
      "a",
      "读了 0.5 秒还没有读完，已停止",
      "b",
      "读取它的进程意外结束（7）",
      "c",
      "d",
    ]);
  });

  it("starts a process for a file at hand, and no more than it may", async () => {
    const calm = open({ size: 3 });
    const first = await read(calm, "a");
    expect(await read(calm, "a")).toBe(first);
    const many = await Promise.all(Array.from({ length: 30 }, () => read(calm, "a")));
    expect(new Set(many).size).toBeLessThanOrEqual(3);
  });

  it("goes on when a process was ended from outside between two files", async () => {
    const calm = open();
    const pid = processOf(await read(calm, "a"));
    process.kill(pid, "SIGKILL");
    while (isAlive(pid)) await sleep(10);
    await sleep(50);
    expect(processOf(await read(calm, "b"))).not.toBe(pid);
  });

  it("takes a program that does not start for a fault, not for a bad file", async () => {
    const broken = open({ program: resolve("test/ingesting/no-such-program.mjs") });
    await expect(read(broken, "a")).rejects.toThrow(/Cannot start .*no-such-program.mjs: it ended with 1/);
  });

  it("close() ends its processes, in the midst of a file too", async () => {
    const calm = open({ size: 2 });
    const pid = processOf(await read(calm, "a"));
    const looping = read(calm, "loop");
    calm.close();
    expect(await looping).toMatch(/已停止|意外结束/);
    expect(isAlive(pid)).toBe(false);
  });

  it("leaves no process behind when its own is killed", async () => {
    const script = `
      import { openReaderPool } from ${JSON.stringify(resolve("dist/ingesting/reader-pool.js"))};
      const pool = openReaderPool({ program: ${JSON.stringify(HOSTILE)}, size: 1 });
      const read = (text) => pool.read(Buffer.from(text), { file: "a.txt", sha256: "00" });
      console.log((await read("a")).reason);
      await read("loop");`;
    const parent = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [said] = await once(parent.stdout, "data");
    const pid = processOf(String(said));
    await sleep(100);
    parent.kill("SIGKILL");
    await once(parent, "exit");
    for (let waited = 0; isAlive(pid) && waited < 100; waited++) await sleep(50);
    expect(isAlive(pid)).toBe(false);
  });

  it("reads real files with the compiled program", async () => {
    const real = openReaderPool({ size: 1 });
    try {
      expect(await read(real, "各位同事：\n明天下午三点开会。\n")).toContain("不是政府信息公开工作年度报告");
      expect(await read(real, "")).toContain("空文件");
    } finally {
      real.close();
    }
  });
});
