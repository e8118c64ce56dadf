import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const LIST = "2021年临淄区各单位收到的申请排名";

/** Names and figures of an answer, in its order. */
const told = async (...questions: readonly string[]): Promise<readonly string[]> =>
  (await talk.answerTo(...questions)).values.flatMap(({ agency, value }) =>
    agency === null ? [] : [`${agency} ${value}`],
  );

describe("whoever came first is left out", () => {
  test.each([
    ["最多的是谁", "除了它呢", 1],
    ["最多的是谁", "除了它，谁最多", 1],
    ["最多的是谁", "不算它谁最多", 1],
    ["最少的是谁", "除了它之外呢", -2],
  ] as const)("%s, %s", async (first, next, at) => {
    expect(await told(LIST, first, next)).toEqual([(await told(LIST)).at(at)]);
  });

  test.each(["不算它的话一共多少", "除了它合计多少"])("%s adds up the others", async (next) => {
    const [first = "", ...others] = await told(LIST);
    const sum = others.reduce((total, line) => total + Number(line.split(" ").at(-1)), 0);
    const answer = await talk.answerTo(LIST, "最多的是谁", next);
    expect(answer.values[0]?.value).toBe(sum);
    expect(answer.values.map(({ agency }) => agency)).not.toContain(first.split(" ")[0]);
  });
});
