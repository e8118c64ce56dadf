import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const FIGURES = { 甲街道: [3, 5, 9], 乙街道: [4, 6, 8] } as const;
const talk = talkOver(
  Object.entries(FIGURES).flatMap(([short, figures]) =>
    figures.map((received, at) =>
      madeReport({
        short,
        year: 2021 + at,
        cells: { "applications.received.total": received, "review.reconsideration.total": at },
      }),
    ),
  ),
);
const lead = async (...questions: readonly string[]): Promise<string> => {
  const [first] = (await talk.answerTo(...questions)).blocks;
  return first?.kind === "lead" ? first.text : "";
};
const NOT_IN_2023 = "不是，两家都有数的2021年至2023年里，2023年不是这样。";

describe("one agency held against another in every year", () => {
  test.each([
    "甲街道收到的申请一直比乙街道少吗",
    "甲街道收到的申请始终都比乙街道少吗",
    "甲街道收到的申请年年比乙街道少吗",
  ])("%s", async (question) => expect(await lead(question)).toBe(NOT_IN_2023));

  test.each(["每年都比乙街道少吗", "一直比乙街道少吗"])("%s, after the years of the one", async (then) => {
    expect(await lead("甲街道历年收到多少申请", then)).toBe(NOT_IN_2023);
  });

  test("of which figure is asked back where none is said, and each of them is told year by year", async () => {
    const { status, options } = await talk.answerTo("甲街道每年都比乙街道少吗");
    expect([status, options.length]).toEqual(["clarify", 4]);
    for (const { question } of options) expect(await lead(question)).toMatch(/^(?:是|不是)，两家都有数的/);
    expect(await lead(options[0]?.question ?? "")).toBe(NOT_IN_2023);
  });
});
