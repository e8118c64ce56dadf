import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("who is in charge", () => {
  test.each([
    "临淄区教育局信息公开负责人是谁",
    "临淄区教育局2021年分管领导是谁",
    "临淄区教育局信息公开工作由谁负责",
    "临淄区教育局政务公开分管领导是谁",
  ])("%s: no report tells it, and what it tells instead is said", async (question) => {
    const { status, intent, blocks } = await talk.answerTo(question);
    expect([status, intent]).toEqual(["not_found", "contact"]);
    expect(blocks.map((block) => ("text" in block ? block.text : "")).join("")).toContain(
      "没有查到负责人或联系人的姓名",
    );
  });

  test("after a figure it is asked of the same agency", async () => {
    const { status, blocks } = await talk.answerTo("临淄区教育局2021年收到多少申请", "负责人是谁");
    expect(status).toBe("not_found");
    expect(blocks.map((block) => ("text" in block ? block.text : "")).join("")).toContain("临淄区教育局2021年");
  });
});

describe("驳回, of which the form has no row", () => {
  test.each(["凤凰镇2021年驳回多少", "凤凰镇2021年驳回了几件", "凤凰镇2021年驳回申请多少件"])(
    "%s: asked back with what it may be said of, each of which is answered",
    async (question) => {
      const { status, values, options } = await talk.answerTo(question);
      expect([status, values]).toEqual(["clarify", []]);
      expect(options.map(({ question: asked }) => /不予公开|复议结果维持|诉讼结果维持/.exec(asked)?.[0])).toEqual([
        "不予公开",
        "复议结果维持",
        "诉讼结果维持",
      ]);
      for (const option of options) expect((await talk.answerTo(option.question)).status).toBe("answered");
    },
  );
});
