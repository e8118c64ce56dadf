import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver([
  madeReport({
    short: "甲街道",
    year: 2022,
    cells: {
      "applications.received.total": 50,
      "applications.carried_in.total": 5,
      "applications.granted.total": 20,
      "applications.handled_total.total": 52,
      "applications.carried_out.total": 3,
      "review.reconsideration.total": 4,
      "review.litigation_direct.total": 1,
    },
  }),
]);

test.each([
  ["甲街道2022年每百件申请有几件复议", "8%"],
  ["甲街道2022年每一百件申请有多少件被复议", "8%"],
  ["甲街道2022年每100件申请里有几件诉讼", "2%"],
])("%s is a share: %s", async (question, share) => {
  const { intent, blocks } = await talk.answerTo(question);
  expect(intent).toBe("ratio");
  expect(JSON.stringify(blocks)).toContain(share);
});

describe("a figure as it stands is no answer to how many of so many there are", () => {
  test.each([
    "甲街道2022年每100件申请公开几件",
    "甲街道2022年每十件申请公开几件",
    "甲街道2022年每千件申请予以公开几件",
  ])("%s", async (question) => {
    expect(await talk.answerTo(question)).toMatchObject({ status: "clarify", values: [] });
  });
});

test.each([
  ["甲街道2022年连上年结转一共多少件", 55],
  ["甲街道2022年含上年结转一共收到多少件", 55],
  ["甲街道2022年加上上年结转的一共多少件", 55],
  ["甲街道2022年连上年结转的一共办了多少件", 52],
  ["甲街道2022年包括上年结转的共办结多少件", 52],
])("%s: what was carried in is in it", async (question, figure) => {
  const { status, blocks } = await talk.answerTo(question);
  expect(status).toBe("answered");
  expect(JSON.stringify(blocks[0])).toContain(`${figure}件`);
});
