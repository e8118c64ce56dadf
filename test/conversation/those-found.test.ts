import { describe, expect, test } from "vitest";
import { reportsOf } from "../support/named-agencies.ts";
import { talkOver } from "./talk-over.ts";

/** Those named later received more, and one more in 2021 than in 2020. */
const NAMES = ["岳阳市教育局", "岳阳市公安局", "岳阳市财政局", "岳阳市民政局", "岳阳市司法局"];
const talk = talkOver(reportsOf(NAMES));
const FOUND = "2021年申请超过104件的单位有哪些";

/** Whose figures are told, by name. */
async function whose(...questions: readonly string[]): Promise<string> {
  const { status, values } = await talk.answerTo(...questions);
  if (status !== "answered") return status;
  return values.flatMap(({ agency, value }) => (agency ? [`${agency.replace("岳阳市", "")}${value}`] : [])).join(" ");
}

describe("这些单位, after some were found by their figures, are those", () => {
  test.each([
    ["这些单位2020年呢", "司法局108 民政局106 财政局104"],
    ["它们2020年呢", "司法局108 民政局106 财政局104"],
    ["这三家2020年呢", "司法局108 民政局106 财政局104"],
    ["这些单位予以公开多少", "司法局109 民政局107 财政局105"],
    ["这些单位2020年申请多少", "司法局108 民政局106 财政局104"],
    ["这两家2020年呢", "clarify"],
  ])("%s", async (next, told) => {
    expect(await whose(FOUND, next)).toBe(told);
  });

  test("they are added up", async () => {
    const { values } = await talk.answerTo(FOUND, "这些单位2020年合计多少");
    expect(values[0]?.value).toBe(104 + 106 + 108);
  });
});

describe("a place of another year is that of the ranking of that year; the place that was told is whoever has it", () => {
  test.each([
    [["岳阳市财政局2021年申请在部门里排第几", "第一名2020年是多少"], "司法局108"],
    [["岳阳市财政局2021年申请在部门里排第几", "第三名2020年是多少"], "财政局104"],
    [["2021年申请排名", "第二名呢", "第一名2020年几件"], "司法局108"],
  ])("%j", async (questions, told) => {
    expect(await whose(...questions)).toBe(told);
  });
});
