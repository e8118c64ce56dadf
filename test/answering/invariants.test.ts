import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { createAnswering } from "../../src/answering/create-answering.ts";
import { breakdowns } from "../../src/form/breakdowns.ts";
import { findDerived } from "../../src/form/derived.ts";
import type { Report } from "../../src/report/report.ts";
import type { Query } from "../../src/understanding/query.ts";
import { memoryStore } from "../support/memory-store.ts";
import { asked, someReports } from "./queries.ts";

async function answerTo(reports: readonly Report[], query: Query): Promise<Answer> {
  const answering = createAnswering({ store: memoryStore(reports), terms: [] });
  return answering.answer({ kind: "query", query, notes: [] });
}

function textOf({ blocks }: Answer): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === "table") return block.rows.flat();
      if (block.kind === "list") return block.items;
      return block.kind === "sources" || block.kind === "quote" || block.kind === "warning" ? [] : [block.text];
    })
    .join("\n");
}

/** The facts whose places back a value. */
function backing(fact: string): readonly string[] {
  const ids = fact.replace(/^ratio:/, "").split("/");
  return ids.flatMap((id): readonly string[] => findDerived(id)?.parts ?? [id]);
}

test("every value of a report is cited where the report has it", async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ reports, query }) => {
      const { values, citations } = await answerTo(reports, query);
      for (const { report, fact } of values) {
        if (report === null) continue;
        const cited = citations.filter((citation) => citation.report === report).map((citation) => citation.fact);
        // A sum that the answer works out itself is backed by its parts, whichever they are.
        const backed = fact.startsWith("sum:")
          ? cited.length > 0
          : backing(fact).some((id) => cited.some((one) => one === id));
        expect(backed, fact).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("every value of a cell is what the report holds", async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ reports, query }) => {
      const { values } = await answerTo(reports, query);
      for (const { report, fact, value } of values) {
        const found = reports.find(({ id }) => id === report)?.facts.find(({ id }) => id === fact);
        if (found) expect(found.cell).toMatchObject({ state: "number", value });
      }
    }),
    { numRuns: 300 },
  );
});

test("a figure in the text that has a unit stands in the values or comes from them", async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ reports, query }) => {
      const answer = await answerTo(reports, query);
      const known = answer.values.map(({ value }) => value);
      const asserted = new Set(
        [...known, ...known.flatMap((a) => known.map((b) => Math.abs(a - b)))].map((one) => one.toFixed(4)),
      );
      const parts = known.reduce((sum, value) => sum + value, 0);
      for (const [, figure = ""] of textOf(answer).matchAll(/(?<![\d.+−→-])(\d+(?:\.\d+)?)余?(?:件|条|元|万元)/g)) {
        if (query.intent === "breakdown" && answer.blocks.some(({ kind }) => kind === "warning")) continue;
        const rounded = [...asserted].some(
          (one) => Math.abs(Number(one) - Number(figure)) <= 0.005 + 1e-6 * Number(figure),
        );
        expect(rounded || Number(figure) === parts || Number(figure) <= 10, `${figure} in ${textOf(answer)}`).toBe(
          true,
        );
      }
    }),
    { numRuns: 300 },
  );
});

test("the shares of a breakdown add up to 100, or the answer says why not", async () => {
  const queries = someReports.chain((reports) =>
    fc.constantFrom(...breakdowns).map((breakdown): { reports: Report[]; query: Query } => ({
      reports,
      query: {
        intent: "breakdown",
        targets: reports.slice(0, 1).map((report) => ({ agency: report.agency, year: report.year, report: report.id })),
        breakdowns: [breakdown],
      },
    })),
  );
  await fc.assert(
    fc.asyncProperty(queries, async ({ reports, query }) => {
      const text = textOf(await answerTo(reports, query));
      const shares = [...text.matchAll(/占([\d.]+)%/g)].map(([, share]) => Number(share));
      if (shares.length === 0) return;
      const sum = shares.reduce((all, share) => all + share, 0);
      expect(text.includes("因四舍五入")).toBe(Math.abs(sum - 100) > 0.01);
      expect(Math.abs(sum - 100)).toBeLessThanOrEqual(0.05 * shares.length + 1e-6);
    }),
    { numRuns: 200 },
  );
});

test("the same question over the same reports gives the same answer, bounded, its findings shown", async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ reports, query }) => {
      const answer = await answerTo(reports, query);
      expect(await answerTo(reports, query)).toEqual(answer);
      expect(textOf(answer).length).toBeLessThan(6000);
      const warnings = answer.blocks.flatMap((block) => (block.kind === "warning" ? [block.text] : []));
      expect(warnings).toEqual(expect.arrayContaining([...answer.findings]));
      for (const block of answer.blocks) {
        if (block.kind === "sources") expect(block.citations.every((index) => answer.citations[index])).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
