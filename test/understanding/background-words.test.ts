import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";

describe("what is said of the asker and of the errand stands in nobody's way", () => {
  test.each([
    ["本人系矿区街道居民，请问矿区街道2021年不予公开几件", "value 矿区街道2021 applications.denied.total"],
    ["作为一名纳税人，想知道矿区街道2021年收到几件申请", `value 矿区街道2021 ${RECEIVED}`],
    ["作为企业，矿区街道2021年申请了几件", "value 矿区街道2021 applications.received.enterprise"],
    ["身为市民，我想了解矿区街道2021年复议几件", "value 矿区街道2021 review.reconsideration.total"],
    ["投诉过矿区街道，他们2021年处罚了几件", "value 矿区街道2021 proactive.penalties.decisions"],
    ["之前联系过矿区街道，2021年复议几件", "value 矿区街道2021 review.reconsideration.total"],
    ["老家在矿区街道，2021年收到几件申请", `value 矿区街道2021 ${RECEIVED}`],
    ["我家住矿区街道，它2021年收到几件申请", `value 矿区街道2021 ${RECEIVED}`],
    ["作业要用：矿区街道2021年收到几件申请", `value 矿区街道2021 ${RECEIVED}`],
    ["填报用：矿区街道2021年上年结转应填几", "value 矿区街道2021 applications.carried_in.total"],
    ["请核实下表述：矿区街道2021年收到几件申请", `value 矿区街道2021 ${RECEIVED}`],
    ["网上传矿区街道2021年收到几百件申请，真的假的", `value 矿区街道2021 ${RECEIVED}`],
    ["据称矿区街道2021年收到好几百件申请，到底几件", `value 矿区街道2021 ${RECEIVED}`],
    ["矿区街道2021年处罚了好几千，到底多少", "value 矿区街道2021 proactive.penalties.decisions"],
    ["矿区街道2021年收到的申请里最后公开了几件", "value 矿区街道2021 applications.granted.total"],
    ["矿区街道2021年是不是一分钱信息处理费都没收", "value 矿区街道2021 narrative.processing_fee"],
  ])("%s", (question, line) => expect(lastOf(samples, [question])).toBe(line));

  test.each([
    ["2021年街道层面收到的申请合计", `aggregate 街道2021年的报告 ${RECEIVED} sum`],
    ["老家在马桥镇，2022年镇上收到几件申请", `value 马桥镇2022 ${RECEIVED}`],
    ["我在马桥镇上班，2022年收到几件申请", `value 马桥镇2022 ${RECEIVED}`],
    ["我镇（马桥镇）2022年收到几件申请", `value 马桥镇2022 ${RECEIVED}`],
    ["马桥镇下一年改进计划", "narrative 马桥镇2023 improvements"],
    ["我是县教育局的，帮我查一下我们2022年收到几件申请", `value 教育局2022 ${RECEIVED}`],
    [
      "马桥镇2022年收到的7件都答复了吗",
      `value 马桥镇2022 ${RECEIVED} applications.handled_total.total applications.carried_out.total`,
    ],
    ["马桥镇2022年从2021年结转过来几件", "value 马桥镇2022 applications.carried_in.total"],
    ["马桥镇从2021年带过来的申请几件", "value 马桥镇2022 applications.carried_in.total"],
  ])("%s", (question, line) => expect(lastOf(panel, [question])).toBe(line));

  test.each([
    // A limit of the figure, and no word about the asker.
    "矿区街道2021年投诉过的人申请了几件",
    "矿区街道2021年老家在外地的申请人几个",
    "矿区街道2021年纳税人申请几件",
    "矿区街道2021年网上收到几件申请",
    "矿区街道2021年最后一件申请公开了几件",
    "本科生2021年在矿区街道申请了几件",
    "矿区街道2021年每月收到几件申请",
  ])("but %s is asked back", (question) => expect(lastOf(samples, [question])).toMatch(/^\?/));
});

describe("rows in words of every day", () => {
  test.each([
    ["矿区街道2021年废了几个文件", "value 矿区街道2021 proactive.normative_documents.repealed"],
    ["矿区街道2021年有人要政府公开信息没", `value 矿区街道2021 ${RECEIVED}`],
    [
      "矿区街道2021年因为是执法办案材料不给公开的件数",
      "value 矿区街道2021 applications.denied_enforcement_files.total",
    ],
    ["矿区街道2021年复议之后又去法院的案子几起", "value 矿区街道2021 review.litigation_after_reconsideration.total"],
    ["矿区街道2021年收到的申请被判不予处理几件", "value 矿区街道2021 applications.rejected.total"],
    ["矿区街道2021年申请公开成功的有多少件", "value 矿区街道2021 applications.granted.total"],
    ["矿区街道2021年申请里重复的几件", "value 矿区街道2021 applications.rejected_repeated.total"],
    ["矿区街道2021年从2020年带过来的申请几件", "value 矿区街道2021 applications.carried_in.total"],
    ["矿区街道2021年从2020年结转过来几件", "value 矿区街道2021 applications.carried_in.total"],
    ["从2020年结转过来的申请，矿区街道几件", "value 矿区街道2021 applications.carried_in.total"],
    ["矿区街道2021年代表建议和提案各多少件", "value 矿区街道2021 narrative.npc_proposals narrative.cppcc_proposals"],
    ["矿区街道2021年那件复议结了没有", "value 矿区街道2021 review.reconsideration.pending"],
    [
      "矿区街道2021：收/结/转",
      `value 矿区街道2021 ${RECEIVED} applications.handled_total.total applications.carried_out.total`,
    ],
    [
      "矿区街道2021年网站/新媒体/其他 条数",
      "value 矿区街道2021 narrative.disclosed_website narrative.disclosed_new_media narrative.disclosed_other",
    ],
    ["矿区街道2021年共办理政府信息公开申请96件，对吗", "value 矿区街道2021 applications.handled_total.total"],
    ["矿区街道2021年处理申请96件，是不是", "value 矿区街道2021 applications.handled_total.total"],
    ["矿区街道2021年连上年结转一共要办多少件", `value 矿区街道2021 sum:${RECEIVED}+applications.carried_in.total`],
    [
      "矿区街道2021年结转率",
      `value 矿区街道2021 ${RECEIVED} applications.carried_in.total applications.carried_out.total`,
    ],
    ["结转到2022年的申请，矿区街道2021年几件", "value 矿区街道2021 applications.carried_out.total"],
  ])("%s", (question, line) => expect(lastOf(samples, [question])).toBe(line));
});
