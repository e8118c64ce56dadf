import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TABLE_IDS } from "../../src/form/editions.ts";
import { cellsOf, isCellFactId } from "../../src/form/facts.ts";
import type { EditionId } from "../../src/form/types.ts";
import { type ParseOutcome, parseReport } from "../../src/parsing/parse-report.ts";
import { readText } from "../../src/reading/read-text.ts";
import type { Report } from "../../src/report/report.ts";
import { layouts } from "./tables/layouts.ts";
import { type Figures, printForm } from "./tables/printed-form.ts";

const SHARED = "../shared/reports";

function parse(text: string, file = "样例.txt"): ParseOutcome {
  return parseReport(readText(text), { file, sha256: "0".repeat(64) });
}

function reportOf(outcome: ParseOutcome): Report {
  if (outcome.kind !== "report") throw new Error(`${outcome.kind}: ${outcome.reason}`);
  return outcome.report;
}

/** What a cell of the form is read as: a figure, or its state with the raw text where there is any. */
function cellsIn(report: Report): Record<string, number | string> {
  return Object.fromEntries(
    report.facts
      .filter(({ id }) => isCellFactId(id))
      .map(({ id, cell }) => [id, cell.state === "number" ? cell.value : `${cell.state} ${cell.raw ?? ""}`.trim()]),
  );
}

/** The five reports: every cell is 0 but these. */
const truths: Readonly<
  Record<string, { edition: EditionId; year: number; others: Readonly<Record<string, number | string>> }>
> = {
  "000": {
    edition: "2019",
    year: 2021,
    others: { "proactive.procurement.items": "missing", "proactive.procurement.amount": "missing" },
  },
  "001": { edition: "2021", year: 2023, others: {} },
  "002": {
    edition: "2019",
    year: 2020,
    others: {
      "applications.received.natural_person": 2,
      "applications.received.total": 2,
      "applications.unavailable_not_held.natural_person": 1,
      "applications.unavailable_not_held.total": 1,
      "applications.other_handling.natural_person": 1,
      "applications.other_handling.total": 1,
      "review.reconsideration.pending": 1,
      "review.reconsideration.total": 1,
    },
  },
  "003": {
    edition: "2021",
    year: 2021,
    others: {
      "proactive.normative_documents.in_force": "missing",
      "applications.carried_in.natural_person": "missing",
      "applications.carried_in.enterprise": "missing",
      "applications.carried_in.research_institution": "missing",
      "applications.other_overdue_fee.total": "missing C",
      "applications.other_other.total": "missing C",
      "applications.handled_total.total": "missing C",
    },
  },
  "004": { edition: "2021", year: 2021, others: {} },
};

describe.runIf(existsSync(SHARED))("parseReport() on the five reports", () => {
  const files = existsSync(SHARED) ? readdirSync(SHARED) : [];
  for (const [number, { edition, year, others }] of Object.entries(truths)) {
    const file = files.find((name) => name.startsWith(number)) ?? "";
    const text = (): string => readFileSync(`${SHARED}/${file}`, "utf8");
    const report = (): Report => reportOf(parse(text(), file));

    it(`${number}: every cell`, () => {
      expect(report().edition).toBe(edition);
      expect(report().year).toBe(year);
      const zeros = Object.fromEntries(cellsOf(edition).map(({ id }) => [id, 0]));
      expect(cellsIn(report())).toEqual({ ...zeros, ...others });
    });

    it(`${number}: a figure stands on the line that is cited, under the form's own labels`, () => {
      const lines = text().split(/\r?\n/);
      for (const { id, cell, where } of report().facts.filter((fact) => isCellFactId(fact.id))) {
        const definition = cellsOf(edition).find((candidate) => candidate.id === id);
        expect([where.section, where.row, where.column]).toEqual([
          definition?.section,
          definition?.row.label,
          definition?.column.label,
        ]);
        if (cell.state === "number") expect(lines[(where.line ?? 0) - 1], id).toContain(cell.raw);
      }
    });

    it(`${number}: the relations that it breaks`, () => {
      const broken = report().findings.map(({ relation, column, expected, found }) => [
        relation,
        column,
        expected,
        found,
      ]);
      expect(broken).toEqual(
        number === "002"
          ? [
              [1, "natural_person", 2, 0],
              [1, "total", 2, 0],
              [2, "natural_person", 2, 0],
              [2, "total", 2, 0],
            ]
          : [],
      );
    });
  }

  it("002: figures that are not 0 stand where a person finds them", () => {
    const file = files.find((name) => name.startsWith("002")) ?? "";
    const { facts } = reportOf(parse(readFileSync(`${SHARED}/${file}`, "utf8"), file));
    const lineOf = (id: string): number | null | undefined => facts.find((fact) => fact.id === id)?.where.line;
    expect(lineOf("applications.received.natural_person")).toBe(105);
    expect(lineOf("applications.received.total")).toBe(111);
    expect(lineOf("review.reconsideration.pending")).toBe(380);
  });
});

function tables(figures: Figures): string {
  const form = printForm("2021", figures);
  return layouts["text: tabs, every slot"]?.(TABLE_IDS.map((table) => form[table])) ?? "";
}

const NAME = "临淄区人民政府辛店街道办事处2022年政府信息公开工作年度报告";
const TITLE = `${NAME}\n\n一、总体情况\n\n本年度主动公开信息12条。\n\n`;
const CLOSING = "\n五、存在的主要问题及改进情况\n\n无。\n\n六、其他需要报告的事项\n\n无。\n";

