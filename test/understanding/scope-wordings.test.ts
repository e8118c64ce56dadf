import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";
const most = (label: string): string => `rank ${label} ${RECEIVED} most 1`;
const list = (label: string): string => `rank ${label} ${RECEIVED} most all`;
const sum = (label: string): string => `aggregate ${label} ${RECEIVED} sum`;
const average = (label: string): string => `aggregate ${label} ${RECEIVED} average`;

const RANKING = "2021年各单位收到申请排名";

describe("kinds and members are left out by any of the words for it", () => {
  test.each([
    ["2021年谁收到申请最多，除开临淄区", most("2021年的报告（不含临淄区）")],
    ["2021年谁收到申请最多，除开临淄区教育局", most("2021年的报告（不含临淄区教育局）")],
    ["2021年谁收到申请最多，除了临淄区教育局", most("2021年的报告（不含临淄区教育局）")],
    ["2021年谁收到申请最多，把街道去掉", most("2021年的报告（不含街道）")],
    ["2021年谁收到申请最多，把乡镇排除掉", most("2021年的报告（不含镇、乡）")],
    ["2021年谁收到申请最多，别把街道算进去", most("2021年的报告（不含街道）")],
    ["2021年谁收到申请最多，街道别算", most("2021年的报告（不含街道）")],
    ["2021年不是街道的单位谁收到申请最多", most("2021年的报告（不含街道）")],
    ["2021年非街道的单位谁收到申请最多", most("2021年的报告（不含街道）")],
    ["2021年收到的申请一共多少，不算街道和镇", sum("2021年的报告（不含街道、镇）")],
    ["2021年收到的申请一共多少，去掉街道、乡镇", sum("2021年的报告（不含街道、镇、乡）")],
    ["2021年收到的申请平均多少，别算街道", average("2021年的报告（不含街道）")],
    ["2021年各单位收到申请排名，别算街道", list("2021年的报告（不含街道）")],
    ["2021年各单位收到申请排名，甭算街道", list("2021年的报告（不含街道）")],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test.each([
    [[RANKING, "别算街道"], list("2021年的报告（不含街道）")],
    [[RANKING, "不算街道呢"], list("2021年的报告（不含街道）")],
    [[RANKING, "去掉临淄区的"], list("2021年的报告（不含临淄区）")],
    [[RANKING, "别算街道", "也别算镇"], list("2021年的报告（不含街道、镇）")],
  ])("%s", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });
});

describe("the bodies of a region are that region's reports", () => {
  test.each([
    ["2021年淄博市下面的单位谁收到申请最多", most("淄博市2021年的报告")],
    ["2021年临淄区下属单位一共收到多少申请", sum("临淄区2021年的报告")],
    ["2021年桓台县所属各部门收到多少申请", list("桓台县部门2021年的报告")],
    ["2021年桓台县下辖的街道收到申请排名", list("桓台县街道2021年的报告")],
    ["2021年桓台县辖区内谁收到申请最多", most("桓台县2021年的报告")],
    ["2021年山东底下的单位谁收到申请最多", most("山东2021年的报告")],
    ["2021年只看淄博的，谁收到申请最多", most("淄博2021年的报告")],
    ["2021年淄博那边的单位谁收到申请最多", most("淄博2021年的报告")],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test.each(["临淄区教育局下属单位2021年收到多少申请", "临淄区教育局下面的学校2021年收到多少申请"])(
    "not %s",
    (question) => {
      expect(lastOf(understander, [question])).toMatch(/^\?/);
    },
  );
});

describe("a scope alone narrows the last ranking, sum or list", () => {
  test.each([
    [[RANKING, "只看淄博的"], list("淄博2021年的报告")],
    [[RANKING, "只看淄博市"], list("淄博市2021年的报告")],
    [[RANKING, "临淄那边的"], list("临淄2021年的报告")],
    [[RANKING, "桓台县下面的呢"], list("桓台县2021年的报告")],
    [[RANKING, "桓台县的单位呢"], list("桓台县2021年的报告")],
    [[RANKING, "只要街道的"], list("街道2021年的报告")],
    [[RANKING, "只看街道"], list("街道2021年的报告")],
    [[RANKING, "淄博下面的街道呢"], list("淄博街道2021年的报告")],
    [[RANKING, "只看淄博的", "只看街道"], list("淄博街道2021年的报告")],
    [["2021年各单位收到申请合计", "只看淄博的"], sum("淄博2021年的报告")],
    [["库里有哪些单位", "只看淄博的"], "catalogue 淄博的报告 agencies"],
    [["库里有哪些单位", "淄博市下面的有哪些"], "catalogue 淄博市的报告 agencies"],
  ])("%s", (questions, line) => {
    expect(lastOf(understander, questions)).toBe(line);
  });
});

describe("年均 is the mean of one agency over its years", () => {
  test.each([
    ["2019到2023年年均收到多少件，临淄区教育局", average("临淄区教育局2019年至2023年的报告")],
    ["临淄区教育局2019—2023年平均每年收到多少申请", average("临淄区教育局2019年至2023年的报告")],
    ["临淄区教育局这几年年均收到多少件申请", average("临淄区教育局的报告")],
    ["临淄区教育局年均收到多少件申请", average("临淄区教育局的报告")],
    ["临淄区教育局每年平均收到多少申请", average("临淄区教育局的报告")],
    ["临淄区教育局近三年年均收到多少件申请", average("临淄区教育局2021年至2023年的报告")],
    ["临淄区教育局最近三年平均收到多少件申请", average("临淄区教育局2021年至2023年的报告")],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test.each(["临淄区教育局平均收到多少件申请", "临淄区教育局2021年年均收到多少件申请"])("not %s", (question) => {
    expect(lastOf(understander, [question])).toMatch(/^\?/);
  });
});
