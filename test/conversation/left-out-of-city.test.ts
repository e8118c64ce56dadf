import { describe, expect, test } from "vitest";
import { reportsOf } from "../support/named-agencies.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(reportsOf(["襄阳市教育局", "枣阳市教育局", "南漳县教育局", "谷城县教育局"]));
const SUM = "襄阳市各教育局2021年收到的申请合计";

describe("市教育局 that is left out is that of the city, and not of the cities in it", () => {
  test.each(["去掉市教育局", "去掉市教育局呢", "不算市教育局呢", "把市教育局去掉", "剔除市教育局呢"])(
    "%s",
    async (asked) => expect((await talk.answerTo(SUM, asked)).values[0]?.value).toBe(103 + 105 + 107),
  );

  test("去掉枣阳市教育局 leaves out that one", async () =>
    expect((await talk.answerTo(SUM, "去掉枣阳市教育局")).values[0]?.value).toBe(101 + 105 + 107));
});
