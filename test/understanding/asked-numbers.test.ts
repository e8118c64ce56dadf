import { expect, test } from "vitest";
import { findAskedNumber } from "../../src/understanding/slots/conditions/find-asked-number.ts";
import { findThreshold } from "../../src/understanding/slots/conditions/find-threshold.ts";

test.each([
  ["申请有没有10件", "at_least", 10],
  ["新收申请有十件吗", "exactly", 10],
  ["有10件申请，对吗", "exactly", 10],
  ["收到过10件申请吗", "at_least", 10],
  ["诉讼有20件了吗", "at_least", 20],
  ["收到的申请是不是20件那么多", "at_least", 20],
  ["收到10件申请吗", "exactly", 10],
  ["收到的申请是10件吧", "exactly", 10],
])("%s holds a figure against a number", (text, comparison, value) => {
  expect(findAskedNumber(text)?.threshold).toMatchObject({ comparison, value });
});

test.each([
  "收到10件申请",
  "一件申请都没有吗",
  "收到10来件吗",
  "收到十几件吗",
  "有10件或者20件吗",
  "第10件申请公开了吗",
  "有几件吗",
])("%s does not", (text) => expect(findAskedNumber(text)).toBeUndefined());

test.each([
  ["收到500多件申请，是真的吗", 500, 600],
  ["收到三百余件申请吗", 300, 400],
  ["收到10多件吗", 10, 20],
  ["收到120多件吗", 120, 130],
  ["收到一千多件，对吗", 1000, 2000],
])("%s asks for one between two round numbers", (text, from, to) => {
  expect(findAskedNumber(text)?.threshold).toMatchObject({
    from: { comparison: "more_than", value: from },
    to: { comparison: "less_than", value: to },
  });
});

test.each([
  ["新收有没有超过50件", "more_than"],
  ["有没有达到50件新收申请", "at_least"],
  ["没有超过50件", "at_most"],
  ["没有达到50件", "less_than"],
])("有没有 denies nothing, 没有 does: %s", (text, comparison) => {
  expect(findThreshold(text, false)?.threshold).toMatchObject({ comparison, value: 50 });
});

test.each([
  ["新收不过5件吧", "at_most", 5],
  ["申请少于20件对吗", "less_than", 20],
  ["复议够不够10件", "at_least", 10],
  ["超没超过10件", "more_than", 10],
  ["到没到10件", "at_least", 10],
  ["申请连5件都不到吗", "less_than", 5],
  ["申请连5件都没有吗", "less_than", 5],
])("a limit in a question of yes or no: %s", (text, comparison, value) => {
  expect(findThreshold(text, false)?.threshold).toMatchObject({ comparison, value });
});
