import { describe, expect, test } from "vitest";
import { parseAgencyName } from "../../../src/parsing/identity/name-agency.ts";
import { regionOf } from "../../../src/parsing/identity/parse-place.ts";

function regionIn(name: string): string {
  const { places, beyond } = parseAgencyName(name);
  return [...(places[0] ? regionOf(places[0]) : []), ...beyond].join("/");
}

describe("the words of a name go before the gazetteer", () => {
  test.each([
    ["临江市城南区人民政府", "临江市/城南区"],
    ["临江市城南区教育局", "临江市/城南区"],
    ["临江市江北区人民政府望湖街道办事处", "临江市/江北区"],
    ["临江市城南区第二中学", "临江市/城南区"],
    ["临江市石桥县人民政府", "临江市/石桥县"],
    ["临江市人民政府", "吉林省/白山市/临江市"],
    ["临江市新市街道办事处", "吉林省/白山市/临江市"],
    ["吉林省临江市教育局", "吉林省/白山市/临江市"],
    ["临江市经济开发区管理委员会", "吉林省/白山市/临江市"],
    ["昆山市周庄镇人民政府", "江苏省/苏州市/昆山市"],
    ["满洲里市教育局", "内蒙古自治区/呼伦贝尔市/满洲里市"],
    ["满洲里市扎赉诺尔区人民政府", "内蒙古自治区/呼伦贝尔市/满洲里市"],
    ["枣庄市城南区教育局", "山东省/枣庄市/城南区"],
  ])("%s lies in %s", (name, region) => {
    expect(regionIn(name)).toBe(region);
  });
});

describe("an institution behind a place that no list has", () => {
  test.each([
    ["海屏市第一人民医院", "海屏市"],
    ["海屏市人民医院", "海屏市"],
    ["海屏市第十二中学", "海屏市"],
    ["海屏市望舒区实验小学", "海屏市/望舒区"],
    ["海屏市图书馆", "海屏市"],
    ["城市医院", ""],
    ["小区医院", ""],
    ["市区中学", ""],
  ])("%s lies in %s", (name, region) => {
    expect(regionIn(name)).toBe(region);
  });
});
