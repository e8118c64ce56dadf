import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const shares = async (...questions: readonly string[]): Promise<readonly (number | string | null)[]> =>
  (await talk.answerTo(...questions)).values.flatMap(({ unit, value }) => (unit === "%" ? [value] : []));

const FIRST = "2021年临淄区收到申请最多的单位占总数多少";

describe("the share of whoever comes first in a ranking", () => {
  test.each([
    [["2021年临淄区收到申请最多的是谁，占总数多少"]],
    [["2021年临淄区收到申请最多的是哪个单位，占全区多少"]],
    [["2021年临淄区收到申请最多的是谁", "占总数多少"]],
    [["2021年临淄区收到申请最多的是谁", "它占几成"]],
    [["2021年临淄区收到申请最多的是谁", "占全区多少"]],
  ])("%j", async (questions) => {
    const told = await shares(...questions);
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]).toBe((await shares(FIRST))[0]);
  });

  test("占总数多少, after the first three, is that of the three", async () => {
    const told = await shares("临淄区2021年收到申请最多的三家", "占总数多少");
    expect(told[0]).toBe((await shares("2021年临淄区收到申请最多的三家单位占总数多少"))[0]);
    expect(told[0]).not.toBe((await shares(FIRST))[0]);
  });

  test("占总数多少, after a figure of one agency, is told of no place that nobody named", async () => {
    expect((await talk.answerTo("临淄区教育局2021年收到多少申请", "占总数多少")).status).toBe("clarify");
  });
});
