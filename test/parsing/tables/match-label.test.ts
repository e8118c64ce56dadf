import { describe, expect, it } from "vitest";
import { headMeanings } from "../../../src/parsing/tables/labels/head-meanings.ts";
import { labelCore } from "../../../src/parsing/tables/labels/label-core.ts";
import { rowMeaning } from "../../../src/parsing/tables/labels/row-meanings.ts";

function rowOf(text: string): string | undefined {
  const meaning = rowMeaning(labelCore(text));
  return meaning?.kind === "row" ? meaning.row : meaning?.kind;
}

describe("rowMeaning() knows a row by its label", () => {
  it.each<[string, string | undefined]>([
    ["一、本年新收政府信息公开申请数量", "received"],
    ["二、上年结转政府信息公开申请数量", "carried_in"],
    ["（=） 部分公开（区分处理的,只计这一情形，不计其他情形）", "partially_granted"],
    ["（二）部分公开", "partially_granted"],
    ["1．属于国家秘密", "denied_state_secret"],
    ["①属于国家秘密", "denied_state_secret"],
    ["I.属于国家秘密", "denied_state_secret"],
    ['3. 危及"三安全一稳定"', "denied_security_stability"],
    ["（三）不予公开 1.属于国家秘密", "denied_state_secret"],
    ["三、本年度办理结果（一）予以公开", "granted"],
    ["[bookmark: _Hlk66974104]2.其他法律行政法规禁止公开", "denied_prohibited_by_law"],
    ["5.要求行政机关确认或重新\n出具已获取信息", "rejected_reconfirmation"],
    ["出具已获取信息", "rejected_reconfirmation"],
    ["（七）合计", "handled_total"],
    ["二、上年结转政府倍息公开申请数量", "carried_in"],
    ["规范性文件", "normative_documents"],
    ["行政规范性文件", "normative_documents"],
    ["（三）不予公开", "group"],
    ["三、本年度办理结果", "group"],
    ["（六）其他处理", "other_handling"],
    ["3.其他", "other_other"],
    ["政府信息公开申请数量", undefined],
    ["行政机关不再处理其政府信息公开申请", undefined],
    ["行政许司", undefined],
    ["行政检查", undefined],
    ["申请人情况", undefined],
  ])("%j is %s", (text, row) => {
    expect(rowOf(text)).toBe(row);
  });
});

describe("headMeanings() reads the words of a head", () => {
  it.each<[string, "proactive" | "applications" | "review", readonly string[]]>([
    ["本年新\n公开数量", "proactive", ["disclosed"]],
    ["本年收费金额(单位:万元,保留4位小数)", "proactive", ["amount"]],
    ["信息内容 本年处理决定数量", "proactive", ["corner", "decisions"]],
    ["社会公益 组织", "applications", ["social_organization"]],
    ["法人或其他组织", "applications", ["legal_persons"]],
    ["法人和其他组织-其他", "applications", ["other_organization"]],
    ["法人或者其他组织：商业 企业", "applications", ["enterprise"]],
    ["法人或其他织：科研机构", "applications", ["research_institution"]],
    ["法人或其他科研机构", "applications", ["research_institution"]],
    ["法人或其他", "applications", ["legal_persons"]],
    ["结果维持 结果纠正 其他结", "review", ["upheld", "corrected"]],
    ["总 计", "review", ["total"]],
    ["其他组商业企业", "applications", ["enterprise"]],
    ["其他商业企业", "applications", ["other_organization", "enterprise"]],
    ["复议后起诉 其他结果", "review", ["after", "other"]],
    ["甘州", "review", []],
  ])("%j", (text, table, ids) => {
    const said = headMeanings(labelCore(text), table).map((meaning) =>
      meaning.kind === "leaf" ? meaning.column : meaning.kind === "group" ? meaning.id : meaning.kind,
    );
    expect(said).toEqual(ids);
  });
});
