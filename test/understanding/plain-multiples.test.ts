import { expect, test } from "vitest";
import { withPlainMultiples } from "../../src/understanding/spelling/plain-multiples.ts";

test.each([
  ["2023年哪些单位的申请翻倍了", "2023年哪些单位的申请增长不少于100%"],
  ["2023年谁的申请翻了一番", "2023年谁的申请增长不少于100%"],
  ["2024年申请翻两番的单位有哪些", "2024年申请增长不少于300%的单位有哪些"],
  ["申请增长一倍以上的单位有哪些", "申请增长不少于100%的单位有哪些"],
  ["申请增长超过两倍的单位有哪些", "申请增长超过200%的单位有哪些"],
  ["2023年比2022年申请多两倍的单位有几家", "2023年比2022年申请增长不少于200%的单位有几家"],
  ["申请增加了三成以上的有哪些单位", "申请增长不少于30%的有哪些单位"],
  ["复议比去年少了一半的单位有几家", "复议比去年减少不少于50%的单位有几家"],
  ["申请增长50%的单位有哪些", "申请增长不少于50%的单位有哪些"],
  ["申请腰斩的单位有哪些", "申请减少不少于50%的单位有哪些"],
])("%s is held against a limit in percent", (question, plain) => {
  expect(withPlainMultiples(question)).toBe(plain);
});

test.each([
  "教育局2023年申请翻倍了吗",
  "教育局申请增长一倍以上了吗",
  "2024年申请翻两倍的单位有哪些",
  "哪些单位的申请超过100件",
])("%s stays as it is", (question) => {
  expect(withPlainMultiples(question)).toBe(question);
});
