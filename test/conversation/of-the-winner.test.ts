import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";
import { unbacked } from "./unbacked.ts";

const talk = talkOver(madePanel);

/** What an answer gives of whom. */
function told({ values }: Answer): readonly string[] {
  return values
    .filter(({ report }) => report !== null)
    .map(({ agency, year, fact, value }) => `${agency}${year} ${fact} ${value}`);
}

const MOST = "唐山镇2021 narrative.disclosed_total 621";
const RECEIVED = "唐山镇2021 applications.received.total 185";

const EARLIER = "唐山镇2020 applications.received.total 128";

describe("what is asked beside who comes first is asked of whoever comes first", () => {
  test.each([
    ["2021年哪个镇主动公开最多，收到申请几件", [MOST, RECEIVED]],
    ["2021年哪个镇主动公开最多，它收到申请几件？", [MOST, RECEIVED]],
    ["2021年主动公开最多的镇收到申请几件", [MOST, RECEIVED]],
    ["2021年主动公开最多的镇是哪个，该镇收到的申请是多少", [MOST, RECEIVED]],
    ["2021年哪个镇主动公开最多，2020年收到申请几件", [MOST, EARLIER]],
  ])("%s", async (question, values) => {
    const answer = await talk.answerTo(question);
    expect(told(answer)).toEqual(values);
    expect(unbacked(question, answer)).toEqual([]);
  });

  test.each([
    ["2021年哪个镇主动公开最多", "收到申请几件"],
    ["2021年哪个镇主动公开最多", "它收到申请几件"],
  ])("%s, then %s", async (...questions) => {
    expect(told(await talk.answerTo(...questions))).toEqual([RECEIVED]);
  });

  test("so is a telephone number, and the year in which most was received", async () => {
    const contact = await talk.answerTo("2021年主动公开最多的镇电话是多少");
    expect(JSON.stringify(contact.blocks)).toContain("唐山镇");
    const year = await talk.answerTo("马桥镇申请最多的一年不予公开几件");
    expect(told(year).at(-1)).toMatch(/^马桥镇\d{4} applications\.denied\.total/);
  });

  test("the whole answer is had again by its id, and goes on with whom it told of", async () => {
    expect(told(await talk.answerTo("2021年主动公开最多的镇收到申请几件", "2020年呢"))).toEqual([EARLIER]);
  });
});

describe("another ranking is no figure of whoever came first", () => {
  test.each([
    ["2021年哪个镇主动公开最多", "不予公开呢"],
    ["2021年哪个镇主动公开最多", "收到申请最多的呢"],
  ])("%s, then %s", async (...questions) => {
    expect((await talk.answerTo(...questions)).intent).toBe("rank");
  });

  test("最少的街道 is no slip of 少海街道", async () => {
    expect((await talk.answerTo("2021年收到申请最少的街道")).intent).toBe("rank");
  });
});
