import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const figures = async (question: string): Promise<readonly (number | string | null)[]> =>
  (await talk.answerTo(question)).values.flatMap(({ fact, value }) => (fact.startsWith("sum:") ? [value] : []));

describe("the cases of those that have any are counted, and not how many they are", () => {
  test.each([
    ["2021年被复议的单位被纠正了多少件", "2021年各单位行政复议结果纠正合计"],
    ["2021年被起诉的单位败诉了几件", "2021年各单位行政诉讼结果纠正合计"],
  ])("%s", async (question, plain) => {
    const told = await figures(question);
    expect(told).toHaveLength(1);
    expect(told).toEqual(await figures(plain));
  });

  test("被起诉的单位败诉了几家 counts them", async () => {
    const { values } = await talk.answerTo("2021年被起诉的单位败诉了几家");
    expect(values.some(({ fact }) => fact.startsWith("count:"))).toBe(true);
  });
});
