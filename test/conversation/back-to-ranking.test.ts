import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

test.each([
  [["那最少的呢"], 2021],
  [["那最少的呢", "2022年最多的又是谁"], 2022],
  [["2022年最多的又是谁"], 2022],
])("after the winner's other figures, %j goes on with the ranking", async (questions, year) => {
  const answer = await talk.answerTo("2021年桓台县收到申请最多的是哪家", "它予以公开了几件", ...questions);
  expect(answer.status).toBe("answered");
  expect(answer.intent).toBe("rank");
  expect(answer.values.map(({ year }) => year)).toContain(year);
  expect(answer.values.some(({ fact }) => fact.includes("received"))).toBe(true);
});

test.each(["后三呢", "后三家呢", "最后三家呢", "后三名呢", "垫底的三家呢"])(
  "%s, after the first three, are the last three, and 它们加起来 is their sum",
  async (question) => {
    const last = await talk.answerTo("2021年申请最少的三家");
    const first = "2021年申请最多的三家";
    expect(figuresOf(await talk.answerTo(first, question))).toEqual(figuresOf(last));
    const sum = await talk.answerTo(first, question, "它们加起来多少");
    expect(new Set(figuresOf(sum))).toEqual(new Set(figuresOf(last)));
  },
);

/** The figures of single reports that an answer gives. */
function figuresOf({ values }: Answer): readonly string[] {
  return values.flatMap(({ agency, value }) => (agency === null ? [] : [`${agency} ${value}`]));
}

test.each([
  ["2021年收到申请第三名几件", "第二名2022年呢", "2022年收到申请第二名是谁"],
  ["2021年各镇收到申请第三名是谁", "第一名2022年呢", "2022年各镇收到申请最多的是谁"],
])("%s, %s: the place and the year are others", async (first, then, plainly) => {
  const answer = await talk.answerTo(first, then);
  expect(answer.status).toBe("answered");
  expect(figuresOf(answer)).toEqual(figuresOf(await talk.answerTo(plainly)));
});

test("一样多吗 holds the two that were spoken of against each other", async () => {
  const answer = await talk.answerTo("马桥镇2021年收到多少申请", "果里镇呢", "一样多吗");
  expect(answer.intent).toBe("compare");
});

describe("places behind those that were shown, counted from the same end", () => {
  const leadOf = ({ blocks: [lead] }: Answer) => (lead && "text" in lead ? lead.text : "");
  const FIRST = "2021年收到申请最多的三家";
  const LAST = "2021年收到申请最少的三家";

  test.each(["后一家呢", "下一个呢", "下一名是谁", "再下一家", "那再往后呢", "后面一家呢", "第四名呢"])(
    "%s, after the first three, is the fourth",
    async (question) => {
      const fourth = await talk.answerTo("2021年收到申请第四多的是谁");
      expect(leadOf(await talk.answerTo(FIRST, question))).toBe(leadOf(fourth));
    },
  );

  test.each([
    [[FIRST, "下一个呢", "再下一个"], "2021年收到申请第五多的是谁"],
    [[FIRST, "下一个呢", "再下一个", "上一个呢"], "2021年收到申请第四多的是谁"],
    [["2021年收到申请最多的是哪家", "下一家呢"], "2021年收到申请第二多的是谁"],
    [["2021年收到申请最少的两家", "下一家呢"], "2021年收到申请倒数第三的是谁"],
    [[LAST, "第五名呢"], "2021年收到申请倒数第五的是谁"],
    [[LAST, "第五多的呢"], "2021年收到申请第五多的是谁"],
    [["2022年比2021年申请增加最多的三家", "下一家呢"], "2022年比2021年申请增加第四多的是谁"],
    [[FIRST, "接下来三家"], "2021年收到申请最多的前六名"],
  ])("%j is %s", async (questions, plainly) => {
    expect(leadOf(await talk.answerTo(...questions))).toBe(leadOf(await talk.answerTo(plainly)));
  });
});

describe("after a ranking of a county", () => {
  const FIRST = "桓台县2022年哪个单位收到的申请最多";

  test.each([
    [[FIRST, "最少的呢", "全县一共多少"], "桓台县2022年收到的申请一共多少"],
    [[FIRST, "第二呢", "全县总共几件"], "桓台县2022年收到的申请一共多少"],
    [[FIRST, "街道和镇一共多少"], "桓台县2022年街道和镇收到的申请一共多少"],
    [[FIRST, "全市一共多少"], "淄博市2022年收到的申请一共多少"],
  ])("%j is %s", async (questions, plainly) => {
    const sum = await talk.answerTo(plainly);
    expect(sum.intent).toBe("aggregate");
    expect((await talk.answerTo(...questions)).values).toEqual(sum.values);
  });

  test.each(["教育局排第几", "教育局排第几位", "教育局第几名", "那教育局排在第几"])(
    "%s is its place among all that were ranked",
    async (question) => {
      const place = await talk.answerTo(FIRST, "桓台县教育局排第几");
      const { blocks, intent } = await talk.answerTo(FIRST, question);
      expect(intent).toBe("rank");
      expect(blocks[0]).toEqual(place.blocks[0]);
    },
  );

  test.each(["马桥镇排在哪", "马桥镇排在什么位置", "马桥镇排哪儿"])("%s is its place as well", async (question) => {
    const place = await talk.answerTo(FIRST, "马桥镇排第几");
    expect(place.intent).toBe("rank");
    expect((await talk.answerTo(FIRST, question)).blocks).toEqual(place.blocks);
  });

  test("教育局排第几 by itself asks which of them", async () => {
    expect((await talk.answerTo("教育局2022年收到的申请排第几")).status).toBe("clarify");
  });
});

