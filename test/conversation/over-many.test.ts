import { describe, expect, test } from "vitest";
import { findDerived } from "../../src/form/derived.ts";
import { findFact, type Report } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const ask = talk.answerTo;

const RECEIVED = "applications.received.total";
const GRANTED = "applications.granted.total";
const PARTLY = "applications.partially_granted.total";
const RECONSIDERED = "review.reconsideration.total";
const SUED = "review.litigation.total";

/** A figure, or `NaN` where a report has none; a group's total is that of the cells that the report has. */
function figure(report: Report, id: string): number {
  const cells = (findDerived(id)?.parts ?? [id]).flatMap((part) => findFact(report, part)?.cell ?? []);
  const figures = cells.map((cell) => (cell.state === "number" ? cell.value : Number.NaN));
  return figures.length === 0 ? Number.NaN : figures.reduce((sum, value) => sum + value, 0);
}

const of = (year: number, fits: (report: Report) => boolean = () => true): readonly Report[] =>
  madePanel.filter((report) => report.year === year && fits(report));
const inRegion =
  (name: string) =>
  ({ agency }: Report): boolean =>
    agency.region.includes(name);
const known = (reports: readonly Report[], id: string): number[] =>
  reports.map((report) => figure(report, id)).filter((value) => !Number.isNaN(value));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => b - a);

const NATURAL = "applications.received.natural_person";
const isOf =
  (...types: readonly string[]) =>
  ({ agency }: Report): boolean =>
    types.includes(agency.type);
const share = (part: number, whole: number): number => Math.round((part / whole) * 10000) / 100;
/** Sum over sum, of the reports that have both figures. */
function pooled(reports: readonly Report[], part: string, whole: string): number {
  const both = reports.filter((report) => figure(report, part) >= 0 && figure(report, whole) > 0);
  return share(sum(known(both, part)), sum(known(both, whole)));
}

const all = of(2021);
const received = sorted(known(all, RECEIVED));
const average = sum(received) / received.length;
const counted = (meets: (report: Report) => boolean): number => all.filter(meets).length;

