import { describe, expect, test } from "vitest";
import { findFact, type Report } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const ask = talk.answerTo;

const RECEIVED = "applications.received.total";
const of2021 = madePanel.filter(({ year }) => year === 2021);
const lacks = (report: Report): boolean =>
  report.facts.some(({ id, cell }) => !id.startsWith("narrative.") && cell.state !== "number");

describe("reports with cells that hold no figure", () => {
  test.each<[question: string, count: number]>([
    ["2021年哪些报告有空着没填的格子", of2021.filter(lacks).length],
    ["2021年哪些单位没填收到申请数", of2021.filter((one) => findFact(one, RECEIVED)?.cell.state !== "number").length],
    ["2021年哪些单位收到申请数是空白", of2021.filter((one) => findFact(one, RECEIVED)?.cell.state !== "number").length],
    ["哪些报告缺数据", madePanel.filter(lacks).length],
  ])("%s", async (question, count) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ status: "answered", intent: "check" });
    expect(answer.values[0]).toMatchObject({ value: count, unit: "份" });
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  test.each([
    ["临淄区教育局2019年哪些格空着没填", RECEIVED],
    ["临淄区教育局2019年哪些数字没填", RECEIVED],
    ["临淄区教育局2019年年报缺哪几项", RECEIVED],
    ["临淄区教育局2021年哪些格空着没填", "applications.handled_total.total"],
  ])("%s cites the cells", async (question, fact) => {
    const { citations, values } = await ask(question);
    expect(citations.map((one) => one.fact)).toEqual([fact]);
    expect(values.map(({ fact, value }) => [fact, value])).toContainEqual(["count:unfilled", 1]);
  });

  test.each(["库里缺哪些年份", "临淄区教育局缺哪一年的报告"])("%s asks for reports", async (question) => {
    expect((await ask(question)).intent).toBe("catalogue");
  });
});
