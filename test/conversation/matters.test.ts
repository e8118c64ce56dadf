import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

/** The rows that an answer told figures of. */
async function rowsOf(question: string): Promise<readonly string[]> {
  const { values } = await talk.answerTo(question);
  return [...new Set(values.map(({ fact }) => fact.replace(/\.[^.]+$/, "")))];
}

describe("how a matter stands is no single figure", () => {
  test.each([
    ["临淄区教育局2021年申请情况", ["applications.received", "applications.granted"]],
    ["临淄区教育局2021年依申请公开情况怎么样", ["applications.received", "applications.granted"]],
    ["临淄区教育局2021年依申请公开工作怎么样", ["applications.received", "applications.granted"]],
    ["临淄区教育局2021年依申请公开办理详细表", ["applications.received", "applications.granted"]],
    ["临淄区教育局2021年行政复议情况", ["review.reconsideration"]],
    ["临淄区教育局2021年行政诉讼情况如何", ["review.litigation_direct"]],
    ["临淄区教育局2021年行政复议和行政诉讼情况", ["review.reconsideration", "review.litigation_direct"]],
    ["临淄区教育局2021年主动公开情况", ["narrative"]],
  ])("%s", async (question, rows) => {
    const { status, intent, values } = await talk.answerTo(question);
    expect([status, intent]).toEqual(["answered", "summary"]);
    expect(await rowsOf(question)).toEqual(expect.arrayContaining(rows));
    expect(values.length).toBeGreaterThan(1);
  });

  test("disputes are told with how they ended, and of the kind that was asked about alone", async () => {
    const facts = (await talk.answerTo("临淄区教育局2021年行政复议情况")).values.map(({ fact }) => fact);
    expect(facts).toContain("review.reconsideration.total");
    expect(facts.filter((fact) => !fact.startsWith("review.reconsideration."))).toEqual([]);
  });

  test.each([
    ["临淄区教育局2021年企业申请情况", "value"],
    ["临淄区教育局2021年申请数量情况", "value"],
    ["临淄区教育局2021年收到多少申请，情况如何", "value"],
    ["临淄区教育局历年申请情况", "trend"],
    ["临淄区教育局2021年申请办理情况", "breakdown"],
  ])("%s stays %s", async (question, intent) => expect((await talk.answerTo(question)).intent).toBe(intent));
});
