import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { findFact, type Report } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { reportsOf } from "../support/named-agencies.ts";
import { talkOver } from "./talk-over.ts";

const KINDS = reportsOf([
  "宿州市第一人民医院",
  "宿州市第二人民医院",
  "宿州市第一中学",
  "宿州市教育局",
  "宿州市泗县教育局",
  "宿州市公安局",
]);
const kinds = talkOver(KINDS);
const panel = talkOver(madePanel);
const RECEIVED = "applications.received.total";
const read = (answer: Answer): string => renderPlain(answer, { linkTo: () => null });
const figure = (report: Report): number | undefined => {
  const cell = findFact(report, RECEIVED)?.cell;
  return cell?.state === "number" ? cell.value : undefined;
};
const heldBy = (end: RegExp, year: number): number =>
  KINDS.filter((one) => one.year === year && end.test(one.agency.name)).reduce(
    (sum, one) => sum + (figure(one) ?? 0),
    0,
  );
const sums = ({ values }: Answer): readonly number[] =>
  values.flatMap(({ fact, value }) => (fact === `sum:${RECEIVED}` ? [value] : []));

describe("kinds of agencies side by side are each added up", () => {
  test.each([
    ["2021年医院和学校谁收到的申请多", /医院$/, /中学$/],
    ["2021年医院、学校各收到多少申请", /医院$/, /中学$/],
    ["2021年教育部门和公安部门谁收到的申请多", /教育局$/, /公安局$/],
  ])("%s", async (question, one, other) => {
    const answer = await kinds.answerTo(question);
    expect(sums(answer).slice(0, 2)).toEqual([heldBy(one, 2021), heldBy(other, 2021)]);
  });

  test("of one kind, then of another", async () => {
    expect(sums(await kinds.answerTo("2021年教育部门收到多少申请", "公安部门呢"))).toEqual([heldBy(/公安局$/, 2021)]);
  });

  test.each([["医院和学校谁收到的申请多"], ["2021年医院和学校谁多"]])("%s is asked back", async (question) => {
    expect((await kinds.answerTo(question)).status).toBe("clarify");
  });
});

const isBlankInOne = (report: Report): Report =>
  report.year === 2021 && report.agency.name === "宿州市公安局"
    ? {
        ...report,
        facts: report.facts.map((fact) =>
          fact.id === RECEIVED ? { ...fact, cell: { state: "blank" as const, raw: "/" } } : fact,
        ),
      }
    : report;
const uneven = talkOver(KINDS.map(isBlankInOne));

test("totals of unlike numbers of reports are not set against one another", async () => {
  const text = read(await uneven.answerTo("宿州市教育局和宿州市公安局2020到2021年申请谁多"));
  expect(text).toContain("各方有数的报告份数不同，不比较谁多");
  expect(text).not.toContain("更多");
});

test.each([
  ["2021年教育部门谁收到的申请少", "least"],
  ["2021年教育部门谁收到的申请多", "most"],
])("%s begins with the %s", async (question, order) => {
  const held = KINDS.filter((one) => one.year === 2021 && /教育局$/.test(one.agency.name)).flatMap(
    (one) => figure(one) ?? [],
  );
  const [first] = (await kinds.answerTo(question)).values;
  expect(first?.value).toBe(order === "least" ? Math.min(...held) : Math.max(...held));
});

describe("who has most, or more than somebody, and of what is not said", () => {
  test.each([
    ["2021年谁最多", "2021年哪个单位收到的申请最多"],
    ["2021年临淄区哪个单位最少", "2021年临淄区哪个单位收到的申请最少"],
    ["2021年哪个街道最多", "2021年哪个街道收到的申请最多"],
    ["2021年谁比果里镇多", "2021年谁收到的申请比果里镇多"],
  ])("%s", async (question, choice) => {
    const { status, options } = await panel.answerTo(question);
    expect([status, options?.[0]?.question]).toEqual(["clarify", choice]);
  });
});

describe("several figures of each of many are one table", () => {
  test("in the order of the first", async () => {
    const answer = await panel.answerTo("2022年桓台县各单位的新收和办结各多少");
    expect(answer.intent).toBe("compare");
    const known = madePanel.filter(({ agency, year }) => year === 2022 && agency.region.includes("桓台县"));
    expect(new Set(answer.values.map(({ report }) => report))).toEqual(new Set(known.map(({ id }) => id)));
    expect(new Set(answer.values.map(({ fact }) => fact))).toEqual(
      new Set([RECEIVED, "applications.handled_total.total"]),
    );
  });
});

describe("totals of those that are named", () => {
  const TWO = "宿州市教育局和宿州市公安局";
  const of = (end: RegExp): number => heldBy(end, 2020) + heldBy(end, 2021);

  test.each(["2020到2021年申请谁多", "2020年和2021年谁收到的申请多"])(
    "谁多 over years sets totals side by side: %s",
    async (rest) => {
      const answer = await kinds.answerTo(`${TWO}${rest}`);
      expect(sums(answer).slice(0, 2)).toEqual([of(/宿州市教育局$/), of(/公安局$/)]);
    },
  );

  test("每年谁多 does not", async () => {
    expect((await kinds.answerTo(`${TWO}2020到2021年每年申请谁多`)).intent).toBe("compare");
  });

  test("三家的总数, after three, is their sum", async () => {
    const answer = await kinds.answerTo("宿州市教育局、宿州市公安局和泗县教育局2020年的申请", "2021年三家的申请总数");
    expect(sums(answer)).toEqual([heldBy(/教育局$|公安局$/, 2021)]);
  });

  test.each(["处罚哪家大", "哪家处罚总和大", "谁的处罚量大"])("%s compares", async (rest) => {
    expect((await kinds.answerTo(`${TWO}2021年${rest}`)).intent).toBe("compare");
  });

  test("收费合计 without a name is that of all", async () => {
    const answer = await kinds.answerTo("2021年收费合计");
    expect(read(answer)).toContain("行政事业性收费本年收费金额合计");
  });
});
