import { expect, test } from "vitest";
import { isBareWish, wantsPicture, withoutWish } from "../../src/channels/wants-picture.ts";

test.each([
  ["辛店街道近三年申请趋势图", true],
  ["画个图看看各街道申请数", true],
  ["辛店街道和矿区街道的对比图", true],
  ["各街道申请数柱状图", true],
  ["给我一张图", true],
  ["图", true],
  ["辛店街道2020年收到多少件申请", false],
  ["市图书馆2021年收到多少件申请", false],
  ["地图测绘局2021年", false],
  ["发图书馆的年报", false],
])("wantsPicture(%j) is %s", (question, expected) => {
  expect(wantsPicture(question)).toBe(expected);
});

test.each([
  ["图", true],
  ["图呢", true],
  ["看图", true],
  ["来张图", true],
  ["图片。", true],
  ["图书", false],
  ["辛店街道的图", false],
  ["", false],
])("isBareWish(%j) is %s", (text, expected) => {
  expect(isBareWish(text)).toBe(expected);
});

test.each([
  ["画个图：东岭街道历年收到的申请", "东岭街道历年收到的申请"],
  ["辛店街道近三年申请趋势图", "辛店街道近三年申请趋势"],
  ["请给我画一张图，辛店街道2020年申请怎么处理的", "辛店街道2020年申请怎么处理的"],
  ["各街道申请数柱状图", "各街道申请数"],
  ["用图表示辛店街道2020年的申请", "辛店街道2020年的申请"],
  ["市图书馆2021年收到多少件申请", "市图书馆2021年收到多少件申请"],
  ["市图书馆历年申请走势图", "市图书馆历年申请走势"],
  ["图呢", "呢"],
])("withoutWish(%j) is %j", (question, expected) => {
  expect(withoutWish(question)).toBe(expected);
});
