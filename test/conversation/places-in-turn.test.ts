import { describe, expect, test } from "vitest";
import { reportsOf } from "../support/named-agencies.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(
  reportsOf([
    "石家庄市正定县人民政府",
    "石家庄市正定县正定镇人民政府",
    "石家庄市正定县教育局",
    "沧州市青县人民政府",
    "沧州市青县清州镇人民政府",
    "沧州市青县教育局",
  ]),
);

const OWN = ["正定县人民政府2021年 received", "青县人民政府2021年 litigation"];

const ALL_THERE = ["正定县各单位2021年新收申请合计多少", "青县各单位2021年行政诉讼合计多少"];

/** Whose figures an answer tells, and of which row. */
async function told(...questions: readonly string[]): Promise<readonly string[]> {
  const { values } = await talk.answerTo(...questions);
  return [
    ...new Set(
      values.map(({ agency, year, fact }) => `${agency}${year}年 ${/\.(received|litigation)/.exec(fact)?.[1] ?? fact}`),
    ),
  ];
}

describe("places that each have a thing of their own are asked back about together", () => {
  test.each([
    ["先告诉我正定县2021年新收申请数，再告诉我青县2021年行政诉讼总数"],
    ["正定县2021年新收申请数，青县2021年行政诉讼总数"],
    ["正定县2021年新收申请数和青县2021年行政诉讼总数"],
    ["正定县2021年新收申请多少？青县2021年行政诉讼多少？"],
    ["2021年正定县新收申请数，青县行政诉讼数"],
    ["正定县新收申请和青县行政诉讼2021年各多少"],
  ])("%s", async (question) => {
    const { status, options } = await talk.answerTo(question);
    expect([status, options.length]).toEqual(["clarify", 2]);
    expect(await told(options[0]?.question ?? "")).toEqual(OWN);
    const apart = await Promise.all(ALL_THERE.map((one) => talk.answerTo(one)));
    expect((await talk.answerTo(question, "全县")).values).toEqual(apart.flatMap(({ values }) => values));
    expect(await told(question, "县政府")).toEqual(OWN);
    expect(await told(question, "1")).toEqual(OWN);
    expect((await talk.answerTo(question, "都要")).status).toBe("answered");
  });

  test.each([
    ["正定镇2021年新收申请数，青县2021年行政诉讼总数", ["正定镇2021年 received"]],
    ["正定县政府2021年新收申请数，青县2021年行政诉讼总数", ["正定县人民政府2021年 received"]],
  ])("%s tells what is plain, and asks back about the other", async (question, plain) => {
    const { options } = await talk.answerTo(question);
    expect(await told(question)).toEqual(plain);
    expect(options.map((option) => option.question.startsWith("青县"))).toEqual([true, true]);
  });

  test.each([
    "正定县和青县2021年新收申请",
    "正定县、青县2021年新收申请和行政诉讼",
    "正定县2021年新收申请数和青县2021年行政诉讼总数哪个多",
    "正定县2021年新收申请数和青县2021年行政诉讼总数合计多少",
  ])("%s is one question", async (question) => {
    const { options } = await talk.answerTo(question);
    for (const option of options) expect(option.question).not.toContain("；");
  });
});
