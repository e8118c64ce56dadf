import { APPLICANTS } from "../../src/form/applications.ts";
import { derivedRows } from "../../src/form/derived.ts";
import { cellsOf } from "../../src/form/facts.ts";
import { results } from "../../src/form/relations.ts";
import { REVIEW_RESULTS } from "../../src/form/review.ts";
import type { EditionId } from "../../src/form/types.ts";
import { findFact, type Report } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { madeReport } from "../support/made-report.ts";

/** A question that combines several slots, with the figures that its answer may assert. */
export interface Combined {
  readonly question: string;
  /** One of these figures must be asserted; empty: none may be. */
  readonly figures: readonly number[];
  /** Every asserted figure is of a fact whose id this fits, and of one of these agencies. */
  readonly facts: RegExp;
  readonly agencies: readonly string[];
}

/** Draws a whole number below a limit. */
export type Draw = (below: number) => number;

/** Numbers from a seed, the same on every machine. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** All cells filled, all figures of a report different enough to tell which one an answer gives. */
function filled(edition: EditionId, draw: Draw): Record<string, number> {
  const cells: Record<string, number> = {};
  const rows = [...new Set(cellsOf(edition).flatMap(({ table, row }) => (table === "applications" ? [row.id] : [])))];
  const not: readonly string[] = results.notResults;
  for (const applicant of APPLICANTS) {
    let handled = 0;
    for (const row of rows) {
      if (not.includes(row)) continue;
      const value = draw(applicant === "natural_person" ? 60 : 25);
      cells[`applications.${row}.${applicant}`] = value;
      handled += value;
    }
    const out = draw(9);
    const carried = draw(7);
    cells[`applications.handled_total.${applicant}`] = handled;
    cells[`applications.carried_out.${applicant}`] = out;
    cells[`applications.carried_in.${applicant}`] = carried;
    cells[`applications.received.${applicant}`] = handled + out - carried;
  }
  for (const row of rows)
    cells[`applications.${row}.total`] = APPLICANTS.reduce(
      (sum, applicant) => sum + (cells[`applications.${row}.${applicant}`] ?? 0),
      0,
    );
  for (const row of ["reconsideration", "litigation_direct", "litigation_after_reconsideration"]) {
    let total = 0;
    for (const result of REVIEW_RESULTS) total += cells[`review.${row}.${result}`] = 1 + draw(30);
    cells[`review.${row}.total`] = total;
  }
  const channels = ["website", "new_media", "other"].map((channel) => {
    const value = 50 + draw(400);
    cells[`narrative.disclosed_${channel}`] = value;
    return value;
  });
  cells["narrative.disclosed_total"] = channels.reduce((sum, value) => sum + value, 0);
  return cells;
}

/** The agencies and years of the made panel, every cell of theirs with a figure. */
export const filledPanel: readonly Report[] = madePanel.map((report, at) => ({
  ...madeReport({
    short: report.agency.short,
    year: report.year,
    edition: report.edition,
    cells: filled(report.edition, drawFrom(at + 1)),
  }),
  id: report.id,
  title: report.title,
  agency: report.agency,
  findings: [],
}));

function figureOf(report: Report, id: string): number {
  const [table = "", row = "", column = ""] = id.split(".");
  const group = derivedRows.find((derived) => derived.id === row && derived.table === table);
  const parts = group ? group.rows.map((part) => `${table}.${part}.${column}`) : [id];
  return parts.reduce((sum, part) => {
    const cell = findFact(report, part as never)?.cell;
    return sum + (cell?.state === "number" ? cell.value : 0);
  }, 0);
}

