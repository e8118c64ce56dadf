import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { runCommand } from "../support/run-command.ts";
import { SAMPLES, writeReports } from "../support/sample-files.ts";

let root = "";
let store = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "gongkai-cli-"));
  store = `file:${join(root, "store")}`;
});
afterEach(() => rm(root, { recursive: true, force: true }));

const ingest = (...argv: string[]) => runCommand(["ingest", ...argv, "--store", store]);

describe("gongkai ingest", () => {
  it("--json gives a line a file, and nothing else on standard output", async () => {
    const { status, lines, stderr } = await ingest(SAMPLES, "--json");
    const files = (await readdir(SAMPLES)).sort();
    expect([status, stderr]).toEqual([0, ""]);
    expect(lines.map(({ file }) => file)).toEqual(files.map((file) => join(SAMPLES, file)));
    expect(lines.find(({ year }) => year === 2020)).toEqual({
      file: join(SAMPLES, "2020-xindian.html"),
      status: "added",
      report: expect.stringMatching(/^2020-[0-9a-f]{10}$/),
      agency: "辛店街道",
      year: 2020,
      edition: "2019",
      cells: { read: 198, blank: 0, text: 0, missing: 0 },
      findings: 4,
      error: null,
    });
  });

  it("finds everything unchanged the second time", async () => {
    await ingest(SAMPLES);
    const { status, lines } = await ingest(SAMPLES, "--json");
    expect(status).toBe(0);
    expect(new Set(lines.map((line) => line.status))).toEqual(new Set(["unchanged"]));
  });

  it("takes a corrected report for an update and keeps the earlier revision", async () => {
    const sample = join(SAMPLES, "2020-xindian.html");
    const corrected = join(root, "corrected.html");
    await writeFile(corrected, `${await readFile(sample, "utf8")}<p>更正。</p>`);
    await ingest(sample);
    const { lines } = await ingest(corrected, "--json");
    expect(lines).toMatchObject([{ status: "updated", agency: "辛店街道" }]);
    const opened = await openStore(store);
    expect(opened.entries().map(({ revision }) => revision)).toEqual([2]);
    expect((await opened.read(String(lines[0]?.report), 1))?.source.file).toBe(sample);
  });

  it("goes on after bad files, says what is wrong with each, and ends with status 1", async () => {
    const folder = join(root, "reports");
    await mkdir(folder);
    const page = await readFile(join(SAMPLES, "2020-xindian.html"), "utf8");
    await writeFile(join(folder, "1-empty.txt"), "");
    await writeFile(join(folder, "2-binary.txt"), Buffer.from([0, 1, 2, 255, 254, 0, 0, 9]));
    await writeFile(join(folder, "3-letter.txt"), "各位同事：\n明天下午三点开会。\n");
    await writeFile(join(folder, "4-picture.txt"), Buffer.from("89504e470d0a1a0a", "hex"));
    await writeFile(join(folder, "5-sound.html"), page);
    const { status, lines } = await ingest(folder, join(root, "none.txt"), "--json");
    expect(status).toBe(1);
    expect(lines.map((line) => line.status)).toEqual(["failed", "failed", "skipped", "skipped", "added", "failed"]);
    for (const { status: was, error } of lines) {
      if (was === "added") expect(error).toBeNull();
      else expect(error).toMatch(/[\u4e00-\u9fff]{3}/);
    }
  });

  it("keeps of a report that is cut in half what is there, or refuses it, and makes nothing up", async () => {
    const page = await readFile(join(SAMPLES, "2020-xindian.html"), "utf8");
    const half = join(root, "half.html");
    await writeFile(half, page.slice(0, page.length / 2));
    const { lines } = await ingest(half, "--json");
    expect(lines).toHaveLength(1);
    const [line] = lines;
    if (line?.status === "added") {
      const cells = line.cells as { read: number; missing: number };
      expect(cells.missing).toBeGreaterThan(50);
      const whole = (await runCommand(["ingest", SAMPLES, "--json", "--store", `${store}-whole`])).lines;
      expect(whole.map(({ report }) => report)).toContain(line.report);
      const [cut, full] = await Promise.all([openStore(store), openStore(`${store}-whole`)]);
      const [a, b] = await Promise.all([cut.read(String(line.report)), full.read(String(line.report))]);
      for (const { id, cell } of a?.facts ?? []) {
        if (cell.state === "number") expect([id, cell]).toEqual([id, b?.facts.find((fact) => fact.id === id)?.cell]);
      }
    } else expect(line).toMatchObject({ status: "failed", error: expect.stringMatching(/\S/) });
  });

  it("without --json tells a person, a line a file and a sum", async () => {
    await writeFile(join(root, "a\u001b[31m.txt"), "");
    const { status, stdout } = await ingest(SAMPLES, join(root, "a\u001b[31m.txt"));
    expect(status).toBe(1);
    expect(stdout).toMatch(/新增 {2}\S+2020-xindian\.html：辛店街道 2020 年度，读出 198 格；4 处数据出入\n/);
    expect(stdout).toMatch(/失败 {2}\S+a\[31m\.txt：/);
    expect(stdout).toContain("共 6 个文件：新增 5，失败 1。库里现有 5 份报告。");
  });

  it("--report writes the files that were not taken, with the reason, a line of JSON each", async () => {
    const folder = join(root, "reports");
    await mkdir(folder);
    await writeFile(join(folder, "1-empty.txt"), "");
    await writeFile(join(folder, "2-letter.txt"), "各位同事：\n明天下午三点开会。\n");
    const file = join(root, "left.jsonl");
    const { lines } = await ingest(folder, SAMPLES, "--json", "--report", file);
    const left = (await readFile(file, "utf8")).trimEnd().split("\n");
    const wanted = lines
      .filter(({ error }) => error !== null)
      .map(({ file, status, error }) => ({ file, status, error }));
    expect(wanted).toMatchObject([{ status: "failed" }, { status: "skipped" }]);
    expect(left.map((line) => JSON.parse(line))).toEqual(wanted);
  });

  it("--report to a place that cannot be written is told before anything is read", async () => {
    const { status, stdout, stderr } = await ingest(SAMPLES, "--report", join(root, "none", "left.jsonl"));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("left.jsonl");
    expect(await readdir(root)).toEqual([]);
  });

  it("--again makes the same of the same files", async () => {
    await ingest(SAMPLES);
    const before = await openStore(store);
    const { status, lines } = await ingest(SAMPLES, "--again", "--json");
    expect(status).toBe(0);
    expect(new Set(lines.map((line) => line.status))).toEqual(new Set(["unchanged"]));
    expect((await openStore(store)).version).toBe(before.version);
  });

  it("stops when asked to, says so, keeps what it has read and takes the rest the next time", async () => {
    const files = await writeReports(join(root, "reports"), 400);
    const stopped = await runCommand(["ingest", join(root, "reports"), "--store", store], {
      untilStopped: () => sleep(300),
    });
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain("正在停止");
    expect(stopped.stdout).toContain("没有读完就停止了");
    const kept = (await openStore(store)).entries().length;
    expect(kept).toBeLessThan(files.length);
    expect(stopped.stdout).toContain(`库里现有 ${kept} 份报告。`);
    const { lines } = await ingest(join(root, "reports"), "--json");
    expect(lines.filter((line) => line.status === "unchanged")).toHaveLength(kept);
    expect(lines.filter((line) => line.status === "added")).toHaveLength(files.length - kept);
  });

  it("says that a store cannot be written, as a fault", async () => {
    await writeFile(join(root, "store"), "a file");
    const { status, stdout, stderr } = await ingest(SAMPLES, "--json");
    expect([status, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(/^gongkai：库.*\n$/);
  });

  it("takes the store from the environment", async () => {
    const { status } = await runCommand(["ingest", SAMPLES], { env: { GONGKAI_STORE: store } });
    expect(status).toBe(0);
    expect((await openStore(store)).entries()).toHaveLength(5);
  });
});

describe("gongkai check FILE", () => {
  const check = (...argv: string[]) => runCommand(["check", ...argv, "--store", store]);

  it("--json gives the findings of drafts and stores nothing", async () => {
    const file = join(SAMPLES, "2020-xindian.html");
    const { status, lines } = await check(file, "--json");
    expect(status).toBe(0);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatchObject({ file, agency: "辛店街道", year: 2020, relation: expect.any(Number) });
    expect(await readdir(root)).toEqual([]);
  });

  it("says what could not be read, cells and files, and ends with status 1 for a file", async () => {
    const page = await readFile(join(SAMPLES, "2020-xindian.html"), "utf8");
    const draft = join(root, "draft.html");
    await writeFile(draft, page.replace(/(行政强制<\/t[dh]>\s*<td[^>]*>)\d+/, "$1约30"));
    const { status, lines } = await check(draft, join(root, "none.html"), "--json");
    expect(status).toBe(1);
    expect(lines.filter(({ unread }) => unread)).toMatchObject([
      {
        file: draft,
        unread: { table: "proactive", state: "text", facts: ["proactive.coercion.previous_items"] },
        message: expect.stringContaining("约30"),
      },
    ]);
    expect(lines.at(-1)).toEqual({ file: join(root, "none.html"), report: null, error: "找不到这个文件或目录" });
  });

  it("sets a draft against the stored report of the year before", async () => {
    const page = await readFile(join(SAMPLES, "2020-xindian.html"), "utf8");
    await ingest(join(SAMPLES, "2020-xindian.html"));
    const draft = join(root, "draft.html");
    const next = page
      .replaceAll("2020", "2021")
      .replace(/(二、上年结转政府信息公开申请数量<\/t[dh]>\s*<td[^>]*>)\d+/, "$17");
    await writeFile(draft, next);
    const { lines } = await check(draft, "--json");
    expect(lines.filter(({ relation }) => relation === 5)).toMatchObject([
      { year: 2021, expected: 0, found: 7, previousReport: expect.stringMatching(/^2020-/) },
    ]);
  });

  it("without --json lists them for a person", async () => {
    const { status, stdout } = await check(join(SAMPLES, "2020-xindian.html"), join(SAMPLES, "2023-zhangfan.html"));
    expect(status).toBe(0);
    expect(stdout).toMatch(/2020-xindian\.html：辛店街道 2020 年度\n {2}! .*收办平衡/);
    expect(stdout).toMatch(/2023-zhangfan\.html：张范街道 2023 年度\n {2}数据相符/);
  });
});
