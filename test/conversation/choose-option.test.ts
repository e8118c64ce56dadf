import { expect, test } from "vitest";
import { chooseOption } from "../../src/conversation/choose-option.ts";

const OPTIONS = ["甲", "乙", "丙"].map((label) => ({ label, question: `${label}街道2021年收到多少件申请` }));

test.each([
  "2",
  "２",
  " 2 ",
  "2.",
  "2、",
  "2）",
  "第2个",
  "第２个",
  "选2",
  "选 2",
  "选第2个",
  "我选2",
  "2号",
  "二",
  "第二个",
  "选二",
  "两",
])("chooseOption() takes %j for the second choice", (text) => expect(chooseOption(text, OPTIONS)?.label).toBe("乙"));

test.each([
  "",
  "0",
  "4",
  "第4个",
  "99",
  "-1",
  "2.5",
  "2020",
  "2年",
  "2020年",
  "2件",
  "第2季度",
  "前2名",
  "2和3",
  "十",
  "零",
  "乙",
  "2".repeat(100_000),
  `${" ".repeat(40)}2`,
])("chooseOption() takes %j for no choice", (text) => expect(chooseOption(text, OPTIONS)).toBeUndefined());

test("chooseOption() finds nothing where nothing is offered", () => {
  expect(chooseOption("1", [])).toBeUndefined();
});
