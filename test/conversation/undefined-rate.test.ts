import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("a rate that nothing defines is told to be none, and a share in plain words is offered", () => {
  test.each([
    "桓台县2021年办结率不到90%的单位有哪些",
    "桓台县2021年办结率最高的是谁",
    "桓台县2021年各单位办结率排名",
    "桓台县教育局和马桥镇2022年办结率谁高",
    "桓台县2021年结转率最高的是谁",
  ])("%s", async (question) => {
    const { status, blocks, options, values } = await talk.answerTo(question);
    expect([status, values, options.length]).toEqual(["clarify", [], 1]);
    expect(blocks[0]).toMatchObject({ text: expect.stringMatching(/^报告里没有“..率”，也没有写明它怎样算/) });
    expect((await talk.answerTo(options[0]?.question ?? "")).status).toBe("answered");
  });

  test.each([[["马桥镇2022年申请几件", "办结率呢"]], [["什么是办结率"]]])(
    "but no share is offered for %s",
    async (questions) => {
      const { status, options } = await talk.answerTo(...questions);
      expect([status, options.filter(({ question }) => /率|占/.test(question))]).toEqual(["clarify", []]);
    },
  );

  test("办结率 of one agency is told in its figures", async () =>
    expect((await talk.answerTo("马桥镇2022年办结率")).status).toBe("answered"));
});
