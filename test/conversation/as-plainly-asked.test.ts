import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const leadOf = ({ blocks: [lead] }: Answer): string => (lead && "text" in lead ? lead.text : "");

const TREND = "唐山镇2019到2021年申请趋势";
const THREE = "桓台县果里镇、马桥镇和唐山镇2021年收到多少申请";
const RANKING = "2021年桓台县各单位收到申请排名";
const ONE = "唐山镇2021年收到多少申请";

/** The last message of a dialogue, and the whole question that it stands for. */
type Row = readonly [dialogue: readonly string[], plainly: string];

async function answersAlike(dialogue: readonly string[], plainly: string): Promise<void> {
  const [answer, plain] = [await talk.answerTo(...dialogue), await talk.answerTo(plainly)];
  expect(plain.status).toBe("answered");
  expect([answer.intent, leadOf(answer)]).toEqual([plain.intent, leadOf(plain)]);
}

describe("one of the years that were shown", () => {
  test.each<Row>([
    [[TREND, "最多的那年呢"], "唐山镇2019年收到的申请是多少"],
    [[TREND, "最少的那一年不予公开几件"], "唐山镇2020年不予公开几件"],
    [[TREND, "最多的那年呢", "那年不予公开几件"], "唐山镇2019年不予公开几件"],
    [[TREND, "最多的那年呢", "最少的那年呢"], "唐山镇2020年收到的申请是多少"],
    [[TREND, "中间那年呢"], "唐山镇2020年收到的申请是多少"],
    [[TREND, "第一年呢"], "唐山镇2019年收到的申请是多少"],
    [[TREND, "最后一年呢"], "唐山镇2021年收到的申请是多少"],
    [[TREND, "哪年最少"], "唐山镇2019到2021年哪年收到的申请最少"],
    [[TREND, "每年不予公开多少"], "唐山镇2019到2021年每年不予公开多少"],
  ])("%j: %s", answersAlike);
  test("历年呢 widens to all of them", async () => {
    expect((await talk.answerTo(TREND, "历年呢")).values.map(({ year }) => year)).toContain(2023);
  });
});

describe("one of the agencies that were shown", () => {
  test.each<Row>([
    [[THREE, "最多的那家不予公开几件"], "马桥镇2021年不予公开几件"],
    [[THREE, "最少的那个镇呢"], "果里镇2021年收到的申请是多少"],
    [[RANKING, "最多的那家不予公开几件"], "桓台县城关街道2021年不予公开几件"],
  ])("%j: %s", answersAlike);
});

describe("what is left out of those that were shown, and what is added", () => {
  test.each<Row>([
    [[THREE, "去掉唐山镇"], "果里镇和马桥镇2021年收到多少申请"],
    [[THREE, "去掉唐山镇", "加上少海街道"], "果里镇和马桥镇和少海街道2021年收到的申请一共多少"],
    [[THREE, "不算马桥镇，一共多少"], "果里镇和唐山镇2021年收到的申请一共多少"],
    [["桓台县各单位2021年收到多少申请", "去掉唐山镇"], "桓台县各单位除唐山镇外2021年收到的申请排名"],
    [["桓台县各单位2021年收到多少申请", "去掉唐山镇一共多少"], "桓台县除唐山镇外2021年收到的申请合计多少"],
    [[TREND, "加上2023年"], "唐山镇2019年、2020年、2021年、2023年收到的申请各是多少"],
    [[TREND, "去掉2020年"], "唐山镇2019年、2021年收到的申请各是多少"],
    [[TREND, "去掉2020年，一共多少"], "唐山镇2019年、2021年收到的申请一共多少"],
    [[ONE, "加上2020年呢"], "唐山镇2020年、2021年收到的申请一共多少"],
    [[ONE, "加上2020年呢", "再加上2019年"], "唐山镇2019年、2020年、2021年收到的申请一共多少"],
    [["唐山镇2020年和2021年公开率", "加上2019年呢"], "唐山镇2019年、2020年、2021年予以公开率各是多少"],
  ])("%j: %s", answersAlike);
});

