import { expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

test.each(["临淄区政府2022年排名", "桓台县政府2022年排第几"])(
  "%s: a government is offered a place among those like it, and none among its own units",
  async (question) => {
    const { status, options } = await talk.answerTo(question);
    expect(status).toBe("clarify");
    const where = options.map((option) => /在(.+)排第几$/.exec(option.question)?.[1]);
    expect([...new Set(where)]).toEqual(["淄博市各区县政府里", "所有单位里"]);
    for (const option of options) expect((await talk.answerTo(option.question)).status).toBe("answered");
  },
);

test("马桥镇2022年排名 is offered its place in the county", async () => {
  const { options } = await talk.answerTo("马桥镇2022年排名");
  expect(options[0]?.question).toMatch(/收到的申请在桓台县排第几$/);
});
