import { describe, expect, test } from "vitest";
import { findDerived } from "../../src/form/derived.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { findFact, type Report } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const RECEIVED = "applications.received.total";
const RECONSIDERED = "review.reconsideration.total";
const CORRECTED = "review.reconsideration.corrected";
const SUED = "review.litigation.total";
const DENIED = "applications.denied.total";

type Holds = (report: Report) => boolean | undefined;

/** Does a figure meet a condition? `undefined` where a report has none. */
const meets =
  (id: string, condition: (value: number) => boolean): Holds =>
  (report) => {
    const cells = (findDerived(id)?.parts ?? [id]).flatMap((part) => findFact(report, part)?.cell ?? []);
    if (cells.length === 0 || cells.some(({ state }) => state !== "number")) return undefined;
    return condition(cells.reduce((sum, cell) => sum + (cell.state === "number" ? cell.value : 0), 0));
  };
const some = (id: string): Holds => meets(id, (value) => value > 0);
const none = (id: string): Holds => meets(id, (value) => value === 0);
const both =
  (one: Holds, other: Holds): Holds =>
  (report) =>
    one(report) === false || other(report) === false ? false : one(report) && other(report);

type Verdict = (of: readonly Report[], holds: Holds) => boolean;

/** In all of the reports that there are. */
const always: Verdict = (of, holds) => of.every((report) => holds(report) === true);
/** In each of these years, a report of each of which there must be. */
const inEach =
  (...years: readonly number[]): Verdict =>
  (of, holds) =>
    years.every((year) => {
      const report = of.find((one) => one.year === year);
      return report !== undefined && holds(report) === true;
    });
/** In so many years in a row, whichever they are. */
const inARow =
  (count: number): Verdict =>
  (of, holds) =>
    [2019, 2020, 2021, 2022, 2023].some((first) =>
      inEach(...Array.from({ length: count }, (_, at) => first + at))(of, holds),
    );

function count(verdict: Verdict, holds: Holds, fits: (report: Report) => boolean = () => true): number {
  const ids = [...new Set(madePanel.filter(fits).map(({ agency }) => agency.id))];
  return ids.filter((id) =>
    verdict(
      madePanel.filter(({ agency }) => agency.id === id),
      holds,
    ),
  ).length;
}

const isStreet = ({ agency }: Report): boolean => agency.type === "street";
const isInLinzi = ({ agency }: Report): boolean => agency.region.includes("临淄区");