const ROWS = [
  ["收到的申请", "received"],
  ["予以公开的申请", "granted"],
  ["部分公开的申请", "partially_granted"],
  ["不予公开的申请", "denied"],
  ["无法提供的申请", "unavailable"],
  ["不予处理的申请", "rejected"],
  ["办结的申请", "handled_total"],
] as const;
const COLUMNS = [
  ["自然人", "natural_person"],
  ["企业", "enterprise"],
  ["科研机构", "research_institution"],
  ["社会公益组织", "social_organization"],
  ["律所", "legal_service"],
] as const;
const RESULTS = [
  ["维持", "upheld"],
  ["纠正", "corrected"],
] as const;
const RATES = [
  ["予以公开率", "granted"],
  ["部分公开率", "partially_granted"],
  ["不予公开率", "denied"],
  ["无法提供率", "unavailable"],
  ["不予处理率", "rejected"],
] as const;
const REGIONS = ["临淄区", "桓台县", "市中区", "淄博市", "枣庄市"];
const TYPES = [
  ["街道", "street"],
  ["镇", "town"],
] as const;
/** Words that make a smaller question of any other, for which the tables have no figure. */
const NARROWING = ["上半年", "第三季度", "女性", "外地人", "网上提交的", "再次", "首次", "老年人", "逾期", "十二月份"];
const OPENINGS = ["", "", "", "请问", "想了解一下，", "麻烦查一下"];

function one<T>(draw: Draw, list: readonly T[]): T {
  return list[draw(list.length)] as T;
}

function nameOf({ agency }: Report): string {
  return `${agency.region.at(-1)}${agency.short}`;
}

/** A measure in words, its figure for one report, and the facts that it may be told by. */
interface Measured {
  readonly said: string;
  readonly of: (report: Report) => number;
  readonly facts: string;
}

function measureIn(draw: Draw): Measured {
  const [rowSaid, row] = one(draw, ROWS);
  const [columnSaid, column] = one(draw, COLUMNS);
  const others = APPLICANTS.filter((applicant) => applicant !== column);
  const id = `applications.${row}`;
  const sumOf = (report: Report, ids: readonly string[]) => ids.reduce((sum, part) => sum + figureOf(report, part), 0);
  switch (draw(10)) {
    case 0:
    case 1:
      return { said: rowSaid, of: (report) => figureOf(report, `${id}.total`), facts: `${id}.total` };
    case 2:
      return {
        said: `${columnSaid}申请${row === "received" ? "" : `中${rowSaid.replace(/的申请$/, "的")}`}`,
        of: (report) => figureOf(report, `${id}.${column}`),
        facts: `${id}.${column}`,
      };
    case 3:
      return {
        said: `${rowSaid}中${columnSaid}提出的`,
        of: (report) => figureOf(report, `${id}.${column}`),
        facts: `${id}.${column}`,
      };
    case 4:
      return {
        said: `${one(draw, ["不是", "并非", "非"])}${columnSaid}${one(draw, ["提交", "提出"])}的申请`,
        of: (report) =>
          sumOf(
            report,
            others.map((applicant) => `applications.received.${applicant}`),
          ),
        facts: `applications.received.(?!${column})`,
      };
    case 5:
      return {
        said: one(draw, ["没有予以公开的申请", "未予以公开的申请", "除予以公开外的办结申请"]),
        of: (report) =>
          figureOf(report, "applications.handled_total.total") - figureOf(report, "applications.granted.total"),
        facts: "applications.(?:partially_granted|denied|unavailable|rejected|other).total",
      };
    case 6: {
      const [said, result] = one(draw, RESULTS);
      return {
        said: `${one(draw, ["没有被", "未被", "没被"])}${said}的行政复议`,
        of: (report) =>
          figureOf(report, "review.reconsideration.total") - figureOf(report, `review.reconsideration.${result}`),
        facts: `review.reconsideration.(?!${result}|total)`,
      };
    }
    case 7: {
      const [said, result] = one(draw, RESULTS);
      return {
        said: `被${said}的行政复议`,
        of: (report) => figureOf(report, `review.reconsideration.${result}`),
        facts: `review.reconsideration.${result}`,
      };
    }
    case 8:
      return {
        said: "行政诉讼",
        of: (report) => figureOf(report, "review.litigation.total"),
        facts: "review.litigation.total",
      };
    default:
      return {
        said: one(draw, ["不是网站公开的信息", "不通过网站公开的信息"]),
        of: (report) =>
          figureOf(report, "narrative.disclosed_new_media") + figureOf(report, "narrative.disclosed_other"),
        facts: "narrative.disclosed_(?:new_media|other)",
      };
  }
}

function factsOf(facts: string, marks = "(?:(?:avg|count|median|difference|place):)?(?:sum:)?"): RegExp {
  const part = facts.includes("(?!") ? `${facts}[a-z_.]+` : facts;
  return new RegExp(`^${marks}${part}(?:\\+${part})*$`);
}

