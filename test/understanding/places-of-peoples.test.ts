import { describe, expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(
  storeOfNames([
    "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗尼尔基镇人民政府",
    "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗哈达阳镇人民政府",
    "内蒙古自治区呼伦贝尔市鄂伦春自治旗阿里河镇人民政府",
    "内蒙古自治区呼伦贝尔市鄂伦春自治旗大杨树镇人民政府",
    "内蒙古自治区呼伦贝尔市扎兰屯市达斡尔民族乡人民政府",
    "内蒙古自治区呼伦贝尔市扎兰屯市鄂伦春民族乡人民政府",
    "甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县吹麻滩镇人民政府",
    "甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县石塬镇人民政府",
    "甘肃省临夏回族自治州东乡族自治县锁南镇人民政府",
    "湖北省黄石市大冶市保安镇人民政府",
    "湖北省黄石市大冶市金山店镇人民政府",
  ]),
  "2022-06-01",
);
const summary = (place: string): string => `summary ${place}2021年的报告`;

describe("the name of a place is read whole, though agencies elsewhere bear a part of it", () => {
  test.each([
    ["莫力达瓦达斡尔族自治旗2021年概况", summary("莫力达瓦达斡尔族自治旗")],
    ["莫力达瓦旗2021年概况", summary("莫力达瓦旗")],
    ["鄂伦春自治旗2021年概况", summary("鄂伦春自治旗")],
    ["鄂伦春旗2021年概况", summary("鄂伦春旗")],
    ["积石山保安族东乡族撒拉族自治县2021年概况", summary("积石山保安族东乡族撒拉族自治县")],
    ["积石山县2021年概况", summary("积石山县")],
    ["东乡族自治县2021年概况", summary("东乡族自治县")],
    [
      "莫力达瓦达斡尔族自治旗哪个镇2021年收到的申请最多",
      "rank 莫力达瓦达斡尔族自治旗镇2021年的报告 applications.received.total most 1",
    ],
  ])("%s", (question, line) => {
    expect(lastOf(understander, [question])).toBe(line);
  });

  test.each([
    ["扎兰屯市达斡尔民族乡2021年收到多少申请", "value 达斡尔民族乡2021 "],
    ["鄂伦春民族乡2021年收到多少申请", "value 鄂伦春民族乡2021 "],
    ["大冶市保安镇2021年收到多少申请", "value 保安镇2021 "],
    ["保安镇2021年收到多少申请", "value 保安镇2021 "],
  ])("%s", (question, agency) => {
    expect(lastOf(understander, [question])).toContain(agency);
  });
});
