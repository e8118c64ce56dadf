import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { isCellFactId } from "../../../src/form/facts.ts";
import { parseReport } from "../../../src/parsing/parse-report.ts";
import { readDocument } from "../../../src/reading/read-document.ts";
import type { Report } from "../../../src/report/report.ts";
import { fileOf, type Variant, variants } from "../../fixtures/pdf/variants.mjs";

/** Share of printed figures that a text PDF must give. */
const LEAST_READ = 0.98;
const LINES = variants.filter(({ name }) => name !== "no-borders" && name !== "level-lines-only");

async function reportOf(bytes: Uint8Array, file: string): Promise<Report> {
  const document = await readDocument(bytes, file);
  if ("unreadable" in document) throw new Error(document.reason);
  const outcome = parseReport(document, { file, sha256: "0".repeat(64) });
  if (outcome.kind !== "report") throw new Error(outcome.reason);
  return outcome.report;
}

async function both(variant: Variant): Promise<{ readonly page: Report; readonly pdf: Report }> {
  const page = variant.make(readFileSync(`data/reports/${variant.digest}.html`, "utf8"));
  const file = fileOf(variant);
  return {
    page: await reportOf(new TextEncoder().encode(page), "page.html"),
    pdf: await reportOf(readFileSync(`test/fixtures/pdf/${file}`), file),
  };
}

function cellsIn(report: Report): ReadonlyMap<string, number | string> {
  return new Map(
    report.facts.flatMap(({ id, cell }) =>
      isCellFactId(id) ? [[id, cell.state === "number" ? cell.value : cell.state] as const] : [],
    ),
  );
}

const share = { printed: 0, read: 0 };
afterAll(() => {
  const percent = ((100 * share.read) / share.printed).toFixed(2);
  console.log(`figures read of printed PDFs: ${share.read} of ${share.printed}, ${percent} %`);
});

describe.each(variants.map((variant) => ({ file: fileOf(variant), variant })))("$file", async ({ variant }) => {
  const { page, pdf } = await both(variant);
  const printed = cellsIn(page);
  const read = cellsIn(pdf);

  test("gives each cell as it is printed, or as missing", () => {
    const wrong = [...read].filter(([id, value]) => value !== "missing" && value !== printed.get(id));
    expect(wrong).toEqual([]);
    for (const [id, value] of printed) {
      if (typeof value !== "number") continue;
      share.printed += 1;
      if (read.get(id) === value) share.read += 1;
    }
  });

  test("names the same agency, year, edition and period under the same title", () => {
    for (const part of ["id", "title", "agency", "year", "edition", "period", "published"] as const) {
      expect(pdf[part], part).toEqual(page[part]);
    }
  });

  test("gives the prose in whole paragraphs, and the figures in it", () => {
    const prose = (report: Report) =>
      Object.values(report.sections).map((passages) => passages.map(({ text }) => text.replace(/\s/g, "")));
    expect(prose(pdf)).toEqual(prose(page));
    const stated = (report: Report) =>
      report.facts
        .filter(({ id }) => !isCellFactId(id))
        .map(({ id, cell }) => [id, cell.state === "number" && cell.value]);
    expect(stated(pdf)).toEqual(stated(page));
  });

  test("gives page and line of every cell that is read", () => {
    const without = pdf.facts.filter(
      ({ id, cell, where }) =>
        isCellFactId(id) && cell.state === "number" && (where.line === null || where.page === undefined),
    );
    expect(without).toEqual([]);
  });
});

test.each(LINES.map((variant) => ({ file: fileOf(variant), variant })))(
  "$file, which has ruling lines, gives every cell and the same findings",
  async ({ variant }) => {
    const { page, pdf } = await both(variant);
    expect(cellsIn(pdf)).toEqual(cellsIn(page));
    expect(pdf.findings).toEqual(page.findings);
  },
);

/** The same file with its pages shown turned, byte for byte as long: digits of the paper's size make room. */
function turned(bytes: Uint8Array, degrees: number): { readonly bytes: Uint8Array; readonly pages: number } {
  let pages = 0;
  const text = Buffer.from(bytes)
    .toString("latin1")
    .replace(/MediaBox\[0 0 (\d+\.\d{4})\d+ (\d+\.\d{4})\d+\]/g, (box, width: string, height: string) => {
      pages += 1;
      return `MediaBox[0 0 ${width} ${height}]/Rotate ${degrees}`.padEnd(box.length);
    });
  return { bytes: Buffer.from(text, "latin1"), pages };
}

const OF_PAPER = variants.filter(({ program }) => program === "libreoffice").map(fileOf);
test.each(OF_PAPER.flatMap((file) => [90, 180, 270].map((degrees) => [file, degrees] as const)))(
  "%s with its pages turned by %i degrees gives the same",
  async (file, degrees) => {
    const bytes = readFileSync(`test/fixtures/pdf/${file}`);
    const other = turned(bytes, degrees);
    expect(other.pages).toBeGreaterThan(1);
    expect(other.bytes.length).toBe(bytes.length);
    const [upright, lying] = [await reportOf(bytes, file), await reportOf(other.bytes, file)];
    expect(cellsIn(lying)).toEqual(cellsIn(upright));
    expect(lying.sections).toEqual(upright.sections);
  },
);

test("at least 98 % of the figures of all files are read", () => {
  expect(share.read / share.printed).toBeGreaterThanOrEqual(LEAST_READ);
});
