import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const understander = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const IN = "applications.carried_in.total";
const OUT = "applications.carried_out.total";

describe("a slip in the name of a row leaves no year of it over", () => {
  test.each([
    ["上年节转多少件", IN],
    ["上年结传多少件", IN],
    ["上年接转多少件", IN],
    ["上年结赚多少件", IN],
    ["去年结传多少件", IN],
    ["上一年结传几件", IN],
    ["结转下年渡多少件", OUT],
    ["上年结转多少件", IN],
  ])("唐山镇2021年%s", (asked, fact) => {
    expect(lastOf(understander, [`唐山镇2021年${asked}`])).toBe(`value 唐山镇2021 ${fact}`);
  });

  test("but the year before is one where a figure is asked of it", () => {
    expect(lastOf(understander, ["唐山镇2021年的上年收到多少件申请"])).toBe(
      "value 唐山镇2020 applications.received.total",
    );
  });
});
