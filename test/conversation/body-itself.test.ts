import { describe, expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("镇里, after one town, is that town", () => {
  test.each([
    ["果里镇2021年收到几件申请", "镇里的处罚呢", "果里镇2021年行政处罚多少件"],
    ["果里镇2021年收到几件申请", "我想知道镇里作出的处罚数", "果里镇2021年行政处罚多少件"],
    ["临淄区教育局2021年收到几件申请", "局里的处罚呢", "临淄区教育局2021年行政处罚多少件"],
    ["矿区街道2021年收到几件申请", "街道里的处罚呢", "矿区街道2021年行政处罚多少件"],
  ])("%s, %s", async (first, next, plainly) => {
    expect((await talk.answerTo(first, next)).values).toEqual((await talk.answerTo(plainly)).values);
  });

  test.each([
    ["果里镇2021年收到几件申请", "2021年镇里处罚最多的是谁"],
    ["2021年各镇收到的申请排名", "2021年镇里的处罚呢"],
    ["果里镇2021年收到几件申请", "2021年街道里的处罚呢"],
  ])("%s, %s: but not where many are asked about", async (first, next) => {
    expect((await talk.answerTo(first, next)).intent).toBe("rank");
  });
});

describe("what an agency imposed is not told as imposed on it", () => {
  test.each(["没有被处罚吧", "被处罚几次", "有没有被处罚过"])("%s", async (asked) => {
    const answer = await talk.answerTo(`果里镇2021年${asked}`);
    const said = renderPlain(answer, { linkTo: () => null });
    expect(answer.values.map(({ fact }) => fact)).toEqual(["proactive.penalties.decisions"]);
    expect(said).not.toMatch(/^(?:有|没有|是|不是)，/);
    expect(said).toContain("不是它受到的");
  });
});
