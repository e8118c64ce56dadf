import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("what the form prints, with the words that count it", () => {
  test.each([
    ["桓台县教育局2020年行政强制本年增/减有多少项", "proactive.coercion.change"],
    ["桓台县教育局2020年行政许可上一年项目数量是几项", "proactive.licensing.previous_items"],
    ["桓台县教育局2020年上一年的行政许可项目数", "proactive.licensing.previous_items"],
    ["桓台县教育局2020年政府集中采购有多少项", "proactive.procurement.items"],
    ["桓台县教育局2022年行政复议结果为其他的", "review.reconsideration.other"],
    ["桓台县教育局2022年直接起诉结果是其他的几件", "review.litigation_direct.other"],
    ["桓台县教育局2022年复议后提起的行政诉讼被纠正的几件", "review.litigation_after_reconsideration.corrected"],
    ["桓台县教育局2022年未经复议直接提起诉讼的几件", "review.litigation_direct.total"],
    ["桓台县教育局2022年其他（法人或其他组织）申请几件", "applications.received.other_organization"],
  ])("%s", (question, fact) => {
    expect(lastOf(panel, [question])).toMatch(new RegExp(` ${fact.replaceAll(".", "\\.")}$`));
  });
});

describe("of two verbs none is dropped", () => {
  const both = "applications.received.total applications.granted.total";
  test.each([
    ["马桥镇2022年收到和公开多少申请", both],
    ["马桥镇2022年收到并公开的申请各多少", both],
    ["马桥镇2022年收到多少公开多少", both],
    ["马桥镇2022年收到几件公开几件", both],
    ["马桥镇2022年收到2件，公开了几件", both],
    ["马桥镇2022年收到3件申请，其中公开几件", both],
    ["马桥镇2022年收了多少公开了多少拒了多少", `${both} applications.denied.total`],
    ["马桥镇2022年收到和答复多少申请", "applications.received.total applications.handled_total.total"],
    ["马桥镇2022年收到和拒绝了多少申请", "applications.received.total applications.denied.total"],
    ["马桥镇2022年公开几件拒绝几件", "applications.granted.total applications.denied.total"],
    ["马桥镇2022年收到多少件申请，公开多少条信息", "applications.received.total narrative.disclosed_total"],
  ])("%s", (question, facts) => {
    expect(lastOf(panel, [question])).toBe(`value 马桥镇2022 ${facts}`);
  });
});

test("公开了几件, after those who applied, is of applications", () => {
  const dialogue = ["马桥镇2022年申请几件", "都是谁提的", "公开了几件"];
  expect(lastOf(panel, dialogue)).toBe("value 马桥镇2022 applications.granted.total");
});

test.each(["桓台县教育局和各局2022年申请对比", "马桥镇与桓台县各镇2022年申请比较"])(
  "%s: those beside the one that is named are not left out in silence",
  (question) => expect(lastOf(panel, [question])).not.toMatch(/^value/),
);

describe("many agencies in words of every day", () => {
  test.each([
    [["2022年淄博市全市各单位行政处罚最多的是哪个单位"], /^rank 淄博市2022年的报告 proactive\.penalties/],
    [["2022年县级政府哪个收到的申请最多"], /^rank 各区县政府2022年的报告 applications\.received\.total/],
    [["桓台县教育局2022年收到多少申请", "桓台县里谁最多"], /^rank 桓台县2022年的报告 applications\.received\.total/],
    [
      ["桓台县教育局2022年收到多少申请", "淄博市最少的是哪家"],
      /^rank 淄博市2022年的报告 applications\.received\.total least/,
    ],
    [["桓台县教育局2022年收到多少申请", "其他年份呢"], /^trend 教育局2019-2023 applications\.received\.total/],
  ])("%j", (questions, line) => expect(lastOf(panel, questions)).toMatch(line));
});

const NAMED = {
  住房城乡建设局: "枝江市住房和城乡建设局",
  人力资源社会保障局: "枝江市人力资源和社会保障局",
  自然资源规划局: "枝江市自然资源和规划局",
  妇保院: "枝江市妇幼保健院",
  妇幼院: "枝江市妇幼保健院",
  中医院: "枝江市中医医院",
} as const;
const named = understanderOver(storeOfNames([...new Set(Object.values(NAMED))]));

test.each(Object.entries(NAMED))("枝江市%s is %s", (short, name) => {
  expect(lastOf(named, [`枝江市${short}2021年收到多少申请`])).toBe(lastOf(named, [`${name}2021年收到多少申请`]));
  expect(lastOf(named, [`枝江市${short}2021年收到多少申请`])).toMatch(/^value /);
});
