import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

/** Ids of those that were listed. */
async function listed(...questions: readonly string[]): Promise<readonly (string | null)[]> {
  const { status, values } = await talk.answerTo(...questions);
  expect(status).toBe("answered");
  return [...new Set(values.flatMap(({ agency }) => (agency === null ? [] : [agency])))].toSorted();
}

describe("those that a condition left out, asked for behind those that it chose", () => {
  test.each([
    ["2022年哪些街道没被复议", "那被复议的呢", "2022年街道行政复议大于0的有哪些"],
    ["2022年哪些街道没收到申请", "收到申请的有哪些", "2022年街道收到的申请大于0的有哪些"],
    ["2022年哪些街道没收到申请", "有申请的呢", "2022年街道收到的申请大于0的有哪些"],
    ["2022年哪些单位申请超过20件", "没超过的呢", "2022年各单位收到的申请不超过20件的有哪些"],
    ["2022年哪些单位申请不到20件", "超过的有哪些", "2022年各单位收到的申请不少于20件的有哪些"],
    ["2022年哪些街道被复议过", "没被复议过的呢", "2022年街道行政复议为0的有哪些"],
  ])("%s, %s", async (first, then, whole) => {
    expect(await listed(first, then)).toEqual(await listed(whole));
  });
});

test("those that were chosen, asked for once more, stay the same", async () => {
  const first = "2022年哪些街道没收到申请";
  expect(await listed(first, "没收到的有哪些")).toEqual(await listed(first));
});

describe("it, that others are held against", () => {
  test("比它多的有几个局 is held against the agency that was told", async () => {
    const { status, values } = await talk.answerTo("临淄区教育局2022年收到多少申请", "比它多的有几个局");
    expect([status, values.length > 0]).toEqual(["answered", true]);
  });

  test("after an average it is not taken for zero", async () => {
    const { status, values } = await talk.answerTo("临淄区教育局2022年公开率", "临淄区平均呢", "比它高的有几个局");
    expect([status, values]).toEqual(["clarify", []]);
  });
});
