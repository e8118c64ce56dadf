import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const OF_ENTERPRISES = "马桥镇2022年企业申请多少";

async function factsOf(...questions: readonly string[]): Promise<readonly string[]> {
  return (await talk.answerTo(...questions)).values.map(({ fact }) => fact);
}

describe("after a figure of some applicants what came of them is told, and that of all beside it", () => {
  test.each([
    ["公开了几件", "granted"],
    ["予以公开多少", "granted"],
    ["部分公开几件", "partially_granted"],
    ["结转下年度多少", "carried_out"],
  ])("%s", async (question, row) => {
    expect(await factsOf(OF_ENTERPRISES, question)).toEqual([
      `applications.${row}.enterprise`,
      `applications.${row}.total`,
    ]);
  });
});

describe("what is asked by itself is of all", () => {
  test.each([["2021年予以公开多少"], ["一共收到多少申请"], ["果里镇2022年予以公开多少"]])("%s", async (question) => {
    expect((await factsOf(OF_ENTERPRISES, question)).every((fact) => fact.endsWith(".total"))).toBe(true);
  });
});

test("我是说企业的, then, leaves these", async () => {
  expect(await factsOf(OF_ENTERPRISES, "公开了几件", "我是说企业的")).toEqual(["applications.granted.enterprise"]);
});