describe("figures over many reports", () => {
  test.each<[question: string, figure: number]>([
    [
      "2021年除桓台县外其他单位一共收到多少申请",
      sum(
        known(
          of(2021, (one) => !inRegion("桓台县")(one)),
          RECEIVED,
        ),
      ),
    ],
    [
      "2021年除街道以外的单位收到申请合计",
      sum(
        known(
          of(2021, ({ agency }) => agency.type !== "street"),
          RECEIVED,
        ),
      ),
    ],
    [
      "临淄区2021年收到的申请合计（不含区政府）",
      sum(
        known(
          of(2021, (one) => inRegion("临淄区")(one) && one.agency.type !== "government"),
          RECEIVED,
        ),
      ),
    ],
    [
      "2021年教育局以外的单位平均收到几件申请",
      Math.round(
        (sum(
          known(
            of(2021, ({ agency }) => agency.short !== "教育局"),
            RECEIVED,
          ),
        ) /
          known(
            of(2021, ({ agency }) => agency.short !== "教育局"),
            RECEIVED,
          ).length) *
          100,
      ) / 100,
    ],
    [
      "2021年所有教育局一共收到多少申请",
      sum(
        known(
          of(2021, ({ agency }) => agency.short === "教育局"),
          RECEIVED,
        ),
      ),
    ],
    ["2021年收到申请最多和最少的单位差多少", (received[0] ?? 0) - (received.at(-1) ?? 0)],
    ["2021年收到申请第一名比第三名多多少件", (received[0] ?? 0) - (received[2] ?? 0)],
    ["2021年收到申请第二多的是哪个单位", received[1] ?? 0],
    ["2021年收到申请倒数第三的单位", received.at(-3) ?? 0],
    [
      "2021年全部单位复议和诉讼一共多少件",
      sum(
        all
          .map((report) => figure(report, RECONSIDERED) + figure(report, SUED))
          .filter((value) => !Number.isNaN(value)),
      ),
    ],
    ["2021年各单位予以公开和部分公开合计多少件", sum([...known(all, GRANTED), ...known(all, PARTLY)])],
    [
      "2021年收到申请超过20件且予以公开少于10件的单位有几家",
      counted((report) => figure(report, RECEIVED) > 20 && figure(report, GRANTED) < 10),
    ],
    [
      "2021年有行政复议或者行政诉讼的单位有几家",
      counted((report) => figure(report, RECONSIDERED) > 0 || figure(report, SUED) > 0),
    ],
    ["2021年收到申请超过平均数的单位有几家", counted((report) => figure(report, RECEIVED) > average)],
    [
      "2021年没有被复议的单位一共收到多少申请",
      sum(
        known(
          of(2021, (report) => figure(report, RECONSIDERED) === 0),
          RECEIVED,
        ),
      ),
    ],
    [
      "2021年收到申请超过100件的单位一共予以公开多少件",
      sum(
        known(
          of(2021, (report) => figure(report, RECEIVED) > 100),
          GRANTED,
        ),
      ),
    ],
    [
      "2021年哪个市收到的申请合计最多",
      Math.max(...["淄博市", "枣庄市"].map((city) => sum(known(of(2021, inRegion(city)), RECEIVED)))),
    ],
    [
      "2021年临淄区收到的申请占全部单位的百分之几",
      share(sum(known(of(2021, inRegion("临淄区")), RECEIVED)), sum(known(all, RECEIVED))),
    ],
    ["2021年淄博市收到的申请里自然人占比", pooled(of(2021, inRegion("淄博市")), NATURAL, RECEIVED)],
    ["2021年全部单位自然人申请占比", pooled(all, NATURAL, RECEIVED)],
    ["2021年淄博市各单位收到的申请里自然人占多少", pooled(of(2021, inRegion("淄博市")), NATURAL, RECEIVED)],
    ["2021年街道和乡镇哪类收到的申请多", sum(known(of(2021, isOf("town", "township")), RECEIVED))],
    ["2021年街道收到的申请多还是镇收到的多", sum(known(of(2021, isOf("town")), RECEIVED))],
    ["2021年街道和部门分别收到多少申请", sum(known(of(2021, isOf("department")), RECEIVED))],
    ["2021年各部门和各街道收到的申请分别一共多少件", sum(known(of(2021, isOf("department")), RECEIVED))],
    ["2021年各街道、各部门收到的申请的合计数哪个大", sum(known(of(2021, isOf("street")), RECEIVED))],
    ["2021年街道和部门一共收到多少申请", sum(known(of(2021, isOf("street", "department")), RECEIVED))],
    [
      "2021年哪些街道没有结转到下年的申请",
      of(2021, isOf("street")).filter((report) => figure(report, "applications.carried_out.total") === 0).length,
    ],
    ["2021年收到申请超过20件的都有谁", of(2021, (report) => figure(report, RECEIVED) > 20).length],
    [
      "2021年各地教育局一共收到多少申请",
      sum(
        known(
          of(2021, ({ agency }) => agency.short === "教育局"),
          RECEIVED,
        ),
      ),
    ],
    ["每年一共收到多少件申请", sum(known(of(2022), RECEIVED))],
    ["2021年淄博市和枣庄市各单位总共收到多少申请", sum(received)],
  ])("%s", async (question, expected) => {
    const answer = await ask(question);
    expect(talk.faults).toEqual([]);
    expect(answer.status).toBe("answered");
    expect(answer.values.map(({ value }) => value)).toContain(expected);
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  test.each([
    "2021年除火星区外收到多少申请",
    "2021年除优秀单位外一共收到多少申请",
    "2021年收到申请最多的街道比最多的镇多多少",
    "2021年收到申请超过20件或予以公开少于10件且没有复议的单位有几家",
    "2021年收到申请超过全市平均的单位有几家",
    "2021年临淄区收到的申请比桓台县多吗",
    "2021年临淄区收到的申请占百分之几",
  ])("%s is asked back about", async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe("clarify");
    expect(answer.values).toEqual([]);
  });
});

/** Years of one agency without a contradiction, so that only the figures decide. */
const [earlier, later] = ((): readonly [Report, Report] => {
  for (const report of madePanel) {
    const next = madePanel.find(({ agency, year }) => agency.id === report.agency.id && year === report.year + 1);
    const namesakes = madePanel.filter(
      ({ agency }) => agency.short === report.agency.short && agency.id !== report.agency.id,
    );
    const [a, b] = [figure(report, RECEIVED), next ? figure(next, RECEIVED) : Number.NaN];
    if (next && namesakes.length === 0 && a < b && a > 0) return [report, next];
  }
  throw new Error("no agency of the panel received more");
})();

describe("questions for yes or no begin with it", () => {
  const name = earlier.agency.short;
  const [few, many] = [figure(earlier, RECEIVED), figure(later, RECEIVED)];
  const rank = (report: Report): number =>
    1 + of(report.year).filter((other) => figure(other, RECEIVED) > figure(report, RECEIVED)).length;
  test.each<[question: string, begins: string]>([
    [`${name}${later.year}年收到的申请是不是比${earlier.year}年多`, "是，"],
    [`${name}${earlier.year}年收到的申请比${later.year}年多吗`, "不是，"],
    [`${name}${later.year}年收到的申请增加了吗`, "是，"],
    [`${name}${later.year}年收到的申请是不是减少了`, "不是，"],
    [`${name}${later.year}年收到的申请超过${many}件了吗`, "不是，"],
    [`${name}${later.year}年收到的申请是否超过${few}件`, "是，"],
    [`${name}${later.year}年收到的申请够${many}件吗`, "是，"],
    [`${name}${later.year}年收到的申请是${many + 1}件吗`, "不是，"],
    [`${name}${later.year}年有没有${many + 1}件申请`, "没有这么多，"],
    [`${name}${later.year}年有${few}件申请吗`, "不是，是"],
    [`${name}${later.year}年有没有${few}件申请`, "有，"],
    [`${name}${later.year}年收到过${many + 1}件申请吗`, "不是，"],
    [`${name}${later.year}年收到的申请有没有超过${few}件`, "有，"],
    [`${name}${later.year}年有没有收到过${many + 1}件以上申请`, "没有这么多，"],
    [`${name}${later.year}年收到的申请在${few}到${many}件之间吗`, "是，"],
    [`${name}${later.year}年收到申请排第几`, `第${rank(later)}名`],
  ])("%s: %s", async (question, begins) => {
    const answer = await ask(question);
    const [lead] = answer.blocks;
    expect(lead && "text" in lead ? lead.text : "").toMatch(new RegExp(`^${begins}`));
    expect(answer.citations.length).toBeGreaterThan(0);
  });
});

test("what one figure holds of another is not added to it", async () => {
  const place = `${earlier.agency.short}${earlier.year}年`;
  const answer = await ask(`${place}收到的申请和其中自然人的申请合计多少`);
  const figures = answer.values.map(({ fact, value }) => [fact, value]);
  expect(figures).toEqual([
    [RECEIVED, figure(earlier, RECEIVED)],
    ["applications.received.natural_person", figure(earlier, "applications.received.natural_person")],
  ]);
});

test.each(["合计", "谁多", "差多少"])("%s, after one report, is asked back about", async (question) => {
  const answer = await ask(`${earlier.agency.short}${earlier.year}年收到多少申请`, question);
  expect(answer.status).toBe("clarify");
  expect(answer.values).toEqual([]);
});
