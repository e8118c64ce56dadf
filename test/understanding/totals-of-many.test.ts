import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, queryOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";

describe("a total is a sum, and counts no agencies that have some of it", () => {
  test.each(["桓台县街道2021年收到申请总数", "2020年与2021年桓台县街道收到申请总数比较"])("%s", (question) => {
    expect(queryOf(panel, question)).toMatchObject({ intent: "aggregate", aggregation: "sum", condition: null });
  });
});

describe("the years come to one sum where 合计 ends the question", () => {
  test.each(["马桥镇历年申请合计", "马桥镇历年申请加起来多少件", "除2022年外，马桥镇历年申请合计"])(
    "%s",
    (question) => {
      expect(lastOf(panel, [question])).toMatch(/^aggregate 马桥镇.* applications\.received\.total sum$/);
    },
  );

  test.each(["马桥镇历年申请合计变化", "马桥镇历年申请总数"])("%s is told year by year", (question) => {
    expect(lastOf(panel, [question])).toBe(`trend 马桥镇2019-2023 ${RECEIVED}`);
  });
});
