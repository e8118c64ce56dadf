import { expect, test } from "vitest";
import type { AgencyType } from "../../src/report/agency.ts";
import { createAgencyIndex } from "../../src/understanding/names/agency-index.ts";
import { findExactNames } from "../../src/understanding/names/exact-names.ts";
import { madeReport } from "../support/made-report.ts";
import { memoryStore } from "../support/memory-store.ts";

/** Streets and towns with names that run into those of their counties. */
const PLACES: readonly (readonly [region: readonly string[], short: string, type: AgencyType])[] = [
  [["河北省", "承德市", "丰宁满族自治县"], "选将营乡", "township"],
  [["云南省", "昆明市", "五华区"], "丰宁街道", "street"],
  [["新疆维吾尔自治区", "喀什地区", "塔什库尔干塔吉克自治县"], "班迪尔乡", "township"],
  [["新疆维吾尔自治区", "喀什地区", "塔什库尔干塔吉克自治县"], "塔什库尔干镇", "town"],
  [["河南省", "洛阳市", "老城区"], "南关街道", "street"],
  [["河南省", "许昌市", "魏都区"], "城南", "other"],
  [["山西省", "晋城市", "城区"], "钟家庄街道", "street"],
  [["山西省", "晋中市", "左权县"], "城区", "other"],
  [["山西省", "太原市", "古交市"], "镇城底镇", "town"],
  [["山西省", "运城市", "新绛县"], "古交镇", "town"],
  [["吉林省", "辽源市", "龙山区"], "福镇街道", "street"],
  [["浙江省", "温州市", "鹿城区"], "山福镇", "town"],
  [["湖南省", "长沙市", "望城区"], "雷锋街道", "street"],
];

const reports = PLACES.map(([region, short, type]) => {
  const report = madeReport({ short, year: 2021, cells: {} });
  const agency = {
    id: [...region, short].join("/"),
    name: `${region.at(-1)}${short}`,
    short,
    region,
    type,
    aliases: [],
  };
  return { ...report, id: agency.id, agency };
});
const index = createAgencyIndex(memoryStore(reports).entries(), {});

test.each([
  ["丰宁满族选将营2021年收到多少件申请", "选将营乡"],
  ["塔什库尔干塔吉克班迪尔2021年收到多少件申请", "班迪尔乡"],
  ["老城南关2021年收到多少件申请", "南关街道"],
  ["城区钟家庄2021年收到多少件申请", "钟家庄街道"],
  ["古交镇城底2021年收到多少件申请", "镇城底镇"],
  ["龙山福镇2021年收到多少件申请", "福镇街道"],
  ["鹿城区山福镇2021年收到多少件申请", "山福镇"],
  ["新绛县古交镇2021年收到多少件申请", "古交镇"],
  ["左权县城区2021年收到多少件申请", "城区"],
  ["望城区雷锋街道2021年收到多少件申请", "雷锋街道"],
])("%s names %s and nobody else", (text, short) => {
  const found = findExactNames(text, index);
  expect(found.map(({ ids }) => ids.map((id) => index.get(id)?.agency.short))).toEqual([[short]]);
});
