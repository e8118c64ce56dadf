import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries());

describe("contradictions of many reports are those of the relation that is asked for", () => {
  it.each([
    ["哪些单位正文和表格里的申请数不一致", 6],
    ["哪些报告的复议总计填错了", 4],
    ["哪些报告结转对不上", 5],
    ["哪些报告有效文件数对不上", 7],
    ["哪些报告对不上", null],
    ["2021年哪些报告有错", null],
    ["有没有哪份报告的上年结转和去年的结转不一样", 5],
    ["哪些单位上年结转和上一年报告不一致", 5],
    ["哪些镇跨年结转有问题", 5],
    ["哪些单位规范性文件跨年对不上", 7],
  ])("%s", (question, relation) => {
    expect(queryOf(panel, question)).toMatchObject({ intent: "check", of: { kind: "scope" }, relation });
  });

  it.each([
    "有没有跨年对不上的报告",
    "哪家报告跨年度不一致",
    "跨年关系不符的有哪些",
    "跨年勾稽关系有没有问题",
    "哪些单位前后两年的数对不上",
    "哪些单位的年度衔接有问题",
    "存在跨年问题的报告有几份",
    "桓台县各单位跨年有没有问题",
  ])("%s: all that tie two years, and no others", (question) => {
    expect(queryOf(panel, question)).toMatchObject({ intent: "check", of: { kind: "scope" }, across: true });
  });

  it.each([
    ["马桥镇的报告有没有跨年问题", { relation: null, across: true }],
    ["马桥镇有没有跨年结转问题", { relation: 5 }],
    ["马桥镇2021年的上年结转和去年的结转不一样吗", { relation: 5 }],
  ])("%s", (question, asked) => {
    expect(queryOf(panel, question)).toMatchObject({ intent: "check", of: { kind: "reports" }, ...asked });
  });

  it.each(["对不上的一共有几处", "2021年的报告有几处错误", "跨年勾稽关系对不上的有几处"])("%s", (question) => {
    expect(queryOf(panel, question)).toMatchObject({ intent: "check", counted: true });
  });

  it.each([
    ["街道的报告里有没有正文和表格打架的", "street"],
    ["2021年镇的年报有没有填错的", "town"],
    ["部门的报告里哪些对不上", "department"],
    ["桓台县街道的数据准不准", "street"],
  ])("%s: of that kind alone", (question, type) => {
    expect(queryOf(panel, question)).toMatchObject({ intent: "check", of: { scope: { types: [type] } } });
  });

  it("the rule itself is explained", () => {
    expect(queryOf(panel, "怎样算跨年结转对得上")).toMatchObject({ intent: "definition" });
  });

  it("figures that no relation tells anything of are asked back about", () => {
    expect(lastOf(panel, ["哪些单位处罚数填错了"])).toBe("? unplaced");
  });
});

describe("contradictions of named reports are those of the relation that is asked for, by yes or no", () => {
  it.each([
    ["马桥镇2021年复议总计和分项加起来一样吗", { relation: 4, rows: ["review.reconsideration"], asks: "agrees" }],
    ["马桥镇2021年诉讼总计有没有填错", { relation: 4, rows: ["review.litigation"], asks: "differs" }],
    [
      "马桥镇现行有效规范性文件的跨年数对得上吗",
      { relation: 7, rows: ["proactive.normative_documents"], asks: "agrees" },
    ],
    ["马桥镇2021年办理结果加起来等于总计吗", { relation: 2, asks: "agrees" }],
    ["马桥镇2021年收办平衡和办理结果合计都对得上吗", { relation: null }],
    ["马桥镇2021年的数据对得上吗", { relation: null }],
  ])("%s", (question, asked) => {
    const query = queryOf(panel, question);
    expect(query).toMatchObject({ intent: "check", of: { kind: "reports" }, ...asked });
    if (asked.relation === null) expect(query).not.toHaveProperty("asks");
  });
});

describe("what two agencies left open has nothing to do with each other", () => {
  it.each(["马桥镇2021年收到的申请和唐山镇2020年的结转能衔接吗", "马桥镇2021年的结转和唐山镇2020年的对得上吗"])(
    "%s",
    (question) => expect(lastOf(panel, [question])).toBe("? unplaced"),
  );

  it("but each may be looked at by itself", () => {
    expect(queryOf(panel, "马桥镇和唐山镇2021年的结转都对得上吗")).toMatchObject({ intent: "check" });
  });
});

describe("哪个区县 beside a kind of agencies asks where they are, and not for the governments", () => {
  it.each([
    ["2021年教育局收到申请最多的是哪个区县", {}],
    ["2021年哪个区县的镇收到申请最多", { types: ["town"] }],
  ])("%s", (question, scope) => {
    const query = queryOf(panel, question);
    expect(query).toMatchObject({ intent: "aggregate", scope, groups: { by: "county", order: "most" } });
    expect(query).not.toHaveProperty("scope.governments");
  });
});
