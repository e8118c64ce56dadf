import { expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

/** A word over and over, as somebody sends who wants to see the bot hang, is answered as soon as any other. */
test.each(["那么", "看", "看看", "查", "查查", "啊", "再", "又", "错", "是", "说", "一", "的", "呢", "有没有"])(
  "%s, many times",
  async (word) => {
    for (const length of [28, 38, 390]) {
      const message = `${word.repeat(Math.floor(length / word.length))}狗`;
      const { status } = await talk.answerTo("唐山镇2021年收到几件申请", message);
      expect(status).not.toBe("answered");
    }
    expect(talk.faults).toEqual([]);
  },
);
