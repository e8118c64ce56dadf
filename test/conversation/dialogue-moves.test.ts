import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const textOf = (answer: Answer): string => renderPlain(answer, { linkTo: () => null });
const said = async (...questions: readonly string[]): Promise<string> => textOf(await talk.answerTo(...questions));
const told = ({ intent, values }: Answer): readonly unknown[] => [intent, values.map(({ value }) => value)];

describe("all that there are are no more those of the place or the kind that was spoken of", () => {
  const OF_ALL = "2021年各单位收到的申请合计";
  test.each([
    ["桓台县2021年各单位收到的申请合计", "全库呢"],
    ["桓台县2021年各单位收到的申请合计", "所有单位呢"],
    ["2021年各镇收到的申请合计", "全部单位呢"],
    ["桓台县2021年各单位收到的申请合计", "全部呢"],
  ])("%s, %s", async (question, widened) => {
    expect(told(await talk.answerTo(question, widened))).toEqual(told(await talk.answerTo(OF_ALL)));
  });

  test("of those that were counted", async () => {
    const counted = await talk.answerTo("桓台县2021年谁收到的申请最多", "有复议的有几家", "全库呢");
    expect(told(counted)).toEqual(told(await talk.answerTo("2021年有复议的单位有几家")));
  });

  test("but a place that is named narrows", async () => {
    expect(await said("2021年各镇收到的申请合计", "桓台县的呢")).toContain("桓台县");
  });
});

describe("the present agency is set beside one that is named", () => {
  test.each(["马桥镇和它比", "它和马桥镇比", "马桥镇和它比呢", "跟马桥镇比"])("%s", async (question) => {
    const { intent, values } = await talk.answerTo("唐山镇2021年收到几件申请", question);
    expect([intent, values.map(({ value }) => value).toSorted((a, b) => a - b)]).toEqual(["compare", [185, 513]]);
  });

  test("with a figure of its own", async () => {
    const { values } = await talk.answerTo("唐山镇2021年收到几件申请", "马桥镇和它的主动公开信息");
    expect(values.map(({ agency, year }) => `${agency}${year}`)).toEqual(["马桥镇2021", "唐山镇2021"]);
  });
});

describe("what was told is explained", () => {
  test.each([
    ["唐山镇2021年部分公开几件", "这个词什么意思", "部分公开："],
    ["唐山镇2021年收到几件申请", "这是什么意思", "本年新收"],
    ["唐山镇2021年国家秘密几件", "这是指什么", "属于国家秘密："],
  ])("%s, %s", async (question, ask, term) => {
    const answer = await talk.answerTo(question, ask);
    expect(answer.intent).toBe("definition");
    expect(textOf(answer)).toContain(term);
  });
});

test.each(["把原话给我看看", "原文怎么写的", "出处呢"])("%s quotes the place of a cell", async (ask) => {
  expect(await said("唐山镇2021年收到几件申请", ask)).toMatch(/原表：第三部分.*：185/);
});

describe("why nothing was found", () => {
  test.each(["为啥查不到", "为什么没有", "怎么会没有呢"])("%s", async (ask) => {
    const text = await said("唐山镇2022年收到几件申请", ask);
    expect(text).toContain("库中没有唐山镇2022年的报告");
    expect(text).toContain("我只查已经入库的报告");
  });

  test("of a figure that was told is another question", async () => {
    expect(await said("唐山镇2021年收到几件申请", "为什么没有")).not.toContain("我只查已经入库的报告");
  });
});

test("figures told one after the other are added up, but not columns that have a total of their own", async () => {
  const { values } = await talk.answerTo("唐山镇2021年主动公开信息几条", "网站呢");
  expect(values).toHaveLength(1);
  expect(await said("唐山镇2021年结果维持的行政复议几件", "结果纠正的呢", "一共")).not.toContain("之和");
});

test("another thing asked of one agency is no count of many", async () => {
  const { intent } = await talk.answerTo("2021年哪几个单位收到过申请", "唐山镇2021年网站公开多少条");
  expect(intent).toBe("value");
});

test("what could be asked instead of an agency that is not there is of the year that was spoken of", async () => {
  const { options } = await talk.answerTo("桓台县政府2022年收到几件申请", "马桥街道呢");
  expect(options.length).toBeGreaterThan(0);
  expect(options.every(({ question }) => question.includes("2022年"))).toBe(true);
});

test.each([
  ["马桥镇申请涨了没有", "那处罚呢", "马桥镇历年处罚变化"],
  ["马桥镇申请涨没涨", "处罚呢", "马桥镇历年处罚变化"],
  ["马桥镇2021年申请涨了没", "那处罚呢", "马桥镇2021年处罚涨了没"],
])("%s, %s: the change of it as well", async (first, next, plainly) => {
  expect(told(await talk.answerTo(first, next))).toEqual(told(await talk.answerTo(plainly)));
});

describe("what says something and changes nothing is asked back about, and not answered with the same once more", () => {
  test.each([
    [["马桥镇2021年收到几件申请", "上上个呢"]],
    [["2021年桓台县收到申请最多的是哪家", "它予以公开几件", "下一个呢"]],
    [["马桥镇和果里镇2020到2023年收到几件申请", "哪年没有"]],
  ])("%j", async (questions) => {
    const { status, values } = await talk.answerTo(...questions);
    expect([status === "answered", values]).toEqual([false, []]);
  });

  test.each(["那是多少呢", "再说一遍", "它呢", "马桥镇呢", "2021年呢", "申请呢"])(
    "%s is answered again",
    async (again) => {
      const first = "马桥镇2021年收到几件申请";
      expect(told(await talk.answerTo(first, again))).toEqual(told(await talk.answerTo(first)));
    },
  );
});

test.each([
  [["马桥镇2021年收到几件申请", "果里镇呢", "唐山镇呢", "上上个呢"], "马桥镇2021年收到几件申请"],
  [["马桥镇2021年收到几件申请", "果里镇呢", "唐山镇呢", "上上家的处罚"], "马桥镇2021年处罚多少"],
])("%j is %s", async (questions, plainly) => {
  expect(told(await talk.answerTo(...questions))).toEqual(told(await talk.answerTo(plainly)));
});

test.each([
  ["马桥镇21年收到几件申请 公开几件", ["applications.received.total", "applications.granted.total"]],
  ["马桥镇 2021年 收到几件申请", ["applications.received.total"]],
])("spaces part what asks on both sides of them: %s", async (question, facts) => {
  expect((await talk.answerTo(question)).values.map(({ fact }) => fact)).toEqual(facts);
});

test("桓台县里面谁最多, after its government was told, is of all that are there", async () => {
  const inside = await talk.answerTo("2021年淄博市各区县政府收到申请排名", "桓台县里面谁最多");
  expect(told(inside)).toEqual(told(await talk.answerTo("2021年桓台县收到申请最多的是谁")));
});
