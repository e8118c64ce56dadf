import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cellsOf } from "../../src/form/facts.ts";
import { openStore } from "../../src/store/open-store.ts";
import { madeReport } from "../support/made-report.ts";
import { runCommand } from "../support/run-command.ts";

const first = madeReport({
  short: "新店街道",
  year: 2021,
  cells: {
    "applications.received.total": 12,
    "applications.carried_out.total": 3,
    "applications.received.enterprise": { state: "blank", raw: "/" },
    "applications.received.legal_service": { state: "text", raw: "约30" },
    "applications.granted.total": { state: "missing", raw: null },
    "narrative.disclosed_total": 1234,
  },
});
const second = madeReport({ short: "新店街道", year: 2022 });
const third = madeReport({ short: "东街道", year: 2020, cells: { "proactive.licensing.change": -2 } });

let root = "";
let store = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "gongkai-facts-"));
  store = `file:${join(root, "store")}`;
  await (await openStore(store)).put([first, second, third]);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const facts = (...argv: string[]) => runCommand(["facts", ...argv, "--store", store]);

describe("gongkai facts --json", () => {
  it("gives a line a report, with every cell of its edition once", async () => {
    const { status, lines } = await facts("--json");
    expect(status).toBe(0);
    expect(lines.map(({ report }) => report).sort()).toEqual([first.id, second.id, third.id].sort());
    for (const { edition, facts: cells } of lines as { edition: "2019" | "2021"; facts: { fact: string }[] }[]) {
      const ids = cells.map(({ fact }) => fact).filter((fact) => !fact.startsWith("narrative."));
      expect(ids).toEqual(cellsOf(edition).map(({ id }) => id));
    }
  });

  it("tells of a report what the interface promises", async () => {
    const { lines } = await facts("--json", "--report", first.id);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      report: first.id,
      title: first.title,
      agency: { name: first.agency.name, short: "新店街道", region: ["山东省", "淄博市", "临淄区"] },
      year: 2021,
      edition: "2021",
      period: { from: "2021-01-01", to: "2021-12-31" },
      published: "2022-01-28",
      source: first.source,
      contact: first.contact,
      sections: { 一: "总体情况。", 五: "存在的问题。", 六: "" },
    });
  });

  it.each([
    ["applications.received.total", { value: 12, raw: "12", state: "number" }],
    ["applications.received.enterprise", { value: null, raw: "/", state: "blank" }],
    ["applications.received.legal_service", { value: null, raw: "约30", state: "text" }],
    ["applications.granted.total", { value: null, raw: null, state: "missing" }],
    ["narrative.disclosed_total", { value: 1234, state: "number", quote: "主动公开信息总条数1234。" }],
  ])("%s is given with its state and its place", async (fact, expected) => {
    const { lines } = await facts("--json", "--report", first.id);
    const cells = lines[0]?.facts as { fact: string }[];
    const where = first.facts.find(({ id }) => id === fact)?.where;
    expect(cells.find((cell) => cell.fact === fact)).toMatchObject({ ...expected, where });
  });

  it("includes findings between two years", async () => {
    const { lines } = await facts("--json", "--agency", "新店街道", "--year", "2022");
    expect(lines[0]?.findings).toMatchObject([{ relation: 5, expected: 3, found: 0, previousReport: first.id }]);
  });

  it("leaves nothing but JSON on standard output", async () => {
    const { stdout, stderr } = await facts("--json");
    expect(stdout.trimEnd().split("\n")).toHaveLength(3);
    expect(stderr).toBe("");
  });
});

describe("gongkai facts", () => {
  it("--csv gives a head and a line a fact", async () => {
    const { status, stdout } = await facts("--csv", "--year", "2020");
    const [head, ...lines] = stdout.trimEnd().split("\r\n");
    expect([status, head]).toEqual([0, "report,agency,year,fact,value,raw,state"]);
    expect(lines).toHaveLength(cellsOf("2019").length);
    expect(lines).toContain(`${third.id},东街道,2020,proactive.licensing.change,-2,-2,number`);
  });

  it("without --json shows tables, prose and findings to a person", async () => {
    const { status, stdout } = await facts("--agency", "新店街道", "--year", "2021");
    expect(status).toBe(0);
    expect(stdout).toContain(first.title);
    expect(stdout).toMatch(/一、本年新收政府信息公开申请数量\s+0\s+\/\s+0\s+0\s+“约30”\s+0\s+12\n/);
    expect(stdout).toMatch(/（一）予以公开[\s0]+缺\n/);
    expect(stdout).toContain("主动公开信息总条数：1234　——“主动公开信息总条数1234。”");
  });

  it("gives a break between two years to the later report", async () => {
    const [earlier, later] = await Promise.all(
      ["2021", "2022"].map(async (year) => (await facts("--agency", "新店街道", "--year", year)).stdout),
    );
    expect(earlier).not.toMatch(/数据出入\n! /);
    expect(later).toMatch(/数据出入\n! /);
  });

  it.each([
    [["--agency", "别处"], "机关“别处”"],
    [["--year", "2009"], "2009 年度"],
    [["--report", "2020-0000000000"], "编号“2020-0000000000”"],
    [["--report", "../../etc/passwd"], "编号“../../etc/passwd”"],
  ])("%j finds nothing: says so and what there is, with status 1", async (argv, message) => {
    const { status, stdout, stderr } = await facts(...argv, "--json");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain("库里有：");
  });

  it("says that an empty store is empty", async () => {
    const { status, stdout, stderr } = await runCommand(["facts", "--json", "--store", `file:${join(root, "none")}`]);
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("库里还没有报告");
  });
});

describe("gongkai facts on a damaged store", () => {
  it("names the damaged report, gives the others, and ends with status 1", async () => {
    const damaged = `file:${join(root, "damaged")}`;
    await (await openStore(damaged)).put([first, third]);
    await rm(join(root, "damaged", "reports", "2021"), { recursive: true });
    const { status, lines, stderr } = await runCommand(["facts", "--json", "--store", damaged]);
    expect([status, lines.map(({ report }) => report)]).toEqual([1, [third.id]]);
    expect(stderr).toMatch(/2021.*不见了.*gongkai ingest 新店街道-2021\.txt/);
  });
});
