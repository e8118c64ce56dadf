import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const FIRST = "2021年临淄区教育局收到申请多少件";
const CASES = "2021年临淄区教育局复议多少件";

describe("the average of figures that were told one after the other", () => {
  test.each([
    [[FIRST, "2022年呢", "平均呢"], "临淄区教育局2021年和2022年收到的申请平均多少"],
    [[FIRST, "凤凰镇呢", "平均呢"], "临淄区教育局和凤凰镇2021年收到的申请平均多少"],
    [[FIRST, "凤凰镇呢", "两家平均多少"], "临淄区教育局和凤凰镇2021年收到的申请平均多少"],
    [[CASES, "2022年呢", "2023年呢", "三年平均呢"], "临淄区教育局2021年、2022年、2023年行政复议平均多少"],
  ])("%s", async (turns, whole) => {
    const [given, wanted] = [await talk.answerTo(...turns), await talk.answerTo(whole)];
    expect(wanted).toMatchObject({ status: "answered", intent: "aggregate" });
    expect(given.values).toEqual(wanted.values);
  });

  test.each([
    [[CASES, "诉讼呢", "平均呢"]],
    [["2022年临淄区教育局不予公开率", "2023年呢", "平均呢"]],
    [[FIRST, "平均呢"]],
  ])("%s has none that could be told", async (turns) => {
    expect(await talk.answerTo(...turns)).toMatchObject({ status: "clarify", values: [] });
  });
});
