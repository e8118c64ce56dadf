import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type IngestSettings, ingest } from "../../src/ingesting/ingest.ts";
import type { IngestOutcome } from "../../src/ingesting/ingest-outcome.ts";
import type { ReadReport } from "../../src/ingesting/read-outcome.ts";
import type { Report } from "../../src/report/report.ts";
import { openStore } from "../../src/store/open-store.ts";
import { madeReport, type Wanted } from "../support/made-report.ts";

/** Files of these tests hold what `madeReport` wants, or one of the words below. */
const readReport: ReadReport = async (bytes, source) => {
  const text = Buffer.from(bytes).toString("utf8");
  if (text === "letter") return { kind: "not_a_report", reason: "不是年度报告" };
  if (text === "half") return { kind: "damaged", reason: "缺了一半" };
  return { kind: "report", report: { ...madeReport(JSON.parse(text) as Wanted), source } };
};

let root = "";
let folder = "";
let url = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "gongkai-ingest-"));
  folder = join(root, "reports");
  url = `file:${join(root, "store")}`;
  await mkdir(folder);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const save = (name: string, wanted: Wanted | string) =>
  writeFile(join(folder, name), typeof wanted === "string" ? wanted : JSON.stringify(wanted));

async function run(paths: readonly string[], settings: Partial<IngestSettings> = {}): Promise<IngestOutcome[]> {
  const store = settings.store ?? (await openStore(url));
  const outcomes: IngestOutcome[] = [];
  for await (const outcome of ingest(paths, { readReport, store, ...settings })) outcomes.push(outcome);
  return outcomes;
}

/** File name and status of every outcome. */
const told = (outcomes: readonly IngestOutcome[]) =>
  outcomes.map(({ file, status }) => `${file.slice(folder.length + 1)}: ${status}`);

