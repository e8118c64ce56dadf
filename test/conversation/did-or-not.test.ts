import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("罚没罚 asks what 有没有罚 asks", () => {
  test.each([
    ["罚没罚过款", "proactive.penalties.decisions"],
    ["收没收过什么费", "proactive.fees.amount"],
    ["收没收到申请", "applications.received.total"],
    ["被没被起诉", "review.litigation.total"],
    ["出没出台过规章", "proactive.regulations.issued"],
  ])("%s", async (asked, fact) => {
    const { status, values } = await talk.answerTo(`唐山镇2021年${asked}`);
    expect(status).toBe("answered");
    expect(values.map((value) => value.fact)).toEqual([fact]);
  });
});

describe("what is not understood is asked back, and neither summed up nor answered with the reports that there are", () => {
  test.each([
    "招没招过什么人",
    "来没来过什么人",
    "做没做过什么",
    "有没有做过什么",
    "写没写",
    "拆没拆过",
    "想没想过",
    "好不好",
    "去不去",
    "办没办过活动",
  ])("%s", async (asked) => {
    const { status, values } = await talk.answerTo(`唐山镇2021年${asked}`);
    expect(["clarify", "out_of_scope"]).toContain(status);
    expect(values).toEqual([]);
  });

  test.each(["有没有发布过年报", "年报有没有"])("but %s asks for the report", async (asked) => {
    expect((await talk.answerTo(`唐山镇2021年${asked}`)).intent).toBe("catalogue");
  });
});
