import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const ENTERPRISE = "applications.received.enterprise";

describe("a list mark inside the name of a row lists nothing", () => {
  it.each([
    ["马桥镇2021年申请人无正当理由逾期不补正、行政机关不再处理的申请有几件", "other_overdue_correction"],
    ["马桥镇2021年逾期不补正，行政机关不再处理其政府信息公开申请的有几件", "other_overdue_correction"],
    ["马桥镇2021年申请人逾期未按收费通知要求缴纳费用、行政机关不再处理的申请有几件", "other_overdue_fee"],
    ["马桥镇2021年信息不存在或不掌握、无法提供的有几件", "unavailable_not_held"],
  ])("%s", (question, row) => expect(lastOf(panel, [question])).toBe(`value 马桥镇2021 applications.${row}.total`));
});

describe("公开总数 behind 规范性文件 is its column, and by itself all that was disclosed", () => {
  it.each([
    ["马桥镇2021年规范性文件公开总数", "value 马桥镇2021 proactive.normative_documents.disclosed_total"],
    ["马桥镇2021年规章的公开总数", "value 马桥镇2021 proactive.regulations.disclosed_total"],
    ["马桥镇2021年公开总数", "value 马桥镇2021 narrative.disclosed_total"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("一共有多少件 names no total beside the applicants that it is said of", () => {
  it.each([
    ["企业提交的申请，马桥镇2021年一共有多少件", `value 马桥镇2021 ${ENTERPRISE}`],
    ["马桥镇2021年企业申请几件，一共有多少件", `value 马桥镇2021 ${ENTERPRISE} applications.received.total`],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("applicants belong to the thing of a list that they stand with", () => {
  const cells = (...facts: readonly string[]): string =>
    `value 马桥镇2021 ${facts.map((fact) => `applications.${fact}`).join(" ")}`;
  it.each([
    ["办完的申请有多少，还有律所申请中因重复申请不予处理的", "handled_total.total", "rejected_repeated.legal_service"],
    ["收到的申请和自然人予以公开的各几件", "received.total", "granted.natural_person"],
    ["部分公开和年底没办完的申请（企业）各是多少", "partially_granted.total", "carried_out.enterprise"],
    ["不予公开的里属于个人的和部分公开的各多少", "denied.natural_person", "partially_granted.total"],
    ["上年结转的申请（企业）和不予公开的", "carried_in.enterprise", "denied.total"],
    ["自然人予以公开和企业不予公开各多少", "granted.natural_person", "denied.enterprise"],
    // Of both.
    ["不予公开的，企业的申请几件", "denied.enterprise", "received.enterprise"],
    ["予以公开和部分公开里自然人的各多少", "granted.natural_person", "partially_granted.natural_person"],
    ["企业予以公开和不予公开各多少", "granted.enterprise", "denied.enterprise"],
    ["部分公开和不予公开各多少，自然人的", "partially_granted.natural_person", "denied.natural_person"],
  ])("马桥镇2021年%s", (question, ...facts) =>
    expect(lastOf(panel, [`马桥镇2021年${question}`])).toBe(cells(...facts)),
  );
});

describe("谁的…多 holds two agencies against each other, however long the name of the figure is", () => {
  const WHO = "compare 马桥镇2021+果里镇2021";
  it.each([
    ["马桥镇跟果里镇比，2021年谁的结转下年度继续办理多啊", `${WHO} applications.carried_out.total`],
    ["马桥镇跟果里镇比，2021年谁的无正当理由反复申请的多", `${WHO} applications.rejected_excessive.total`],
    ["马桥镇和果里镇2021年谁的规范性文件现行有效数多呢", `${WHO} proactive.normative_documents.in_force`],
    // Without agencies it puts them in order.
    ["桓台县2021年哪个单位的行政处罚多", "rank 桓台县2021年的报告 proactive.penalties.decisions most all"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("how many posts an agency has stands in no report, and is answered with no summary of one", () => {
  it.each([
    ["马桥镇2021年编制数", "? out_of_scope"],
    ["马桥镇2021年有多少编制", "? out_of_scope"],
    ["马桥镇2021年编制", "? out_of_scope"],
    ["马桥镇编制的2021年年报", "summary 马桥镇2021"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("words for a year are not torn out of what stands beside them", () => {
  it.each([
    ["马桥镇行政诉讼被纠正的这几年分别有多少件", "trend 马桥镇2019-2023 review.litigation.corrected"],
    ["马桥镇去年结转下年的有几件", "value 马桥镇2023 applications.carried_out.total"],
    [
      "桓台县各单位去年结转下年件数不超过1件的有几家",
      "aggregate 桓台县2023年的报告 applications.carried_out.total count at_most 1",
    ],
    ["马桥镇2021年去年结转的有几件", "value 马桥镇2021 applications.carried_in.total"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("by how many items a year grew is a cell of the form of 2019: of another report the decisions do not stand for it", () => {
  it.each([
    ["马桥镇2022年的行政许可项目增减多少", "value 马桥镇2022 proactive.licensing.change"],
    ["马桥镇2020年的行政许可项目增减多少", "value 马桥镇2020 proactive.licensing.change"],
    ["马桥镇2022年的行政许可比2021年增加了多少", "trend 马桥镇2021-2022 proactive.licensing.decisions"],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});
