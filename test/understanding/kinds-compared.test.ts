import { describe, expect, test } from "vitest";
import { withKindsCompared } from "../../src/understanding/spelling/kinds-compared.ts";

describe("two kinds are set side by side", () => {
  test.each([
    ["2024年街道申请总数比镇多吗", "2024年街道和镇申请合计哪类多"],
    ["2024年街道比镇申请多吗", "2024年街道和镇申请合计哪类多"],
    ["2024年街道比乡镇多收了多少申请", "2024年街道和乡镇申请合计哪类多"],
    ["2024年街道申请平均比镇少吗", "2024年街道和镇申请平均哪类少"],
    ["2024年局公开率比街道高吗", "2024年局和街道公开率哪类高"],
  ])("%s", (question, plain) => {
    expect(withKindsCompared(question)).toBe(plain);
  });
});

describe("and nobody else", () => {
  test.each([
    "2024年学院街道比窑湾街道申请多吗",
    "2024年街道申请比去年多吗",
    "2024年教育局比公安局申请多吗",
    "2024年街道比镇怎么样",
  ])("%s", (question) => expect(withKindsCompared(question)).toBe(question));
});
