import { describe, expect, test } from "vitest";
import type { AgencyType } from "../../src/report/agency.ts";
import { findFact } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const of2021 = madePanel.filter(({ year }) => year === 2021);

/** Reports of 2021 of these kinds with a figure above zero in any of these cells. */
function having(types: readonly AgencyType[], ...ids: readonly string[]): number {
  const reports = of2021.filter(({ agency }) => types.length === 0 || types.includes(agency.type));
  return reports.filter((report) =>
    ids.some((id) => {
      const cell = findFact(report, id)?.cell;
      return cell?.state === "number" && cell.value > 0;
    }),
  ).length;
}

const LITIGATION = ["review.litigation_direct.total", "review.litigation_after_reconsideration.total"];
const RECONSIDERATION = "review.reconsideration.total";

describe("is there any, and which", () => {
  test.each<[question: string, types: readonly AgencyType[], ids: readonly string[]]>([
    ["2021年有没有街道被行政复议", ["street"], [RECONSIDERATION]],
    ["2021年有没有单位被起诉", [], LITIGATION],
    ["2021年有没有哪个镇被起诉", ["town"], LITIGATION],
    ["2021年有街道被起诉吗", ["street"], LITIGATION],
    ["2021年哪些街道被起诉", ["street"], LITIGATION],
    ["2021年哪些单位被起诉了", [], LITIGATION],
    ["2021年被起诉的街道有哪些", ["street"], LITIGATION],
    ["2021年谁被复议了", [], [RECONSIDERATION]],
    ["2021年有没有镇收到企业的申请", ["town"], ["applications.received.enterprise"]],
    ["2021年有没有局收费", ["department"], ["proactive.fees.amount"]],
  ])("%s", async (question, types, ids) => {
    const answer = await talk.answerTo(question);
    expect(answer).toMatchObject({ status: "answered", intent: "aggregate" });
    expect(answer.values.find(({ unit }) => unit === "家")).toMatchObject({ value: having(types, ...ids) });
  });

  test.each([
    "库里有没有街道的年报",
    "有没有2021年的年报",
    "2021年有哪些街道发了年报",
    "2021年有多少单位发布了年报",
    "2021年几家单位公布了年度报告",
    "2021年有哪些单位发了报告",
    "有几个街道发布了2021年的报告",
    "发布报告的单位有多少",
  ])("%s asks for reports", async (question) => {
    expect((await talk.answerTo(question)).intent).toBe("catalogue");
  });

  test.each(["所有单位2021年网站公开总条数", "2021年所有街道收到的申请一共几件"])("%s is a sum", async (question) => {
    const answer = await talk.answerTo(question);
    expect(answer.values.some(({ unit }) => unit === "家")).toBe(false);
  });

  test("a rate that somebody is to have is counted, and not pooled", async () => {
    const { intent, blocks } = await talk.answerTo("2022年有没有单位公开率为100%");
    expect(intent).toBe("aggregate");
    expect(JSON.stringify(blocks)).toContain("没有，0家。");
  });

  test("凤凰镇2021年有单位申请过吗 asks who applied, and not whose report it is", async () => {
    const answer = await talk.answerTo("凤凰镇2021年有单位申请过吗");
    expect(answer.intent).not.toBe("aggregate");
  });
});
