import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("a reply that asks nothing of the reports has an id as any other", () => {
  test.each([
    [["教育局2021年收到几件申请", "都不是"]],
    [["教育局2021年收到几件申请", "2022年"]],
    [["教育局2021年收到几件申请", "2022年", "都不是"]],
    [["果里镇2021年收到几件申请", "那2022年呢", "为什么没有"]],
    [["果里镇2021年收到几件申请", "教育局2021年收到几件申请", "都不是"]],
  ])("%j", async (questions) => {
    const reply = await talk.replyTo(...questions);
    expect(reply.id).toBeDefined();
    const opened = (await talk.conversation.reopen(`reader:${questions.join()}`, reply.id ?? ""))?.at(-1);
    expect(opened).toEqual({ ...reply, trace: opened?.trace });
  });

  test("the same words after another question have another", async () => {
    const [one, other] = await Promise.all(
      ["教育局", "新华街道"].map((name) => talk.replyTo(`${name}2021年收到几件申请`, "都不是")),
    );
    expect(one?.id).not.toBe(other?.id);
  });

  test("a dialogue without end leans on a bounded part of it", async () => {
    const asked = Array.from({ length: 20 }, () => "都不是");
    const reply = await talk.replyTo("教育局2021年收到几件申请", ...asked);
    expect(reply.answer.status).toBe("clarify");
  });
});
