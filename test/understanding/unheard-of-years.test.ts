import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = memoryStore(madePanel).entries();
/** 矿区街道 with a single report, that no year needs to be named for. */
const understander = understanderOver(
  panel.filter(({ agency, year }) => agency.short !== "矿区街道" || year === 2021),
  "2024-06-01",
);
const asked = (...questions: readonly string[]): string => lastOf(understander, questions);

describe("a year that no report can be of is never passed over", () => {
  test.each([
    "矿区街道3021年申请",
    "矿区街道2223年收到多少申请",
    "矿区街道1年申请",
    "矿区街道0年申请",
    "矿区街道20201年申请",
    "矿区街道202年的申请",
    "矿区街道3021申请",
    "矿区街道三零二一年收到多少申请",
    "矿区街道3021年的年报摘要",
    "矿区街道和唐山镇3021年的申请谁多",
    "矿区街道和唐山镇3021年申请",
    "3021年的唐山镇收到几件申请",
  ])("%s", (question) => {
    expect(asked(question)).toBe("? unknown_year");
  });

  test("nor in what goes on with another question", () => {
    expect(asked("唐山镇2021年收到多少申请", "3021年呢")).toBe("? unknown_year");
  });
});

describe("numbers of years, of cases and of limits stay what they are", () => {
  const RECEIVED = "applications.received.total";
  test.each([
    ["唐山镇近3年申请", `trend 唐山镇2021-2023 ${RECEIVED}`],
    ["矿区街道收到申请超过1000吗", `value 矿区街道2021 ${RECEIVED}`],
    ["矿区街道2021年申请3021件吗", `value 矿区街道2021 ${RECEIVED}`],
    ["唐山镇20年收到多少申请", `value 唐山镇2020 ${RECEIVED}`],
    ["唐山镇二〇二一年收到多少申请", `value 唐山镇2021 ${RECEIVED}`],
    ["唐山镇3年一共收到多少申请", "aggregate"],
  ])("%s", (question, line) => {
    expect(asked(question)).toContain(line);
  });
});
