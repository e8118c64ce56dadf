import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";
import { unbacked } from "./unbacked.ts";

const talk = talkOver(madePanel);

const RECEIVED = "applications.received.total";
const sumOf = ({ values }: Answer): number | undefined => values.find(({ fact }) => fact === `sum:${RECEIVED}`)?.value;
const textOf = ({ blocks }: Answer): string =>
  blocks.flatMap((block) => ("text" in block ? [block.text] : [])).join("\n");

describe("a kind of agencies that is spoken of as a whole is summed", () => {
  test.each([
    [["桓台县2021年乡镇收到多少申请"], 785],
    [["桓台县的镇2021年收到多少件申请"], 785],
    [["桓台县2021年收到的申请排名", "乡镇收到多少"], 785],
    [["桓台县2021年一共收到多少申请", "街道收到多少"], 705],
    [["桓台县2021年一共收到多少申请", "2020年乡镇收到多少"], 258],
    // The newest year that most of them have, which is said.
    [["桓台县乡镇收到多少申请"], 643],
  ])("%s", async (questions, sum) => {
    const answer = await talk.answerTo(...questions);
    expect(sumOf(answer)).toBe(sum);
    expect(unbacked(questions.join(), answer)).toEqual([]);
  });

  test("the year that was taken is told", async () => {
    expect(textOf(await talk.answerTo("桓台县乡镇收到多少申请"))).toContain("按多数单位有报告的最新一年2023年算");
  });

  test.each([
    ["乡镇收到多少申请", "clarify"],
    ["桓台县各镇2021年收到多少申请", "rank"],
    ["桓台县2021年哪个镇收到的申请多", "rank"],
    ["桓台县2021年街道和镇各收到多少申请", "aggregate"],
  ])("%s is no such sum", async (question, how) => {
    const answer = await talk.answerTo(question);
    expect(answer.status === "clarify" ? "clarify" : answer.intent).toBe(how);
    expect(sumOf(answer) === undefined || how === "aggregate").toBe(true);
  });

  test("街道, after one agency, stands for that one", async () => {
    const answer = await talk.answerTo("桓台县城关街道2021年收到多少申请", "街道予以公开多少");
    expect(answer.values.map(({ agency }) => agency)).toEqual(["城关街道"]);
  });
});

describe("累计 of one agency is of all the years that there are, with the gaps told", () => {
  test.each([
    [["马桥镇累计收到多少申请"], 1202, "算的是2019年至2023年的报告。"],
    [["果里镇历年一共收到多少申请"], 712, "库中没有2022年的，没有计入"],
    [["果里镇累计收到的申请有多少件"], 712, "库中没有2022年的，没有计入"],
    [["马桥镇2021年收到多少申请", "累计收到多少"], 1202, "算的是2019年至2023年的报告。"],
    [["桓台县累计收到多少申请"], 7073, "9家单位在这些年里共缺8份报告，没有计入"],
    [["桓台县历年累计收到多少申请"], 2083, "这些年加起来7073件。"],
  ])("%s", async (questions, sum, says) => {
    const answer = await talk.answerTo(...questions);
    expect(sumOf(answer)).toBe(sum);
    expect(textOf(answer)).toContain(says);
    expect(unbacked(questions.join(), answer)).toEqual([]);
  });

  test.each([
    // What is in force, or left open, is counted again each year.
    "马桥镇累计现行有效规范性文件多少件",
    "马桥镇累计公开信息多少条",
  ])("%s asks which year", async (question) => {
    expect((await talk.answerTo(question)).status).toBe("clarify");
  });

  test("累计 of a year is of that year", async () => {
    const answer = await talk.answerTo("马桥镇2021年累计收到多少申请");
    expect(answer.values.map(({ value }) => value)).toEqual([513]);
  });
});

describe("a figure asked of whoever comes first in another is no ranking of its own", () => {
  test.each(["桓台县2021年申请最多的单位自然人占多少"])("%s", async (question) => {
    const answer = await talk.answerTo(question);
    expect(answer.status).toBe("clarify");
    expect(answer.values).toEqual([]);
  });

  test.each([
    "桓台县2021年收到申请最多的街道收到多少件申请",
    "桓台县2021年申请最多的单位是哪家",
    "桓台县2021年予以公开最多的单位",
    "桓台县2021年没有复议的单位里申请最多的是谁",
  ])("%s", async (question) => {
    expect((await talk.answerTo(question)).intent).toBe("rank");
  });
});

describe("a street that is called after a good word is none of those that were spoken of", () => {
  test.each([
    ["桓台县城关街道2021年收到多少申请", "幸福街道收到多少"],
    ["桓台县2021年一共收到多少申请", "平安街道收到多少"],
    ["桓台县2021年一共收到多少申请", "阳光镇收到多少"],
  ])("%s, %s", async (...questions) => {
    const answer = await talk.answerTo(...questions);
    expect(answer.status).toBe("not_found");
    expect(answer.values).toEqual([]);
  });

  test.each(["老师，桓台县城关街道2021年收到多少申请", "幸福桓台，桓台县城关街道2021年收到多少申请"])(
    "%s: such words still stand aside",
    async (question) => {
      expect((await talk.answerTo(question)).values.map(({ value }) => value)).toContain(551);
    },
  );
});
