import { expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

test.each(["马桥镇2021年公开的申请有几件？部分公开不计", "马桥镇2021年公开了多少件？不算部分公开的那种"])(
  "%s is one question",
  async (question) => {
    const plain = await talk.answerTo("马桥镇2021年予以公开几件");
    expect((await talk.answerTo(question)).values).toEqual(plain.values);
  },
);
