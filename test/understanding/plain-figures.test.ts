import { describe, expect, test } from "vitest";
import { reworded } from "../support/language.ts";

describe("what came of the applications of some", () => {
  test.each([
    ["律所申请的,部分公开几件,不予公开几件", "律所申请的部分公开几件,不予公开几件"],
    ["公益组织申请的公开了几件", "公益组织申请的予以公开几件"],
    ["企业申请的,结转了几件", "企业申请的结转了几件"],
    ["依申请公开了几件", "依申请公开了几件"],
  ])("%s", (question, plain) => expect(reworded.given(question)).toBe(plain));
});

describe("lawsuits after a reconsideration", () => {
  test.each([
    ["诉讼结果直接起诉和复议后分开说", "诉讼结果直接起诉和复议后起诉分开说"],
    ["诉讼里经过复议后的有几件", "诉讼里复议后起诉的有几件"],
    ["直接起诉和复议后起诉各几件", "直接起诉和复议后起诉各几件"],
    ["行政复议后结果怎样", "行政复议后结果怎样"],
  ])("%s", (question, plain) => expect(reworded.rows(question)).toBe(plain));
});

describe("nothing was charged", () => {
  test.each([
    ["2024年一分钱没收的单位有哪些", "2024年没收费的单位有哪些"],
    ["公安局2024年一分钱都没收吗", "公安局2024年收费是0吗"],
    ["公安局2024年没收了多少违法所得", "公安局2024年没收了多少违法所得"],
  ])("%s", (question, plain) => expect(reworded.rows(question)).toBe(plain));
});

describe("purchases of all that are there", () => {
  test.each([
    ["2020年全市政府采购总额", "2020年全市各单位政府采购总额合计"],
    ["2020年全市政府采购一共多少", "2020年全市各单位政府采购合计一共多少"],
    ["2020年全市政府收到多少申请", "2020年全市政府收到多少申请"],
  ])("%s", (question, plain) => expect(reworded.rows(question)).toBe(plain));
});

describe("which of them is meant, said after an answer", () => {
  test.each([
    ["我是说自然人的", "自然人的"],
    ["我问的是2023年的", "2023年的"],
    ["我说的是镇不是街道", "我说的是镇不是街道"],
  ])("%s", (question, plain) => expect(reworded.talk(question)).toBe(plain));
});
