import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const FIGURE = "2021年临淄区教育局收到申请多少件";

describe("a report that is to be gone through is summed up, and no figure told once more", () => {
  test.each([
    ["2021年临淄区教育局的年报帮我捋一下"],
    [FIGURE, "它的年报帮我捋一下"],
    [FIGURE, "帮我捋一下年报"],
    [FIGURE, "年报捋捋"],
    [FIGURE, "它的年报呢"],
    [FIGURE, "该单位的情况呢"],
  ])("%s %s", async (...questions) => {
    expect(await talk.answerTo(...questions)).toMatchObject({ status: "answered", intent: "summary" });
  });

  test.each([
    ["2021年临淄区教育局的申请帮我捋一下", "value"],
    ["帮我捋一下2021年各街道收到的申请", "rank"],
    ["2021年临淄区教育局不予公开的理由捋一下", "breakdown"],
  ])("%s names what is to be told", async (question, intent) => {
    expect(await talk.answerTo(question)).toMatchObject({ status: "answered", intent });
  });
});
