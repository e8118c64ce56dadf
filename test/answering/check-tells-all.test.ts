import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { createAnswering } from "../../src/answering/create-answering.ts";
import { breakdowns } from "../../src/form/breakdowns.ts";
import { narrativeFacts } from "../../src/form/narrative.ts";
import type { Report } from "../../src/report/report.ts";
import type { Query, Target } from "../../src/understanding/query.ts";
import { anyReport } from "../support/made-report.ts";
import { memoryStore } from "../support/memory-store.ts";
import { everything } from "./cases.ts";
import { toldReport } from "./reports.ts";

const answerTo = (report: Report, query: Query): Promise<Answer> =>
  createAnswering({ store: memoryStore([report]), terms: [] }).answer({ kind: "query", query, notes: [] });

const warnings = ({ blocks }: Answer): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "warning" ? [block.text] : []));

const targetsOf = ({ id, agency, year }: Report): readonly Target[] => [{ agency, year, report: id }];
const check = (report: Report): Promise<Answer> =>
  answerTo(report, { intent: "check", of: { kind: "reports", targets: targetsOf(report) }, relation: null });

test("a check tells of every contradiction in the prose that any other answer warns of", async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const told = warnings(await check(report)).join("\n");
      const facts = narrativeFacts.map(({ id }) => ({ ids: [id] as const }));
      const asked: readonly Query[] = [
        ...facts.map((fact): Query => ({ intent: "value", targets: targetsOf(report), facts: [fact] })),
        ...breakdowns.map(
          (breakdown): Query => ({ intent: "breakdown", targets: targetsOf(report), breakdowns: [breakdown] }),
        ),
      ];
      for (const query of asked) {
        const ofProse = warnings(await answerTo(report, query)).filter((text) => /另写了|正文与表格不一致/.test(text));
        for (const warning of ofProse) expect(told).toContain(warning);
      }
    }),
    { numRuns: 30 },
  );
});

describe("what the prose contradicts is not told to agree", () => {
  const where = { section: "六", row: "政府网站公开信息", column: null, line: 423 } as const;
  const twice = toldReport({
    cells: { "narrative.disclosed_website": 100, "narrative.applications_received": 0 },
    prose: { "narrative.disclosed_website": { restated: [{ value: 150, raw: "150", quote: "网站150条。", where }] } },
  });
  const parts = toldReport({
    cells: {
      "narrative.disclosed_total": 100,
      "narrative.disclosed_website": 60,
      "narrative.disclosed_new_media": 60,
      "narrative.applications_received": 0,
    },
  });
  test.each([
    ["one figure twice", twice, "150"],
    ["parts and their sum", parts, "60+60=120"],
  ])("%s", async (_, report, figure) => {
    const answer = await check(report);
    const said = answer.blocks.flatMap((block) => ("text" in block ? [block.text] : []));
    expect(said[0]).toContain("另有1处");
    expect(warnings(answer).join()).toContain(figure);
    expect(said.find((text) => text.startsWith("核对过"))).not.toContain("正文与表格");
  });

  test("and what agrees is", async () => {
    const answer = await check(toldReport({ cells: { "narrative.applications_received": 0 } }));
    const said = answer.blocks.flatMap((block) => ("text" in block ? [block.text] : []));
    expect(said[0]).not.toContain("另有");
    expect(said.find((text) => text.startsWith("核对过"))).toContain("正文与表格");
  });
});

describe("of many reports, prose and tables alone", () => {
  const where = { section: "六", row: "政府网站公开信息", column: null, line: 423 } as const;
  const twice = toldReport({
    cells: { "narrative.disclosed_website": 100, "narrative.applications_received": 0 },
    prose: { "narrative.disclosed_website": { restated: [{ value: 150, raw: "150", quote: "网站150条。", where }] } },
  });
  const ofAll: Query = { intent: "check", of: { kind: "scope", scope: everything }, relation: 6 };

  test("what disagrees is told with both figures and where they stand", async () => {
    const { blocks, citations } = await answerTo(twice, ofAll);
    const said = blocks.flatMap((block) => ("text" in block ? [block.text] : []));
    expect(said[0]).toContain("其中1份正文前后或与表格不一致");
    expect(said.join()).not.toContain("未发现");
    expect(said.join()).toContain("100");
    expect(said.join()).toContain("150");
    expect(citations.length).toBeGreaterThan(0);
  });

  test("and what agrees is told to", async () => {
    const { blocks } = await answerTo(toldReport({ cells: { "narrative.applications_received": 0 } }), ofAll);
    expect(blocks[0]).toMatchObject({ text: expect.stringContaining("正文与表格未发现不一致") });
  });
});
