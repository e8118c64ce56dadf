import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { madeReport } from "../support/made-report.ts";
import { runCommand } from "../support/run-command.ts";

const within = {
  relation: 3,
  row: "received",
  expected: 2,
  found: 1,
  facts: ["applications.received.total"],
  message: "总计与各格之和不符\u001b[2J",
} as const;
const earlier = madeReport({ year: 2021, cells: { "applications.carried_out.total": 3 } });
const later = { ...madeReport({ year: 2022 }), findings: [within] };
const sound = madeReport({ short: "乙街道", year: 2021 });

let root = "";
let store = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "gongkai-check-"));
  store = `file:${join(root, "store")}`;
  await (await openStore(store)).put([earlier, later, sound]);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const check = (...argv: string[]) => runCommand(["check", ...argv, "--store", store]);

describe("gongkai check", () => {
  it("--json gives a line a finding, a break between two years once", async () => {
    const { status, lines, stderr } = await check("--json");
    expect([status, stderr]).toEqual([0, ""]);
    const about = { report: later.id, agency: "甲街道", year: 2022, title: later.title };
    expect(lines).toMatchObject([
      { ...about, ...within },
      { ...about, relation: 5, expected: 3, found: 0, previousReport: earlier.id },
    ]);
  });

  it("tells of a break with the year after where only the earlier year is asked about", async () => {
    const { lines } = await check("--json", "--year", "2021");
    expect(lines).toMatchObject([{ report: earlier.id, relation: 5, previousReport: earlier.id }]);
  });

  it.each([
    [["--agency", "乙街道"], 0],
    [["--agency", "甲"], 2],
    [["--agency", "甲街道", "--year", "2022"], 2],
  ])("%j limits the scope", async (argv, findings) => {
    expect((await check("--json", ...argv)).lines).toHaveLength(findings);
  });

  it("without --json lists them by report, and lets nothing steer the terminal", async () => {
    const { status, stdout } = await check();
    expect(status).toBe(0);
    expect(stdout).toContain(`${later.title}\n  ! 总计与各格之和不符[2J\n`);
    expect(stdout).toContain(`${sound.title}\n  数据相符，没有发现出入。\n`);
    expect(stdout).toContain("共 3 份报告，1 份有数据出入。");
  });

  it("says that there is no such report, with status 1", async () => {
    const { status, stdout, stderr } = await check("--agency", "别处", "--json");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("没有找到");
  });
});