describe("ingest()", () => {
  it("says of each file what became of it, in order of names, folders included", async () => {
    await mkdir(join(folder, "c", "d"), { recursive: true });
    await save("b.txt", { short: "乙街道" });
    await save("a.html", { short: "甲街道" });
    await save("c/d/e.HTM", { short: "丙镇" });
    await save("f.txt", "letter");
    await save("g.txt", "half");
    await save("h.png", "picture");
    await save("LICENSE", "text");
    await save(".hidden.txt", "letter");
    expect(told(await run([folder]))).toEqual([
      "LICENSE: skipped",
      "a.html: added",
      "b.txt: added",
      "c/d/e.HTM: added",
      "f.txt: skipped",
      "g.txt: failed",
      "h.png: skipped",
    ]);
  });

  it("tells report, agency, counts and, for what was not taken, the reason", async () => {
    await save("a.txt", {
      year: 2020,
      cells: {
        "applications.received.total": { state: "missing", raw: null },
        "applications.received.enterprise": { state: "blank", raw: "/" },
        "applications.carried_in.total": { state: "text", raw: "约30" },
        "narrative.disclosed_total": 12,
      },
    });
    await save("b.txt", "half");
    const nothing = { report: null, agency: null, year: null, edition: null, cells: null, findings: null };
    expect(await run([folder])).toEqual([
      {
        file: join(folder, "a.txt"),
        status: "added",
        report: madeReport({ year: 2020 }).id,
        agency: "甲街道",
        year: 2020,
        edition: "2019",
        cells: { read: 195, blank: 1, text: 1, missing: 1 },
        findings: 0,
        error: null,
      },
      { file: join(folder, "b.txt"), status: "failed", ...nothing, error: "缺了一半" },
    ]);
  });

  it("finds a file unchanged by its contents, without reading it as a report again", async () => {
    await save("a.txt", { year: 2020 });
    const [first] = await run([folder]);
    await save("copy.txt", { year: 2020 });
    const again = await run([folder], {
      readReport: () => {
        throw new Error("was read");
      },
    });
    expect(told(again)).toEqual(["a.txt: unchanged", "copy.txt: unchanged"]);
    expect(again[0]).toEqual({ ...first, status: "unchanged" });
  });

  it("takes a corrected report of the same agency and year for an update, in one run or in two", async () => {
    await save("a.txt", { cells: { "applications.received.total": 1 } });
    await save("b.txt", { cells: { "applications.received.total": 2 } });
    expect(told(await run([folder]))).toEqual(["a.txt: added", "b.txt: updated"]);
    await save("c.txt", { cells: { "applications.received.total": 3 } });
    expect(told(await run([folder]))).toEqual(["a.txt: unchanged", "b.txt: unchanged", "c.txt: updated"]);
    expect([...(await openStore(url)).column("applications.received.total")]).toEqual([3]);
  });

  describe("a report of an agency and year that are there, with hardly a figure of it", () => {
    const ids = ["received", "granted", "carried_in", "handled_total"].flatMap((row) =>
      ["natural_person", "enterprise", "total"].map((column) => `applications.${row}.${column}`),
    );
    const figures = (from: number) => Object.fromEntries(ids.map((id, at) => [id, from + at]));
    /** The reader of these tests, for reports whose title names nobody, or whose agency may be anywhere. */
    const lacking =
      (change: (report: Report) => Report): ReadReport =>
      async (given, source) => {
        const read = await readReport(given, source);
        return read.kind === "report" ? { ...read, report: change(read.report) } : read;
      };

    it.each<[string, (report: Report) => Report]>([
      ["whose title names nobody", (report) => ({ ...report, title: "2021年政府信息公开工作年度报告" })],
      ["whose place is unknown", (report) => ({ ...report, agency: { ...report.agency, region: [] } })],
    ])("is not taken for a correction: one %s, in one run or in two", async (_, change) => {
      await save("a.txt", { cells: figures(10) });
      await save("b.txt", { cells: figures(100) });
      const [, refused] = await run([folder], { readReport: lacking(change) });
      expect(refused).toMatchObject({ status: "failed", report: null });
      expect(refused?.error).toMatch(/^看不出是哪个机关的报告：库中已有/);
      expect(told(await run([folder], { readReport: lacking(change) }))).toEqual(["a.txt: unchanged", "b.txt: failed"]);
      expect([...(await openStore(url)).column("applications.received.total")]).toEqual([12]);
      await save("c.txt", { cells: { ...figures(10), "applications.received.total": 3 } });
      expect(told(await run([join(folder, "c.txt")], { readReport: lacking(change) }))).toEqual(["c.txt: updated"]);
    });

    it("is taken with a warning where its title says whose it is", async () => {
      await save("a.txt", { cells: figures(10) });
      await save("b.txt", { cells: figures(100) });
      const [first, second] = await run([folder]);
      expect([first?.status, second?.status, first?.warning]).toEqual(["added", "updated", undefined]);
      expect(second?.warning).toContain("数字几乎都不相同");
    });
  });

  describe("again", () => {
    /** A reader that has learned to read one cell more. */
    const better: ReadReport = async (bytes, source) => {
      const wanted = JSON.parse(Buffer.from(bytes).toString("utf8")) as Wanted;
      const cells = { ...wanted.cells, "applications.received.enterprise": 7 };
      return { kind: "report", report: { ...madeReport({ ...wanted, cells }), source } };
    };

    it("reads known files anew and puts those of which it makes other facts", async () => {
      await save("a.txt", { short: "甲街道" });
      await save("b.txt", { short: "乙街道", cells: { "applications.received.enterprise": 7 } });
      await run([folder]);
      await save("c.txt", { short: "丙街道" });
      const known = await run([folder], { readReport: better });
      expect(told(known)).toEqual(["a.txt: unchanged", "b.txt: unchanged", "c.txt: added"]);
      const again = await run([folder], { readReport: better, again: true });
      expect(told(again)).toEqual(["a.txt: updated", "b.txt: unchanged", "c.txt: unchanged"]);
      const store = await openStore(url);
      expect([...store.column("applications.received.enterprise")]).toEqual([7, 7, 7]);
      expect(store.entries().map(({ revision }) => revision)).toEqual([1, 1, 1]);
    });

    it("keeps new remarks without calling the report updated", async () => {
      await save("a.txt", {});
      await run([folder]);
      const remarking: ReadReport = async (...file) => {
        const read = await readReport(...file);
        return read.kind === "report" ? { ...read, report: { ...read.report, remarks: ["有一处涂改"] } } : read;
      };
      expect(told(await run([folder], { readReport: remarking, again: true }))).toEqual(["a.txt: unchanged"]);
      expect((await (await openStore(url)).read(madeReport().id))?.remarks).toEqual(["有一处涂改"]);
    });

    it("takes a copy elsewhere for the same source", async () => {
      await save("a.txt", {});
      await run([folder]);
      await save("b.txt", {});
      expect(told(await run([folder], { again: true }))).toEqual(["a.txt: unchanged", "b.txt: unchanged"]);
      expect((await openStore(url)).entries()).toMatchObject([
        { revision: 1, source: { file: join(folder, "a.txt") } },
      ]);
    });

    it("keeps what was read before when the file gives nothing any more, and says so", async () => {
      await save("a.txt", {});
      await run([folder]);
      const worse: ReadReport = async () => ({ kind: "damaged", reason: "缺了一半" });
      const [outcome] = await run([folder], { readReport: worse, again: true });
      expect(outcome).toMatchObject({
        status: "failed",
        error: expect.stringMatching(/^缺了一半；库中仍是从前读出的/),
      });
      expect((await openStore(url)).entries()).toHaveLength(1);
    });
  });

  it("reads as many files at once as it may, and gives the outcomes in the files' order", async () => {
    for (let at = 0; at < 9; at++) await save(`${at}.txt`, { short: `第${at}街道` });
    let [reading, most] = [0, 0];
    const slowly: ReadReport = async (...file) => {
      most = Math.max(most, ++reading);
      await sleep(Math.random() * 20);
      reading--;
      return readReport(...file);
    };
    const outcomes = await run([folder], { readReport: slowly, atOnce: 3 });
    expect(most).toBe(3);
    expect(told(outcomes)).toEqual(Array.from({ length: 9 }, (_, at) => `${at}.txt: added`));
  });

  it("ends after the files that it has begun when it is stopped, and keeps them", async () => {
    for (let at = 0; at < 9; at++) await save(`${at}.txt`, { short: `第${at}街道` });
    const stop = new AbortController();
    let read = 0;
    const stopping: ReadReport = async (...file) => {
      if (++read === 4) stop.abort();
      await sleep(5);
      return readReport(...file);
    };
    const outcomes = await run([folder], { readReport: stopping, atOnce: 2, signal: stop.signal });
    expect(outcomes).toHaveLength(read);
    expect(read).toBeLessThan(6);
    expect((await openStore(url)).entries()).toHaveLength(read);
  });

  it("puts a report again that has gone bad in the store", async () => {
    await save("a.txt", {});
    await run([folder]);
    const { id } = madeReport();
    const body = join(root, "store", "reports", "2021", id.slice(5, 7), `${id}.1.json`);
    await truncate(body, 10);
    expect(told(await run([folder]))).toEqual(["a.txt: unchanged"]);
    expect((await (await openStore(url)).read(id))?.id).toBe(id);
  });

  it.each([
    ["a path that is not there", "none.txt", "找不到"],
    ["a name that no file system takes", "x".repeat(5000), "路径太长"],
  ])("says that it cannot read %s", async (_, name, reason) => {
    const [outcome] = await run([join(folder, name)]);
    expect(outcome).toMatchObject({ status: "failed", report: null });
    expect(outcome?.error).toContain(reason);
  });

  it("survives folders named like files, links in a circle and links to nothing", async () => {
    await mkdir(join(folder, "folder.txt"));
    await save("folder.txt/a.txt", {});
    await symlink(folder, join(folder, "folder.txt", "up"));
    await symlink("loop.txt", join(folder, "loop.txt"));
    await symlink("nowhere.txt", join(folder, "stray.txt"));
    expect(told(await run([folder]))).toEqual(["folder.txt/a.txt: added", "loop.txt: failed", "stray.txt: failed"]);
  });

  it("does not wait for a pipe that is named like a file", async () => {
    execFileSync("mkfifo", [join(folder, "a.txt")]);
    await save("b.txt", {});
    expect(told(await run([folder]))).toEqual(["a.txt: skipped", "b.txt: added"]);
  });

  it("refuses a file of 50 MB without loading it", async () => {
    await save("a.txt", "");
    await truncate(join(folder, "a.txt"), 50 * 2 ** 20);
    const [outcome] = await run([folder]);
    expect(outcome).toMatchObject({ status: "failed" });
    expect(outcome?.error).toContain("50 MB");
  });

  it("writes many reports in few batches, and gives their outcomes as they are kept", async () => {
    for (let at = 0; at < 60; at++) await save(`${at}.txt`, { short: `第${at}街道` });
    const keptAtOutcomes = async (gatherMs: number) => {
      const store = await openStore(`${url}-${gatherMs}`);
      const kept: number[] = [];
      for await (const _ of ingest([folder], { readReport, store, gatherMs })) kept.push(store.entries().length);
      return kept;
    };
    expect(await keptAtOutcomes(60_000)).toEqual(Array(60).fill(60));
    const eager = await keptAtOutcomes(0);
    expect(eager[0]).toBeLessThan(60);
    expect(eager.every((kept, at) => kept > at)).toBe(true);
  });

  it("leaves the store alone when there is nothing to put", async () => {
    expect(await run([])).toEqual([]);
    expect(await run([folder])).toEqual([]);
    expect(await readdir(root)).toEqual(["reports"]);
  });
});
