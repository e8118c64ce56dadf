import { APPLICANTS } from "../../src/form/applications.ts";
import { cellsOf } from "../../src/form/facts.ts";
import { results } from "../../src/form/relations.ts";
import type { EditionId } from "../../src/form/types.ts";
import type { Agency, AgencyType } from "../../src/report/agency.ts";
import type { Cell } from "../../src/report/cell.ts";
import { checkReport } from "../../src/report/check-relations.ts";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import { madeReport } from "./made-report.ts";

const COUNTIES = [
  ["山东省", "淄博市", "临淄区"],
  ["山东省", "淄博市", "桓台县"],
  ["山东省", "枣庄市", "市中区"],
] as const;
/** Some names are those of an agency in every county. */
const SHORTS: readonly (readonly [short: string, type: AgencyType])[] = [
  ["城关街道", "street"],
  ["新华街道", "street"],
  ["人民政府", "government"],
  ["教育局", "department"],
  ["综合行政执法局", "department"],
];
const OWN: readonly (readonly (readonly [short: string, type: AgencyType])[])[] = [
  [
    ["稷下街道", "street"],
    ["凤凰镇", "town"],
    ["金岭回族镇", "town"],
    ["机关事务服务中心", "institution"],
  ],
  [
    ["少海街道", "street"],
    ["果里镇", "town"],
    ["马桥镇", "town"],
    ["唐山镇", "town"],
  ],
  [
    ["中心街街道", "street"],
    ["矿区街道", "street"],
    ["西王庄镇", "town"],
    ["孟庄乡", "township"],
  ],
];
const YEARS = [2019, 2020, 2021, 2022, 2023] as const;

/** A whole number from a seed, the same on every machine. */
function mixed(seed: number): number {
  const once = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 12)) >>> 0;
}

function agencyOf(region: readonly string[], short: string, type: AgencyType): Agency {
  const local = type === "street" || type === "town" || type === "township";
  const county = region.at(-1) ?? "";
  const name = type === "street" ? `${county}人民政府${short}办事处` : `${county}${short}${local ? "人民政府" : ""}`;
  return { id: [...region, short].join("/"), name, short, region, type, aliases: [] };
}

/** Cells that agree with one another: parts add up, what came in went out. */
function agreeing(edition: EditionId, seed: number): { [id: string]: Cell | number } {
  const cells: { [id: string]: Cell | number } = {};
  const not: readonly string[] = results.notResults;
  const rows = [...new Set(cellsOf(edition).flatMap(({ table, row }) => (table === "applications" ? [row.id] : [])))];
  const [first = ""] = rows;
  for (const applicant of APPLICANTS) {
    let handled = 0;
    for (const [at, row] of rows.entries()) {
      if (not.includes(row)) continue;
      const drawn = mixed(seed * 977 + at * 31 + applicant.length * 7);
      const value = applicant === "natural_person" || drawn % 11 === 0 ? (drawn % 4 === 0 ? drawn % 23 : 0) : 0;
      cells[`applications.${row}.${applicant}`] = value;
      handled += value;
    }
    cells[`applications.handled_total.${applicant}`] = handled;
    cells[`applications.received.${applicant}`] = handled;
  }
  for (const row of rows) {
    const sum = APPLICANTS.reduce(
      (total, applicant) => total + Number(cells[`applications.${row}.${applicant}`] ?? 0),
      0,
    );
    cells[`applications.${row}.total`] = sum;
  }
  for (const row of ["reconsideration", "litigation_direct", "litigation_after_reconsideration"]) {
    const [upheld, corrected] = [mixed(seed + row.length) % 4, mixed(seed * 3 + row.length) % 3];
    cells[`review.${row}.upheld`] = upheld;
    cells[`review.${row}.corrected`] = corrected;
    cells[`review.${row}.total`] = upheld + corrected;
  }
  if (first === "") throw new Error("the form has no applications");
  cells["narrative.disclosed_total"] = 100 + (seed % 900);
  cells["narrative.disclosed_website"] = 60 + (seed % 40);
  return cells;
}

/** Here and there a form is not filled in, not legible, or contradicts itself. */
function marred(cells: { [id: string]: Cell | number }, seed: number): { [id: string]: Cell | number } {
  switch (seed % 13) {
    case 1:
      return { ...cells, "applications.received.total": { state: "blank", raw: "" } };
    case 2:
      return { ...cells, "applications.handled_total.total": { state: "missing", raw: null } };
    case 3:
    case 6:
    case 7:
      return { ...cells, "applications.received.total": 500 + (seed % 97) };
    case 4:
      return { ...cells, "review.reconsideration.total": { state: "text", raw: "无" } };
    case 5: {
      const { "narrative.disclosed_total": _, ...rest } = cells;
      return rest;
    }
    default:
      return cells;
  }
}

function reportOf(agency: Agency, year: number, seed: number): Report {
  const edition: EditionId = year < 2021 ? "2019" : "2021";
  const report = madeReport({ short: agency.short, year, edition, cells: marred(agreeing(edition, seed), seed) });
  return {
    ...report,
    id: reportId(agency.id, year),
    title: `${agency.name}${year}年政府信息公开工作年度报告`,
    agency,
    contact: { ...report.contact, telephone: seed % 2 === 0 ? `0533-7${seed % 10}00000` : null },
    sections: {
      一: [{ text: `${year}年主动公开信息${100 + (seed % 900)}条。`, line: 2 }],
      五: [{ text: "存在的问题：信息更新不够及时。改进措施：将加强培训，充实公开内容。", line: 300 }],
      六: [{ text: "没有收取信息处理费。", line: 310 }],
    },
    findings: checkReport(report.facts, edition),
  };
}

/**
 * Some thirty made-up agencies of three counties over five years, with gaps: namesakes in each county, both editions of
 * the form, blanks, lost cells, words for figures, contradictions. The same on every run.
 */
export const madePanel: readonly Report[] = COUNTIES.flatMap((region, county) =>
  [...SHORTS, ...(OWN[county] ?? [])].flatMap(([short, type], at) =>
    YEARS.flatMap((year) => {
      const seed = county * 1000 + at * 50 + (year - 2018) * 7;
      // Every seventh report is lacking; one agency has a single year.
      if (mixed(seed) % 7 === 0 || (at === 5 && year !== 2021)) return [];
      return [reportOf(agencyOf(region, short, type), year, seed)];
    }),
  ),
);