describe("back to the ranking, and a place in it", () => {
  test.each<Row>([
    [["2021年申请最多的三家", "那几家一共多少", "前五呢"], "2021年收到申请最多的五家"],
    [["2021年申请最多的三家", "那几家一共多少", "反过来呢"], "2021年收到申请最少的是谁"],
    [[THREE, "哪个最多", "倒过来排"], "桓台县果里镇、马桥镇和唐山镇2021年哪个收到的申请最少"],
    [[RANKING, "果里镇排在哪"], "果里镇2021年收到的申请在桓台县排第几"],
    [[RANKING, "果里镇排在哪", "后一家呢"], "桓台县2021年收到申请第五多的是谁"],
    [[RANKING, "马桥镇排第几", "前一家呢"], "桓台县2021年收到申请最多的是谁"],
    [[RANKING, "唐山镇排第几", "前面那家是谁"], "桓台县2021年收到申请第二多的是谁"],
    [[ONE, "排第几"], "唐山镇2021年收到的申请排第几"],
    [[ONE, "在全县排第几"], "唐山镇2021年收到的申请在桓台县排第几"],
    [[RANKING, "第2名呢", "第1名呢"], "桓台县2021年收到申请排名"],
  ])("%j: %s", answersAlike);
});

describe("a place with a figure of its own is no more the agency there that was spoken of", () => {
  const COUNTY = "桓台县2021年收到的申请合计多少";
  test.each<Row>([
    [[ONE, "桓台县一共收到多少申请"], COUNTY],
    [["唐山镇2021年自然人收到多少申请", "桓台县一共收到多少申请"], COUNTY],
    [[ONE, "整个桓台县呢"], COUNTY],
  ])("%j: %s", answersAlike);
  test.each(["桓台县收到多少申请", "桓台县的复议呢", "那桓台县不予公开几件"])(
    "%s is asked back about",
    async (next) => {
      const { status, values } = await talk.answerTo(ONE, next);
      expect([status, values]).toEqual(["clarify", []]);
    },
  );
});

describe("what comes in between leaves the dialogue where it was", () => {
  test.each<Row>([
    [[ONE, "帮助", "2020年呢"], "唐山镇2020年收到的申请是多少"],
    [[ONE, "你好", "2020年呢"], "唐山镇2020年收到的申请是多少"],
    [[ONE, "打错了", "果里镇"], "果里镇2021年收到的申请是多少"],
    [[ONE, "什么是不予公开", "2020年呢"], "唐山镇2020年收到的申请是多少"],
    [[ONE, "什么是结转", "不予公开几件"], "唐山镇2021年不予公开几件"],
    [[ONE, "什么是结转", "那果里镇呢"], "果里镇2021年结转下年度继续办理几件"],
  ])("%j: %s", answersAlike);
});

describe("short words after an answer", () => {
  test.each<Row>([
    [[ONE, "2020年呢", "涨了还是跌了"], "唐山镇2020年和2021年收到的申请涨了多少"],
    [["唐山镇2021年自然人申请几件", "超过一半吗"], "唐山镇2021年自然人申请占多少"],
    [["唐山镇2021年自然人申请占多少", "超过一半吗"], "唐山镇2021年自然人申请占多少"],
    [[ONE, "再详细点"], "唐山镇2021年年报摘要"],
    [["唐山镇2021年不予公开几件", "详细说说"], "唐山镇2021年不予公开按理由分别多少"],
    [[ONE, "简单说"], "唐山镇2021年收到的申请是多少"],
    [["果里镇2021年收到多少申请", "马桥镇呢", "行政复议呢", "回到第一个问题"], "果里镇2021年收到多少申请"],
    [["果里镇2021年收到多少申请", "马桥镇呢", "回到最开始"], "果里镇2021年收到多少申请"],
    [["桓台县各街道2021年收到申请排名", "我说的是镇不是街道"], "桓台县各镇2021年收到申请排名"],
    [["桓台县少海街道2021年收到多少申请", "跟别的街道比呢"], "桓台县各街道2021年收到的申请排名"],
    [["桓台县少海街道2021年收到多少申请", "其他街道怎么样"], "桓台县各街道2021年收到的申请排名"],
    [["桓台县2020年有多少单位没有收到申请", "有复议的呢"], "桓台县2020年有复议的单位有几家"],
  ])("%j: %s", answersAlike);
  test.each([
    [[ONE, "具体是哪几件"], "逐件"],
    [[ONE, "上半年呢"], "上半年"],
    [[ONE, "明年呢"], "没有唐山镇2025年的报告"],
    [["桓台县教育局2021年电话", "传真"], "没有写传真"],
    [[ONE, "去掉唐山镇"], "去掉唐山镇"],
    [["2021年桓台县申请最多的是谁", "那第二名呢", "第三名不予公开多少"], "第3名"],
  ])("%j tells no figure and says %s", async (dialogue, words) => {
    const answer = await talk.answerTo(...dialogue);
    expect(answer.values).toEqual([]);
    expect(leadOf(answer)).toContain(words);
  });
});

test("a name that several bear is that of the place where all stand that were spoken of", async () => {
  const answer = await talk.answerTo(THREE, "加上新华街道");
  expect(answer.values.some(({ agency, value }) => agency === "新华街道" && value === 71)).toBe(true);
});
