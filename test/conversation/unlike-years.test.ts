import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const received = (short: string, year: number, value: number) =>
  madeReport({ short, year, cells: { "applications.received.total": value } });
const blank = (short: string, year: number) =>
  madeReport({ short, year, cells: { "applications.received.total": { state: "blank", raw: "" } } });

/** 丙街道 reports of 2022 alone, and that of 丁街道 of 2023 is blank. */
const talk = talkOver([
  ...[received("甲街道", 2021, 5), received("甲街道", 2022, 10), received("甲街道", 2023, 12)],
  ...[received("乙街道", 2021, 5), received("乙街道", 2022, 20), received("乙街道", 2023, 24)],
  ...[received("丙街道", 2022, 30)],
  ...[received("丁街道", 2021, 2), received("丁街道", 2022, 40), blank("丁街道", 2023)],
]);

const told = async (...questions: readonly string[]): Promise<string> =>
  (await talk.answerTo(...questions)).blocks.flatMap((block) => ("text" in block ? [block.text] : [])).join("\n");

describe("totals of two years over the reports of different agencies are not held against one another", () => {
  test.each([
    "街道2022年和2023年收到的申请总数变化",
    "2023年各街道收到的申请总量比2022年减少多少",
    "全部单位2023年收到申请总量同比增长多少",
    "2022年和2023年全部单位申请总量对比",
  ])("%s: those that have both are", async (question) => {
    const text = await told(question);
    expect(text).toContain("2022年4家，2023年2家");
    expect(text).toContain("两年都有数的2家：2022年30件，2023年36件，2023年比2022年增加6件（+20%）。");
    expect(text).not.toMatch(/减少64件|-64%/);
  });

  test("nor are their means", async () => {
    const text = await told("2023年各街道平均收到的申请比2022年多多少");
    expect(text).toContain("两年都有数的2家：2022年15件，2023年18件，2023年比2022年增加3件（+20%）。");
  });

  test("of the same agencies nothing is added", async () => {
    const text = await told("甲街道和乙街道2022年和2023年收到的申请总数变化");
    expect(text).not.toContain("两年都有数的");
  });

  test("year by year it is noted", async () => {
    expect(await told("2021年到2023年各街道收到的申请总量逐年变化")).toContain("各年有数的单位不完全相同");
  });
});
