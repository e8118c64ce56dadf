import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const asked = (limit: string): string => lastOf(understander, [`2022年${limit}的单位有几家`]);

describe("words for over, under and as much as", () => {
  test.each([
    ["申请超30件", "more_than 30"],
    ["申请超了30件", "more_than 30"],
    ["申请逾30件", "more_than 30"],
    ["申请破30件", "more_than 30"],
    ["申请突破30件", "more_than 30"],
    ["申请多过30件", "more_than 30"],
    ["申请比30件多", "more_than 30"],
    ["申请>30件", "more_than 30"],
    ["申请＞30件", "more_than 30"],
    ["申请量过30件", "more_than 30"],
    ["申请上30件", "at_least 30"],
    ["申请上了30件", "at_least 30"],
    ["申请达30件", "at_least 30"],
    ["申请够30件", "at_least 30"],
    ["申请够得上30件", "at_least 30"],
    ["申请满30件", "at_least 30"],
    ["申请30件往上", "at_least 30"],
    ["申请30件起", "at_least 30"],
    ["申请30+", "at_least 30"],
    ["申请>=30件", "at_least 30"],
    ["申请≥30件", "at_least 30"],
    ["申请不超30件", "at_most 30"],
    ["申请没过30件", "at_most 30"],
    ["申请<=30件", "at_most 30"],
    ["申请不够30件", "less_than 30"],
    ["申请30件不到", "less_than 30"],
    ["申请30件都不到", "less_than 30"],
    ["申请少过30件", "less_than 30"],
    ["申请比30件少", "less_than 30"],
    ["申请<30件", "less_than 30"],
    ["申请30件", "exactly 30"],
    ["申请刚好30件", "exactly 30"],
    ["申请30多件", "more_than 30, less_than 40"],
    ["申请30余件", "more_than 30, less_than 40"],
  ])("%s", (limit, condition) => {
    expect(asked(limit)).toBe(`aggregate 2022年的报告 applications.received.total count ${condition}`);
  });
});

describe("about so many, and 处罚过10件, which may tell what was done, are never just so many", () => {
  test.each([
    "申请30件左右",
    "申请30件上下",
    "申请30件出头",
    "申请30件开外",
    "申请30件打底",
    "申请近30件",
    "申请将近30件",
    "申请接近30件",
    "申请快30件",
    "申请快到30件",
    "申请约30件",
    "申请大约30件",
    "申请差不多30件",
    "申请小30件",
    "申请刚过30件",
    "申请高达30件",
    "申请30来件",
    "申请30件还多",
    "申请30件偏上",
    "申请三十几件",
    "申请几十件",
    "申请百八十件",
    "申请过30件",
    "申请过了30件",
    "处罚过10件",
    "被复议过3次",
  ])("%s", (limit) => expect(asked(limit)).toMatch(/^\? /));
});
