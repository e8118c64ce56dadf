import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { inALine, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const samples = understanderOver(SAMPLE_ENTRIES);
const line = (question: string): string => inALine(panel.understand(question, null).understanding);
const ofSamples = (question: string): string => inALine(samples.understand(question, null).understanding);

describe("those of a name for which a limit holds", () => {
  it.each([
    ["2022年收到10件以下申请的教育局有哪几个", "at_most 10"],
    ["2022年收到不到10件申请的教育局有哪些", "less_than 10"],
    ["2022年申请不到10件的教育局都有谁", "less_than 10"],
    ["2022年申请超过10件的教育局是哪几家", "more_than 10"],
    ["2022年没有行政复议的教育局是哪几个", "zero"],
  ])("%s", (question, condition) => {
    expect(line(question)).toMatch(new RegExp(`^aggregate 教育局2022年的报告 \\S+ count ${condition}$`));
  });

  it.each(["收到不到10件申请的镇有哪几个", "哪些镇收到不到10件申请", "接到不到10件申请的镇有几个"])(
    "2022年%s: 到不到 of 收到不到 asks nothing",
    (words) => expect(line(`2022年${words}`)).toMatch(/ less_than 10$/),
  );

  it("到不到 by itself does", () => expect(line("2022年申请到不到10件的镇有几个")).not.toMatch(/ less_than 10$/));
});

describe("as many as there are", () => {
  it.each([
    ["2021年三家共承办政协提案几件", "narrative.cppcc_proposals"],
    ["2021年三家单位共收到申请几件", "applications.received.total"],
    ["三家2021年收到申请合计多少件", "applications.received.total"],
  ])("%s is over all reports of the year, where there are three", (question, fact) => {
    expect(ofSamples(question)).toMatch(new RegExp(`^aggregate \\S+2021年的报告 ${fact} sum$`));
  });

  it.each(["2021年四家共承办政协提案几件", "2021年两家共收到几件申请", "2021年三个街道共收到几件申请"])(
    "%s: there are not as many",
    (question) => expect(ofSamples(question)).toMatch(/^\?/),
  );

  it.each(["2021年三家共收到几件申请", "五家单位共收到申请几件"])(
    "%s, where there are more, is asked back",
    (question) => expect(line(question)).toMatch(/^\?/),
  );
});

describe("prose and tables that contradict one another", () => {
  it.each([
    "正文和表对不上的有哪几家",
    "正文跟表不一致的有哪几家",
    "正文与表格不符的报告有哪些",
    "文表不一致的有哪几家",
    "哪几家文表不符",
    "文字和表格对不上的有哪些单位",
  ])("%s", (question) => {
    const { understanding } = samples.understand(question, null);
    expect(understanding).toMatchObject({ kind: "query", query: { intent: "check", relation: 6 } });
  });
});

describe("parts of a report", () => {
  it.each([
    "矿区街道年度报告说了哪几块",
    "矿区街道2021年年报分哪几部分",
    "矿区街道2021年年报有哪几个部分",
    "矿区街道2021年报告讲了哪几个方面",
    "矿区街道2021年年报包括哪些内容",
    "矿区街道2021年报告写了哪几个板块",
  ])("%s is a summary", (question) => expect(ofSamples(question)).toMatch(/^summary 矿区街道2021/));

  it("几块钱 is money", () => expect(ofSamples("矿区街道2021年收费几块钱")).toMatch(/fees|processing_fee/));
});

describe("what the store has of a place, and what it lacks of an agency", () => {
  it.each([
    "淄博的单位有哪几个",
    "淄博的单位有几个",
    "淄博的单位都有谁",
    "淄博市的单位一共有几家",
    "淄博的机关有哪几家",
  ])("%s", (question) => expect(ofSamples(question)).toMatch(/^catalogue 淄博市?的报告 agencies$/));

  it.each([
    "缺辛店街道哪一年的",
    "缺辛店街道哪几年的",
    "还缺辛店街道哪年的报告",
    "没有辛店街道哪几年的",
    "缺少辛店街道哪些年的",
  ])("%s", (question) => expect(ofSamples(question)).toBe("catalogue 辛店街道的报告 lacking"));
});

describe("a term that is part of another", () => {
  it.each([
    "三安全一稳定里的三安全是哪三个",
    "三安全是哪三个",
    "三安全指什么",
    "三安全都有哪些",
    "三安全分别是什么",
    "一稳定是什么",
    "一稳定指的是什么",
  ])("%s", (question) => expect(ofSamples(question)).toBe("definition security_stability"));

  it.each([
    ["辛店街道2020年三安全几件", "value 辛店街道2020 applications.denied_security_stability.total"],
    ["矿区街道2021年因三安全一稳定不公开的几件", "value 矿区街道2021 applications.denied_security_stability.total"],
  ])("%s is a figure", (question, expected) => expect(ofSamples(question)).toBe(expected));
});

describe("a slip in the name and one in the row", () => {
  it.each([
    ["辛店街倒2020年依申请公幵多少", "value 辛店街道2020 applications.received.total"],
    ["矿区街到2021年主动公幵多少", "value 矿区街道2021 narrative.disclosed_total"],
  ])("%s", (question, expected) => expect(ofSamples(question)).toBe(expected));
});

describe("what the bot does not do", () => {
  it.each([
    "我要向辛店街道申请公开一份文件，帮我提交",
    "帮我向矿区街道提个申请",
    "帮我提交一份信息公开申请",
    "替我把申请书交给矿区街道",
    "麻烦帮忙递交一下申请",
    "能不能帮我申请信息公开",
  ])("%s", (question) => expect(ofSamples(question)).toBe("? no_service"));

  it.each(["帮我查下辛店街道2020年提交的申请", "帮我看看辛店街道2020年收到的申请", "辛店街道2020年帮我统计下申请"])(
    "%s asks for a figure",
    (question) => expect(ofSamples(question)).toBe("value 辛店街道2020 applications.received.total"),
  );
});

describe("a level before a name that begins with its word", () => {
  const city = { name: "市场监督管理局", region: ["山东省", "淄博市"] };
  const county = { name: "市场监督管理局", region: ["山东省", "淄博市", "桓台县"] };
  const [first] = madePanel;
  if (!first) throw new Error("the panel is empty");
  const reports = [city, county].map(({ name, region }) => {
    const id = [...region, name].join("/");
    const agency = {
      ...first.agency,
      id,
      name: `${region.at(-1)}${name}`,
      short: name,
      region,
      type: "department" as const,
    };
    return { ...first, id: `${id}/${first.year}`, agency };
  });
  const boards = understanderOver(memoryStore(reports).entries(), "2024-06-01");

  it.each(["市市场监管局收到几件申请", "市市场监督管理局收到几件申请"])("%s is that of the city", (question) => {
    const { understanding } = boards.understand(`${question.slice(0, -6)}${first.year}年收到几件申请`, null);
    expect(understanding).toMatchObject({
      kind: "query",
      query: { intent: "value", targets: [{ agency: { region: city.region } }] },
    });
  });
});
