import { describe, expect, test } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);
const asked = (words: string): string => lastOf(samples, [`矿区街道2021年${words}`]);
const value = (...facts: readonly string[]): string => `value 矿区街道2021 ${facts.join(" ")}`;
const GRANTED = value("applications.granted.total");
const RECEIVED = value("applications.received.total");

describe("what became of applications is not how many came in", () => {
  test.each([
    "申请里给了公开的有多少件",
    "收到的申请给了公开多少",
    "申请中公开给申请人的有几件",
    "的申请有多少件予以了公开",
    "申请有几件给人家看了",
    "申请公开了的几件",
    "申请已公开多少件",
    "收到申请后公开几件",
    "有多少申请是公开了的",
    "申请里最后公开了几件",
    "申请公开成功的有多少件",
    "给了多少申请公开",
    "向申请人公开信息几件",
    "申请里有几件公开了",
    "公开的申请有几件",
  ])("%s", (words) => {
    expect(asked(words)).toBe(GRANTED);
  });

  test.each([
    ["企业申请里公开了的", value("applications.granted.enterprise")],
    ["申请里企业提的几件公开了", value("applications.granted.enterprise")],
    ["公益组织申请的公开了几件", value("applications.granted.social_organization")],
    ["律所提出的公开了多少", value("applications.granted.legal_service")],
    ["科研机构申请的公开的有几件", value("applications.granted.research_institution")],
    [
      "企业申请的公开的比例",
      "ratio 矿区街道2021 applications.granted.enterprise/applications.handled_total.enterprise",
    ],
    ["企业申请的都公开了吗", value("applications.granted.enterprise")],
    ["企业申请的部分公开了几件", value("applications.partially_granted.enterprise")],
    ["自然人申请有几件没给", value("applications.denied.natural_person")],
    ["申请里没给的几件", "? unexplained"],
    ["没有公开的申请有几件", value("applications.denied.total")],
    ["法律禁止公开的申请有几件", value("applications.denied_prohibited_by_law.total")],
  ])("%s", (words, line) => {
    expect(asked(words)).toBe(line);
  });

  test.each([
    ["申请公开多少件", RECEIVED],
    ["申请中部分给了公开的几件", value("applications.partially_granted.total")],
    ["没给答复的申请几件", value("applications.carried_out.total")],
    ["给申请人答复了几件", value("applications.handled_total.total")],
    ["收到申请几件，主动公开信息多少条", value("applications.received.total", "narrative.disclosed_total")],
  ])("%s is what it was", (words, line) => {
    expect(asked(words)).toBe(line);
  });
});

describe("予以公开 holds nothing of 部分公开: to leave that out asks for no other result", () => {
  test.each([
    "公开了几件（部分公开的不要算进来）",
    "完全公开（部分公开除外）的申请几件",
    "公开了几件，不包括部分公开的",
    "公开了几件，部分公开不算",
    "公开了几件，部分公开的除外",
    "公开的有多少件，部分公开的不算在内",
    "申请公开了多少，不含部分公开",
    "不含部分公开的公开件数",
    "予以公开几件，不含部分公开",
    "公开几件，剔除部分公开",
    "不算部分公开公开了多少",
  ])("%s", (words) => {
    expect(asked(words)).toBe(GRANTED);
    expect(lastOf(samples, ["除部分公开外，矿区街道2021年公开了多少件"])).toBe(GRANTED);
  });

  test.each([
    ["不予公开几件，不含部分公开", value("applications.denied.total")],
    ["企业的申请公开了几件，不含部分公开", value("applications.granted.enterprise")],
  ])("%s", (words, line) => {
    expect(asked(words)).toBe(line);
  });

  test("what remains of all results is another question", () => {
    expect(asked("除部分公开外，其他结果一共几件")).toContain("applications.rejected");
  });
});

describe("收了几件 counts applications, and no money", () => {
  test.each(["信息公开申请收了几件", "信息公开申请一共收了几件", "政府信息公开收了几件申请", "信息公开收了几件"])(
    "%s",
    (words) => {
      expect(asked(words)).toBe(RECEIVED);
    },
  );

  test.each(["信息公开收了多少钱", "信息公开收了几块钱", "信息公开费收了多少"])("%s", (words) => {
    expect(asked(words)).toBe(value("narrative.processing_fee"));
  });

  test("nor of somebody", () => {
    expect(asked("企业的信息公开申请收了几件")).toBe(value("applications.received.enterprise"));
  });
});
