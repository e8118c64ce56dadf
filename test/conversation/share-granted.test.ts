import { expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver([
  madeReport({
    short: "甲街道",
    year: 2022,
    cells: {
      "applications.received.total": 40,
      "applications.received.natural_person": 25,
      "applications.granted.total": 10,
      "applications.granted.natural_person": 4,
      "applications.handled_total.total": 50,
      "applications.handled_total.natural_person": 20,
    },
  }),
]);

test.each<[questions: readonly string[], computed: string]>([
  [["甲街道2022年收到多少申请", "公开的占多少"], "10÷50"],
  [["甲街道2022年收到多少申请", "其中公开了的占几成"], "10÷50"],
  [["甲街道2022年公开的占多少"], "10÷50"],
  [["甲街道2022年收到的申请里公开的占多少"], "10÷40"],
  [["甲街道2022年自然人申请里公开的占多少"], "4÷20"],
])("%j: of applications, those that were granted: %s", async (questions, computed) => {
  const { intent, blocks } = await talk.answerTo(...questions);
  expect(intent).toBe("ratio");
  expect(JSON.stringify(blocks)).toContain(computed);
});

test("主动公开的占多少 is of something else", async () => {
  expect(await talk.answerTo("甲街道2022年主动公开的占多少")).toMatchObject({ status: "clarify", values: [] });
});
