import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const ALL = [2019, 2020, 2021, 2022, 2023];

describe("the years of one agency that went up or down", () => {
  it.each([
    ["马桥镇哪几年申请比上年增加", "up", ALL],
    ["马桥镇哪几年收到的申请增加了", "up", ALL],
    ["马桥镇哪些年申请减少", "down", ALL],
    ["马桥镇哪年申请比前一年少", "down", ALL],
    ["马桥镇申请哪几年在下降", "down", ALL],
    ["马桥镇申请在哪几年上升", "up", ALL],
    ["马桥镇有几年申请比上年少", "down", ALL],
    ["马桥镇申请比上年增加的年份", "up", ALL],
    ["马桥镇申请哪几年增加哪几年减少", "both", ALL],
    ["马桥镇2021到2023年哪几年申请增加", "up", [2021, 2022, 2023]],
    ["马桥镇2021到2023年哪几年申请比上年多", "up", [2021, 2022, 2023]],
    ["马桥镇近三年哪几年行政复议增加了", "up", [2021, 2022, 2023]],
  ])("%s", (question, direction, among) =>
    expect(queryOf(panel, question)).toMatchObject({ intent: "trend", moved: { direction, among } }),
  );

  it.each([
    ["马桥镇哪一年申请增加最多", /^trend/],
    ["马桥镇哪几年有报告", /^catalogue/],
    ["马桥镇哪几年申请超过80件", /^aggregate/],
    ["马桥镇哪几年上半年申请增加", /^\? unexplained/],
    ["桓台县哪几年申请比上年增加", /^\?/],
  ])("%s is another question", (question, expected) => {
    expect(lastOf(panel, [question])).toMatch(expected);
    expect(queryOf(panel, question) ?? {}).not.toHaveProperty("moved");
  });
});

describe("sums of several agencies are told year by year where words say so", () => {
  it.each([
    ["马桥镇和果里镇2021到2023年各年合计收到申请几件", null],
    ["马桥镇和果里镇2021到2023年申请每年合计几件", null],
    ["马桥镇和果里镇申请每年一共多少", null],
    ["马桥镇和果里镇2021到2023年申请逐年加总", null],
    ["马桥镇和果里镇加起来哪年申请最多", "most"],
    ["马桥镇和果里镇合计哪一年申请最少", "least"],
  ])("%s", (question, order) =>
    expect(queryOf(panel, question)).toMatchObject({
      intent: "aggregate",
      aggregation: "sum",
      groups: { by: "year", order },
    }),
  );

  it("after a sum, 每年呢 asks for those of the years", () => {
    const asked = ["马桥镇和果里镇2021到2023年申请合计几件", "每年呢"];
    expect(lastOf(panel, asked, (of) => (of.kind === "query" && "groups" in of.query ? "by year" : "?"))).toBe(
      "by year",
    );
    expect(lastOf(panel, ["马桥镇2021到2023年申请合计几件", "每年呢"])).toMatch(/^trend 马桥镇2021-2023/);
  });

  it("of each agency or of each year is asked back about, and both are understood", () => {
    const { understanding } = panel.understand("马桥镇和果里镇2021年、2022年申请合计分别是多少", null);
    const asked = understanding.kind === "obstacle" ? understanding.obstacle : undefined;
    const choices = asked?.kind === "unplaced" ? asked.choices : [];
    expect(choices.map(({ question }) => queryOf(panel, question))).toMatchObject([
      { intent: "aggregate", apart: [{}, {}] },
      { intent: "aggregate", groups: { by: "year" } },
    ]);
  });

  it.each(["马桥镇和果里镇2021到2023年申请合计各多少", "马桥镇和果里镇2021到2023年申请分别合计多少"])(
    "%s is of each agency",
    (question) => expect(queryOf(panel, question)).toMatchObject({ intent: "aggregate", apart: [{}, {}] }),
  );
});

describe("a total and a mean of one agency are told together", () => {
  it.each([
    "马桥镇申请总数和平均数",
    "马桥镇2021到2023年申请总数和平均数各是多少",
    "马桥镇申请的合计数与平均数分别是多少",
    "马桥镇2021到2023年申请一共多少，平均每年多少",
  ])("%s", (question) =>
    expect(queryOf(panel, question)).toMatchObject({ intent: "aggregate", aggregation: "average" }),
  );

  it("a highest figure beside them is asked back about", () =>
    expect(lastOf(panel, ["马桥镇历年申请总量、平均值、最大值"])).toBe("? unplaced"));
});
