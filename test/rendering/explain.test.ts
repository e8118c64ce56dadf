import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LastingConversation, Reply } from "../../src/conversation/conversation.ts";
import type { Trace } from "../../src/conversation/trace.ts";
import { type ExplainStep, explain, explainMarkup, explainText } from "../../src/rendering/explain.ts";
import { toHtml } from "../../src/rendering/markup.ts";
import { openSamples, type Samples } from "../conversation/sample-conversation.ts";

let samples: Samples;
let conversation: LastingConversation;
beforeAll(async () => {
  samples = await openSamples();
  conversation = await samples.converse();
});
afterAll(() => samples.close());

async function traceOf(...questions: readonly string[]): Promise<Trace> {
  const session = questions.join("|");
  let reply: Reply | undefined;
  for (const question of questions) reply = await conversation.ask(session, question);
  if (!reply?.trace) throw new Error(`nothing traced: ${session}`);
  return reply.trace();
}

const linesOf = (steps: readonly ExplainStep[], name: string) => steps.find(({ step }) => step === name)?.lines ?? [];

test("explainText() tells a question's way from its words to its query", async () => {
  expect(explainText(await traceOf("辛店街２０２０年 行政诉讼？"))).toBe(
    `【理解过程】
规范化：辛店街2020年行政诉讼?
分词：辛店/nz 街/n 2020/m 年/m 行政诉讼/x ?/x
句中所说：
  · 机关：“辛店街” → 山东省/淄博市/临淄区/辛店街道（差一点，按此理解）
  · 年份：“2020年” → 2020年
  · 行：“行政诉讼” → 行政诉讼（review.litigation）
  · 名词：litigation
候选类型：数值（value）：没有触发词，凭所说的内容
类型的选择：数值（value），只有这一类合适
查询：
  · 类型：数值（value）
  · 报告：辛店街道2020年（2020-4371a36bd2）
  · 指标：行政诉讼（review.litigation.total）
说明：“辛店街”按“辛店街道”理解`,
  );
});

test("explain() tells what a follow-up takes over, and the whole of what it asks", async () => {
  const steps = explain(await traceOf("辛店街道2020年收到多少件申请", "其中自然人呢"));
  expect(linesOf(steps, "沿用上文")).toEqual(["机关：山东省/淄博市/临淄区/辛店街道", "年份：2020年"]);
  expect(linesOf(steps, "句中所说")).toEqual(
    expect.arrayContaining(["列：“自然人” → 自然人（natural_person）", "对话：接着前面说"]),
  );
  expect(linesOf(steps, "查询")).toContain(
    "指标：本年新收政府信息公开申请数量（自然人）（applications.received.natural_person）",
  );
  expect(linesOf(steps, "完整的问法")).toEqual(["辛店街道2020年收到多少件申请", "其中自然人呢"]);
});

test("explain() takes nothing over into a question that stands by itself", async () => {
  const steps = explain(await traceOf("辛店街道2020年收到多少件申请", "矿区街道2021年行政复议多少件"));
  expect(steps.map(({ step }) => step)).not.toContain("沿用上文");
  expect(steps.map(({ step }) => step)).not.toContain("完整的问法");
});

describe("explain()", () => {
  test("names every kind of question that fits, and which of them gives way to which", async () => {
    const trace = await traceOf("2021年各街道不予公开率排名");
    const steps = explain(trace);
    expect(trace.candidates.length).toBeGreaterThan(1);
    for (const { intent, outrankedBy } of trace.candidates) {
      const line = linesOf(steps, "候选类型").find((each) => each.includes(`（${intent}）`));
      expect(line?.includes("让位于")).toBe(outrankedBy !== null);
    }
    expect(linesOf(steps, "类型的选择")[0]).toMatch(/按排序（rank）回答$/);
  });

  test.each([
    ["马尚街道2020年收到多少件申请", /^库里没有这个机关（unknown_agency）：“马尚街道”$/],
    ["收到多少件申请", /^不知道是哪个机关（which_agency）/],
    ["辛店街道2035年收到多少件申请", /^库里没有这一年的报告（unknown_year）：问的是2035年，有的是2020年$/],
    ["今天天气怎么样", /^读不出与年报有关的问题（out_of_scope）/],
    ["长".repeat(5000), /^问题太长，没有读（too_long）：最多400个字$/],
  ])("says what stands in the way of an answer: %#", async (question, reason) => {
    expect(linesOf(explain(await traceOf(question)), "不能直接回答")[0]).toMatch(reason);
  });

  test("keeps words that were not understood in sight", async () => {
    const steps = explain(await traceOf("辛店街道2020年收到外星人提交的申请多少件"));
    expect(linesOf(steps, "句中所说").join("\n")).toMatch(/没有读懂的词：.*“外星人?/);
  });

  test.each([
    ["矿区街道2021年年报摘要", "类型：摘要（summary）"],
    ["矿区街道历年收到的申请", "年份：2021年"],
    ["矿区街道2021年的申请是怎么处理的", "构成：申请办理结果（results）"],
    ["矿区街道2021年予以公开率是多少", /^比率：予以公开率（applications\.granted\.total ÷ /],
    ["全部街道收到申请的平均数", "算法：平均"],
    ["哪个街道收到的申请最多", "次序：从多到少，取前1名"],
    ["矿区街道2021年存在哪些问题", "内容：存在的问题"],
    ["矿区街道电话是多少", "内容：电话"],
    ["库里有哪些单位", "列出：机关"],
    ["什么是三安全一稳定", /^名词：/],
  ])("shows the query of %s", async (question, line) => {
    const query = linesOf(explain(await traceOf(question)), "查询");
    expect(query).toContainEqual(typeof line === "string" ? line : expect.stringMatching(line));
  });
});

test("explainMarkup() is closed until it is opened, and holds what was asked as text", async () => {
  const markup = toHtml(explainMarkup(await traceOf(`辛店街道2020年<img src=x onerror=alert(1)>"'&申请`)));
  expect(markup).toMatch(/^<details class="explain"><summary>理解过程<\/summary>/);
  expect(markup).not.toMatch(/<(?!\/?(?:details|summary|dl|dt|dd)\b)/);
});
