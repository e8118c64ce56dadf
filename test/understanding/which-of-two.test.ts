import { describe, expect, test } from "vitest";
import { reworded } from "../support/language.ts";

describe("the same body of two places", () => {
  test.each([
    ["自然资源局2024年哪个收到申请多,市的还是夷陵的", "市自然资源局和夷陵自然资源局2024年哪个收到申请多"],
    ["公安局2024年谁复议少,宜都的还是市里的", "宜都公安局和市里公安局2024年谁复议少"],
    ["宜昌市公安局2024年哪个多,复议还是诉讼", "宜昌市公安局2024年哪个多,复议还是诉讼"],
  ])("%s", (question, plain) => expect(reworded.bodies(question)).toBe(plain));
});

describe("another figure of those that come first", () => {
  test.each([
    ["被复议最多的前三,它们的纠正率分别多少", "被复议最多的前三家的纠正率分别多少"],
    ["申请最多的前五名,其公开率各是多少", "申请最多的前五家的公开率各是多少"],
    ["申请最多的前五名公开率", "申请最多的前五家的公开率"],
    ["申请最多的前五个街道,复议各几件", "申请最多的五个街道的复议各几件"],
    ["申请最多的前三名分别多少件", "申请最多的前三名分别多少件"],
    ["公开率最高的前三名", "公开率最高的前三名"],
  ])("%s", (question, plain) => expect(reworded.bodies(question)).toBe(plain));
});
