import { describe, expect, test } from "vitest";
import { looksAlike } from "../../src/text/looks-alike.ts";
import { soundsNearlyAlike } from "../../src/text/sounds-alike.ts";
import { knownPlaceAt } from "../../src/understanding/names/known-places.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { inALine, lastOf, understanderOver } from "./support.ts";

const NAMES = [
  "普宁市教育局",
  "普宁市人民政府流沙东街道办事处",
  "江油市应急管理局",
  "昆山市住房和城乡建设局",
  "永登县教育局",
  "安吉县人民政府",
  "安吉县教育局",
  "德清县自然资源和规划局",
  "安岳县民政局",
  "郑州市城市管理局",
  "兰州市生态环境局",
  "青岛市市南区财政局",
  "福州市鼓楼区教育局",
  "洛阳市涧西区人民政府长春路街道办事处",
  "滕州市第一中学",
  "昆山市千灯镇人民政府",
  "贵阳市南明区第一人民医院",
  "滕州市城乡水务局",
  "泰兴市交通运输局",
  "成都市武侯区行政审批局",
  "宁波市公安局海曙分局",
] as const;
const understander = understanderOver(storeOfNames(NAMES), "2024-06-01");
const heard = (...questions: string[]): string => lastOf(understander, questions);

describe("a body of a place of the country that the store has nothing of is no misspelt one of another place", () => {
  const STRANGERS = [
    "海宁市教育局",
    "海宁教育局",
    "浙江省海宁市教育局",
    "嘉兴海宁市教育局",
    "海宁市的教育局",
    "江阴市应急管理局",
    "江阴应急管理局",
    "中山市住建局",
    "杭州市城市管理局",
    "广州市生态环境局",
    "永泰县教育局",
    "安远县教育局",
    "安化县民政局",
    "德化县自然资源和规划局",
    "安福县人民政府",
    "襄樊市教育局",
    "苏州市鼓楼区教育局",
    "苏州鼓楼区教育局",
    "青岛市市北区财政局",
    "青岛市北区财政局",
    "市北区财政局",
  ];

  test.each(STRANGERS)("%s", (name) => {
    expect(heard(`${name}2021年收到多少件申请`)).toMatch(/^\? (?:unknown|which)_agency/);
  });

  test.each([
    "的联系电话",
    "2021年存在哪些问题",
    "历年收到的申请趋势",
    "2021年予以公开率",
    "2021年的申请怎么处理的",
    "2021年的数据有没有问题",
    "2021年年报摘要",
    "2021年收到的申请排第几",
    "有哪几年的报告",
    "2021年收到的申请比普宁市教育局多多少",
  ])("海宁市教育局%s", (asked) => {
    expect(heard(`海宁市教育局${asked}`)).toBe("? unknown_agency");
  });

  test.each([
    ["普宁市教育局、海宁市教育局2021年收到多少申请"],
    ["江油市应急管理局和江阴市应急管理局2021年收到的申请谁多"],
    ["普宁市教育局2021年收到多少申请", "海宁市教育局呢"],
    ["普宁市教育局2021年收到多少申请", "和海宁市教育局比呢"],
    ["普宁市教育局2021年收到多少申请", "海宁的呢"],
  ])("%j", (...questions) => {
    expect(heard(...questions)).toBe("? unknown_agency");
  });

  test("its name is told whole, without the word before it", () => {
    const { understanding } = understander.understand("江油市应急管理局和江阴市应急管理局2021年处罚各多少", null);
    expect(understanding).toMatchObject({ obstacle: { named: "江阴市应急管理局" } });
  });
});

describe("characters that tell siblings apart are no slips for one another", () => {
  test.each(["普宁市流沙西街道", "流沙西街道", "普宁市流沙街道", "滕州市第二中学", "南明区第二人民医院"])(
    "%s",
    (name) => {
      expect(heard(`${name}2021年收到多少件申请`)).toMatch(/^\? (?:unknown|which)_agency/);
    },
  );
});

