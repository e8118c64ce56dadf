import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const line = async (...questions: string[]): Promise<string> => {
  const { intent, values } = await talk.answerTo(...questions);
  return [intent, ...values.map(({ year, fact }) => `${year} ${fact}`)].join(", ");
};
const BUREAU = "临淄区教育局";
const TREND = `${BUREAU}历年收到多少申请`;
const GRANTED = "applications.granted.total";

describe("那一年 is the year that was told", () => {
  test("after 哪年最多", async () => {
    const { values } = await talk.answerTo(TREND);
    const most = Math.max(...values.map(({ value }) => value ?? 0));
    const told = values.filter(({ value }) => value === most);
    expect(told).toHaveLength(1);
    expect(await line(`${BUREAU}哪年收到的申请最多`, "那一年公开了几件")).toBe(`value, ${told[0]?.year} ${GRANTED}`);
  });
  test("after 最新的报告是哪年", async () => {
    const last = Math.max(...madePanel.flatMap(({ agency, year }) => (agency.name.includes(BUREAU) ? [year] : [])));
    expect(await line(`${BUREAU}最新的报告是哪年`, "那年收了几件")).toBe(`value, ${last} applications.received.total`);
  });
  test.each(["那一年公开了几件", "那年呢"])("%s, where none was told, is asked back about", async (question) => {
    expect((await talk.answerTo(TREND, question)).status).toBe("clarify");
  });
  test.each<[string[], string]>([
    [[`${BUREAU}最近一年收到几件申请`, "上一年呢"], "value, 2022 applications.received.total"],
    [[`${BUREAU}有哪几年的报告`, "最后一年收到几件申请", "前一年呢"], "value, 2022 applications.received.total"],
    [["马桥镇最早那年收到几件申请", "次年呢"], "value, 2020 applications.received.total"],
    [["马桥镇最早的报告是哪年", "下一年收到几件申请"], "value, 2020 applications.received.total"],
    [["桓台县最早的报告是哪年", "那年马桥镇收到几件申请"], "value, 2019 applications.received.total"],
    [[`${BUREAU}最近一年收到几件申请`, "公开了几件", "前一年呢"], `value, 2022 ${GRANTED}`],
  ])("%j", async (questions, expected) => {
    expect(await line(...questions)).toBe(expected);
  });
  test("上一年 is before the newest report, which was told where no year was named", async () => {
    const { blocks } = await talk.answerTo(`${BUREAU}2022年存在哪些问题`);
    expect((await talk.answerTo(`${BUREAU}存在哪些问题`, "上一年呢")).blocks[0]).toEqual(blocks[0]);
  });
  test("那年报呢 speaks of a report", async () => {
    expect((await talk.answerTo(`${BUREAU}2021年收到多少申请`, "那年报呢")).status).toBe("answered");
  });
});

describe("one year after a trend is told by itself, and what is asked of it", () => {
  test.each<[string[], string]>([
    [[TREND, "2021年呢"], "value, 2021 applications.received.total"],
    [[TREND, "2021年公开了几件"], `value, 2021 ${GRANTED}`],
    [[TREND, "2021年呢", "公开了几件"], `value, 2021 ${GRANTED}`],
  ])("%j", async (questions, expected) => {
    expect(await line(...questions)).toBe(expected);
  });
});

describe("a rate stays a rate", () => {
  test.each<[string[], RegExp]>([
    [[`${BUREAU}2020到2022年不予公开占比`, "马桥镇呢"], /^trend, \d+ ratio:/],
    [[`${BUREAU}2020到2022年不予公开占比`, "2021年呢"], /^ratio, 2021 /],
    [[`${BUREAU}2021年收到的申请里，自然人占多少`, "企业呢"], /^ratio, 2021 .*received\.enterprise/],
    [[`${BUREAU}2021年收到的申请里，自然人占多少`, "企业几件"], /^value, 2021 applications\.received\.enterprise$/],
    [[`${BUREAU}2021年复议纠错率`, "诉讼呢"], /^ratio, 2021 .*litigation\.corrected/],
    [[`${BUREAU}2020到2022年不予公开占比`, "不予公开几件"], /^trend, \d+ applications\.denied/],
  ])("%j", async (questions, expected) => {
    expect(await line(...questions)).toMatch(expected);
  });
});
