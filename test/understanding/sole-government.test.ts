import { describe, expect, it } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const BODIES = [
  "绵阳市财政局",
  "绵阳市人民政府办公室",
  "绵阳市三台县人民政府",
  "绵阳市梓潼县人民政府",
  "绵阳市涪城区人民政府",
  "绵阳市游仙区人民政府",
];
const one = understanderOver(storeOfNames(["绵阳市人民政府", ...BODIES]), "2022-06-01");
const two = understanderOver(storeOfNames(["绵阳市人民政府", "绵阳市江油市人民政府", ...BODIES]), "2022-06-01");

describe("市政府 is the one that the store has", () => {
  it.each([
    [["市政府2021年收到多少申请"], /^value 绵阳市人民政府2021 applications\.received/],
    [["2021年市人民政府申请几件"], /^value 绵阳市人民政府2021/],
    [["市政府2021年自然人申请比企业多多少"], /^value 绵阳市人民政府2021 .*natural_person .*enterprise/],
    [["市政府2021年存在什么问题"], /^narrative/],
    [["市政府电话"], /^contact/],
    [["2020年以来市政府申请量最低的是哪年"], /^trend 绵阳市人民政府|^rank 绵阳市人民政府/],
    [["2020年起市财政局一共收到多少申请"], /^aggregate 绵阳市财政局|^aggregate 财政局/],
    [["2021年市政府收到的申请里自然人占比是不是超过七成"], /^ratio 绵阳市人民政府2021/],
    [["市政府近四年平均每年收到多少件申请"], /^aggregate 绵阳市人民政府.*average/],
    [["2021年市政府和财政局谁的申请多"], /^compare 绵阳市人民政府2021\+财政局2021/],
    [["市政府2021年申请多少", "只看企业的"], /^value 绵阳市人民政府2021 applications\.received\.enterprise/],
    [["财政局2021年申请多少", "市政府呢"], /^value 绵阳市人民政府2021/],
    [["财政局2021年申请多少", "比市政府少多少"], /^compare/],
    [["2021年除市政府外申请最多的是谁"], /^rank 2021年的报告（不含绵阳市人民政府）/],
    [["除去市政府，2021年申请最多的是谁"], /^rank 2021年的报告（不含绵阳市人民政府）/],
  ])("%j", (questions, expected) => expect(lastOf(one, questions)).toMatch(expected));

  it.each([
    [["县政府2021年收到多少申请"], /^\? which_agency/],
    [["区政府2021年收到多少申请"], /^\? which_agency/],
    [["各市政府2021年申请合计多少"], /^aggregate 各市政府/],
    [["德阳市政府2021年申请多少"], /^\? unknown_agency/],
  ])("not so %j", (questions, expected) => expect(lastOf(one, questions)).toMatch(expected));

  it("of two it is asked back", () => expect(lastOf(two, ["市政府2021年收到多少申请"])).toBe("? which_agency"));
});

describe("a government beside a group of others is asked back about: none of them is passed over", () => {
  it.each([
    ["2021年市政府和各区政府申请分别多少"],
    ["2021年绵阳市政府与各县政府申请多少"],
    ["2021年各区政府和市政府申请几件"],
    ["财政局、各区县政府2021年申请多少"],
  ])("%s", (question) => {
    const { understanding } = one.understand(question, null);
    if (understanding.kind !== "obstacle" || !("choices" in understanding.obstacle)) throw new Error(question);
    const [own = "", group = ""] = understanding.obstacle.choices.map((choice) => choice.question);
    expect(lastOf(one, [own])).toMatch(/^value \S+2021 applications\.received/);
    expect(lastOf(one, [group])).toMatch(/^rank 各区?县?政府2021年的报告/);
  });
});
