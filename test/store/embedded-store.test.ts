import { mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { madeReport } from "../support/made-report.ts";
import { describeStore } from "./store-suite.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "gongkai-store-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

let stores = 0;
describeStore("embedded store", {
  open: (url) => openStore(url),
  freshUrl: async () => `file:${join(root, `store-${stores++}`)}`,
  cleanUp: async () => undefined,
});

const reports = [
  madeReport({ short: "甲街道", year: 2020, cells: { "applications.received.total": 7 } }),
  madeReport({ short: "乙街道", year: 2020 }),
  madeReport({ short: "甲街道", year: 2021 }),
];
const [first] = reports;
const id = first?.id ?? "";

describe("openStore()", () => {
  it.each([
    ["data/store", "没有写明种类"],
    ["ftp://host/store", "不认识“ftp:”"],
    ["file:", "缺少目录"],
    ["file://host/%zz", "写得不对"],
    ["", "没有写明种类"],
  ])("refuses %j with a message that says how to write it", async (url, message) => {
    await expect(openStore(url)).rejects.toThrow(message);
    await expect(openStore(url)).rejects.toThrow("file:data/store");
  });

  it("reads file:///DIR with its escapes, and a plain file:DIR as it stands", async () => {
    const odd = join(root, "报告 库%20");
    const store = await openStore(`file:${odd}`);
    await store.put(reports);
    expect(
      (await openStore(new URL(`file://${root}/`).href + encodeURIComponent("报告 库%20"))).entries(),
    ).toHaveLength(3);
  });

  it("writes nothing", async () => {
    await openStore(`file:${join(root, "none")}`);
    expect(await readdir(root)).toEqual([]);
  });
});

describe("an embedded store with a damaged file", () => {
  let directory = "";
  let shard = "";
  let body = "";
  let notices: string[] = [];
  const open = () => openStore(`file:${directory}`, { lockWaitMs: 100, notice: (message) => notices.push(message) });

  beforeEach(async () => {
    directory = join(root, "damaged");
    shard = join(directory, "years", "2020.json");
    body = join(directory, "reports", "2020", id.slice(5, 7), `${id}.1.json`);
    notices = [];
    const store = await open();
    await store.put(reports);
  });

  it.each([
    ["a truncated shard", (text: string) => text.slice(0, text.length / 2), "已损坏"],
    ["an empty shard", () => "", "已损坏"],
    ["garbage in a shard", () => "\u0000\u0001", "已损坏"],
    ["another format in a shard", () => '{"format":"else"}', "不是本程序能读的年度分片"],
    ["a shard from a newer version", (text: string) => text.replace('"formatVersion":1', '"formatVersion":9'), "升级"],
    ["null in a shard", () => "null", "不是本程序能读的年度分片"],
  ])("%s is refused by name, with the remedy, and left as it is", async (_, damage, message) => {
    const damaged = damage(await readFile(shard, "utf8"));
    await writeFile(shard, damaged);
    await expect(open()).rejects.toThrow(message);
    await expect(open()).rejects.toThrow(shard);
    expect(await readFile(shard, "utf8")).toBe(damaged);
  });

  it("a shard that was moved away is made again from its reports, once", async () => {
    const before = await open();
    await rename(shard, `${shard}.old`);
    const store = await open();
    expect(notices.join()).toContain("已由 reports 目录重建（2 份报告）");
    expect(store.entries()).toEqual(before.entries());
    expect(store.version).toBe(before.version);
    expect(store.column("applications.received.total")).toEqual(before.column("applications.received.total"));
    notices = [];
    await open();
    expect(notices).toEqual([]);
  });

  it("a shard that is made again leaves out a damaged report and names it", async () => {
    await rename(shard, `${shard}.old`);
    await truncate(body, 40);
    const store = await open();
    expect(store.entries().map((entry) => entry.id)).not.toContain(id);
    expect(store.entries()).toHaveLength(2);
    expect(notices.join()).toContain(body);
  });

  it.each([
    ["truncated", '{"format":"gong'],
    ["empty", ""],
  ])("a %s index is made again from the shards", async (_, damaged) => {
    const before = await open();
    await writeFile(join(directory, "index.json"), damaged);
    const store = await open();
    expect(notices.join()).toContain("已按各年分片重建");
    expect(store.entries()).toEqual(before.entries());
    await store.put([madeReport({ year: 2022 })]);
    notices = [];
    expect((await open()).entries()).toHaveLength(4);
    expect(notices).toEqual([]);
  });

  it("a missing index is made again at the next put", async () => {
    await rm(join(directory, "index.json"));
    const store = await open();
    expect(store.entries()).toHaveLength(3);
    await store.put(reports);
    expect(JSON.parse(await readFile(join(directory, "index.json"), "utf8"))).toMatchObject({
      years: [
        { year: 2020, reports: 2 },
        { year: 2021, reports: 1 },
      ],
    });
  });

  it.each([
    ["of a newer version", '{"format":"gongkai-store","formatVersion":2}', "第 2 版"],
    ["of something else", '{"name":"left-pad"}', "不是本程序的库索引"],
  ])("an index %s is refused", async (_, text, message) => {
    await writeFile(join(directory, "index.json"), text);
    await expect(open()).rejects.toThrow(message);
  });

  it("read() names a missing report file and the remedy, and putting the report again restores it", async () => {
    await rm(body);
    const store = await open();
    await expect(store.read(id)).rejects.toThrow(
      `库文件 ${body} 不见了。请重新读入原文件补回：npx gongkai ingest 甲街道-2020.txt`,
    );
    expect(await store.put(reports)).toMatchObject([{ status: "unchanged" }, {}, {}]);
    expect(await store.read(id)).toEqual(first);
  });

  it("read() names a truncated report file, and putting the report again restores it", async () => {
    await truncate(body, 100);
    const store = await open();
    await expect(store.read(id)).rejects.toThrow("已损坏");
    await store.put(reports);
    expect(await store.read(id)).toEqual(first);
  });

  it("read() refuses a report file of another format", async () => {
    await writeFile(body, '{"format":"gongkai-report","formatVersion":7}');
    await expect((await open()).read(id)).rejects.toThrow("第 1 版");
  });

  it("a folder in place of a file is named", async () => {
    await rm(shard);
    await mkdir(shard);
    await expect(open()).rejects.toThrow(/2020\.json 读不出来：它是一个目录/);
  });
});

describe("the lock of an embedded store", () => {
  let directory = "";
  let lock = "";
  beforeEach(async () => {
    directory = join(root, "locked");
    lock = join(directory, "lock");
    await (await openStore(`file:${directory}`)).put(reports);
  });
  const put = async () => {
    const store = await openStore(`file:${directory}`, { lockWaitMs: 150 });
    return store.put([madeReport({ short: "丙镇" })]);
  };
  const holder = (change: object) =>
    JSON.stringify({ token: "t", pid: process.ppid, host: hostname(), born: null, ...change });

  it("is gone after a put", async () => {
    expect(await readdir(directory)).not.toContain("lock");
  });

  it("stops a second writer with a message that names the first, and lets readers pass", async () => {
    await writeFile(lock, holder({}));
    await expect(put()).rejects.toThrow(`进程号 ${process.ppid}`);
    await expect(put()).rejects.toThrow(lock);
    expect((await openStore(`file:${directory}`)).entries()).toHaveLength(3);
  });

  it.each([
    ["a process that is no more", { pid: 2 ** 22 + 5 }],
    ["an earlier process of this one's number", { pid: process.pid }],
    ["an earlier process of a living one's number", { born: "before" }],
  ])("of %s is taken over", async (_, change) => {
    await writeFile(lock, holder(change));
    expect(await put()).toMatchObject([{ status: "added" }]);
    expect(await readdir(directory)).toEqual(["index.json", "reports", "years"]);
  });

  it.each(["", "{", "[]"])("that holds %j is taken over", async (text) => {
    await writeFile(lock, text);
    expect(await put()).toMatchObject([{ status: "added" }]);
  });

  it("of another machine is respected", async () => {
    await writeFile(lock, holder({ host: "elsewhere", pid: 1 }));
    await expect(put()).rejects.toThrow("主机 elsewhere");
  });
});
