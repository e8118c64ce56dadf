import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LastingConversation } from "../../src/conversation/conversation.ts";
import { openSamples, type Samples } from "./sample-conversation.ts";

/** Questions on one report, as people type them, with the kind of reply and words that it must hold. */
const ASKED: readonly (readonly [question: string, kind: string, ...holds: readonly string[]])[] = [
  // Something that an agency has and its report does not tell is no summary.
  ["矿区街道2021年领导", "out_of_scope"],
  ["矿区街道2021年人数", "out_of_scope"],
  ["矿区街道2021年机构", "out_of_scope"],
  ["矿区街道2021年沿革", "out_of_scope"],
  ["矿区街道2021年支出", "clarify"],
  ["矿区街道2021年排名", "clarify"],
  ["矿区街道2021年总数", "clarify"],
  ["矿区街道2021年电话会议", "not_found narrative", "会议"],
  // The report itself, and words around it, are.
  ["矿区街道2021年数据", "answered summary"],
  ["领导，矿区街道2021年", "answered summary"],
  ["矿区街道2021年，领导要看", "answered summary"],
  ["矿区街道2021年年报说说", "answered summary"],
  ["聊聊矿区街道2021年年报", "answered summary"],
  ["矿区街道2021年年报唠唠", "answered summary"],
  ["叙述一下矿区街道2021年的年报", "answered summary"],
  ["矿区街道2021年的领导，说说", "out_of_scope"],
  ["聊聊矿区街道2021年发了几条", "answered value", "主动公开信息436条"],
  ["想看矿区街道2021年的信息公开情况", "answered summary"],
  // Who applied, and what came of it.
  ["谁申请了辛店街道的信息", "answered breakdown", "自然人：2件"],
  ["什么人申请过辛店街道的信息", "answered breakdown", "自然人：2件"],
  ["辛店街道2020年企业的申请结果", "answered breakdown", "办理结果（商业企业）"],
  ["辛店街道2020年企业的办理结果", "answered breakdown", "办理结果（商业企业）"],
  ["辛店街道2020年都是自然人吗", "answered value", "是，"],
  ["辛店街道2020年申请人都是自然人吗", "answered value", "是，"],
  ["辛店街道2020年申请人是不是都是企业", "answered value", "不是，"],
  ["辛店街道2020年申请人都是谁", "answered breakdown"],
  // Half of a whole, and several figures held against one number.
  ["辛店街道2020年自然人占一半以上吗", "answered ratio", "是，"],
  ["辛店街道2020年商业企业占50%以上吗", "answered ratio", "不是，"],
  ["辛店街道2020年自然人占比过半吗", "answered ratio", "是，"],
  ["张范街道2023年规范性文件为0吗", "answered value", "是，"],
  ["辛店街道2020年复议和诉讼都是0吗", "answered value", "不都是，", "行政复议1件"],
  // Shorthands that stand within a word, and what a fee is charged by.
  ["辛店街道2020年新收、办结、结转各几件", "answered value", "新收政府信息公开申请2件", "办理结果总计0件"],
  ["矿区街道信息处理费是按什么收的", "answered definition", "国办函〔2020〕109号"],
  ["信息处理费的收费标准", "answered definition", "国办函〔2020〕109号"],
  // 条 counts information, and not documents.
  ["矿区街道2021年发了几条", "answered value", "主动公开信息436条"],
  ["矿区街道2021发了多少条信息，网站多少", "answered value", "主动公开信息436条", "145条"],
  ["矿区街道2021年网站和新媒体一共发了多少条", "answered value", "226条"],
  ["张范街道2023年规范性文件发了几件", "answered value", "本年制发件数0件"],
  // Each amount that a message asks for is told, or none is.
  ["辛店街道2020年个人申请几件公开了几件", "answered value", "申请2件（自然人）", "予以公开0件（自然人）"],
  ["辛店街道2020年企业申请公开了几件", "answered value", "申请0件（商业企业）", "予以公开0件（商业企业）"],
  ["辛店街道2020年几件申请几件复议", "answered value", "新收政府信息公开申请2件", "行政复议1件"],
  ["辛店街道2020年多少件申请、多少件诉讼", "answered value", "新收政府信息公开申请2件", "行政诉讼"],
  ["辛店街道2020年哪一类申请人最多", "answered breakdown", "自然人：2件"],
  ["辛店街道没有部分公开的是哪些年份", "answered aggregate", "部分公开"],
  ["辛店街道2020年申请几件给了几件", "answered value", "予以公开0件"],
  ["辛店街道2020年收几件办几件剩几件", "clarify"],
  ["矿区街道2021年人大建议办复率", "answered narrative", "办复率100%"],
  ["辛店街道2020年办理结果总计为啥是0", "answered value", "没有写原因"],
  ["辛店街道2020年第三部分的表对不对", "answered check"],
  ["辛店街道2020年办理结果加起来对不对", "answered check"],
  ["辛店街道2020年哪个理由拒得最多", "answered breakdown", "不予公开的理由"],
];

describe("of one report", () => {
  let samples: Samples;
  let conversation: LastingConversation;
  beforeAll(async () => {
    samples = await openSamples();
    conversation = await samples.converse();
  });
  afterAll(() => samples.close());

  test.each(ASKED)("%s is %s", async (question, kind, ...holds) => {
    const { answer } = await conversation.ask(null, question);
    expect(`${answer.status} ${answer.intent}`).toContain(kind);
    const text = JSON.stringify(answer.blocks);
    for (const words of holds) expect(text).toContain(words);
  });
});
