import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readReport } from "../../src/ingesting/read-report.ts";
import type { Report } from "../../src/report/report.ts";
import { openStore } from "../../src/store/open-store.ts";
import { ensureBuilt } from "../support/ensure-built.ts";
import { writeReports } from "../support/sample-files.ts";

const FILES = 60;
const KILLS = 20;
/** A child that has begun to put is killed within this time; one that nobody kills takes about twice as long. */
const KILL_WITHIN_MS = 250;

let root = "";
/** What the store must hold of each report, by id. */
const expected = new Map<string, Report>();

beforeAll(async () => {
  ensureBuilt();
  root = await mkdtemp(join(tmpdir(), "gongkai-killed-"));
  for (const file of await writeReports(join(root, "reports"), FILES)) {
    const bytes = await readFile(file);
    const read = await readReport(bytes, { file, sha256: createHash("sha256").update(bytes).digest("hex") });
    if (read.kind !== "report") throw new Error(`Cannot read ${file}: ${read.reason}`);
    expected.set(read.report.id, read.report);
  }
  expect(expected.size).toBe(FILES);
});
afterAll(() => rm(root, { recursive: true, force: true }));

function startIngesting(url: string): ChildProcess {
  const script = resolve("test/ingesting/ingesting-process.mjs");
  return spawn(process.execPath, [script, url, join(root, "reports")], { stdio: ["ignore", "pipe", "inherit"] });
}

/** How many reports the store holds; every one of them must be whole. */
async function countWhole(url: string): Promise<number> {
  const store = await openStore(url);
  for (const { id } of store.entries()) expect(await store.read(id)).toEqual(expected.get(id));
  return store.entries().length;
}

describe("an ingest that is killed at any moment", () => {
  it(`leaves a store of whole reports, and the next run takes the rest (${KILLS} kills)`, async () => {
    const kept: number[] = [];
    for (let round = 0, killed = 0; killed < KILLS; round++) {
      const url = `file:${join(root, `store-${round}`)}`;
      for (let done = 0; done < FILES && killed < KILLS; ) {
        const child = startIngesting(url);
        const ended = once(child, "exit");
        await Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), ended]);
        await Promise.race([sleep(Math.random() * KILL_WITHIN_MS), ended]);
        if (child.kill("SIGKILL")) killed++;
        await ended;
        const before = done;
        done = await countWhole(url);
        expect(done).toBeGreaterThanOrEqual(before);
        kept.push(done);
      }
      const child = startIngesting(url);
      expect(await once(child, "exit")).toEqual([0, null]);
      expect(await countWhole(url)).toBe(FILES);
    }
    // Kills that all came before the first report or after the last would prove nothing.
    expect(kept.some((count) => count > 0 && count < FILES)).toBe(true);
  });

  it("loses nothing when several ingest into one store at once, one of them killed", async () => {
    const url = `file:${join(root, "store-shared")}`;
    const [first, second] = [startIngesting(url), startIngesting(url)];
    const ended = once(second, "exit");
    await once(first.stdout as NodeJS.ReadableStream, "data");
    first.kill("SIGKILL");
    expect(await ended).toEqual([0, null]);
    expect(await countWhole(url)).toBe(FILES);
  });
});
