import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { madeReport } from "../support/made-report.ts";
import { memoryStore } from "../support/memory-store.ts";
import { understanderOver } from "./support.ts";

const store = memoryStore([
  ...madePanel,
  ...["辛店街道", "北街街道", "湛北路街道"].map((short) => madeReport({ short })),
]);
const understander = understanderOver(store.entries(), "2024-06-01");

describe("a character of a name written twice", () => {
  test.each([
    ["辛店店街道", "辛店街道"],
    ["辛店街街道", "辛店街道"],
    ["辛店街道道", "辛店街道"],
    ["辛辛店街道", "辛店街道"],
    ["湛北北路街道", "湛北路街道"],
    ["北街街街道", "北街街道"],
    ["矿区街街道", "矿区街道"],
    ["唐山山镇", "唐山镇"],
  ])("%s is %s, and it is told", (written, short) => {
    const { understanding } = understander.understand(`${written}2021年收到几件申请`, null);
    expect(understanding.kind === "query" && understanding.query).toMatchObject({
      intent: "value",
      targets: [{ agency: { short }, year: 2021 }],
    });
    expect(understanding.notes.join()).toContain(`“${written}”按“${short}”理解`);
  });

  test("北街街道 is a name as it is", () => {
    const { understanding } = understander.understand("北街街道2021年收到几件申请", null);
    expect(understanding).toMatchObject({ kind: "query", notes: [] });
  });

  test("one that several agencies bear is asked back about", () => {
    const { understanding } = understander.understand("新华华街道2021年收到几件申请", null);
    expect(understanding).toMatchObject({ kind: "obstacle", obstacle: { kind: "which_agency" } });
  });

  test.each(["唐山镇镇长2021年收到几件申请", "店店街道2021年收到几件申请"])("%s is nobody else's name", (question) => {
    expect(understander.understand(question, null).understanding.kind).toBe("obstacle");
  });
});
