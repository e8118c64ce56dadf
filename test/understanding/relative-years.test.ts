import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";

describe("a year told by another one is counted from that", () => {
  it.each([
    ["马桥镇2021年的前一年收到申请几件", `value 马桥镇2020 ${RECEIVED}`],
    ["马桥镇2021年前一年收到申请几件", `value 马桥镇2020 ${RECEIVED}`],
    ["马桥镇2021年的上一年收到申请几件", `value 马桥镇2020 ${RECEIVED}`],
    ["马桥镇2021年的上年收到申请几件", `value 马桥镇2020 ${RECEIVED}`],
    ["马桥镇2021年的后一年收到申请几件", `value 马桥镇2022 ${RECEIVED}`],
    ["马桥镇2021年次年收到申请几件", `value 马桥镇2022 ${RECEIVED}`],
    ["马桥镇21年的第二年收到申请几件", `value 马桥镇2022 ${RECEIVED}`],
    ["马桥镇2021年的前一年和后一年收到申请各几件", `value 马桥镇2020+马桥镇2022 ${RECEIVED}`],
    ["马桥镇2021前一年和后一年收到申请各几件", `value 马桥镇2020+马桥镇2022 ${RECEIVED}`],
    ["马桥镇2021年和前一年收到申请各几件", `value 马桥镇2020+马桥镇2021 ${RECEIVED}`],
    ["马桥镇2021年收到申请几件，上年呢", `value 马桥镇2020+马桥镇2021 ${RECEIVED}`],
    ["马桥镇2019年的两年后收到申请几件", `value 马桥镇2021 ${RECEIVED}`],
    ["马桥镇2021年的前年收到申请几件", `value 马桥镇2019 ${RECEIVED}`],
    ["马桥镇2022年收到的申请比两年前多几件", `compare 马桥镇2020+马桥镇2022 ${RECEIVED}`],
    ["马桥镇2023年和四年前也就是2019年相比收到申请增加几件", `trend 马桥镇2019-2023 ${RECEIVED}`],
    ["马桥镇2023年收到的申请是三年前的几倍", `compare 马桥镇2020+马桥镇2023 ${RECEIVED}`],
    ["马桥镇2022年的前三年收到申请几件", `trend 马桥镇2019-2021 ${RECEIVED}`],
    ["马桥镇2022年近三年收到申请几件", `trend 马桥镇2020-2022 ${RECEIVED}`],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("without a year in the question the clock or the dialogue tells", () => {
  it.each([
    [["马桥镇两年前收到申请几件"], `value 马桥镇2022 ${RECEIVED}`],
    [["马桥镇上年收到申请几件"], `value 马桥镇2023 ${RECEIVED}`],
    [["马桥镇次年收到申请几件"], "? which_year"],
    [["总结一下马桥镇次年的报告"], "? unplaced"],
    [["马桥镇三年后收到申请几件"], "? which_year"],
    [["马桥镇2022年收到申请几件", "那前一年呢"], `value 马桥镇2021 ${RECEIVED}`],
    [["马桥镇2022年收到申请几件", "次年呢"], `value 马桥镇2023 ${RECEIVED}`],
    [["马桥镇2023年收到申请几件", "比三年前多几件"], `compare 马桥镇2020+马桥镇2023 ${RECEIVED}`],
    [["马桥镇历年收到申请几件", "上一年呢"], "? unplaced"],
    [["马桥镇2023年收到的申请比上一份报告多几件"], "? unplaced"],
    [["马桥镇2023年收到申请几件", "比2021年多几件", "比2022年呢"], `compare 马桥镇2022+马桥镇2023 ${RECEIVED}`],
    [["马桥镇2022年收到申请几件", "2023年多了几件"], `compare 马桥镇2022+马桥镇2023 ${RECEIVED}`],
  ])("%s", (asked, expected) => expect(lastOf(panel, asked)).toBe(expected));
});

describe("the year at one end is of the years that are named, or of all that there are", () => {
  it.each([
    ...["最后一年", "最近那年", "最近的那一年", "最新一年", "最后那个年度"].map((last) => [
      [`马桥镇${last}收到申请几件`],
      `value 马桥镇2023 ${RECEIVED}`,
    ]),
    ...["最早那年", "最早的一年", "最早的那一年", "第一年"].map((first) => [
      [`马桥镇${first}收到申请几件`],
      `value 马桥镇2019 ${RECEIVED}`,
    ]),
    [["马桥镇2020到2022年最后一年收到申请几件"], `value 马桥镇2022 ${RECEIVED}`],
    [["马桥镇2020到2022年收到的申请，第一年几件"], `value 马桥镇2020 ${RECEIVED}`],
    [["马桥镇2020到2022年收到的申请最后一年比第一年多几件"], `compare 马桥镇2020+马桥镇2022 ${RECEIVED}`],
    [["桓台县各单位2020到2022年最后一年收到申请排名"], lastOf(panel, ["桓台县各单位2022年收到申请排名"])],
    [["桓台县各单位后两年收到申请排名"], lastOf(panel, ["桓台县各单位近两年收到申请排名"])],
    [["马桥镇有哪几年的报告", "最后一年收到申请几件"], `value 马桥镇2023 ${RECEIVED}`],
    [["马桥镇有哪几年的报告", "最早那年收到申请几件"], `value 马桥镇2019 ${RECEIVED}`],
    [["马桥镇2020年收到申请几件", "最近那年呢"], `value 马桥镇2023 ${RECEIVED}`],
    [["马桥镇2020年收到申请几件", "最后一年呢"], `value 马桥镇2023 ${RECEIVED}`],
    [["马桥镇2020年收到申请几件", "后一年呢"], `value 马桥镇2021 ${RECEIVED}`],
  ] as [string[], string][])("%s", (asked, expected) => expect(lastOf(panel, asked)).toBe(expected));
});

describe("what is handed over stands in the report of the year that is named", () => {
  it.each([
    ["马桥镇2021年上年结转几件", "value 马桥镇2021 applications.carried_in.total"],
    [
      "马桥镇2021年新收加上年结转一共几件",
      "value 马桥镇2021 sum:applications.received.total+applications.carried_in.total",
    ],
    ["马桥镇2021年结转多少", "value 马桥镇2021 applications.carried_in.total applications.carried_out.total"],
    ["马桥镇2021年新收和结转加起来几件", "? which_fact"],
    ["马桥镇2021年结转到次年的几件", "value 马桥镇2021 applications.carried_out.total"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("an end without a beginning takes all the years up to it", () => {
  it.each([
    ["马桥镇到2021年为止一共收到几件申请", `aggregate 马桥镇2019年至2021年的报告 ${RECEIVED} sum`],
    ["马桥镇截至2022年累计收到几件申请", `aggregate 马桥镇2019年至2022年的报告 ${RECEIVED} sum`],
    ["截止到2021年，马桥镇共收到几件申请", `aggregate 马桥镇2019年至2021年的报告 ${RECEIVED} sum`],
    ["马桥镇从2020年开始到2022年一共收到几件申请", `aggregate 马桥镇2020年至2022年的报告 ${RECEIVED} sum`],
    ["马桥镇截至2022年底收到几件申请", `value 马桥镇2022 ${RECEIVED}`],
    ["马桥镇收到2021年的申请一共几件", `value 马桥镇2021 ${RECEIVED}`],
    ["马桥镇截至2022年累计现行有效规范性文件几件", "value 马桥镇2022 proactive.normative_documents.in_force"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("2021年后 is 2021年以后, and never 2021 alone", () => {
  const ALL_SINCE = `trend 马桥镇2021-2023 ${RECEIVED}`;
  it.each([
    ["马桥镇2021年以后收到申请几件", ALL_SINCE],
    ["马桥镇2021年后收到申请几件", ALL_SINCE],
    ["马桥镇2021年后的申请数", ALL_SINCE],
    ["马桥镇2021年后收到的申请逐年列一下", ALL_SINCE],
    ["马桥镇2021年度后收到申请几件", ALL_SINCE],
    ["马桥镇2021后收到申请几件", ALL_SINCE],
    ["马桥镇2021年及后收到申请几件", ALL_SINCE],
    ["马桥镇2021年后几年收到申请几件", ALL_SINCE],
    ["马桥镇2021年后来自企业的申请几件", "trend 马桥镇2021-2023 applications.received.enterprise"],
    ["2021年后马桥镇一共收到几件申请", `aggregate 马桥镇2021年至2023年的报告 ${RECEIVED} sum`],
    ["2021年后马桥镇收到申请合计多少", `aggregate 马桥镇2021年至2023年的报告 ${RECEIVED} sum`],
    ["马桥镇2020年后两年收到申请几件", `trend 马桥镇2021-2022 ${RECEIVED}`],
    ["马桥镇2020年之后的两年收到申请几件", `trend 马桥镇2021-2022 ${RECEIVED}`],
    ["马桥镇2020年和后两年收到申请几件", `trend 马桥镇2020-2022 ${RECEIVED}`],
    ["马桥镇2021年后一年收到申请几件", `value 马桥镇2022 ${RECEIVED}`],
    ["桓台县2021年后三名收到申请", `rank 桓台县2021年的报告 ${RECEIVED} least 3`],
    ["马桥镇2021年后来收到申请几件", `value 马桥镇2021 ${RECEIVED}`],
    ["马桥镇2021年后续收到申请几件", "? unexplained"],
    ["马桥镇2021年后半年收到申请几件", "? unexplained"],
    ["马桥镇2021年后的第一年收到申请几件", "? unexplained"],
    ["马桥镇2021年以后的第一年收到申请几件", "? unexplained"],
    // Twenty-one years, or those since 2021.
    ["马桥镇21年后收到申请几件", "? unexplained"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("2021年前 is asked back about, as 2021年以前 is, where 及 does not say that 2021 is one of them", () => {
  it.each([
    ["马桥镇2021年以前收到申请几件", "? unexplained"],
    ["马桥镇2021年前收到申请几件", "? unexplained"],
    ["马桥镇2021年前的申请数", "? unexplained"],
    ["马桥镇2021前收到申请几件", "? unexplained"],
    ["马桥镇2021年前后收到申请几件", "? unexplained"],
    ["马桥镇2021年及前收到申请几件", `trend 马桥镇2019-2021 ${RECEIVED}`],
    ["马桥镇2021年及以前收到申请几件", `trend 马桥镇2019-2021 ${RECEIVED}`],
    ["桓台县2021年前三名收到申请", `rank 桓台县2021年的报告 ${RECEIVED} most 3`],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("a word for a year that begins or ends inside another word names no year", () => {
  const LEFT_OVER = "applications.carried_in.total";
  it.each([
    ["马桥镇2021年以前年度结转来的申请有几件", `value 马桥镇2021 ${LEFT_OVER}`],
    ["2021年谁的以前年度结转来的申请最多", `rank 2021年的报告 ${LEFT_OVER} most 1`],
    ["马桥镇2021年从以前年度转过来的申请有几件", `value 马桥镇2021 ${LEFT_OVER}`],
    ["马桥镇2021年以前年度收到申请几件", `value 马桥镇2019+马桥镇2020+马桥镇2021 ${RECEIVED}`],
    ["桓台县各单位前年平均每家收到几件申请", `aggregate 桓台县2022年的报告 ${RECEIVED} average`],
    ["桓台县各单位去年平均收到几件申请", `aggregate 桓台县2023年的报告 ${RECEIVED} average`],
    ["桓台县各单位21年来自企业的申请最多的是谁", "rank 桓台县2021年的报告 applications.received.enterprise most 1"],
    // Twenty years, not the year 2020.
    ["马桥镇20年来收到申请几件", "? unexplained"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("本年度, as the form has it, is the year that is named, and no other", () => {
  const HANDLED = "applications.handled_total.total";
  it.each([
    ["马桥镇2021年本年度办理结果总计", `value 马桥镇2021 ${HANDLED}`],
    ["马桥镇去年本年度办理结果总计", `value 马桥镇2023 ${HANDLED}`],
    ["马桥镇历年本年度办理结果总计", `trend 马桥镇2019-2023 ${HANDLED}`],
    ["马桥镇2021年本年度收到申请几件", `value 马桥镇2021 ${RECEIVED}`],
    // There is none of 2024, which a note tells.
    ["马桥镇2022年和本年度收到申请各几件", `value 马桥镇2022 ${RECEIVED}`],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("the latest year of an agency is one year, and stands beside the one before it", () => {
  it.each([
    ["马桥镇最近一年收到申请几件", `value 马桥镇2023 ${RECEIVED}`],
    ["马桥镇近一年收到多少申请", `value 马桥镇2023 ${RECEIVED}`],
    ["马桥镇最近一年收到的申请比前一年多吗", `trend 马桥镇2022-2023 ${RECEIVED}`],
    ["马桥镇最新一年收到的申请跟上一年比", `trend 马桥镇2022-2023 ${RECEIVED}`],
    ["马桥镇最近一年收到的申请有什么变化", `trend 马桥镇2022-2023 ${RECEIVED}`],
    ["马桥镇最近一年的前一年收到申请几件", "? which_year"],
    ["马桥镇最近一年收到的申请比2020年多吗", "? unexplained"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("the year that the clock makes of it was just told: the one before that is meant", () => {
  it.each([
    [["马桥镇2022年收到申请几件", "前年呢"], `value 马桥镇2020 ${RECEIVED}`],
    [["马桥镇2023年收到申请几件", "去年呢"], `value 马桥镇2022 ${RECEIVED}`],
    [["马桥镇2021年收到申请几件", "前年呢"], `value 马桥镇2022 ${RECEIVED}`],
  ])("%s", (questions, expected) => expect(lastOf(panel, questions)).toBe(expected));
});
