import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const told = async (...questions: readonly string[]): Promise<readonly string[]> =>
  (await talk.answerTo(...questions)).values.map(({ agency, year, fact }) => `${agency}${year} ${fact}`);

const TWO = ["马桥镇2021年收到几件申请", "唐山镇呢"];
const RECEIVED = "applications.received.total";

describe("the agency before the present one", () => {
  test.each(["上一个", "上一个呢", "上一个单位的", "上一家呢", "前一个", "刚才那个", "回到刚才那家", "那上一个单位"])(
    "%s",
    async (question) => {
      expect(await told(...TWO, question)).toEqual([`马桥镇2021 ${RECEIVED}`]);
    },
  );

  test.each(["上一个单位的", "上一个呢", "回到上一家"])("%s, of the figure that was asked last", async (question) => {
    const { values } = await talk.answerTo("马桥镇2021年行政复议几件", "唐山镇呢", "那收到的申请呢", question);
    expect(values.map(({ agency, fact }) => `${agency} ${fact}`)).toEqual([`马桥镇 ${RECEIVED}`]);
  });

  test.each([
    ["上一个单位的行政复议", "马桥镇2021 review.reconsideration.total"],
    ["前一家2020年呢", `马桥镇2020 ${RECEIVED}`],
    ["上一个的行政复议多少", "马桥镇2021 review.reconsideration.total"],
  ])("%s", async (question, expected) => {
    expect(await told(...TWO, question)).toEqual([expected]);
  });

  test("of three, and back again", async () => {
    expect(await told(...TWO, "果里镇呢", "上一个呢")).toEqual([`唐山镇2021 ${RECEIVED}`]);
    expect(await told(...TWO, "果里镇呢", "上一个呢", "上一个呢")).toEqual([`果里镇2021 ${RECEIVED}`]);
  });
});

describe("where one agency was spoken of alone, its figure before the last", () => {
  test.each([
    [["马桥镇2021年收到几件申请", "2022年呢", "上一个呢"], `马桥镇2021 ${RECEIVED}`],
    [["马桥镇2021年收到几件申请", "行政复议呢", "上一个"], `马桥镇2021 ${RECEIVED}`],
    [["马桥镇2021年收到几件申请", "上一个单位呢"], `马桥镇2021 ${RECEIVED}`],
  ])("%j", async (questions, expected) => {
    expect(await told(...questions)).toEqual([expected]);
  });
});

test.each([
  ["上一个问题", `唐山镇2021 ${RECEIVED}`],
  ["前一年呢", `唐山镇2020 ${RECEIVED}`],
  ["上一个年度呢", `唐山镇2020 ${RECEIVED}`],
])("%s speaks of no agency", async (question, expected) => {
  expect(await told(...TWO, question)).toEqual([expected]);
});
