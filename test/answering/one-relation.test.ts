import { describe, expect, test } from "vitest";
import { createAnswering } from "../../src/answering/create-answering.ts";
import { checkReport } from "../../src/report/check-relations.ts";
import type { Report } from "../../src/report/report.ts";
import type { CheckQuery } from "../../src/understanding/query.ts";
import { madeReport } from "../support/made-report.ts";
import { memoryStore } from "../support/memory-store.ts";

type Asked = Pick<CheckQuery, "relation" | "rows" | "asks">;

function reportOf(year: number, cells: Readonly<Record<string, number>>): Report {
  const report = madeReport({ year, cells });
  return { ...report, findings: checkReport(report.facts, report.edition) };
}

const agrees = { relation: 4, asks: "agrees" } as const;
const ofReconsideration = { ...agrees, rows: ["review.reconsideration"] };
const inForce = { relation: 7, rows: ["proactive.normative_documents"], asks: "agrees" } as const;
const upheld = "review.reconsideration.upheld";
const total = "review.reconsideration.total";
const held = "proactive.normative_documents.in_force";

const right = reportOf(2021, { [upheld]: 1, [total]: 1, [held]: 3 });
const wrong = reportOf(2022, { [upheld]: 1, [total]: 2, [held]: 5 });
const grown = reportOf(2022, { [held]: 4, "proactive.normative_documents.issued": 1 });

describe("one relation of named reports is told first and alone", () => {
  test.each<readonly [string, readonly Report[], readonly Report[], Asked, RegExp]>([
    ["so", [right], [right], ofReconsideration, /^是，.*“行政复议”的“复议诉讼合计”未发现不符/],
    ["not so", [wrong], [wrong], ofReconsideration, /^不是，.*1处“行政复议”的“复议诉讼合计”不符/],
    ["asked for what differs", [wrong], [wrong], { ...ofReconsideration, asks: "differs" }, /^是，.*1处/],
    ["another row", [wrong], [wrong], { ...agrees, rows: ["review.litigation"] }, /^是，.*“行政诉讼”的.*未发现不符/],
    ["two years", [right, grown], [right, grown], inForce, /^是，.*2022年.*“行政规范性文件”的“有效文件增减”未发现不符/],
    ["two years apart", [right, wrong], [right, wrong], inForce, /^不是，.*2022年的报告有1处/],
    ["nothing to hold it to", [right], [right], inForce, /^(?![不]?是，).*没法完整核对/],
  ])("%s", async (_, stored, asked, query, lead) => {
    const answering = createAnswering({ store: memoryStore(stored), terms: [] });
    const targets = asked.map(({ agency, year, id }) => ({ agency, year, report: id }));
    const answer = await answering.answer({
      kind: "query",
      query: { intent: "check", of: { kind: "reports", targets }, ...query },
      notes: [],
    });
    const [first] = answer.blocks;
    expect(first).toMatchObject({ kind: "lead", text: expect.stringMatching(lead) });
  });
});