const BLANK = Object.fromEntries(cellsOf("2021").map(({ id }) => [id, ""]));

describe("parseReport() tells what a document is", () => {
  it("a report that a page prints twice", () => {
    const once = tables({ "applications.received.total": "3" }) + CLOSING;
    expect(reportOf(parse(TITLE + once + once)).year).toBe(2022);
  });

  it("a report whose tables are left blank, and whose prose tells what was done", () => {
    const report = reportOf(parse(TITLE + tables(BLANK) + CLOSING));
    expect(report.facts.filter(({ cell }) => cell.state === "number").map(({ id }) => id)).toEqual([
      "narrative.disclosed_total",
    ]);
  });

  it("a report: figures, prose, sections, findings", () => {
    const report = reportOf(parse(TITLE + tables({ "applications.received.total": "3" }) + CLOSING));
    expect(report.agency.short).toBe("辛店街道");
    expect(report.facts.find(({ id }) => id === "narrative.disclosed_total")?.cell).toMatchObject({ value: 12 });
    expect(report.sections.六.map(({ text }) => text)).toEqual(["无。"]);
    expect(report.findings.map(({ relation, column, row }) => [relation, column ?? row])).toEqual([
      [1, "total"],
      [3, "received"],
    ]);
    expect(report.alignments.map(({ certainty }) => certainty)).toEqual(["certain", "certain", "certain"]);
    expect(report.remarks).toEqual([]);
  });

  it("a report that has strokes for all figures", () => {
    const strokes = Object.fromEntries(cellsOf("2021").map(({ id }) => [id, "/"]));
    const report = reportOf(parse(TITLE + tables(strokes) + CLOSING));
    expect(new Set(Object.values(cellsIn(report)))).toEqual(new Set(["blank /"]));
  });

  it("a report that has strokes for all figures and not a word of prose: somebody had nothing to report", () => {
    const strokes = Object.fromEntries(cellsOf("2021").map(({ id }) => [id, "—"]));
    expect(reportOf(parse(`${NAME}\n\n${tables(strokes)}`)).year).toBe(2022);
  });

  it("a report cut off in its tables: what is lost is missing, and a remark says so", () => {
    const whole = TITLE + tables({}) + CLOSING;
    const report = reportOf(parse(whole.slice(0, whole.indexOf("（五）不予处理"))));
    const cells = cellsIn(report);
    expect(cells["applications.received.total"]).toBe(0);
    expect(cells["applications.carried_out.total"]).toBe("missing");
    expect(report.alignments.map(({ certainty }) => certainty)).toEqual(["certain", "certain", "absent"]);
    expect(report.remarks.join()).toContain("缺失");
  });

  it("a paragraph that begins with 〔摘编〕 is a remark and no prose", () => {
    const report = reportOf(parse(TITLE.replace("本年度", "〔摘编〕本页为样例。\n\n本年度") + tables({}) + CLOSING));
    expect(report.remarks).toEqual(["〔摘编〕本页为样例。"]);
    expect(report.sections.一.map(({ text }) => text)).toEqual(["本年度主动公开信息12条。"]);
  });

  it.each([
    ["a report cut off before its tables", TITLE, "damaged", "表格"],
    [
      "two reports in one file",
      TITLE +
        tables({ "applications.received.total": "3" }) +
        CLOSING +
        TITLE.replace("辛店", "雪宫") +
        tables({}) +
        CLOSING,
      "damaged",
      "不止一份",
    ],
    ["tables without a title", tables({}), "damaged", "哪个机关"],
    ["an empty form", TITLE.replace("12条", "　　条") + tables(BLANK) + CLOSING, "not_a_report", "没有一个数字"],
    ["an empty form without any prose", `${NAME}\n\n${tables(BLANK)}`, "not_a_report", "没有一个数字"],
    [
      "a form that is empty but for prose without figures",
      `${NAME}\n\n一、总体情况\n\n认真做好政府信息公开工作。\n\n${tables(BLANK)}${CLOSING}`,
      "not_a_report",
      "没有一个数字",
    ],
    [
      "a form whose cells hold spaces",
      `${NAME}\n\n${tables(Object.fromEntries(cellsOf("2021").map(({ id }) => [id, "\u00a0"])))}`,
      "not_a_report",
      "没有一个数字",
    ],
    [
      "a guide",
      "临淄区政府信息公开指南\n\n一、公开内容\n\n主动公开的信息见目录。\n\n二、依申请公开\n\n可以书面申请。\n",
      "not_a_report",
      "年度报告",
    ],
    [
      "a notice",
      "关于做好2022年政府信息公开工作年度报告编制工作的通知\n\n各街道办事处：\n\n请按时报送。\n",
      "not_a_report",
      "年度报告",
    ],
    [
      "a news item",
      "辛店街道召开政务公开培训会\n\n1月5日，辛店街道召开培训会，共30人参加。\n",
      "not_a_report",
      "年度报告",
    ],
    [
      "a budget",
      "辛店街道2022年部门预算\n\n项目\t合计\t基本支出\t项目支出\n行政运行\t120\t100\t20\n总计\t120\t100\t20\n",
      "not_a_report",
      "年度报告",
    ],
  ])("%s", (_, text, kind, words) => {
    const outcome = parse(text);
    expect(outcome.kind).toBe(kind);
    expect(outcome.kind === "report" ? "" : outcome.reason).toContain(words);
  });
});
