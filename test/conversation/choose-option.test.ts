import { expect, test } from "vitest";
import { chooseOption, everyOption, refusesAll } from "../../src/conversation/replies/choose-option.ts";

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
  "第二个吧",
  "我要第2个",
  "B",
  "选b",
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

test.each([
  ["最后一个", "丙"],
  ["选最后那个", "丙"],
  ["C", "丙"],
  ["d", undefined],
])("chooseOption() takes %j for %j", (text, label) => expect(chooseOption(text, OPTIONS)?.label).toBe(label));

test.each([
  ["都要", "甲乙丙"],
  ["1和3", "甲丙"],
  ["1、3", "甲丙"],
  ["1 2", "甲乙"],
  ["第一个和第二个", "甲乙"],
  ["2,3都要", "乙丙"],
  ["前两个", "甲乙"],
  ["后两个都要", "乙丙"],
  ["前四个", ""],
  ["1和4", ""],
  ["前两年", ""],
  ["2021和2022", ""],
  ["前两家申请最多的", ""],
])("everyOption() takes %j for %j", (text, labels) => {
  const question = everyOption(text, OPTIONS)?.question ?? "";
  expect(
    OPTIONS.filter((option) => question.includes(option.question))
      .map(({ label }) => label)
      .join(""),
  ).toBe(labels);
});

test.each(["都不是", "都不要", "一个都不是", "不是这些", "没有我要的"])("refusesAll() knows %j", (text) => {
  expect(refusesAll(text, OPTIONS)).toBe(true);
  expect(refusesAll(text, [])).toBe(false);
});

test.each(["不是2021，是2022", "不是局，是街道", "都不是街道的有几家", "对", "没有复议的"])(
  "refusesAll() leaves %j",
  (text) => expect(refusesAll(text, OPTIONS)).toBe(false),
);