describe("another character in a name may leave another name, and is asked about", () => {
  test.each(["洛阳长安路街道", "安岳县民宗局", "普江市教育局", "洛阳长河路街道"])("%s", (name) => {
    expect(heard(`${name}2021年收到多少件申请`)).toBe("? which_agency");
  });
});

describe("a character that sounds or looks like the right one is taken for it", () => {
  test.each([
    ["普宇市教育局", "教育局"],
    ["江由市应急管理局", "应急管理局"],
    ["流砂东街道", "流沙东街道"],
    ["千登镇", "千灯镇"],
    ["德清县自然资源和规化局", "自然资源和规划局"],
    ["德清县自然资源规划局", "自然资源和规划局"],
    ["安岳县民证局", "民政局"],
    ["长春路接道", "长春路街道"],
    ["郑州市城市管理管理局", "城市管理局"],
  ])("%s", (name, short) => {
    expect(heard(`${name}2021年收到多少件申请`)).toBe(`value ${short}2021 applications.received.total`);
  });

  test("and it is told", () => {
    const { understanding } = understander.understand("普宇市教育局2021年收到多少件申请", null);
    expect([inALine(understanding), understanding.notes]).toEqual([
      "value 教育局2021 applications.received.total",
      ["“普宇市教育局”按“普宁市教育局”理解"],
    ]);
  });
});

describe("places that share a name beside them are each asked about", () => {
  const both = "compare 教育局2021+教育局2021 applications.received.total";
  test.each([
    ["普宁、永登两地教育局"],
    ["普宁市、永登县两个教育局"],
    ["普宁市、永登县两家教育局"],
    ["普宁永登两地教育局"],
    ["普宁、永登的教育局"],
    ["普宁市和永登县的教育局"],
    ["普宁市和永登县教育局"],
  ])("%s", (names) => {
    expect(heard(`${names}2021年各收到多少件申请`).replace(/^(?:value|compare)/, "compare")).toBe(both);
  });

  test.each([
    "海宁、永登两地教育局",
    "永登、江油两地教育局",
    "海宁、永登的教育局",
    "海宁市和永登县教育局",
    "江油、永登县教育菊",
  ])("%s: one of them is not there", (names) => {
    expect(heard(`${names}2021年各收到多少件申请`)).toMatch(/^\? (?:unknown|which)_agency/);
  });
});

describe("terse names", () => {
  test.each([
    ["滕州一中", "第一中学"],
    ["兰州环境局", "生态环境局"],
    ["兰州环境", "生态环境局"],
    ["滕州水务局", "城乡水务局"],
    ["滕州水务", "城乡水务局"],
    ["泰兴交运局", "交通运输局"],
    ["武侯审批局", "行政审批局"],
    ["海曙公安", "公安分局"],
  ])("%s", (name, short) => {
    expect(heard(`${name}2021年收到多少件申请`)).toMatch(
      new RegExp(`^value .*${short}2021 applications.received.total`),
    );
  });
});

test.each([
  ["海宁市教育局", "海宁市", true],
  ["海宁教育局", "海宁", false],
  ["余杭市教育局", "余杭市", true],
  ["宣武区教育局", "宣武区", true],
  ["大厂县教育局", "大厂县", true],
])("%s begins with the place %s", (text, name, full) => {
  expect(knownPlaceAt(text, 0)).toMatchObject({ name, full });
});

test.each(["普林市", "公安局", "资源局", "街道"])("%s is no place of the country", (text) => {
  expect(knownPlaceAt(text, 0)).toBeUndefined();
});

test.each([
  ["前登镇", "千灯镇", true],
  ["新林镇", "兴林镇", true],
  ["永泰县", "永登县", false],
])("%s and %s sound nearly alike: %s", (a, b, alike) => {
  expect(soundsNearlyAlike(a, b)).toBe(alike);
});

test("characters look alike", () => {
  expect([looksAlike("未", "末"), looksAlike("末", "未"), looksAlike("东", "西")]).toEqual([true, true, false]);
});
