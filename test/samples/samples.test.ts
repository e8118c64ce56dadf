import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cellsOf, isCellFactId } from "../../src/form/facts.ts";
import { parseReport } from "../../src/parsing/parse-report.ts";
import { readDocument } from "../../src/reading/read-document.ts";
import type { Fact, Finding, Report } from "../../src/report/report.ts";
import { type Sample, samples } from "./expected.ts";

const SAMPLES = "data/reports";
const ORIGINALS = "../shared/reports";
const DIGEST_NOTE = "〔摘编〕本页为样例数据的摘编，数字取自该机关公开的年度报告，文字由本项目另行编写，并非原文。";

async function readReport(file: string): Promise<Report> {
  const document = await readDocument(readFileSync(file), file);
  if ("unreadable" in document) throw new Error(`Cannot read ${file}: ${document.reason}`);
  const outcome = parseReport(document, { file, sha256: "0".repeat(64) });
  if (outcome.kind !== "report") throw new Error(`Cannot parse ${file}: ${outcome.reason}`);
  return outcome.report;
}

/** What a cell holds, without the mark that stands where a figure is lost. */
function held({ cell }: Fact): number | string {
  return cell.state === "number" ? cell.value : cell.state;
}

function cellsIn(report: Report): Record<string, number | string> {
  return Object.fromEntries(report.facts.filter((fact) => isCellFactId(fact.id)).map((fact) => [fact.id, held(fact)]));
}

function expectedCells(sample: Sample): Record<string, number | string> {
  const missing = new Set(sample.missing);
  return Object.fromEntries(
    cellsOf(sample.edition).map(({ id }) => [id, missing.has(id) ? "missing" : (sample.figures[id] ?? 0)]),
  );
}

function proseIn(report: Report): Record<string, string> {
  const stated = report.facts.filter((fact) => !isCellFactId(fact.id));
  return Object.fromEntries(
    stated.map((fact) => {
      const figures = [held(fact), ...(fact.restated ?? []).map(({ value }) => value)].join(", also ");
      return [fact.id, fact.approximate ? `~${figures}` : figures];
    }),
  );
}

function brief({ relation, column, row, expected, found }: Finding): string {
  return `${relation}:${column ?? row}, ${expected}, ${found}`;
}

test("data/reports holds these samples and nothing else", () => {
  expect(readdirSync(SAMPLES).sort()).toEqual(samples.map((sample) => sample.file).sort());
});

describe.each(samples)("the sample $file", async (sample) => {
  const path = join(SAMPLES, sample.file);
  const report = await readReport(path);

  test("says on its first line that it is a digest", () => {
    const [first] = /<body>\s*<p>([^<]*)<\/p>/.exec(readFileSync(path, "utf8"))?.slice(1) ?? [];
    expect(first).toBe(DIGEST_NOTE);
    expect(report.remarks).toContain(DIGEST_NOTE);
  });

  test("names its agency, year, edition, period, date and contact", () => {
    expect(report).toMatchObject({
      agency: { name: sample.agency, short: sample.short, region: sample.region },
      title: `${sample.agency}${sample.year}年政府信息公开工作年度报告`,
      year: sample.year,
      edition: sample.edition,
      period: { from: `${sample.year}-01-01`, to: `${sample.year}-12-31`, stated: sample.period === "stated" },
      published: sample.published,
      contact: sample.contact,
    });
  });

  test("has every cell of its form with its figure", () => {
    expect(cellsIn(report)).toEqual(expectedCells(sample));
  });

  test("states the figures of its prose", () => {
    expect(proseIn(report)).toEqual(sample.prose);
  });

  test("breaks the relations that its original breaks, and no other", () => {
    expect(report.findings.map(brief).sort()).toEqual([...sample.findings].sort());
  });
});

describe.runIf(existsSync(ORIGINALS))("beside the originals", () => {
  const originals = existsSync(ORIGINALS) ? readdirSync(ORIGINALS) : [];

  test.each(samples)("the sample $file is read as its original is", async (sample) => {
    const digest = await readReport(join(SAMPLES, sample.file));
    const file = originals.find((name) => name.startsWith(sample.original)) ?? "";
    const original = await readReport(join(ORIGINALS, file));
    expect(cellsIn(digest)).toEqual(cellsIn(original));
    expect(proseIn(digest)).toEqual(proseIn(original));
    expect(digest.findings).toEqual(original.findings);
    for (const part of ["id", "title", "agency", "year", "edition", "period", "published", "contact"] as const) {
      expect(digest[part], part).toEqual(original[part]);
    }
  });

  test.each(samples)("the sample $file has no sentence of its original", async (sample) => {
    const file = originals.find((name) => name.startsWith(sample.original)) ?? "";
    const copied = await readReport(join(ORIGINALS, file));
    const sentences = (report: Report) =>
      Object.values(report.sections)
        .flat()
        .flatMap((passage) => passage.text.split(/[。；;]/))
        .map((sentence) => sentence.replace(/\s/g, ""))
        .filter((sentence) => sentence.length > 25);
    const theirs = new Set(sentences(copied));
    const digest = await readReport(join(SAMPLES, sample.file));
    expect(sentences(digest).filter((sentence) => theirs.has(sentence))).toEqual([]);
  });
});
