import { describe, expect, it } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const line = (...questions: readonly string[]): string => lastOf(samples, questions);

describe("who applied and what came of it tell one cell together", () => {
  it.each([
    ["自然人申请、最后部分公开的有多少件", "partially_granted.natural_person"],
    ["自然人申请，最后部分公开的有多少件", "partially_granted.natural_person"],
    ["企业来申请，结果没公开的有几件", "denied.enterprise"],
    ["由企业提交，被拒绝的有多少件", "denied.enterprise"],
    ["企业申请，最终予以公开的是几件", "granted.enterprise"],
  ])("%s", (asked, cell) => {
    expect(line(`张范街道2023年${asked}`)).toBe(`value 张范街道2023 applications.${cell}`);
  });

  it.each(["自然人申请、部分公开各多少件", "自然人申请和部分公开分别多少件"])("but %s asks for both", (asked) => {
    const both = "applications.received.natural_person applications.partially_granted.total";
    expect(line(`张范街道2023年${asked}`)).toBe(`value 张范街道2023 ${both}`);
  });
});

describe("what was given or not given to them is not all that they applied for", () => {
  it.each([
    "企业来申请，结果没拿到的有几件",
    "个人申请没给的有多少件",
    "企业没办成的有几件",
    "企业来申请，拿到的有几件",
    "申请没拿到的有几件",
  ])("%s", (asked) => {
    expect(line(`张范街道2023年${asked}`)).toMatch(/unexplained/);
  });

  it.each(["全给的有多少件", "一共给了人家几份", "给出去几份"])("%s: granted", (asked) => {
    expect(line(`张范街道2023年${asked}`)).toBe("value 张范街道2023 applications.granted.total");
  });
});

describe("what the applicants were is no question for the results", () => {
  it.each(["申请人的构成情况", "申请人员构成", "申请者的组成", "申请主体的情况", "申请人身份构成是怎样的"])(
    "%s",
    (asked) => {
      expect(line(`张范街道2023年${asked}`)).toBe("breakdown 张范街道2023 applicants:received");
    },
  );
  it.each(["申请的构成情况", "申请办理的情况", "申请处理的结果"])("%s is of the results", (asked) => {
    expect(line(`张范街道2023年${asked}`)).toBe("breakdown 张范街道2023 results");
  });
});
