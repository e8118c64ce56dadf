import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { createAnswering } from "../../src/answering/create-answering.ts";
import type { Mark, Picture } from "../../src/answering/pictures/picture.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import type { Report } from "../../src/report/report.ts";
import type { Measure, MeasuredId } from "../../src/understanding/measure.ts";
import type { Query, TrendQuery } from "../../src/understanding/query.ts";
import { memoryStore } from "../support/memory-store.ts";
import { asked } from "./queries.ts";
import { toldReport } from "./reports.ts";

const RATE = {
  id: "granted",
  label: "予以公开占比",
  numerator: "applications.granted.total",
  denominator: "applications.handled_total.total",
} as const;
const measureOf = (id: MeasuredId): Measure => ({ kind: "fact", fact: { ids: [id] } });

function trendOf(reports: readonly Report[], years: readonly number[], measures: readonly Measure[]): TrendQuery {
  return { intent: "trend", agency: (reports[0] ?? toldReport({})).agency, years, measures };
}

async function answerTo(reports: readonly Report[], query: Query): Promise<Answer> {
  return createAnswering({ store: memoryStore(reports), terms: [] }).answer({ kind: "query", query, notes: [] });
}

const marksOf = (picture: Picture): readonly Mark[] => picture.panels.flatMap(({ marks }) => marks);
const textsOf = (picture: Picture): readonly string[] => [
  picture.title,
  ...picture.panels.map(({ heading }) => heading),
  ...marksOf(picture).flatMap(({ name, label }) => [name, label]),
  ...picture.notes,
];
const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

describe("a picture never differs from its answer", () => {
  test("every figure drawn stands in the values, and every number written in the values or the text", async () => {
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ({ reports, query }) => {
        const answer = await answerTo(reports, query);
        if (!answer.picture) return;
        drawn++;
        const values = answer.values.map(({ value }) => value);
        for (const { value, name } of marksOf(answer.picture)) {
          if (value !== null) expect(values, `${name} ${value}`).toContain(value);
        }
        const text = renderPlain(answer, { linkTo: () => null });
        const known = new Set([
          ...numbersIn(text),
          ...values.map((value) => String(Math.abs(value))),
          ...answer.values.flatMap(({ year }) => (year === null ? [] : [String(year)])),
        ]);
        for (const written of textsOf(answer.picture)) {
          for (const number of numbersIn(written))
            expect(known, `${number} of ${written} in ${text}`).toContain(number);
        }
      }),
      { numRuns: 1500 },
    );
    expect(drawn).toBeGreaterThan(150);
  });

  test("a picture is drawn of what is known only, shows something, and is bounded", async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ reports, query }) => {
        const { picture, status } = await answerTo(reports, query);
        if (!picture) return;
        expect(status).toBe("answered");
        expect(picture.source).not.toBe("");
        expect(picture.panels.length).toBeGreaterThan(0);
        for (const { marks, unit } of picture.panels) {
          expect(marks.length).toBeGreaterThan(0);
          expect(marks.length).toBeLessThan(100);
          if (unit === "%") expect(marks.every(({ value, label }) => value === null || label.includes("%"))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

const RECEIVED = "applications.received.total";
const year = (of: number, cells: NonNullable<Parameters<typeof toldReport>[0]["cells"]>) =>
  toldReport({ short: "甲街道", year: of, cells });

describe("a trend's picture", () => {
  test("shows zero as a figure, and a blank and a year without report as what they are", async () => {
    const reports = [
      year(2020, { [RECEIVED]: 0 }),
      year(2021, { [RECEIVED]: { state: "blank", raw: "/" } }),
      year(2023, { [RECEIVED]: 12 }),
    ];
    const { picture } = await answerTo(reports, trendOf(reports, [2020, 2021, 2022, 2023], [measureOf(RECEIVED)]));
    expect(picture?.panels).toEqual([
      {
        shape: "line",
        heading: "",
        unit: "件",
        marks: [
          { name: "2020年", value: 0, label: "0件" },
          { name: "2021年", value: null, label: "空白" },
          { name: "2022年", value: null, label: "无报告" },
          expect.objectContaining({ name: "2023年", value: 12, label: "12件" }),
        ],
      },
    ]);
  });

  test.each([
    ["one year", [year(2020, { [RECEIVED]: 3 })]],
    [
      "one year with a figure",
      [year(2020, { [RECEIVED]: 3 }), year(2021, { [RECEIVED]: { state: "missing", raw: null } })],
    ],
  ])("is none for %s: nothing changes there", async (_, reports) => {
    const answer = await answerTo(reports, trendOf(reports, [2019, 2020, 2021], [measureOf(RECEIVED)]));
    expect(answer.picture).toBeUndefined();
  });

  test("keeps counts and rates apart", async () => {
    const cells = { "applications.handled_total.total": 4, "applications.granted.total": 1 };
    const reports = [year(2022, cells), year(2023, cells)];
    const measures = [measureOf("applications.handled_total.total"), { kind: "rate", rate: RATE } as const];
    const { picture } = await answerTo(reports, trendOf(reports, [2022, 2023], measures));
    expect(picture?.panels.map(({ unit }) => unit)).toEqual(["件", "%"]);
  });
});

describe("contradictions", () => {
  const FINDING = {
    relation: 2,
    column: "total",
    expected: 2,
    found: 0,
    facts: ["applications.handled_total.total"],
    message: "“总计”一列办理结果合计不符：总计为0，各行之和为2。",
  } as const;

  test("are marked at the figure and told in a note", async () => {
    const sound = year(2020, {});
    const broken = toldReport({ short: "甲街道", year: 2021, cells: {}, findings: [FINDING] });
    const query = trendOf([sound, broken], [2020, 2021], [measureOf("applications.handled_total.total")]);
    const { picture } = await answerTo([sound, broken], query);
    expect(picture?.panels[0]?.marks.map(({ doubted }) => doubted)).toEqual([undefined, true]);
    expect(picture?.notes.join()).toContain(`⚠ 甲街道2021年：${FINDING.message}`);
  });
});
