import { expect, test } from "vitest";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(storeOfNames(["淄博市公安局", "淄博市教育局"]));
const LICENSING = "proactive.licensing.decisions";
const PENALTIES = "proactive.penalties.decisions";

test.each([
  ["淄博市公安局2021年许可处罚各多少", `value 公安局2021 ${LICENSING} ${PENALTIES}`],
  ["淄博市公安局2021年行政许可处罚各多少", `value 公安局2021 ${LICENSING} ${PENALTIES}`],
  ["淄博市公安局2021年处罚许可各几件", `value 公安局2021 ${PENALTIES} ${LICENSING}`],
  ["淄博市公安局2021年许可强制各多少", `value 公安局2021 ${LICENSING} proactive.coercion.decisions`],
  ["淄博市公安局2021年法院维持的直接起诉案件数", "value 公安局2021 review.litigation_direct.upheld"],
  ["淄博市公安局2021年法院维持几件", "value 公安局2021 review.litigation.upheld"],
])("%s → %s", (question, understood) => {
  expect(lastOf(understander, [question])).toBe(understood);
});

test.each([
  ["所有年报里申请量不是零的有哪些", "aggregate 库中全部报告 applications.received.total count positive"],
  ["全部年报里处罚最多的是谁", `rank 库中全部报告 ${PENALTIES} most 1`],
])("%s is of all reports", (question, understood) => {
  expect(lastOf(understander, [question])).toBe(understood);
});

test.each(["有没有缺的格子", "有没有空的格子", "缺哪几格"])("%s asks for cells without a figure", (words) => {
  expect(lastOf(understander, [`淄博市公安局2021年年报${words}`])).toBe("check 公安局2021");
});
