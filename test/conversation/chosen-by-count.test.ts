import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const FIGURES = { 甲街道: [900, 150, 2], 乙街道: [900, 90, 0], 丙街道: [40, 4, 7], 丁街道: [1000, 101, 1] } as const;
const talk = talkOver(
  Object.entries(FIGURES).map(([short, [received, granted, reviewed]]) =>
    madeReport({
      short,
      year: 2023,
      cells: {
        "applications.received.total": received,
        "applications.granted.total": granted,
        "applications.handled_total.total": received,
        "review.reconsideration.total": reviewed,
      },
    }),
  ),
);

describe("those with just so many cases", () => {
  test.each([
    ["2023年收到900件的单位", 2],
    ["2023年哪个单位收到900件", 2],
    ["2023年谁收到了900件申请", 2],
    ["2023年收到900件申请的是哪家", 2],
    ["2023年收到了900件申请的单位有哪些", 2],
    ["2023年收到40件的街道有几个", 1],
    ["2023年哪家收到901件", 0],
    ["2023年哪个单位被复议7件", 1],
    ["2023年哪个单位公开了90件", 1],
    ["2023年申请数1000件的单位", 1],
  ])("%s: %i", async (question, count) => {
    const { status, values } = await talk.answerTo(question);
    expect(status).toBe("answered");
    expect(values[0]).toMatchObject({ value: count, unit: "家" });
  });

  test.each([
    ["2023年收到900件的单位公开了多少件", 240, "件"],
    ["2023年收到900件申请的单位公开率是多少", 13.33, "%"],
    ["2023年复议7件的单位公开了多少件", 4, "件"],
    ["2023年复议7件的单位公开率是多少", 10, "%"],
  ])("%s is asked of these alone: %f", async (question, value, unit) => {
    const { status, values } = await talk.answerTo(question);
    expect(status).toBe("answered");
    expect(values[0]).toMatchObject({ unit });
    expect(Number(values[0]?.value)).toBeCloseTo(value, 2);
  });

  test.each(["2023年没收到900件的单位", "2023年不是收到900件的单位"])("%s is asked back about", async (question) => {
    expect((await talk.answerTo(question)).values).toEqual([]);
  });
});

describe("公开 with a limit in 件 is of applications", () => {
  test.each([
    ["2023年公开超过100件的单位有哪些", 2],
    ["2023年哪些单位公开超过100件", 2],
    ["2023年公开不到5件的街道有几个", 1],
    ["2023年公开超过100件申请的是哪些单位", 2],
  ])("%s: %i", async (question, count) => {
    const { status, values } = await talk.answerTo(question);
    expect(status).toBe("answered");
    expect(values[0]).toMatchObject({ value: count, unit: "家", fact: "count:applications.granted.total" });
  });
});
