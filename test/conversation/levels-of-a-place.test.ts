import { describe, expect, test } from "vitest";
import { reportsOf } from "../support/named-agencies.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(
  reportsOf([
    "绵阳市人民政府",
    "绵阳市教育局",
    "绵阳市民政局",
    "绵阳市涪城区人民政府",
    "绵阳市涪城区教育局",
    "绵阳市涪城区民政局",
    "绵阳市涪城区青义镇人民政府",
    "绵阳市安州区人民政府",
    "绵阳市安州区教育局",
    "绵阳市江油市人民政府",
    "绵阳市江油市教育局",
    "绵阳市江油市民政局",
  ]),
);

const asked = (name: string): string => `${name}2021年收到多少申请`;

/** Whose figures the last answer tells. */
async function whose(...questions: readonly string[]): Promise<readonly (string | null)[]> {
  return (await talk.answerTo(...questions)).values.map(({ agency }) => agency);
}

describe("a level tells the place that was spoken of, or the city that it lies in", () => {
  test.each([
    ["涪城区教育局", "区里教育局呢", "涪城区教育局"],
    ["涪城区民政局", "区里教育局呢", "涪城区教育局"],
    ["青义镇", "区里的教育局呢", "涪城区教育局"],
    ["涪城区民政局", "市教育局呢", "绵阳市教育局"],
    ["涪城区民政局", "市里的教育局呢", "绵阳市教育局"],
    ["青义镇", "市民政局呢", "绵阳市民政局"],
    ["涪城区教育局", "区里的政府呢", "涪城区人民政府"],
    ["涪城区教育局", "市里的政府呢", "绵阳市人民政府"],
    ["涪城区民政局", "市里的呢", "绵阳市民政局"],
  ])("after %s, %s is of %s", async (before, message, name) => {
    expect(await whose(asked(before), message)).toEqual([name]);
  });

  test("of the bureau of a city that lies in another one it is told which city is meant", async () => {
    const { blocks } = await talk.answerTo(asked("江油市民政局"), "市教育局呢");
    expect(JSON.stringify(blocks)).toContain("“市教育局”按“江油市教育局”理解");
  });
});

describe("a level that may be several places is asked back about", () => {
  test.each([
    ["江油市民政局", "市里的呢", ["绵阳市民政局2021年收到的申请是多少", "江油市民政局2021年收到的申请是多少"]],
    ["江油市民政局", "市里呢", ["绵阳市民政局2021年收到的申请是多少", "江油市民政局2021年收到的申请是多少"]],
    ["涪城区教育局", "区里呢", ["涪城区人民政府2021年收到的申请是多少", "涪城区各单位2021年收到的申请合计多少"]],
    ["青义镇", "区里的呢", ["涪城区人民政府2021年收到的申请是多少", "涪城区各单位2021年收到的申请合计多少"]],
    ["青义镇", "市里呢", ["绵阳市人民政府2021年收到的申请是多少", "绵阳市各单位2021年收到的申请合计多少"]],
  ])("after %s, %s", async (before, message, choices) => {
    const { status, values, options } = await talk.answerTo(asked(before), message);
    expect([status, values]).toEqual(["clarify", []]);
    expect(options.map(({ question }) => question)).toEqual(choices);
    for (const { question } of options) expect((await talk.answerTo(question)).status).toBe("answered");
  });
});
