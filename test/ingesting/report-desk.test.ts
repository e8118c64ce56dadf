import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type DeskSettings, openReportDesk } from "../../src/ingesting/open-report-desk.ts";
import type { ReadReport } from "../../src/ingesting/read-outcome.ts";
import type { DeskReply, ReportDesk } from "../../src/ingesting/report-desk.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { StoreError } from "../../src/store/store-error.ts";
import { ensureBuilt } from "../support/ensure-built.ts";
import { madeReport } from "../support/made-report.ts";
import { SAMPLES } from "../support/sample-files.ts";

let folder = "";
let store: Store;
const desks: ReportDesk[] = [];
const faults: unknown[] = [];

beforeAll(ensureBuilt);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai-desk-"));
  store = await openStore(`file:${folder}`);
});
afterEach(async () => {
  for (const desk of desks.splice(0)) desk.close();
  faults.length = 0;
  await rm(folder, { recursive: true, force: true });
});

function openDesk(settings: Partial<DeskSettings> = {}): ReportDesk {
  const logger = { error: ({ err }: { readonly err: unknown }) => void faults.push(err) };
  const desk = openReportDesk({ store, logger, ...settings });
  desks.push(desk);
  return desk;
}

/** A desk with a made-up reader: for what no file does on purpose. */
const deskThat = (read: ReadReport, settings: Partial<DeskSettings> = {}) =>
  openDesk({ openPool: () => ({ size: 1, read, close: () => undefined }), ...settings });

const textOf = ({ answer }: DeskReply) => renderPlain(answer, { linkTo: () => null });
const sample = async () => ({ name: "draft.html", bytes: await readFile(join(SAMPLES, "2020-xindian.html")) });
const bytes = new TextEncoder().encode("x");

describe("openReportDesk()", () => {
  it("checks a draft and stores nothing", async () => {
    const reply = await openDesk().check(await sample());
    expect(textOf(reply)).toMatch(/^辛店街道2020年的报告：有\d+处数据出入。/);
    expect(textOf(reply)).toContain("这是发布前的核对，没有入库。");
    expect(reply.findings.length).toBeGreaterThan(0);
    expect(reply.answer.findings).toEqual(reply.findings.map(({ message }) => message));
    expect(reply.status).toBeUndefined();
    expect(store.entries()).toEqual([]);
  });

  it("refuses what may be another agency's, and warns of what hardly is a correction", async () => {
    const ids = ["received", "granted", "carried_in", "handled_total"].flatMap((row) =>
      ["natural_person", "enterprise", "total"].map((column) => `applications.${row}.${column}`),
    );
    const cells = (from: number) => Object.fromEntries(ids.map((id, at) => [id, from + at]));
    await store.put([madeReport({ cells: cells(10) })]);
    const other = madeReport({ cells: cells(100), source: "other" });
    const nameless = { ...other, title: "2021年政府信息公开工作年度报告" };
    const refused = await deskThat(async () => ({ kind: "report", report: nameless })).add({ name: "b.txt", bytes });
    expect(textOf(refused)).toContain("看不出是哪个机关的报告：库中已有");
    expect([refused.report, store.entries()[0]?.revision]).toEqual([undefined, 1]);
    const warned = await deskThat(async () => ({ kind: "report", report: other })).add({ name: "b.txt", bytes });
    expect(textOf(warned)).toContain("数字几乎都不相同");
    expect([warned.status, store.entries()[0]?.revision]).toEqual(["updated", 2]);
  });

  it("adds a report once, and shows where it stands", async () => {
    const desk = openDesk();
    const first = await desk.add(await sample());
    const again = await desk.add(await sample());
    expect([first.status, again.status]).toEqual(["added", "unchanged"]);
    expect(store.entries().map(({ id }) => id)).toEqual([first.report?.id]);
    expect(first.answer.citations[0]?.report).toBe(first.report?.id);
    expect(textOf(again)).toContain("库中已有同一份文件，没有变动。");
  });

  it("holds a draft against the neighbour year in the store", async () => {
    await store.put([madeReport({ year: 2020, cells: { "applications.carried_out.total": 3 } })]);
    const read: ReadReport = async () => ({ kind: "report", report: madeReport({ year: 2021 }) });
    const { findings } = await deskThat(read).check({ name: "a.txt", bytes });
    expect(findings.map(({ relation }) => relation)).toContain(5);
  });

  it.each([
    ["an ending that is no report's", "a.exe", "读不了.exe 文件"],
    ["no ending", "报告", "读不了没有后缀的文件"],
    ["no name", "", "未命名的文件"],
    ["a path, of which the name is shown", "../../etc/passwd.txt", "“passwd.txt”"],
    ["control characters in the name", "a\u0000\u202e\n.txt", "“a.txt”"],
  ])("answers %s", async (_, name, expected) => {
    const reply = await openDesk().check({ name, bytes });
    expect(reply.report).toBeUndefined();
    expect(reply.answer.status).toBe("not_found");
    expect(textOf(reply)).toContain(expected);
    expect(textOf(reply)).toContain("没有存下任何内容。");
  });

  it("refuses what is larger than it may be, without reading it", async () => {
    const desk = deskThat(() => Promise.reject(new Error("was read")));
    const reply = await desk.add({ name: "a.pdf", bytes: new Uint8Array(desk.largestBytes + 1) });
    expect(textOf(reply)).toContain("文件太大");
    expect(faults).toEqual([]);
  });

  it("refuses what is too many at once, and takes the next after that", async () => {
    let finish = () => {};
    const read: ReadReport = () =>
      new Promise((resolve) => {
        finish = () => resolve({ kind: "not_a_report", reason: "不是年度报告" });
      });
    const desk = deskThat(read, { most: 1 });
    const first = desk.check({ name: "a.txt", bytes });
    expect(textOf(await desk.check({ name: "b.txt", bytes }))).toContain("同时送来的文件太多");
    finish();
    expect(textOf(await first)).toContain("不是年度报告");
    const third = desk.check({ name: "c.txt", bytes });
    await Promise.resolve();
    finish();
    expect(textOf(await third)).toContain("不是年度报告");
  });

  it("tells a fault of the store in the store's own words, any other as a fault, and logs both", async () => {
    const report = madeReport();
    const full: Store = {
      ...store,
      findSource: () => undefined,
      read: async () => undefined,
      put: () => Promise.reject(new StoreError("磁盘已满。")),
    };
    const desk = deskThat(async () => ({ kind: "report", report }), { store: full });
    expect(textOf(await desk.add({ name: "a.txt", bytes }))).toContain("磁盘已满。");
    const broken = deskThat(() => Promise.reject(new Error("no such program")));
    expect(textOf(await broken.check({ name: "a.txt", bytes }))).toContain("读取时出了故障");
    expect(faults).toHaveLength(2);
  });
});
