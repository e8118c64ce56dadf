import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMAND, ensureBuilt } from "../support/ensure-built.ts";
import { runCommand } from "../support/run-command.ts";
import { SAMPLES } from "../support/sample-files.ts";

let root = "";
let store = "";
beforeAll(async () => {
  ensureBuilt();
  root = await mkdtemp(join(tmpdir(), "gongkai-process-"));
  store = `file:${join(root, "store")}`;
  await runCommand(["ingest", SAMPLES, "--store", store]);
});
afterAll(() => rm(root, { recursive: true, force: true }));

interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Its exit status and signal. */
  readonly ended: Promise<readonly unknown[]>;
}

function command(
  argv: readonly string[],
  main = COMMAND,
  env: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
): Child {
  const child = spawn(process.execPath, [main, ...argv], { env: { PATH: process.env.PATH, ...env }, cwd });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on("data", (chunk) => out.push(String(chunk)));
  child.stderr.on("data", (chunk) => err.push(String(chunk)));
  child.stdin.end();
  return {
    process: child,
    stdout: () => out.join(""),
    stderr: () => err.join(""),
    ended: once(child, "close"),
  };
}

/** Waits for words on standard output; a process that ends before is a failure that shows what it said. */
function untilPrinted(child: Child, wanted: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    child.process.stdout.on("data", () => wanted.test(child.stdout()) && resolve());
    void child.ended.then((end) =>
      reject(new Error(`Ended with ${end} before it printed ${wanted}: ${child.stderr()}`)),
    );
  });
}

describe("the gongkai process", () => {
  it("answers, and ends by itself with its status", async () => {
    const child = command(["ask", "辛店街道2020年依申请公开多少件？", "--json", "--store", store]);
    expect(await child.ended).toEqual([0, null]);
    expect(JSON.parse(child.stdout())).toMatchObject({ status: "answered", values: [{ value: 2 }] });
    expect(child.stderr()).toBe("");
  });

  it("gives its status for wrong usage", async () => {
    expect(await command(["facts", "--year", "last"]).ended).toEqual([2, null]);
  });

  it("takes settings from .env in the working directory, where the environment says nothing else", async () => {
    await writeFile(join(root, ".env"), "# 日志\nLOG_LEVEL=loud\n");
    const check = ["check", "--store", store];
    const wrong = command(check, COMMAND, {}, root);
    expect(await wrong.ended).toEqual([2, null]);
    expect(wrong.stderr()).toContain("环境变量 LOG_LEVEL“loud”");
    expect(await command(check, COMMAND, { LOG_LEVEL: "info" }, root).ended).toEqual([0, null]);
  });

  it("ends in silence when its reader has gone", async () => {
    const child = command(["facts", "--json", "--store", store]);
    await once(child.process.stdout, "data");
    child.process.stdout.destroy();
    expect(await child.ended).toEqual([0, null]);
    expect(child.stderr()).toBe("");
  });

  it("serves on when a promise fails in the background, and tells of it", async () => {
    const failing = "setTimeout(() => Promise.reject(new Error('a puppet stumbled')), 1500)";
    const child = command(["start", "--store", store], COMMAND, {
      WEB_PORT: "0",
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(failing)}`,
    });
    await untilPrinted(child, /在这里提问：网页 http\S+\n/);
    while (!child.stderr().includes("a puppet stumbled")) await once(child.process.stderr, "data");
    const [, url = ""] = /网页 (http:\S+)/.exec(child.stdout()) ?? [];
    expect((await fetch(url)).status).toBe(200);
    child.process.kill("SIGTERM");
    expect(await child.ended).toEqual([0, null]);
  });

  it("reads the sample reports on its first start, serves, and ends cleanly on SIGTERM", async () => {
    const fresh = join(root, "checkout");
    for (const part of ["dist", "src", "intents", "package.json", join("data", "reports")]) {
      await cp(resolve(part), join(fresh, part), { recursive: true });
    }
    await symlink(resolve("node_modules"), join(fresh, "node_modules"));
    const main = join(fresh, "dist", "main.js");
    const first = command(["start"], main, { WEB_PORT: "0" });
    await untilPrinted(first, /在这里提问：网页 http\S+\n/);
    first.process.kill("SIGTERM");
    expect(await first.ended).toEqual([0, null]);
    expect(first.stderr()).toContain("已读入 5 份样例报告");

    const second = command(["facts", "--json"], main);
    expect(await second.ended).toEqual([0, null]);
    expect(second.stdout().trimEnd().split("\n")).toHaveLength(5);
    expect(second.stderr()).toBe("");
  });
});
