import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("没有收到任何复议 is of reviews alone, and not of applications too", () => {
  test.each([
    ["2021年有哪些单位没有收到任何行政复议和诉讼", "2021年没有行政复议和行政诉讼的单位有哪些"],
    ["2021年没有收到任何复议和诉讼的单位有几家", "2021年没有行政复议和行政诉讼的单位有哪些"],
    ["2021年没有收到过任何复议的单位", "2021年没有行政复议的单位有哪些"],
    ["2021年没收到过一件复议的单位有哪些", "2021年没有行政复议的单位有哪些"],
    ["2021年哪些单位没有收到一起行政诉讼", "2021年没有行政诉讼的单位有哪些"],
    ["2021年哪些单位从未收到任何一起诉讼", "2021年没有行政诉讼的单位有哪些"],
  ])("%s", async (question, plain) => {
    const { status, values } = await talk.answerTo(question);
    expect(status).toBe("answered");
    expect(values[0]).toEqual((await talk.answerTo(plain)).values[0]);
  });
});

describe("reports that do not meet a condition are not lacking", () => {
  const notes = async (question: string): Promise<string> => {
    const { status, blocks } = await talk.answerTo(question);
    expect(status).toBe("answered");
    return blocks.flatMap((block) => (block.kind === "note" ? [block.text] : [])).join("");
  };
  test.each([
    "2021年收到申请超过10件的单位，按多少排",
    "2021年收到申请超过10件的单位，从高到低",
    "2021年收到申请超过10件的单位，按公开率排",
    "2021年有行政复议的单位，按申请数排名",
  ])("%s", async (question) => {
    const [said, plain] = [await notes(question), await notes("2021年各单位收到申请排名")];
    const lacking = /缺这里所问年份报告的有：[^。]*/;
    expect(lacking.exec(said)?.[0]).toBe(lacking.exec(plain)?.[0]);
  });
});
