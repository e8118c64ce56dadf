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
  ])("%s", (question, relation) => {
    expect(queryOf(panel, question)).toMatchObject({ intent: "check", of: { kind: "scope" }, relation });
  });

  it("figures that no relation tells anything of are asked back about", () => {
    expect(lastOf(panel, ["哪些单位处罚数填错了"])).toBe("? unplaced");
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
