import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("a comparison is never answered with one figure", () => {
  it.each([
    [["桓台县2021年各街道平均收到多少申请", "各镇呢", "哪个大"], /^\?/],
    [["桓台县2021年各街道平均申请几件", "和各镇的平均比呢"], /^\?/],
    [["2021年各街道和各镇的申请", "平均数哪个大"], /^\?/],
    [["各镇、各街道的平均数哪个大"], /^\? which_fact/],
    [["2021年街道申请合计和镇的申请合计哪个大"], /^\?|^aggregate/],
  ])("%s", (asked, expected) => expect(lastOf(panel, asked)).toMatch(expected));

  it.each([
    ["2021年桓台县和临淄区申请合计哪个多", { apart: [{}, {}] }],
    ["桓台县2021年各街道、各镇的平均申请数哪个大", { groups: { by: "type" } }],
  ])("%s", (question, expected) => expect(queryOf(panel, question)).toMatchObject(expected));
});

describe("哪年最多, after what several came to together, is of their sums", () => {
  it.each([
    [["马桥镇和果里镇各年合计申请几件", "哪年最多"], "most"],
    [["马桥镇和果里镇2021到2023年申请合计几件", "哪年最少"], "least"],
  ])("%s", (asked, order) => {
    let found: unknown;
    lastOf(panel, asked, (of) => {
      found = of.kind === "query" ? of.query : of.obstacle;
      return "";
    });
    expect(found).toMatchObject({ intent: "aggregate", aggregation: "sum", groups: { by: "year", order } });
  });
});
