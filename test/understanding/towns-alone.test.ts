import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const RECEIVED = "applications.received.total";
const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("镇政府 alone is one of the towns, 镇里 all of them", () => {
  const choices = (question: string): readonly string[] => {
    const { understanding } = panel.understand(question, null);
    const obstacle = understanding.kind === "obstacle" ? understanding.obstacle : undefined;
    return obstacle && "choices" in obstacle ? obstacle.choices.map(({ question }) => question) : [];
  };
  it.each(["镇政府2022年收到几件申请", "镇政府2022年的行政许可"])("%s", (question) => {
    expect(choices(question).length).toBeGreaterThan(1);
    for (const choice of choices(question)) expect(choice).toMatch(/镇/);
  });
  it("乡政府2022年收到几件申请", () => {
    expect(choices("乡政府2022年收到几件申请").length).toBeGreaterThan(0);
    for (const choice of choices("乡政府2022年收到几件申请")) expect(choice).toMatch(/乡/);
  });
  it("区政府 stays a government", () => {
    for (const choice of choices("区政府2022年收到几件申请")) expect(choice).toMatch(/区人民政府/);
  });
  it.each([
    ["镇里2022年收到几件申请", `aggregate 镇2022年的报告 ${RECEIVED} sum`],
    ["马桥镇里2021年收到几件申请", `value 马桥镇2021 ${RECEIVED}`],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
  it("有没有教育局的年报 is offered in whole words", () => {
    for (const choice of choices("有没有教育局的年报")) expect(choice).toMatch(/教育局有没有年报$/);
  });
});
