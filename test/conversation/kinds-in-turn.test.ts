import { describe, expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

async function said(...questions: readonly string[]): Promise<string> {
  return renderPlain(await talk.answerTo(...questions), { linkTo: () => null });
}

const FIGURE = "唐山镇2021年新收政府信息公开申请185件";
/** Of 2021 and 2023 there is no telephone, and that is told. */
const PHONE = "没有写联系电话";
const PROBLEMS = "信息更新不够及时";

describe("what is told in words and what is counted are both answered", () => {
  test.each([
    ["唐山镇电话和2021年申请数", [PHONE, FIGURE]],
    ["唐山镇2021年申请数 电话 地址", [FIGURE, PHONE, "地址"]],
    ["唐山镇2021年申请、电话", [FIGURE, PHONE]],
    ["唐山镇2021年存在问题和申请量", [PROBLEMS, FIGURE]],
    ["唐山镇2021年收到申请多少，行政复议多少，另外电话给我", [FIGURE, "行政复议", PHONE]],
    ["唐山镇2021年收到多少件申请，顺便给个电话", [FIGURE, PHONE]],
    ["桓台县综合行政执法局电话和2021年申请数", ["桓台县综合行政执法局的", "52件"]],
    ["唐山镇和马桥镇的电话和2021年申请数", [PHONE, "马桥镇", "185件", "513件"]],
  ])("%s", async (question, parts) => {
    const text = await said(question);
    for (const part of parts) expect(text).toContain(part);
  });

  test("after a figure", async () => {
    const text = await said("唐山镇2021年行政复议几件", "电话和申请数呢");
    for (const part of [PHONE, FIGURE]) expect(text).toContain(part);
  });
});

test.each([
  ["唐山镇2021年受理申请的电话和地址", "contact"],
  ["唐山镇2021年存在问题和改进措施", "narrative"],
  ["唐山镇2021年复议和诉讼", "value"],
])("%s is one question", async (question, intent) => {
  const answer = await talk.answerTo(question);
  expect(answer.intent).toBe(intent);
  expect(answer.blocks.some(({ kind }) => kind === "heading")).toBe(false);
});
