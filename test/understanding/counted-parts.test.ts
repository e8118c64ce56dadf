import { describe, expect, it } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const line = (...questions: readonly string[]): string => lastOf(samples, questions);

describe("a number of parts, each by itself, is a breakdown of what is named", () => {
  it.each([
    ["张范街道2023年其他处理三种情况分别几件", "other"],
    ["张范街道2023年无法提供的三项各几件", "unavailable"],
    ["张范街道2023年不予处理五种情形分别多少", "rejected"],
    ["张范街道2023年不予处理那五个数都是多少", "rejected"],
    ["张范街道2023年不予公开八项各几件", "denied"],
    ["张范街道2023年行政诉讼两类分别几件", "litigation_kinds"],
    ["张范街道2023年行政诉讼四种结果各几件", "litigation"],
    ["张范街道2023年复议四类结果各几件", "reconsideration"],
    ["张范街道2023年六类申请人各几件", "applicants:received"],
    ["张范街道2023年予以公开的六种申请人各几件", "applicants:granted"],
    ["张范街道2023年三个渠道各公开多少条", "channels"],
    ["张范街道2023年其他处理三小项", "other"],
    ["张范街道2023年不予处理五小项的数", "rejected"],
  ])("%s", (question, breakdown) => {
    expect(line(question)).toBe(`breakdown 张范街道2023 ${breakdown}`);
  });

  it("goes on with what was asked before", () => {
    expect(line("张范街道2023年无法提供几件", "三种情况分别几件")).toBe("breakdown 张范街道2023 unavailable");
  });

  it("of a row of section 二 it is every column", () => {
    const columns = ["previous_items", "change", "decisions"].map((column) => `proactive.penalties.${column}`);
    expect(line("辛店街道2020年行政处罚那一行三个数都是多少")).toBe(`value 辛店街道2020 ${columns.join(" ")}`);
  });
});

describe("a number of things that are named is theirs", () => {
  it.each([
    ["张范街道2023年复议、诉讼两项各几件", "review.reconsideration.total review.litigation.total"],
    ["张范街道2023年自然人和企业两类各几件", "applications.received.natural_person applications.received.enterprise"],
  ])("%s", (question, facts) => {
    expect(line(question)).toBe(`value 张范街道2023 ${facts}`);
  });

  it("辛店街道2020年和矿区街道2021年两个单位各收到几件", () => {
    expect(line("辛店街道2020年和矿区街道2021年两个单位各收到几件")).toMatch(
      /^(?:value|compare) 辛店街道2020\+矿区街道2021 /,
    );
  });
});

it.each(["张范街道2023年予以公开三种情况各几件", "张范街道2023年行政诉讼三类各几件"])(
  "%s: what does not fall into so many parts is asked back about",
  (question) => {
    expect(line(question)).toMatch(/^\?/);
  },
);
