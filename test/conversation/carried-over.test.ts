import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import type { Report } from "../../src/report/report.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";
import { unbacked } from "./unbacked.ts";

const OUT = "applications.carried_out.total";
const IN = "applications.carried_in.total";

const carried = (year: number, into: number | null, out: number): Report =>
  madeReport({
    short: "辛店街道",
    year,
    cells: { [IN]: into ?? { state: "blank", raw: "" }, [OUT]: out },
  });

const talk = talkOver([
  carried(2020, 0, 3),
  carried(2021, 3, 5),
  carried(2022, 4, 2),
  carried(2023, null, 1),
  carried(2025, 1, 0),
]);

const leadOf = ({ blocks }: Answer): string | undefined =>
  blocks.flatMap((block) => (block.kind === "lead" ? [block.text] : []))[0];
const figuresOf = ({ values }: Answer): readonly string[] =>
  values.map(({ year, fact, value }) => `${year} ${fact === OUT ? "out" : fact === IN ? "in" : fact} ${value}`);

describe("what one year carries over is held against what the next one takes in, with both figures", () => {
  test.each([
    [
      "辛店街道2021年上年结转和去年报告对得上吗",
      "辛店街道2020年“结转下年度继续办理”3件，2021年“上年结转”3件，对得上。",
      ["2020 out 3", "2021 in 3"],
    ],
    [
      "辛店街道2021年和2022年的结转对得上吗",
      "辛店街道2021年“结转下年度继续办理”5件，2022年“上年结转”4件，对不上。",
      ["2021 out 5", "2022 in 4"],
    ],
    [
      "辛店街道2021年结转能否衔接",
      "结转有1处对不上：辛店街道2021年到2022年（核对了2处相邻两年）。",
      ["2020 out 3", "2021 in 3", "2021 out 5", "2022 in 4"],
    ],
    [
      "辛店街道2020年结转能否衔接",
      "辛店街道2019年到2020年的结转没法核对；辛店街道2020年到2021年的对得上。",
      ["2020 in 0", "2020 out 3", "2021 in 3"],
    ],
    [
      "辛店街道2022年和2023年的结转接得上吗",
      "辛店街道2022年“结转下年度继续办理”2件，2023年“上年结转”没有数字，没法核对。",
      ["2022 out 2"],
    ],
    [
      "辛店街道2021年上年结转3件和2020年的一致吗",
      "辛店街道2020年“结转下年度继续办理”3件，2021年“上年结转”3件，对得上。",
      ["2020 out 3", "2021 in 3"],
    ],
    [
      "辛店街道2022上年结转和21年的结转下年一样吗",
      "辛店街道2021年“结转下年度继续办理”5件，2022年“上年结转”4件，对不上。",
      ["2021 out 5", "2022 in 4"],
    ],
    ["辛店街道2025年上年结转和去年的报告一致吗", "辛店街道2025年“上年结转”1件，没法核对。", ["2025 in 1"]],
  ])("%s", async (question, lead, figures) => {
    const answer = await talk.answerTo(question);
    expect(answer.intent).toBe("check");
    expect(leadOf(answer)).toBe(lead);
    expect(figuresOf(answer)).toEqual(figures);
    expect(answer.citations.length).toBeGreaterThanOrEqual(figures.length);
    expect(unbacked(question, answer)).toEqual([]);
  });

  test("of every year that there is, where none is named", async () => {
    const answer = await talk.answerTo("辛店街道的结转能衔接吗");
    expect(leadOf(answer)).toBe("结转有1处对不上：辛店街道2021年到2022年（核对了2处相邻两年）。");
  });
});

describe("other checks, and the figures themselves, stay what they were", () => {
  test.each([
    ["辛店街道2021年新收加上年结转等于办结加结转下年吗", "check", "收办平衡"],
    ["辛店街道2021年数据有没有对不上的地方", "check", "勾稽关系"],
    ["辛店街道2021年总计这一栏为什么和分项不一样", "check", "勾稽关系"],
    ["辛店街道2021年上年结转多少件", "value", "3件"],
  ])("%s", async (question, intent, says) => {
    const answer = await talk.answerTo(question);
    expect(answer.intent).toBe(intent);
    expect(JSON.stringify(answer.blocks)).toContain(says);
  });
});

describe("of many, between two years: what the first left over and the second took in", () => {
  test.each([
    ["哪些单位2021年的上年结转和2020年的结转下年对不上", 0],
    ["哪些单位2022年的上年结转和2021年的结转下年对不上", 1],
    ["2021年结转到2022年对不上的单位有几家", 1],
    ["2021、2022年跨年结转对不上的单位", 1],
  ])("%s", async (question, count) => {
    const { status, intent, blocks } = await talk.answerTo(question);
    expect([status, intent]).toEqual(["answered", "check"]);
    const text = JSON.stringify(blocks);
    expect(text.includes("辛店街道2022年：跨年结转") || text.includes("1份有")).toBe(count > 0);
    expect(text).not.toContain("辛店街道2021年：跨年结转");
  });
});
