import { expect, test } from "vitest";
import { talkOver } from "../conversation/talk-over.ts";
import { unbacked } from "../conversation/unbacked.ts";
import { madeReport } from "../support/made-report.ts";

const talk = talkOver([
  madeReport({
    short: "甲街道",
    year: 2023,
    cells: { "applications.granted.total": 18, "applications.handled_total.total": 56 },
  }),
]);

test.each([
  ["甲街道2023年公开率35%对不对", "不是，予以公开率为32.14%"],
  ["甲街道2023年公开率是35%吗", "不是，予以公开率为32.14%"],
  ["甲街道2023年公开率是不是32.14%", "是，予以公开率为32.14%"],
  ["甲街道2023年公开率32%是否正确", "大致是，予以公开率为32.14%"],
  ["甲街道2023年公开率超过30%吗", "是，予以公开率为32.14%"],
  ["甲街道2023年公开率是多少", "予以公开率为32.14%"],
])("assertDraft() holds a rate against what it is said to be: %s", async (question, lead) => {
  const answer = await talk.answerTo(question);
  expect(answer.blocks[0]).toMatchObject({ kind: "lead", text: expect.stringMatching(new RegExp(`^${lead}`)) });
  expect(unbacked(question, answer)).toEqual([]);
});
