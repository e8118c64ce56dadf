import { describe, expect, it } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const line = (...questions: readonly string[]): string => lastOf(samples, questions);

describe("whether reports add up, in other words", () => {
  it.each([
    "2021年哪些报告的勾稽关系不成立",
    "2021年有哪些报告勾稽关系不符",
    "帮忙检查一下所有报告，列出有问题的单位",
    "所有报告检查一遍，有问题的列出来",
    "把全部年报核对一下，看看哪些有错",
    "辛店街道2020年的表格加总对吗",
    "辛店街道2020年规范性文件数量衔接是否有问题",
    "核查所有报告，找出有错的",
    "辛店街道2020年办结总计为0是不是写错了",
  ])("%s", (question) => {
    expect(line(question)).toMatch(/^check /);
  });
});

describe("everyday words around a figure", () => {
  it.each([
    ["麻烦看下，矿区街道2021年度的政协提案数，谢啦", "value 矿区街道2021 narrative.cppcc_proposals"],
    ["矿区街道2021年一年到头公开了几百条啊", "value 矿区街道2021 narrative.disclosed_total"],
    ["矿区街道最近一次年报里行政诉讼多少", "value 矿区街道2021 review.litigation.total"],
    ["矿区街道2021年大量反复申请、没有正当理由的数量", "value 矿区街道2021 applications.rejected_excessive.total"],
    ["矿区街道2021年没有正当理由、反复提的申请数", "value 矿区街道2021 applications.rejected_excessive.total"],
    ["辛店街道2020年转过来没办完的申请数", "value 辛店街道2020 applications.carried_in.total"],
    [
      "辛店街道2020年新收、结转、办结、结转下年各多少",
      "value 辛店街道2020 applications.received.total applications.carried_in.total applications.carried_out.total applications.handled_total.total",
    ],
    [
      "辛店街道2020年结转下年和结转各几件",
      "value 辛店街道2020 applications.carried_out.total applications.carried_in.total",
    ],
    ["矿区街道2021年复议败了几件", "value 矿区街道2021 review.reconsideration.corrected"],
    ["2021年复议之后又去起诉矿区街道的", "value 矿区街道2021 review.litigation_after_reconsideration.total"],
    ["2021年处罚开得最多的是谁", "rank 2021年的报告 proactive.penalties.decisions most 1"],
    ["矿区街道2021年有人去告吗", "value 矿区街道2021 review.litigation.total"],
    [
      "辛店街道2020年收的单子是个人交的还是公司交的",
      "value 辛店街道2020 applications.received.natural_person applications.received.enterprise",
    ],
  ])("%s", (question, expected) => {
    expect(line(question)).toBe(expected);
  });

  it.each(["年报给我捋一捋重点", "年报归纳一下要点", "报告理一下重点"])("%s is a summary", (asked) => {
    expect(line(`矿区街道2021年${asked}`)).toMatch(/^summary 矿区街道2021/);
  });

  it("申请信息公开要等好久才答复 is explained", () => {
    expect(line("申请信息公开要等好久才答复")).toMatch(/^definition/);
  });

  it("2021年单个单位最多收到过多少件申请 is the first of a ranking", () => {
    expect(line("2021年单个单位最多收到过多少件申请")).toMatch(/^rank /);
  });
});

describe("which parts there are, and how many of each", () => {
  it.each([
    ["不予处理都有哪些，各几件", "rejected"],
    ["无法提供的情形都有哪些", "unavailable"],
    ["其他处理分别是哪几项多少件", "other"],
    ["不予公开的理由都有什么", "denied"],
  ])("%s", (asked, breakdown) => {
    expect(line(`张范街道2023年${asked}`)).toBe(`breakdown 张范街道2023 ${breakdown}`);
  });
});

describe("the plan for a year stands in the report of the year before", () => {
  it.each(["辛店街道对2021年有什么改进打算", "辛店街道2021年的工作打算", "辛店街道2021年下一步打算"])(
    "%s",
    (question) => {
      expect(line(question)).toMatch(/^narrative 辛店街道2020/);
    },
  );
});

describe("terms that are asked about in a roundabout way", () => {
  it.each(["第三方合法权益保护说的是啥", "政府信息公开申请可以由谁提", "怎么写政府信息公开申请书"])(
    "%s",
    (question) => {
      expect(line(question)).toMatch(/^definition/);
    },
  );
});

describe("what is no question for reports is not asked back about", () => {
  it.each(["NBA总决赛谁赢了", "推荐个好吃的兰州拉面馆", "帮我写个年终总结"])("%s", (question) => {
    expect(line(question)).toMatch(/out_of_scope/);
  });

  it.each(["财政部2021年行政复议几件", "商务部2021年收到多少申请"])("%s: a body that the store has not", (question) => {
    expect(line(question)).toMatch(/unknown_agency/);
  });
});

it.each(["全面对比一下", "整体对比", "综合比较一下"])("both %s: their main figures", (asked) => {
  expect(line(`矿区街道和湛北路街道2021年${asked}`)).toMatch(/^compare 矿区街道2021\+湛北路街道2021 applications/);
});

describe("what is asked in a way of its own is what the plain words ask", () => {
  it.each([
    ["矿区街道2021年不予公开最主要的原因", "矿区街道2021年不予公开最多的理由是什么"],
    ["矿区街道2021年无法提供的主要理由是什么", "矿区街道2021年无法提供最多的理由是什么"],
    ["矿区街道2021年不公开的首要原因", "矿区街道2021年不公开最多的理由是什么"],
    ["2021年各单位不予处理最多的情形是哪种", "2021年各单位不予处理哪种情形最多"],
    ["矿区街道2021年无法提供最少的情形", "矿区街道2021年无法提供哪种情形最少"],
    ["矿区街道2021年申请办理结果中无法提供的占比", "矿区街道2021年无法提供占办理结果的比例"],
    ["矿区街道2021年处理结果里不予公开占多少", "矿区街道2021年不予公开占办理结果的比例"],
    ["矿区街道2021年诉讼是复议前还是复议后", "矿区街道2021年未经复议直接起诉和复议后起诉各几件"],
    ["矿区街道2021年诉讼有没有经过复议", "矿区街道2021年未经复议直接起诉和复议后起诉各几件"],
    ["矿区街道2021年诉讼复议前的多还是复议后的多", "矿区街道2021年未经复议直接起诉和复议后起诉哪个多"],
    ["矿区街道2021年逾期未缴费不再处理的有多少件", "矿区街道2021年逾期未缴费的有多少件"],
    ["矿区街道2021年政府信息公开工作总结", "矿区街道2021年年报总结"],
    ["政府信息公开申请多少天答复", "信息公开申请几个工作日答复"],
    ["信息公开申请几天给答复", "信息公开申请几个工作日答复"],
  ])("%s", (asked, plain) => {
    expect(line(asked)).toMatch(/^(?:breakdown|ratio|value|summary|definition) /);
    expect(line(asked)).toBe(line(plain));
  });
});
