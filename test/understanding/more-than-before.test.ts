import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { queryOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("more or less than in another year is a change of each agency", () => {
  it.each([
    ["哪些单位2022年比2021年申请少了", "down", 2021, 2022],
    ["2022年申请比2021年少的单位有哪些", "down", 2021, 2022],
    ["桓台县2022年收到申请比上年多的单位", "up", 2021, 2022],
    ["哪些单位2022年的处罚比2020年高", "up", 2020, 2022],
    ["2021年比2022年申请少的单位有哪些", "up", 2021, 2022],
  ])("%s", (question, direction, from, to) => {
    expect(queryOf(panel, question)).toMatchObject({ intent: "rank", change: { direction, all: true, from, to } });
  });
  it.each(["2022年谁比马桥镇多", "哪些单位2022年处罚比许可多", "马桥镇2022年申请比2021年少吗"])(
    "%s is none",
    (question) => {
      expect(queryOf(panel, question)).not.toMatchObject({ change: expect.anything() });
    },
  );
});

it("of a stretch of places all are told, and no single one", () => {
  const place = { kind: "stretch", from: 2, to: 4, order: "most" };
  expect(queryOf(panel, "2021年申请量第二到第四名")).toMatchObject({ intent: "rank", place });
});
