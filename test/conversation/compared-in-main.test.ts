import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

function leadOf(blocks: readonly { readonly kind: string; readonly text?: string }[]): string {
  return blocks.find(({ kind }) => kind === "lead")?.text ?? "";
}

describe("reports that are compared, and no figure named: the main figures side by side", () => {
  test.each(["果里镇和马桥镇2021年比一下", "果里镇和马桥镇2021年对比", "比较一下果里镇和马桥镇2021年"])(
    "%s",
    async (question) => {
      const { status, intent, values } = await talk.answerTo(question);
      expect({ status, intent }).toEqual({ status: "answered", intent: "compare" });
      expect(new Set(values.map(({ agency }) => agency))).toEqual(new Set(["果里镇", "马桥镇"]));
      expect(new Set(values.map(({ fact }) => fact)).size).toBeGreaterThan(3);
    },
  );

  test("summaries are given where they are asked for", async () => {
    expect((await talk.answerTo("果里镇和马桥镇2021年年报摘要对比")).intent).toBe("summary");
  });
});

describe("a place among those that are named", () => {
  test.each([
    ["果里镇、马桥镇、唐山镇2021年收到申请谁第二", "第2的是唐山镇，185件"],
    ["果里镇、马桥镇、唐山镇2021年收到申请第二多的是谁", "第2的是唐山镇，185件"],
    ["果里镇、马桥镇、唐山镇2021年收到申请倒数第一的是谁", "倒数第1的是果里镇，87件"],
    ["果里镇、马桥镇2021年收到申请谁第三", "有数的只有2个，没有第3的"],
  ])("%s", async (question, said) => expect(leadOf((await talk.answerTo(question)).blocks)).toContain(said));

  test("the figure of the only one that has a report is nobody's second place", async () => {
    const { status, values } = await talk.answerTo("果里镇、马桥镇、唐山镇2022年收到申请谁第二");
    expect({ status, values }).toEqual({ status: "not_found", values: [] });
  });

  test.each(["果里镇、马桥镇、唐山镇2021年谁第二", "果里镇和马桥镇2021年谁多"])(
    "%s, and of what: the same is offered of each figure that is asked for most",
    async (question) => {
      const { status, options } = await talk.answerTo(question);
      expect(status).toBe("clarify");
      expect(options.length).toBeGreaterThan(1);
      for (const option of options) expect((await talk.answerTo(option.question)).intent).toBe("compare");
    },
  );
});
