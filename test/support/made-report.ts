import { createHash } from "node:crypto";
import fc from "fast-check";
import { cellsOf, type FactId } from "../../src/form/facts.ts";
import { narrativeFacts } from "../../src/form/narrative.ts";
import type { EditionId } from "../../src/form/types.ts";
import type { Agency } from "../../src/report/agency.ts";
import type { Cell } from "../../src/report/cell.ts";
import type { Fact, Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";

/** What a test wants of a made-up report; the rest is filled in. */
export interface Wanted {
  /** Short name of the agency. */
  readonly short?: string;
  readonly year?: number;
  readonly edition?: EditionId;
  /** Which file it was read from: another text is another revision. */
  readonly source?: string;
  /** Cells and prose facts by id; any other cell is a zero, any other prose fact is not stated. */
  readonly cells?: { readonly [id: string]: Cell | number };
}

export function madeAgency(short: string): Agency {
  const region = ["山东省", "淄博市", "临淄区"];
  return {
    id: [...region, short].join("/"),
    name: `临淄区人民政府${short}办事处`,
    short,
    region,
    type: "street",
    aliases: [`${short}办`],
  };
}

/** A whole report, as the parser would give it. */
export function madeReport(wanted: Wanted = {}): Report {
  const { short = "甲街道", year = 2021, edition = year < 2021 ? "2019" : "2021", cells = {} } = wanted;
  const agency = madeAgency(short);
  const { source = `${short}-${year}` } = wanted;
  const cell = (id: string): Cell | undefined => {
    const given = cells[id];
    return typeof given === "number" ? { state: "number", value: given, raw: String(given) } : given;
  };
  const tables: Fact[] = cellsOf(edition).map(({ id, row, column, section }, at) => ({
    id,
    cell: cell(id) ?? { state: "number", value: 0, raw: "0" },
    where: { section, row: row.label, column: column.label, line: at + 10 },
  }));
  const prose: Fact[] = narrativeFacts.flatMap(({ id, label }) => {
    const stated = cell(id);
    if (!stated) return [];
    const quote = `${label}${stated.raw ?? ""}。`;
    return [{ id: id as FactId, cell: stated, where: { section: "一", row: label, column: null, line: 3 }, quote }];
  });
  return {
    id: reportId(agency.id, year),
    title: `${agency.name}${year}年政府信息公开工作年度报告`,
    agency,
    year,
    edition,
    period: { from: `${year}-01-01`, to: `${year}-12-31`, stated: true },
    published: `${year + 1}-01-28`,
    source: { file: `${source}.txt`, sha256: createHash("sha256").update(source).digest("hex") },
    contact: { address: "某路1号", postcode: "255400", telephone: null, email: null, website: null },
    facts: [...tables, ...prose],
    sections: {
      一: [{ text: "总体情况。", line: 2 }],
      五: [{ text: "存在的问题。", line: 300 }],
      六: [],
    },
    findings: [],
    alignments: [{ table: "applications", certainty: "certain", notes: [] }],
    remarks: [],
  };
}

const raw = fc.constantFrom("", "/", "-", "—", "无", "约30", '引"号', "换\n行", "\u2028", "😀", "=1+1");

/** Any cell: every state, large and signed and decimal figures, awkward texts. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(5000).map((value): Cell => ({ state: "number", value, raw: String(value) })) },
  fc
    .constantFrom(-3, 0.5, 2 ** 31, -(2 ** 31), -(2 ** 31) + 1, 2 ** 31 - 1, 1234567.89, 999_999_999_999)
    .map((value): Cell => ({ state: "number", value, raw: `${value}` })),
  raw.map((text): Cell => ({ state: "blank", raw: text })),
  raw.map((text): Cell => ({ state: "text", raw: text })),
  fc.option(raw).map((text): Cell => ({ state: "missing", raw: text })),
);

/** Any report of a few agencies and years, with some cells worded otherwise than the form. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    short: fc.constantFrom("甲街道", "乙街道", "丙镇", "丁乡"),
    year: fc.integer({ min: 2019, max: 2023 }),
    edition: fc.constantFrom<EditionId>("2019", "2021"),
    source: fc.string({ maxLength: 8 }),
    cells: fc.array(anyCell, { minLength: 220, maxLength: 220 }),
    line: fc.option(fc.nat(500)),
    page: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    restated: fc.boolean(),
  })
  .map(({ cells, line, page, restated, ...wanted }) => {
    const ids = [...cellsOf(wanted.edition), ...narrativeFacts].map(({ id }) => id);
    const byId = Object.fromEntries(ids.flatMap((id, at) => (cells[at] ? [[id, cells[at]]] : [])));
    const report = madeReport({ ...wanted, cells: byId });
    const facts = report.facts.map((fact, at) => {
      if (at % 17 === 0) return { ...fact, where: { ...fact.where, line, ...(page ? { page } : {}) } };
      if (at % 29 === 0) return { ...fact, where: { ...fact.where, row: `${fact.where.row}（手写）` } };
      return restated && fact.quote !== undefined
        ? { ...fact, restated: [{ value: 1, raw: "1", quote: "另一句。", where: fact.where }] }
        : fact;
    });
    return { ...report, facts };
  });
