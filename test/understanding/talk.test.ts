import { describe, expect, test } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const RECEIVED = "value 矿区街道2021 applications.received.total";

describe("a clause about the asker or the situation changes nothing that is asked", () => {
  test.each([
    "我是报社记者，正在写一篇关于教育系统信息公开的稿子，想请你核一下：矿区街道2021年新收了多少件申请？",
    "我们在做一个关于公安机关的专题，请问矿区街道2021年新收多少件申请？",
    "据我所知矿区街道2021年的申请量很大，我想知道那一年新收多少件",
    "我看到矿区街道2021年申请量上去了，想请教当年新收多少件",
    "老师好，我在写毕业论文，样本里有矿区街道，2021年那份年报里新收申请多少件",
    "矿区街道2021年的报告还是老格式，里面新收申请多少件",
    "矿区街道2021年新收申请几件，另外我邻居家的狗丢了，唉",
    "气死我了！！等了两个月都没人理我，矿区街道2021年到底收到几件申请啊？？",
    "烦死了，矿区街道2021年到底收到几件申请啊！！！",
    "唉，领导催得急，矿区街道2021年收到几件申请",
    "哈喽在吗～帮我瞅一眼矿区街道2021年收到几件申请呗",
    "hi, 矿区街道 2021 year 新收多少件? thx",
    "hello，矿区街道 2021 年新收多少件",
    "上次你说得不对吧，再查一下矿区街道2021年新收",
    "矿区街道2021年恁收了几个申请",
    "我同事生病了，矿区街道2021年收到几件申请",
    "矿区街道2021年收到几件申请，我明天开会要用，头疼",
    "我手机快没电了，矿区街道2021年收到几件申请",
  ])("%s", (question) => {
    expect(lastOf(samples, [question])).toBe(RECEIVED);
  });
});

describe("how many there seem to have been is not asked for", () => {
  test.each([
    ["我看到矿区街道2021年申请量上去了，想请教当年予以公开多少件", "value 矿区街道2021 applications.granted"],
    [
      "据我所知矿区街道2021年的申请量很大，我想知道那一年它的办理结果总计是多少件",
      "value 矿区街道2021 applications.handled_total",
    ],
    ["其实我本来想问2020的，算了，还是问2021的吧，矿区街道新收几件", RECEIVED],
  ])("%s", (question, line) => {
    expect(lastOf(samples, [question])).toMatch(line);
  });

  test.each(["2021年申请量很大的单位予以公开几件", "2021年申请量很大，予以公开的有哪些单位"])("%s", (question) => {
    expect(lastOf(samples, [question])).toMatch(/^\?/);
  });
});

const NARROWING = [
  "女性",
  "女性提的",
  "残疾人",
  "残疾人提的",
  "外国人",
  "外地户口",
  "农村户口的",
  "低保户",
  "土地征收",
  "涉及拆迁的",
  "网上提交",
  "通过邮寄",
  "当面递交的",
  "委托律师代办",
  "上半年",
  "第一季度",
  "三月份",
  "春节期间",
  "年底那几天",
  "我们村",
  "我邻居提的",
  "我们社区的",
  "我只看女性",
  "我指的是残疾人",
  "我说的是上半年",
  "我关心拆迁",
  "我想看土地征收",
  "我要的是外国人",
  "我们只算老年人",
  "我就问大学生",
  "领导要农村户口的",
  "老师只要女生的",
  "我是说残疾人",
  "仅限本地居民",
  "不算代理人",
  "包括退休工人",
  "其中退伍军人",
  "按户籍",
  "单独算农民工",
  "里面老年人",
  "超期的",
  "加急的",
  "材料不全的",
  "被退回了的",
  "我是指被退回的",
  "你就看征地拆迁",
  "你帮我挑出拆迁",
  "我们关注的是强拆",
  "都是外国人",
  "提的人很老",
  "申请人很穷",
  "我看女的就行",
] as const;

describe("a clause that narrows the figure is never passed over", () => {
  const ASKED = "矿区街道2021年收到几件申请";
  test.each(
    NARROWING.flatMap((words) => [
      `${words}，${ASKED}`,
      `${ASKED}，${words}`,
      `我在写论文，${words}，${ASKED}`,
      `矿区街道2021年，${words}，收到几件申请`,
      `${ASKED}（${words}）`,
    ]),
  )("%s", (question) => {
    expect(lastOf(samples, [question])).not.toContain("applications.received.total");
  });
});

describe("what is held against a number without being named is asked back about", () => {
  test.each(["矿区街道2021年不止5件吧", "矿区街道2021年没到10件吧", "辛店街道2020年是不是比矿区街道2021年少"])(
    "%s",
    (question) => {
      expect(lastOf(samples, [question])).toMatch(/^\?/);
    },
  );
});

test.each(["为什么", "为什么只有2件", "为啥才2件？", "怎么会这样"])("no reason is made up: %s", (question) => {
  expect(lastOf(samples, ["矿区街道2021年新收多少件", question])).toBe("? no_reason");
});
