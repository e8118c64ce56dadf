import { describe, expect, test } from "vitest";
import { normaliseQuestion } from "../../src/understanding/spelling/normalise-question.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";
const BUREAU = "临淄区教育局";

describe("a year that is read aloud as a number", () => {
  test.each([
    ["两千零二十一年", "2021年"],
    ["二千零一十九年度", "2019年度"],
    ["两千零九年", "2009年"],
    ["两千二十四年", "2024年"],
    ["两千零二十到两千零二十二年", "2020到2022年"],
    ["两千零二十件", "两千零二十件"],
    ["两千零二十到两千零五十件", "两千零二十到两千零五十件"],
    ["两千年", "两千年"],
  ])("%s", (spoken, year) => {
    expect(normaliseQuestion(spoken)).toBe(year);
  });
});

describe("dots are a pause, and no decimal point of the year behind them", () => {
  test.each([
    [`${BUREAU}…2021年收到多少件申请`],
    [`${BUREAU}...2021年收到多少件申请`],
    [`那个……${BUREAU}..2021年…收到多少件申请…`],
  ])("%s", (question) => {
    expect(lastOf(panel, [question])).toBe(`value 教育局2021 ${RECEIVED}`);
  });
});

describe("years that are counted", () => {
  test.each([
    ["这两年收到的申请", `trend 教育局2022-2023 ${RECEIVED}`],
    ["这三年收到多少申请", `trend 教育局2021-2023 ${RECEIVED}`],
    ["这两年收到申请合计多少", `aggregate 临淄区教育局2022年、2023年的报告 ${RECEIVED} sum`],
    ["三年下来收到多少件申请", `aggregate 临淄区教育局2021年至2023年的报告 ${RECEIVED} sum`],
    ["四年下来一共收到多少申请", `aggregate 临淄区教育局2020年至2023年的报告 ${RECEIVED} sum`],
    ["三年下来收到的申请各多少", `trend 教育局2021-2023 ${RECEIVED}`],
    ["三年下来平均收到多少申请", `aggregate 临淄区教育局2021年至2023年的报告 ${RECEIVED} average`],
    ["几年下来收到多少件申请", `aggregate 临淄区教育局的报告 ${RECEIVED} sum`],
    ["几年合计收到多少申请", `aggregate 临淄区教育局的报告 ${RECEIVED} sum`],
    ["2021、2022这两年收到申请合计", `aggregate 临淄区教育局2021年、2022年的报告 ${RECEIVED} sum`],
  ])("%s", (question, line) => {
    expect(lastOf(panel, [`${BUREAU}${question}`])).toBe(line);
  });
  test("are no more than so many, of all agencies as well", () => {
    expect(lastOf(panel, ["临淄区各单位四年下来一共收到多少申请"])).toBe(
      `aggregate 临淄区2020年至2023年的报告 ${RECEIVED} sum`,
    );
  });
  test("这两年, after one year, is asked back about", () => {
    expect(lastOf(panel, [`${BUREAU}2021年收到多少申请`, "这两年呢"])).toMatch(/^\?/);
  });
  test("单个年度 is each year by itself", () => {
    expect(lastOf(panel, [`${BUREAU}历年单个年度收到申请最多是哪年，多少件`])).toMatch(/^trend .*received\.total$/);
  });
});
