import { expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const of = (short: string, year: number, reconsidered: number, sued: number) =>
  madeReport({
    short,
    year,
    cells: {
      "applications.received.total": 4,
      "review.reconsideration.total": reconsidered,
      "review.litigation_direct.total": sued,
      "review.litigation_after_reconsideration.total": 0,
    },
  });

/** 甲街道 was reconsidered in 2020 alone, and never sued. */
const talk = talkOver([
  of("甲街道", 2019, 0, 0),
  of("甲街道", 2020, 3, 0),
  of("甲街道", 2021, 0, 0),
  of("乙街道", 2021, 1, 1),
]);

const leadOf = async (...questions: readonly string[]) => {
  const { blocks } = await talk.answerTo(...questions);
  const [lead] = blocks;
  return lead && "text" in lead ? lead.text : "";
};

test.each([
  ["甲街道从来没被复议过吗", "不是，"],
  ["甲街道从来没被复议过吧", "不是，"],
  ["甲街道是不是从没有被复议过", "不是，"],
  ["甲街道从来没被告过", "是，"],
  ["甲街道从未被起诉过吗", "是，"],
  ["甲街道一直没有诉讼吗", "是，"],
  ["甲街道至今没有行政诉讼吗", "是，"],
  ["甲街道没被告过吗", "是，"],
  ["甲街道有没有被复议过", "有，"],
  ["甲街道被复议过没", "有，"],
  ["甲街道曾经被复议过吗", "有，"],
  ["甲街道收到过申请没有", "有，"],
  ["甲街道有没有被告过", "没有，"],
  ["甲街道打过官司没", "没有，"],
])("%s is told of all years: %s", async (question, verdict) => {
  const lead = await leadOf(question);
  expect(lead.startsWith(verdict), lead).toBe(true);
  expect(lead).toContain("2019年至2021年");
});

test("never is of every year also after the figure of one, and what was in that year of it alone", async () => {
  expect(await leadOf("甲街道2019年收到多少申请", "从来没被复议过吗")).toMatch(/^不是，.*2020年3件/);
  expect(await leadOf("甲街道2019年收到多少申请", "有没有被复议过")).toMatch(/^没有，0件。甲街道2019年/);
});

test.each(["甲街道收到的申请有没有超过3件", "甲街道有没有过程性信息", "甲街道有没有行政复议"])(
  "%s speaks of no time: the year is asked back",
  async (question) => {
    const answer = await talk.answerTo(question);
    expect(answer.status).toBe("clarify");
    expect(answer.values).toEqual([]);
  },
);
