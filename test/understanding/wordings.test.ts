import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { inALine, understanderOver } from "./support.ts";

interface Utterance {
  readonly text: string;
  readonly intent: string;
}

const samples = understanderOver(SAMPLE_ENTRIES);

/** The intent that is decided on, even if something must be asked back first. */
function intentOf(text: string): string {
  const { understanding, frame } = samples.understand(text, null);
  if (understanding.kind === "query") return understanding.query.intent;
  return understanding.obstacle.kind === "out_of_scope" ? "out_of_scope" : (frame?.intent ?? "out_of_scope");
}

it("tells the intent of each utterance", () => {
  const utterances = readFileSync("test/understanding/utterances.jsonl", "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Utterance);
  const others = utterances
    .map(({ text, intent }) => ({ text, intent, got: intentOf(text) }))
    .filter(({ intent, got }) => got !== intent);
  expect(others).toEqual([]);
});

describe("words that narrow are asked back about", () => {
  it.each([
    "张范街道2023年每月收到几件申请",
    "张范街道2023年本村村民申请几件",
    "张范街道2023年本科以上申请人多少",
    "张范街道2023年五一期间申请几件",
    "张范街道2023年年初收到的申请几件",
    "张范街道2023年两次以上申请的人几个",
    "张范街道2023年三次以上重复申请的人几个",
    "张范街道2023年人均办理几件申请",
    "张范街道2023年平均每件办几天",
    "张范街道2023年未办理许可几件",
    "矿区街道2021年行政许可收费多少钱",
    "矿区街道2021年处罚收了多少钱",
    "张范街道2023年前四个月收到几件申请",
    // counts
    "张范街道2023年两次申请的人有几个",
    "张范街道2023年第一次申请的几件",
    "张范街道2023年三人联名的申请几件",
    "张范街道2023年20天内答复的申请几件",
    "张范街道2023年二十个工作日以内办结几件",
    "张范街道2023年500万元的采购项目几个",
    "张范街道2023年多数申请几件",
    "张范街道2023年部分申请的件数",
    "张范街道2023年最后一件申请几件",
    "张范街道2023年每个社区收到几件申请",
    // times
    "张范街道2023年以前收到几件申请",
    "张范街道2023年年底收到几件申请",
    "张范街道2023年年前的申请几件",
    "张范街道2023年按时办结多少件",
    "张范街道2023年在法定期限内答复几件",
    // people and bodies
    "张范街道2023年老师申请的几件",
    "张范街道2023年记者提了几件申请",
    "张范街道2023年少年申请的几件",
    "张范街道2023年政府部门提交的申请几件",
    "张范街道2023年乡镇企业的申请几件",
    "张范街道2023年本地人申请几件",
    // qualities and verbs beside a figure that is plain
    "张范街道2023年逾期的行政处罚几件",
    "张范街道2023年行政许可撤回几件",
    "张范街道2023年不予公开延期的几件",
    "张范街道2023年重大行政许可多少件",
    "张范街道2023年撤销的申请几件",
    "张范街道2023年作废的申请几件",
    "张范街道2023年没有办理的申请几件",
    "张范街道2023年其余的申请几件",
    "张范街道2023年别的申请几件",
    // other tables
    "张范街道2023年网站申请几件",
    "张范街道2023年申请公开行政处罚的几件",
    "张范街道2023年行政许可引起的行政复议几件",
    "张范街道2023年人大代表提出的申请几件",
    "张范街道2023年行政强制涉及多少人",
    // words that hold a word of the form, or nearly
    "张范街道2023年重点的申请几件",
    "张范街道2023年部长予以公开几件",
    "张范街道2023年公开政策信息多少条",
    "张范街道2023年主动公开旧信息多少条",
    "张范街道2023年提前申请几件",
    "张范街道2023年依申请公开消费多少件",
  ])("%s", (question) => {
    expect(inALine(samples.understand(question, null).understanding)).toMatch(/^\? (?:unexplained|out_of_scope)$/);
  });
});

describe("words that narrow nothing are passed over", () => {
  it.each([
    "请问张范街道2023年到底收到几件申请",
    "记者核实：张范街道2023年一共收到几件申请",
    "麻烦帮我查下张范街道2023年大概收到多少件申请",
    "老师，写论文用，张范街道2023年收到几件申请",
    "有没有人知道张范街道2023年究竟收到了几件申请呀",
    "截至2023年底张范街道2023年具体收到几件申请",
    "领导要看，张范街道2023年收到申请的件数",
    "张范街道2023年收到了3件申请对吗",
    "张范街道2023年这一年总共收到几件申请，谢谢各位老师",
  ])("%s", (question) => {
    expect(inALine(samples.understand(question, null).understanding)).toBe(
      "value 张范街道2023 applications.received.total",
    );
  });
});

describe("what the reports that are counted have in common", () => {
  it.each([
    ["2023年没有行政诉讼的单位有几家", "aggregate 2023年的报告 review.litigation.total count zero"],
    ["2023年没被告过的街道有多少个", "aggregate 街道2023年的报告 review.litigation.total count zero"],
    ["2023年没有被复议过的单位有几家", "aggregate 2023年的报告 review.reconsideration.total count zero"],
    ["2023年没有收到过行政复议的单位有几家", "aggregate 2023年的报告 review.reconsideration.total count zero"],
    ["2023年有没有被复议过的单位", "aggregate 2023年的报告 review.reconsideration.total count positive"],
    ["2023年行政复议2件的单位有几家", "aggregate 2023年的报告 review.reconsideration.total count exactly 2"],
    ["2023年收到申请正好4件的单位有几家", "aggregate 2023年的报告 applications.received.total count exactly 4"],
    [
      "2023年行政处罚超过1千件的单位有几家",
      "aggregate 2023年的报告 proactive.penalties.decisions count more_than 1000",
    ],
  ])("%s → %s", (question, query) => {
    expect(inALine(samples.understand(question, null).understanding)).toBe(query);
  });
});

describe("years", () => {
  it.each([
    ["自2020年以来各单位一共收到多少申请", "aggregate 2020年至2023年的报告 applications.received.total sum"],
    ["辛店20复议", "value 辛店街道2020 review.reconsideration.total"],
    ["辛店 22 复议", "? unknown_year"],
    ["辛店街道21多少申请", "? unknown_year"],
    ["近两年各街道一共收到多少申请", "aggregate 街道2022年、2023年的报告 applications.received.total sum"],
    ["和上一年相比，辛店街道2020年的申请增加了多少", "trend 辛店街道2019-2020 applications.received.total"],
    ["辛店街道2019年和2020年收到的申请哪年多", "compare 辛店街道2020 applications.received.total"],
  ])("%s → %s", (question, query) => {
    expect(inALine(samples.understand(question, null).understanding)).toBe(query);
  });
});

describe("many agencies", () => {
  it.each([
    [
      "2021年除矿区街道外，各街道一共收到多少件申请",
      "aggregate 街道2021年的报告（不含矿区街道） applications.received.total sum",
    ],
    ["2021年街道平均收到几件申请", "aggregate 街道2021年的报告 applications.received.total average"],
    ["2021年没有被起诉过的单位有几家", "aggregate 2021年的报告 review.litigation.total count zero"],
    ["2021年有没有收到过申请的单位有几家", "aggregate 2021年的报告 applications.received.total count positive"],
    ["2021年全部单位申请合计多少", "aggregate 2021年的报告 applications.received.total sum"],
    ["2021年收到申请第二多的街道是哪个", "rank 街道2021年的报告 applications.received.total most 2"],
  ])("%s → %s", (question, query) => {
    expect(inALine(samples.understand(question, null).understanding)).toBe(query);
  });

  it("works years and regions out one by one where each is asked for", () => {
    const { understanding } = samples.understand("2020年和2021年各单位合计各收到多少申请", null);
    expect(understanding).toMatchObject({
      query: { intent: "aggregate", apart: [{ years: [2020] }, { years: [2021] }] },
    });
  });
});

describe("traditional characters", () => {
  it.each([
    ["臨淄區辛店街道2020年依申請公開多少件", "value 辛店街道2020 applications.received.total"],
    ["礦區街道2021年不予公開的有幾件", "value 矿区街道2021 applications.denied.total"],
    ["張範街道2023年結轉下年度繼續辦理的幾件", "value 张范街道2023 applications.carried_out.total"],
  ])("%s → %s", (question, query) => {
    expect(inALine(samples.understand(question, null).understanding)).toBe(query);
  });
});
