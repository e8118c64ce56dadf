import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";
import { unbacked } from "./unbacked.ts";

const talk = talkOver(madePanel);

function leadsOf({ blocks }: Answer): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "lead" ? [block.text.replace(/。.*$/, "")] : []));
}

async function leads(question: string): Promise<readonly string[]> {
  const answer = await talk.answerTo(question);
  expect(answer.status).toBe("answered");
  expect(unbacked(question, answer)).toEqual([]);
  return leadsOf(answer);
}

describe("several rankings in one message are given each by itself", () => {
  test.each([
    ["2021年哪个镇申请最多，2020年呢", ["2021年哪个镇申请最多", "2020年哪个镇申请最多"]],
    ["2020年申请最多的是哪个镇，2021年的呢？", ["2020年哪个镇申请最多", "2021年哪个镇申请最多"]],
    ["2021年哪个镇申请最多，街道呢", ["2021年哪个镇申请最多", "2021年哪个街道申请最多"]],
    ["2021年申请最多的镇是哪个，最少的呢", ["2021年哪个镇申请最多", "2021年哪个镇申请最少"]],
    ["2021年哪个镇申请最多，2020年和2022年呢", ["2021年", "2020年", "2022年"].map((year) => `${year}哪个镇申请最多`)],
    ["2021年各镇申请数排名，2020年呢", ["2021年各镇申请数排名", "2020年各镇申请数排名"]],
    ["2021年哪个单位申请最多，街道呢", ["2021年哪个单位申请最多", "2021年哪个街道申请最多"]],
    ["2021年各镇一共收到多少申请，2020年呢", ["2021年各镇一共收到多少申请", "2020年各镇一共收到多少申请"]],
    ["2021年申请超过100件的镇有几个，街道呢", ["2021年申请超过100件的镇有几个", "2021年申请超过100件的街道有几个"]],
    ["马桥镇2021年申请排第几，2020年呢", ["马桥镇2021年申请排第几", "马桥镇2020年申请排第几"]],
    ["2021年申请和主动公开分别哪个镇最多", ["2021年哪个镇申请最多", "2021年哪个镇主动公开最多"]],
    ["2021年申请、复议、诉讼分别哪个镇最多", ["2021年哪个镇申请最多", "2021年哪个镇复议最多", "2021年哪个镇诉讼最多"]],
    ["2021年申请和主动公开最多的镇分别是谁", ["2021年哪个镇申请最多", "2021年哪个镇主动公开最多"]],
    ["2021年申请前三的街道和前三的镇", ["2021年申请前三的街道", "2021年申请前三的镇"]],
    ["2021年申请最多的街道和最多的镇分别是哪个", ["2021年哪个街道申请最多", "2021年哪个镇申请最多"]],
    ["2021年哪个镇申请最多哪个镇主动公开最多", ["2021年哪个镇申请最多", "2021年哪个镇主动公开最多"]],
    ["2021年各镇谁的申请最多，谁的主动公开最多", ["2021年哪个镇申请最多", "2021年哪个镇主动公开最多"]],
  ])("%s", async (question, single) => {
    const each = await Promise.all(single.map((one) => leads(one)));
    expect(await leads(question)).toEqual(each.flat());
  });
});

test.each([["2021年申请和复议最多的镇"], ["2021年复议和主动公开最多的街道"]])(
  "a ranking of one of two figures is not given: %s",
  async (question) => {
    expect((await talk.answerTo(question)).status).toBe("clarify");
  },
);
