import { expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import { madePlaces } from "../support/made-places.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePlaces);

test.each([
  ["辛店街道2021年女性申请几件", "没有按“女性”分列"],
  ["辛店街道2021年上半年收到几件申请", "没有按“上半年”分列"],
  ["辛店街道2021年收到申请几件，鲸鱼", "没看懂“鲸鱼”"],
])("%s: %s", async (question, said) => {
  const answer = await talk.answerTo(question);
  expect(answer.status).toBe("clarify");
  expect(renderPlain(answer, { linkTo: () => null })).toContain(said);
});

test("a word of the message before is not told as one of this one", async () => {
  const answer = await talk.answerTo("辛店街道2021年女性申请几件", "2020年呢");
  expect(answer.status).toBe("clarify");
  expect(renderPlain(answer, { linkTo: () => null })).toContain("上一问的“女性”没看懂");
});
