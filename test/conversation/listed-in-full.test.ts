import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

/** 甲甲街道, 甲乙街道 and so on: more than an answer lists of itself. */
const LETTERS = [..."甲乙丙丁戊己"];
const shorts = LETTERS.flatMap((one) => LETTERS.map((other) => `${one}${other}街道`)).slice(0, 36);
const talk = talkOver(
  shorts.map((short, at) =>
    madeReport({
      short,
      year: 2023,
      cells: { "applications.received.total": at + 1, "review.reconsideration.total": at < 35 ? 0 : at },
    }),
  ),
);
const reports = async (...questions: readonly string[]): Promise<number> => {
  const { status, values } = await talk.answerTo(...questions);
  return status === "answered" ? new Set(values.flatMap(({ report }) => report ?? [])).size : 0;
};

describe("a list that was cut short is told in full where all of it is asked for", () => {
  test.each(["都列出来", "全部列出来", "完整名单", "请全部列出"])("%s, after a ranking", async (then) => {
    expect(await reports("2023年各街道收到的申请排名")).toBe(20);
    expect(await reports("2023年各街道收到的申请排名", then)).toBe(36);
  });

  test.each(["都列出来", "把名单都列出来", "完整名单"])("%s, after a count", async (then) => {
    expect(await reports("2023年没有被复议的街道有几个")).toBe(20);
    expect(await reports("2023年没有被复议的街道有几个", then)).toBe(35);
  });

  test.each(["2023年没有被复议的街道有哪些，全部列出来", "请把2023年没有被复议的街道全部列出来"])(
    "%s",
    async (question) => {
      expect(await reports(question)).toBe(35);
    },
  );

  test("the whole of a ranking from the least begins with the least", async () => {
    const { values } = await talk.answerTo("2023年哪个街道收到的申请最少", "全部列出来");
    expect(values.slice(0, 2).map(({ value }) => value)).toEqual([1, 2]);
  });

  test("都列出来, after one figure, lists nothing", async () => {
    expect(await reports("甲乙街道2023年收到多少申请", "都列出来")).toBe(0);
  });
});