/** Draws a question; each kind combines other slots. */
export function combined(draw: Draw): Combined {
  const report = one(draw, filledPanel);
  const { year } = report;
  const name = nameOf(report);
  const opening = one(draw, OPENINGS);
  const measure = measureIn(draw);
  const sameYear = filledPanel.filter((other) => other.year === year);
  const [rateSaid, rateRow] = one(draw, RATES);
  const [columnSaid, column] = one(draw, COLUMNS);
  const [typeSaid, type] = one(draw, TYPES);
  const region = one(draw, REGIONS);
  const inScope = sameYear.filter(({ agency }) => agency.region.includes(region));
  const ofType = inScope.filter(({ agency }) => agency.type === type);
  const all = sameYear.map(({ agency }) => agency.short);
  const sum = (reports: readonly Report[]) => reports.reduce((total, each) => total + measure.of(each), 0);
  const at = (figures: readonly number[], facts: string, agencies: readonly string[], question: string): Combined => ({
    question: `${opening}${question}`,
    figures,
    facts: factsOf(facts),
    agencies,
  });
  switch (draw(12)) {
    case 0:
    case 1:
    case 2:
      return at(
        [measure.of(report)],
        measure.facts,
        [report.agency.short],
        one(draw, [
          `${name}${year}年${measure.said}有多少`,
          `${year}年${name}${measure.said}是几件`,
          `${name}${measure.said}${year}年有几件`,
        ]),
      );
    case 3: {
      const other = one(draw, sameYear);
      return at(
        [measure.of(report), measure.of(other)],
        measure.facts,
        [report.agency.short, other.agency.short],
        `${name}和${nameOf(other)}${year}年${measure.said}哪个多`,
      );
    }
    case 4: {
      const own = filledPanel.filter(({ agency }) => agency.id === report.agency.id);
      const [first, last] = [own[0] ?? report, own.at(-1) ?? report];
      return at(
        [measure.of(first), measure.of(last)],
        measure.facts,
        [report.agency.short],
        `${name}${first.year}年和${last.year}年的${measure.said}各是几件`,
      );
    }
    case 5: {
      const part = `applications.${rateRow}.${column}`;
      const whole = `applications.handled_total.${column}`;
      const share = (figureOf(report, part) / figureOf(report, whole)) * 100;
      return at(
        [share],
        `(?:ratio:)?(?:${part}|${whole})(?:/${whole})?`,
        [report.agency.short],
        `${name}${year}年${columnSaid}申请的${rateSaid}是多少`,
      );
    }
    case 6: {
      const id = `applications.granted.${column}`;
      return at(
        [figureOf(report, id)],
        `applications.[a-z_]+.${column}`,
        [report.agency.short],
        `${name}${year}年${columnSaid}申请的办理结果`,
      );
    }
    case 7:
      return at([sum(ofType)], measure.facts, all, `${year}年${region}各${typeSaid}${measure.said}一共多少`);
    case 8: {
      const top = Math.max(...inScope.map(measure.of));
      return at([top], measure.facts, all, `${year}年${region}哪个单位${measure.said}最多`);
    }
    case 9: {
      const rest = inScope.filter((other) => other.agency.id !== report.agency.id);
      const here = report.agency.region.includes(region);
      return at(
        [sum(here ? rest : inScope)],
        measure.facts,
        all,
        `${year}年${region}各单位${here ? `除${name}外` : ""}${measure.said}合计多少`,
      );
    }
    case 10: {
      const limit = 20 + draw(200);
      return at(
        [inScope.filter((other) => measure.of(other) > limit).length],
        measure.facts,
        all,
        `${year}年${region}${measure.said}超过${limit}件的单位有几家`,
      );
    }
    default: {
      const word = one(draw, NARROWING);
      return {
        question: `${opening}${one(draw, [`${name}${year}年${word}${measure.said}有多少`, `总结一下${name}${year}年${word}申请的情况`, `${year}年${region}各单位${word}${measure.said}合计多少`])}`,
        figures: [],
        facts: /./,
        agencies: [],
      };
    }
  }
}
