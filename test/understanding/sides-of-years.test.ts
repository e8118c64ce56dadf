import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";

describe("years before and behind one, or at the ends of several", () => {
  it.each([
    [["马桥镇2021年前两年和后两年收到申请各几件"], [2019, 2020, 2022, 2023]],
    [["马桥镇2020年前一年和后三年收到申请各几件"], [2019, 2021, 2022, 2023]],
    [["马桥镇2019到2023年前两年和后两年收到申请各几件"], [2019, 2020, 2022, 2023]],
    [["马桥镇2019到2023年后两年收到申请几件"], [2022, 2023]],
    [["马桥镇2021年后两年收到申请几件"], [2022, 2023]],
    [["马桥镇后两年收到申请几件"], [2022, 2023]],
    [
      ["马桥镇2019到2022年收到申请几件", "只看后两年"],
      [2021, 2022],
    ],
    [
      ["马桥镇2019到2022年收到申请几件", "前两年呢"],
      [2019, 2020],
    ],
  ])("%s", (asked, years) => {
    let found: unknown;
    lastOf(panel, asked, (of) => {
      if (of.kind === "query")
        found = "years" in of.query ? of.query.years : "targets" in of.query ? of.query.targets : 0;
      return "";
    });
    const told = Array.isArray(found) ? found.map((one) => (typeof one === "object" ? one.year : one)) : found;
    expect(told).toEqual(years);
  });

  it("sums of several agencies go on with the last of the years", () =>
    expect(lastOf(panel, ["马桥镇和果里镇2021到2023年申请合计几件", "后两年呢"])).toBe(
      `aggregate 马桥镇、果里镇2022年、2023年的报告 ${RECEIVED} sum`,
    ));

  it("without a year that they are counted from they are asked back about", () =>
    expect(lastOf(panel, ["马桥镇前两年和后两年收到申请哪个多"])).toMatch(/^\?/));
});

describe("the last places behind a year are the lowest, among the kind that is named", () => {
  it.each([
    ["桓台县2021年后三个单位申请多少", { order: "least", limit: 3 }],
    ["桓台县2021年前三个单位申请多少", { order: "most", limit: 3 }],
    ["2021年后两个镇的申请", { order: "least", limit: 2, scope: { types: ["town"] } }],
    ["2021年后3名街道申请", { order: "least", limit: 3, scope: { types: ["street"] } }],
    [
      "2021年前3个街道和后3个街道申请分别多少",
      { place: { kind: "ends", first: 3, last: 3 }, scope: { types: ["street"] } },
    ],
    ["2021年前十单位申请", { order: "most", limit: 10, measure: { fact: { ids: [RECEIVED] } } }],
  ])("%s", (question, expected) => expect(queryOf(panel, question)).toMatchObject({ intent: "rank", ...expected }));
});

describe("two means are told side by side, or asked back about", () => {
  const BY_KIND = { intent: "aggregate", aggregation: "average", groups: { by: "type" } };
  it.each([
    "2021年各镇、各街道的平均申请数哪个大",
    "2021年各镇的平均申请数和各街道的平均申请数哪个大",
    "2021年镇的平均申请数比街道高多少",
    "桓台县2021年街道平均收到申请多还是镇平均多",
  ])("%s", (question) => expect(queryOf(panel, question)).toMatchObject(BY_KIND));

  it("of a part and of its whole", () =>
    expect(lastOf(panel, ["2021年桓台县镇的平均申请数和全县平均比怎么样"])).toBe("? unplaced"));
});
