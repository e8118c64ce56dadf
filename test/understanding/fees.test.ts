import { describe, expect, it } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { inALine, lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const line = (question: string): string => inALine(samples.understand(question, null).understanding);

describe("money that was taken in is of the fees", () => {
  it.each([
    "张范街道2023年收了多少费（万元）",
    "张范街道2023年一共收了多少钱",
    "张范街道2023年收了多少万",
    "张范街道2023年收取了多少费用",
    "张范街道2023年收了钱没有",
    "张范街道2023年收没收费",
  ])("%s", (question) => expect(line(question)).toBe("value 张范街道2023 proactive.fees.amount"));

  it.each([
    ["张范街道2023年申请公开收了多少钱", "narrative.processing_fee"],
    ["张范街道2023年要交钱吗", "narrative.processing_fee"],
    ["张范街道2023年收过信息处理费吗 收了多少钱", "narrative.processing_fee"],
    ["张范街道2023年收了多少件", "applications.received.total"],
    ["张范街道2023年收到多少份申请", "applications.received.total"],
    ["张范街道2023年申请人没交钱的有几件", "applications.other_overdue_fee.total"],
  ])("but %s is not", (question, fact) => expect(line(question)).toBe(`value 张范街道2023 ${fact}`));
});

describe("agencies are chosen by the sum of money alone", () => {
  it.each([
    ["2021年哪些单位收了费", "aggregate 2021年的报告 proactive.fees.amount count positive"],
    ["2021年收过费的单位有几家", "aggregate 2021年的报告 proactive.fees.amount count positive"],
    ["2021年没收过费的单位有几家", "aggregate 2021年的报告 proactive.fees.amount count zero"],
    ["2021年没有收信息处理费的单位有几个", "aggregate 2021年的报告 narrative.processing_fee count zero"],
    ["不收信息处理费的单位有哪些", "aggregate 库中全部报告 narrative.processing_fee count zero"],
    ["2021年收费最多的是谁", "rank 2021年的报告 proactive.fees.amount most 1"],
  ])("%s", (question, expected) => expect(line(question)).toBe(expected));
});

describe("收了吗, after a fee", () => {
  it.each([
    [["张范街道2023年收了多少处理费", "矿区街道2021年也收了吗"], "value 矿区街道2021 narrative.processing_fee"],
    [["张范街道2023年收了多少处理费", "真的收了？出处呢"], "value 张范街道2023 narrative.processing_fee"],
    [["张范街道2023年收了多少处理费", "矿区街道的报告收了吗"], "catalogue 矿区街道的报告 years"],
  ])("%j", (questions, expected) => expect(lastOf(samples, questions)).toBe(expected));
});
