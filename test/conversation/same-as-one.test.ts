import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const FIGURES = { 清和街道: 12, 云台街道: 12, 东山街道: 7, 南屏街道: 12, 西苑街道: 30 } as const;
const talk = talkOver(
  Object.entries(FIGURES).map(([short, received]) =>
    madeReport({
      short,
      year: 2021,
      cells: {
        "applications.received.total": received,
        "applications.received.natural_person": received,
        "review.reconsideration.total": short === "东山街道" ? 1 : 0,
      },
    }),
  ),
);

async function listed(question: string): Promise<readonly string[]> {
  const { status, blocks } = await talk.answerTo(question);
  expect(status).toBe("answered");
  return Object.keys(FIGURES).filter((name) => JSON.stringify(blocks).includes(name));
}

describe("who has as much as one, who is none of them", () => {
  test.each([
    ["和清和街道2021年申请量相同的单位有哪些", ["云台街道", "南屏街道"]],
    ["跟清和街道2021年申请一样多的有哪些", ["云台街道", "南屏街道"]],
    ["2021年申请和清和街道一样多的街道有哪些", ["云台街道", "南屏街道"]],
    ["2021年和清和街道收到的申请相同的有几家", ["云台街道", "南屏街道"]],
    ["2021年申请与西苑街道相同的单位有哪些", []],
  ] as const)("%s", async (question, names) => expect(await listed(question)).toEqual(names));

  test("two that are named are still compared", async () => {
    const { intent, blocks } = await talk.answerTo("清和街道和云台街道2021年申请一样多吗");
    expect([intent, blocks[0]]).toEqual(["compare", expect.objectContaining({ text: expect.stringMatching(/^是，/) })]);
  });
});
