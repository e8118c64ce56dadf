import { describe, expect, it } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const line = (question: string): string => lastOf(samples, [question]);
const PEOPLE = "applications.received.natural_person";
const FIRMS = "applications.received.enterprise";

describe("in what was finished", () => {
  const SHARE = line("矿区街道2021年无法提供占办结的比例");

  it("is a share", () => {
    expect(SHARE).toMatch(/^ratio 矿区街道2021 /);
  });

  it.each(["在办结中的比例", "在办结里的占比", "在办结件里占多少", "在办理结果中的比例", "在办理结果里占多少"])(
    "无法提供%s",
    (words) => {
      expect(line(`矿区街道2021年无法提供${words}`)).toBe(SHARE);
    },
  );

  it("在办 and 还在办理 are of what is pending", () => {
    expect(line("矿区街道2021年行政复议在办的有几件")).toBe("value 矿区街道2021 review.reconsideration.pending");
    expect(line("矿区街道2021年行政复议还在办理的几件")).toBe("value 矿区街道2021 review.reconsideration.pending");
  });
});

describe("a year in four digits right before 个人", () => {
  it.each([
    ["矿区街道2021个人申请多少", `value 矿区街道2021 ${PEOPLE}`],
    ["矿区街道2021个人申请和企业申请各多少", `value 矿区街道2021 ${PEOPLE} ${FIRMS}`],
    ["2021个人申请最多的单位", `rank 2021年的报告 ${PEOPLE} most 1`],
  ])("%s", (question, understood) => {
    expect(line(question)).toBe(understood);
  });

  it.each(["矿区街道有2021个人申请", "矿区街道申请超过2021个人吗"])("%s counts people", (question) => {
    // Its only report is that of 2021.
    expect(line(question)).toBe(`value 矿区街道2021 ${PEOPLE}`);
  });
});
