import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("what is wrong with the tables is checked, what is wrong with the work is quoted", () => {
  it.each([
    ["辛店街道2020年表格有什么问题", "check 辛店街道2020"],
    ["辛店街道2020年的表有什么问题", "check 辛店街道2020"],
    ["辛店街道2020年三张表有哪些问题", "check 辛店街道2020"],
    ["辛店街道2020年报告有什么问题", "narrative 辛店街道2020 problems"],
    ["辛店街道2020年存在什么问题", "narrative 辛店街道2020 problems"],
    ["辛店街道2020年代表建议办理有什么问题", "narrative 辛店街道2020 problems"],
  ])("%s", (question, expected) => expect(lastOf(samples, [question])).toBe(expected));
});

describe("问题 alone, beside an agency or a year", () => {
  it.each([
    [["张范街道23年问题"], "narrative 张范街道2023 problems"],
    [["张范街道2023年的问题"], "narrative 张范街道2023 problems"],
    [["张范街道2023年", "问题呢"], "narrative 张范街道2023 problems"],
    [["张范街道2023年问题和措施"], "narrative 张范街道2023 problems improvements"],
    [["张范街道2023年的问题和改进"], "narrative 张范街道2023 problems improvements"],
    [["张范街道2023年问题、改进"], "narrative 张范街道2023 problems improvements"],
    [["张范街道2023年问题及其整改"], "narrative 张范街道2023 problems improvements"],
    [["问题是啥 23年"], "? which_agency"],
    [["张范街道2023年问个问题"], "? out_of_scope"],
    [["张范街道2023年有问题咨询"], "? out_of_scope"],
    [["张范街道2023年问题收到几件申请"], "? unexplained"],
  ])("%s", (asked, expected) => expect(lastOf(samples, asked)).toBe(expected));
});

const CHANNELS = "breakdown 矿区街道2021 channels";
describe("436条怎么来的 asks for the parts, 这个数怎么来的 for the source", () => {
  it.each([
    [["矿区街道2021年主动公开436条怎么来的"], CHANNELS],
    [["矿区街道2021年主动公开多少条", "436条是怎么来的"], CHANNELS],
    [["矿区街道2021年主动公开多少条", "这个数怎么来的"], "value 矿区街道2021 narrative.disclosed_total"],
    [["辛店街道2020年2件申请怎么来的"], "value 辛店街道2020 applications.received.total"],
  ])("%s", (asked, expected) => expect(lastOf(samples, asked)).toBe(expected));
});

describe("报告到哪年 asks for the reports, and sues nobody", () => {
  it.each([
    ["辛店街道的报告到哪年", "catalogue"],
    ["辛店街道的报告到哪一年为止", "catalogue"],
    ["辛店街道的年度报告到几几年", "catalogue"],
    ["张范街道年报报告到2023年了吗", "catalogue"],
    ["辛店街道报告到2020年吗", "catalogue"],
    ["辛店街道2020年告到法院的几件", "value"],
    ["辛店街道2020年的报告，告到法院几件", "value"],
    ["辛店街道2020年报告告到法院几件", "value"],
  ])("%s", (question, intent) =>
    expect(samples.understand(question, null).understanding).toMatchObject({ kind: "query", query: { intent } }),
  );
});

const WEBSITE_OVER_MEDIA = "ratio 矿区街道2021 narrative.disclosed_website/narrative.disclosed_new_media";
describe("one figure over another of the same report", () => {
  it.each([
    ["矿区街道2021年网站公开的是新媒体的几倍", WEBSITE_OVER_MEDIA],
    ["矿区街道2021年网站比新媒体多几倍", WEBSITE_OVER_MEDIA],
    ["矿区街道2021年网站与新媒体之比", WEBSITE_OVER_MEDIA],
    [
      "矿区街道2021年新媒体是网站的百分之几",
      "ratio 矿区街道2021 narrative.disclosed_new_media/narrative.disclosed_website",
    ],
    [
      "辛店街道2020年被复议的占申请的一半？",
      "ratio 辛店街道2020 review.reconsideration.total/applications.received.total",
    ],
    [
      "马桥镇2021年部分公开+予以公开占比",
      "ratio 马桥镇2021 sum:applications.partially_granted.total+applications.granted.total/applications.handled_total.total",
    ],
    ["马桥镇2021年予以公开占比", "ratio 马桥镇2021 applications.granted.total/applications.handled_total.total"],
    ["矿区街道2021年网站比新媒体多百分之几", "? unexplained"],
    ["矿区街道2021年新媒体是网站的几成，其他是网站的几成", "? unexplained"],
    ["矿区街道2021年网站公开的是2020年的几倍", "compare 矿区街道2021 narrative.disclosed_website"],
  ])("%s", (question, expected) => {
    const understander = question.startsWith("马桥镇") ? panel : samples;
    expect(lastOf(understander, [question])).toBe(expected);
  });
});
