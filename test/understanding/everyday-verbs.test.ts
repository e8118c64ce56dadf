import { describe, expect, it } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { inALine, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const line = (question: string): string => inALine(samples.understand(question, null).understanding);

describe("rows by the verbs that people use", () => {
  it.each([
    ["张范街道2023年没批的自然人申请几件", "applications.denied.natural_person"],
    ["张范街道2023年搁到下一年才办的几件", "applications.carried_out.total"],
    ["张范街道2023年压到次年的申请几件", "applications.carried_out.total"],
    ["张范街道2023年被人告到上级复议的有几起", "review.reconsideration.total"],
    ["张范街道2023年一件都没公开？", "applications.granted.total"],
    ["帮忙核一下张范街道2023年收到几件申请", "applications.received.total"],
    ["和谐张范微信公众号2023年发了多少条", "narrative.disclosed_new_media"],
    [
      "张范街道2023年网站、新媒体、公开总条数",
      "narrative.disclosed_website narrative.disclosed_new_media narrative.disclosed_total",
    ],
  ])("%s", (question, facts) => expect(line(question)).toBe(`value 张范街道2023 ${facts}`));

  it.each([
    "张范街道2023年收到和处理了多少申请",
    "张范街道2023年受理和答复申请多少件",
    "张范街道2023年收到和办结多少件",
    "张范街道2023年收到并处理了多少申请",
  ])("%s: both verbs are asked for", (question) =>
    expect(line(question)).toBe("value 张范街道2023 applications.received.total applications.handled_total.total"),
  );

  it.each([
    [
      "张范街道2023年上年结转加新收等于多少",
      "value 张范街道2023 sum:applications.carried_in.total+applications.received.total",
    ],
    [
      "张范街道2023年新收加上年结转等于几件",
      "value 张范街道2023 sum:applications.received.total+applications.carried_in.total",
    ],
  ])("%s asks for the sum", (question, expected) => expect(line(question)).toBe(expected));

  it("新收加上年结转等于办结加结转下年吗 asks whether it holds", () => {
    expect(line("张范街道2023年新收加上年结转等于办结加结转下年吗")).toMatch(/^check /);
  });

  it.each(["张范街道2023年行政许可没批的几件"])("%s is asked back about", (question) => {
    expect(line(question)).toMatch(/^\?/);
  });
});

describe("questions about reports and words in other wordings", () => {
  it.each([
    ["这几份报告里哪份有错", /^check /],
    ["张范街道2023年跟上一年衔接得上吗", /^check /],
    ["你这有几个单位的数据", /^catalogue .* agencies$/],
    ["张范街道有2022年的吗", /^catalogue /],
    ["2021年的表和2019年的表有啥区别", /^definition form_editions$/],
    ["为什么有的申请算重复申请", /^definition repeated$/],
    ["2021年局委里行政诉讼最多的前1名", /^rank 部门2021年的报告 review\.litigation\.total most 1$/],
  ])("%s", (question, expected) => expect(line(question)).toMatch(expected));
});
