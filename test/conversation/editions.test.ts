import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver([
  madeReport({ short: "甲街道", year: 2021, edition: "2019" }),
  madeReport({ short: "乙街道", year: 2021, edition: "2021" }),
  madeReport({ short: "乙街道", year: 2022, edition: "2021" }),
]);

describe("which edition of the form a report uses", () => {
  test.each([
    ["甲街道2021年采用的哪一版格式", "甲街道2021年的报告用的是2019年版格式"],
    ["甲街道2021年用的新表还是旧表", "甲街道2021年的报告用的是2019年版格式"],
    ["甲街道用的是2019年版还是2021年版的格式", "甲街道2021年的报告用的是2019年版格式"],
    ["甲街道2021年年报是按哪个文件的格式编的", "甲街道2021年的报告用的是2019年版格式"],
    ["甲街道的年报是老版还是新版", "甲街道2021年的报告用的是2019年版格式"],
    ["乙街道2022年的表格是不是旧版", "乙街道2022年的报告用的是2021年版格式"],
    ["哪些单位还在用老表", "用2019年版格式（国办公开办函〔2019〕60号）的有1份，属于1家单位"],
    ["2021年有几家用新版", "用2021年版格式（国办公开办函〔2021〕30号）的有1份，属于1家单位"],
    ["2021年的报告用的都是新格式吗", "2021年的报告共2份，用2021年版格式（国办公开办函〔2021〕30号）的有1份"],
    ["2022年有用旧表的吗", "乙街道2022年的报告用的是2021年版格式"],
  ])("%s → %s", async (question, told) => {
    const answer = await talk.answerTo(question);
    expect(answer).toMatchObject({ status: "answered", intent: "catalogue", values: [] });
    expect(JSON.stringify(answer.blocks)).toContain(told);
  });

  test("in a dialogue", async () => {
    const { blocks } = await talk.answerTo("甲街道2021年收到几件申请", "用的新表还是旧表");
    expect(JSON.stringify(blocks)).toContain("甲街道2021年的报告用的是2019年版格式");
  });
});

describe("an edition beside something else", () => {
  test.each([
    ["用旧表的单位收到多少申请", "clarify"],
    ["2021年旧版报告里收到申请最多的是谁", "clarify"],
    ["甲街道2021年按老版格式收到几件申请", "answered"],
    ["2019年版格式和2021年版格式有什么区别", "answered"],
  ])("%s → %s", async (question, status) => {
    const answer = await talk.answerTo(question);
    expect(answer.status).toBe(status);
    expect(answer.intent).not.toBe("catalogue");
  });
});
