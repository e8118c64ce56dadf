import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(
  [2021, 2022, 2023].map((year, at) =>
    madeReport({
      short: "甲街道",
      year,
      cells: {
        "applications.received.total": [30, 10, 20][at] ?? 0,
        "applications.granted.total": [9, 5, 4][at] ?? 0,
        "applications.handled_total.total": [30, 10, 20][at] ?? 0,
        "applications.partially_granted.total": 3,
        "applications.unavailable_not_held.total": 2,
        "review.reconsideration.total": 1,
      },
    }),
  ),
);
const first = async (...questions: readonly string[]) => {
  const { status, values } = await talk.answerTo(...questions);
  return status === "answered" ? values[0]?.value : status;
};

describe("the sum of the figures that were told", () => {
  const TWO = "甲街道2023年予以公开、部分公开各多少";
  test.each([
    "这几项加起来",
    "上述两类合计",
    "以上合计",
    "以上一共多少",
    "两项一共",
    "这些加起来",
    "上面两个数加起来呢",
  ])("%s", async (then) => expect(await first(TWO, then)).toBe(7));

  test.each(["三类合计", "上述三类合计", "这三项加起来"])(
    "%s, of two that were told, is asked back about",
    async (then) => {
      expect(await first(TWO, then)).toBe("clarify");
    },
  );

  test("of three that were told it is the sum of the three", async () => {
    expect(await first("甲街道2023年予以公开、部分公开、无法提供各多少", "上述三类合计")).toBe(9);
  });
});

describe("one of the years of a share", () => {
  test.each([
    ["最低的那年呢", 20],
    ["最高的那年呢", 50],
    ["最低那年", 20],
  ])("%s", async (then, share) => expect(await first("甲街道历年公开率", then)).toBe(share));

  test("最高的那年收到多少申请 is of that year", async () => {
    expect(await first("甲街道历年公开率", "最高的那年收到多少申请")).toBe(10);
  });
});

describe("years of two digits side by side", () => {
  test.each([
    "甲街道收到申请22 23哪年多",
    "甲街道收到申请22和23哪年多",
    "甲街道收到申请22、23哪年多",
    "甲街道22 23收到申请哪年多",
  ])("%s", async (question) => {
    const { status, values } = await talk.answerTo(question);
    expect([status, values.map(({ year, value }) => [year, value])]).toEqual([
      "answered",
      (await talk.answerTo("甲街道收到申请2022年和2023年哪年多")).values.map(({ year, value }) => [year, value]),
    ]);
  });

  test("甲街道22 23收到多少申请 tells both, and no year 2223", async () => {
    const { values } = await talk.answerTo("甲街道22 23收到多少申请");
    expect(values.map(({ year }) => year)).toEqual([2022, 2023]);
  });
});
