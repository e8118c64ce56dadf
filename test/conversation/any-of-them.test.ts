import { expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

test.each(["2022年有没有单位一件申请都没收到", "有没有单位2022年一件都没公开", "2022年有没有街道一次都没被复议"])(
  "%s: yes, some",
  async (question) => {
    const { status, blocks } = await talk.answerTo(question);
    const [lead] = blocks;
    expect([status, lead?.kind === "lead" && /^(?:有|没有)，/.test(lead.text)]).toEqual(["answered", true]);
  },
);

test("whether all are so is another question", async () => {
  const { blocks } = await talk.answerTo("2022年所有单位都没有诉讼吗");
  expect(JSON.stringify(blocks[0])).toContain("不是");
});