describe("agencies of which something holds in every year", () => {
  test.each<[question: string, agencies: number]>([
    ["每年都被复议过的有哪些单位", count(always, some(RECONSIDERED))],
    ["哪些单位每年都收到申请", count(always, some(RECEIVED))],
    ["各年都被复议过的单位", count(always, some(RECONSIDERED))],
    ["年年被复议的单位有几家", count(always, some(RECONSIDERED))],
    ["历年都有不予公开的有几家", count(always, some(DENIED))],
    ["哪些街道年年都有行政诉讼", count(always, some(SUED), isStreet)],
    ["临淄区每年都被复议的单位", count(always, some(RECONSIDERED), isInLinzi)],
    ["有没有哪个单位每年都被复议", count(always, some(RECONSIDERED))],
    ["是不是所有单位每年都收到申请", count(always, some(RECEIVED))],
    [
      "每年都超过50件申请的单位有几家",
      count(
        always,
        meets(RECEIVED, (value) => value > 50),
      ),
    ],
    [
      "每年收到的申请都不到100件的单位有几个",
      count(
        always,
        meets(RECEIVED, (value) => value < 100),
      ),
    ],
    [
      "每年都没有超过60件申请的单位",
      count(
        always,
        meets(RECEIVED, (value) => value <= 60),
      ),
    ],
    ["哪些单位每年都没有行政复议", count(always, none(RECONSIDERED))],
    ["没有一年被复议的单位", count(always, none(RECONSIDERED))],
    ["每年都有复议和诉讼的单位", count(always, both(some(RECONSIDERED), some(SUED)))],
    ["从没有过复议和诉讼的单位", count(always, both(none(RECONSIDERED), none(SUED)))],
    ["2020到2022年每年都有行政复议的单位有哪些", count(inEach(2020, 2021, 2022), some(RECONSIDERED))],
    ["近三年每年都收到申请的单位", count(inEach(2021, 2022, 2023), some(RECEIVED))],
    ["近三年连续被复议的单位", count(inEach(2021, 2022, 2023), some(RECONSIDERED))],
    ["哪几家单位2021年和2022年都被复议了", count(inEach(2021, 2022), some(RECONSIDERED))],
    ["2021年和2023年均有不予公开的单位", count(inEach(2021, 2023), some(DENIED))],
    ["2021、2022两年行政诉讼都为0的单位有哪些", count(inEach(2021, 2022), none(SUED))],
    ["2021和2022年复议和诉讼都为0的单位有几家", count(inEach(2021, 2022), both(none(RECONSIDERED), none(SUED)))],
    ["连续三年都有不予公开的单位", count(inARow(3), some(DENIED))],
    ["连续两年没有不予公开的单位有哪些", count(inARow(2), none(DENIED))],
    ["连着三年没有行政复议的街道有哪几个", count(inARow(3), none(RECONSIDERED), isStreet)],
    ["一连两年没被复议过的单位", count(inARow(2), none(RECONSIDERED))],
    ["哪些单位接连三年没有行政诉讼", count(inARow(3), none(SUED))],
    ["三年没有行政复议的单位", count(inARow(3), none(RECONSIDERED))],
    ["近三年没有行政复议的单位有哪些", count(inEach(2021, 2022, 2023), none(RECONSIDERED))],
    ["2020-2022年哪些单位没有被复议", count(inEach(2020, 2021, 2022), none(RECONSIDERED))],
    ["街道里2020年到2022年诉讼一直为0的", count(inEach(2020, 2021, 2022), none(SUED), isStreet)],
    ["2020年到2022年诉讼始终是0的街道有哪些", count(inEach(2020, 2021, 2022), none(SUED), isStreet)],
    ["长期没有行政诉讼的街道有哪些", count(always, none(SUED), isStreet)],
    [
      "申请量常年低于100件的单位有哪些",
      count(
        always,
        meets(RECEIVED, (value) => value < 100),
      ),
    ],
    [
      "哪些单位的申请一直超过60件",
      count(
        always,
        meets(RECEIVED, (value) => value > 60),
      ),
    ],
    ["三年里没有被复议过的单位有哪些", count(inARow(3), none(RECONSIDERED))],
    ["哪些街道三年诉讼都是0", count(inARow(3), none(SUED), isStreet)],
    ["两年里一次都没被起诉的街道", count(inARow(2), none(SUED), isStreet)],
    [
      "三年申请均超过60件的单位",
      count(
        inARow(3),
        meets(RECEIVED, (value) => value > 60),
      ),
    ],
    ["2020年以来始终没被复议纠正过的单位", count(inEach(2020, 2021, 2022, 2023), none(CORRECTED))],
    ["哪些单位2021、2022两年都有复议被纠正", count(inEach(2021, 2022), some(CORRECTED))],
    [
      "连续4年收到申请超过30件的是谁",
      count(
        inARow(4),
        meets(RECEIVED, (value) => value > 30),
      ),
    ],
  ])("%s", async (question, agencies) => {
    const answer = await talk.answerTo(question);
    expect(talk.faults).toEqual([]);
    expect(answer.status).toBe("answered");
    expect(answer.values[0]).toMatchObject({ value: agencies, unit: "家" });
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  test("one that is named for all of several years must have a report of each: the others are told, not counted", async () => {
    const reply = await talk.replyTo("2020到2022年每年都有行政复议的单位有哪些");
    expect(renderPlain(reply.answer, { linkTo: () => null })).toMatch(/另有\d+家没有不符合的年份.*库中没有报告/);
  });

  test("goes on with the next message", async () => {
    const reply = await talk.answerTo("每年都被复议的单位有几家", "其中街道有几家");
    expect(reply.values[0]?.value).toBe(count(always, some(RECONSIDERED), isStreet));
  });
});

describe("what is asked of each year is not answered by sums of all", () => {
  test.each([
    "每年收到申请最多的是哪个单位",
    "每年哪个街道收到的申请最多",
    "每年都收到申请的单位收到的申请合计",
    "每年复议都维持的单位",
    "2021年复议都维持的单位",
    "哪些年份各单位都有复议",
    "没有一年不被复议的单位",
  ])("%s", async (question) => {
    const answer = await talk.answerTo(question);
    expect(answer.status).toBe("clarify");
    expect(answer.values).toEqual([]);
  });

  test.each([
    ["每年有几家单位被复议", 2019, some(RECONSIDERED)],
    ["近三年每年有几家单位收到申请", 2021, some(RECEIVED)],
  ])("%s: how many they are in each", async (question, first, holds) => {
    const answer = await talk.answerTo(question);
    const expected = madePanel.filter((report) => report.year === first && holds(report) === true).length;
    expect(answer.status).toBe("answered");
    expect(answer.values[0]).toMatchObject({ value: expected, unit: "家" });
  });

  test.each([
    ["各单位每年都收到多少申请", /按年份合计/],
    ["各单位每年收到的申请合计", /按年份合计/],
  ])("%s: sums by year are what is asked", async (question, says) => {
    const answer = await talk.answerTo(question);
    expect(renderPlain(answer, { linkTo: () => null })).toMatch(says);
  });
});

test.each([
  ["城关街道每年都有复议吗", "山东省淄博市临淄区城关街道每年都有复议吗"],
  ["城关街道2020到2022年收到多少申请", "山东省淄博市临淄区城关街道2020-2022年收到多少申请"],
  ["城关街道2020年和2021年收到的申请比较", "山东省淄博市临淄区城关街道2020年和2021年收到的申请比较"],
  ["城关街道近三年收到多少申请", "山东省淄博市临淄区城关街道近三年收到多少申请"],
  ["城关街道2021年收到多少申请", "山东省淄博市临淄区城关街道2021年收到多少申请"],
])("the choices of %s ask of the same time", async (question, choice) => {
  const { options } = await talk.answerTo(question);
  expect(options.map((option) => option.question)).toContain(choice);
});