describe("where one agency stands", () => {
  const ASKED = "果里镇2021年收到多少件申请";
  const placed = (where: string) => `果里镇2021年收到的申请在${where}排第几`;

  test.each([
    [["果里镇2021年收到的申请在全县排第几"], "桓台县"],
    [["果里镇2021年收到的申请在全市排第几"], "淄博市"],
    [["果里镇2021年收到的申请在全县各镇里排第几"], "桓台县各镇里"],
    [[ASKED, "在全县排第几"], "桓台县"],
    [[ASKED, "在全市排第几名"], "淄博市"],
    [[ASKED, "在淄博市排第几名"], "淄博市"],
    [[ASKED, "在各镇里排第几"], "各镇里"],
    [[ASKED, "在全县排第几", "全市呢"], "淄博市"],
  ])("%j is told in %s", async (questions, where) => {
    const answer = await talk.answerTo(...questions);
    const plain = await talk.answerTo(placed(where));
    expect(plain.values.some(({ fact }) => fact.startsWith("place:"))).toBe(true);
    expect(answer.blocks[0]).toEqual(plain.blocks[0]);
  });

  test.each([
    [["果里镇2021年收到的申请在全区排第几"], "果里镇2021年收到的申请在桓台县排第几"],
    [["果里镇2021年排第几"], "果里镇2021年收到的申请在桓台县排第几"],
    [["果里镇排在哪"], "果里镇2023年收到的申请在桓台县排第几"],
  ])("%j asks back, and offers %s first", async (questions, offered) => {
    const { status, options } = await talk.answerTo(...questions);
    expect(status).toBe("clarify");
    expect(options[0]?.question).toBe(offered);
  });
});

describe("whoever came first in a ranking is asked for another figure", () => {
  const FIRST = "2022年桓台县收到申请最多的三家";
  /** Every figure with whose and of which year it is. */
  const told = async (...questions: readonly string[]): Promise<readonly string[]> =>
    (await talk.answerTo(...questions)).values.map(
      ({ agency, year, fact, value }) => `${agency} ${year} ${fact} ${value}`,
    );
  const names = async (): Promise<readonly string[]> =>
    (await talk.answerTo(FIRST)).values.flatMap(({ agency }) => (agency === null ? [] : [agency]));

  test.each(["它们的行政复议分别是多少", "这三家的行政复议呢", "这三个单位的行政复议呢", "前三名的行政复议呢"])(
    "%s: of these, and of nobody else",
    async (next) => {
      expect(await told(FIRST, next)).toEqual(await told(`${(await names()).join("和")}2022年行政复议分别是多少`));
    },
  );

  test.each(["这两家的行政复议呢", "前两名的行政复议呢"])("%s: another number is asked back about", async (next) => {
    expect((await talk.answerTo(FIRST, next)).status).toBe("clarify");
  });

  test.each([
    ["排第一的那家行政复议有几件", 0],
    ["排第二的那家的行政复议呢", 1],
    ["第三名行政复议几件", 2],
  ])("%s", async (next, at) => {
    expect(await told(FIRST, next)).toEqual(await told(`${(await names())[at]}2022年行政复议几件`));
  });

  test("of 第二名 in one figure another figure is told", async () => {
    const [, second] = await names();
    expect(await told("2022年桓台县各单位收到申请第二名的单位主动公开信息是多少")).toEqual(
      expect.arrayContaining([...(await told(`${second}2022年主动公开信息是多少`))]),
    );
  });

  test("它2021年呢, of a figure that is a share as well, is told as the figure", async () => {
    const answer = await talk.answerTo("2022年桓台县不予公开最多的是哪家", "第二名呢", "它2021年呢");
    expect(["value", "clarify"]).toContain(answer.intent === "value" ? "value" : answer.status);
  });

  test("它, where nobody came first, is nobody", async () => {
    const answer = await talk.answerTo("2022年各镇收到的女性申请一共几件", "最多的是哪个", "它的行政复议有几件");
    expect(answer.values).toEqual([]);
  });

  test.each(["换成办理结果总计", "办理结果总计呢"])("%s is ranked, and not added up", async (next) => {
    expect((await talk.answerTo("2022年桓台县收到申请最多的是哪家", next)).intent).toBe("rank");
  });
});
