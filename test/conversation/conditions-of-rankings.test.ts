import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

async function textOf(question: string): Promise<string> {
  const { blocks, status } = await talk.answerTo(question);
  expect(status).toBe("answered");
  const lead = blocks.find(({ kind }) => kind === "lead");
  return lead?.kind === "lead" ? lead.text : "";
}

describe("a condition says the same wherever it stands", () => {
  test.each([
    ["2021年申请数为128的镇", "2021年申请等于128件的镇"],
    ["2021年申请数是128件的镇有哪些", "2021年申请等于128件的镇有哪些"],
    ["2021年比马桥镇申请多的镇", "2021年申请比马桥镇多的镇"],
    ["比马桥镇2021年申请多的镇有哪些", "2021年申请比马桥镇多的镇有哪些"],
    ["2021年比马桥镇主动公开少的镇", "2021年主动公开比马桥镇少的镇"],
    ["马桥镇从哪年开始申请少于200件", "马桥镇申请从哪年开始少于200件"],
    ["马桥镇哪年申请少于100件", "马桥镇申请哪年少于100件"],
    ["马桥镇申请超过50件的年份", "马桥镇哪些年份申请超过50件"],
    ["马桥镇申请50件以上的年度有哪些", "马桥镇哪些年份申请在50件以上"],
    ["马桥镇两年来申请数变化", "马桥镇近两年申请数变化"],
    ["马桥镇这两年来申请涨了还是跌了", "马桥镇近两年申请涨了还是跌了"],
  ])("%s", async (question, plainly) => {
    expect(await textOf(question)).toBe(await textOf(plainly));
  });
});

describe("what a ranking or a sum does not work out is asked back about", () => {
  test.each([
    "2021年申请排名前5到前10的单位",
    "2021年申请比上年一样多的单位",
    "2021年和2020年申请数一样的镇",
    "2021年申请比2020年持平的街道有哪些",
    "哪个镇申请波动最大",
    "哪个街道申请起伏最大",
    "2021年各镇申请加起来再除以8",
    "马桥镇2021年申请除以2020年申请",
    "2021年申请最多的街道和最多的镇差多少",
    "马桥镇申请超过50件的年份里主动公开最多的是哪年",
  ])("%s", async (question) => {
    const { status, options } = await talk.answerTo(question);
    expect(status).toBe("clarify");
    for (const option of options) expect((await talk.answerTo(option.question)).status).toBe("answered");
  });
});

test("of the governments alone is told what became of their figure", async () => {
  expect(await textOf("历年各区县政府申请总数变化")).toContain("政府");
});
