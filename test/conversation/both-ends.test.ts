import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { findFact } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const RECEIVED = "applications.received.total";
const ordered = madePanel
  .filter(({ year }) => year === 2022)
  .flatMap((report) => {
    const cell = findFact(report, RECEIVED)?.cell;
    return cell?.state === "number" ? [cell.value] : [];
  })
  .sort((a, b) => b - a);
const told = ({ values }: Answer): readonly number[] =>
  values.flatMap(({ fact, value }) => (fact === RECEIVED ? [value] : []));

describe("the first places and the last are both told", () => {
  test.each([
    ["2022年收到申请前三和后三", 3, 3],
    ["2022年收到申请前三后三", 3, 3],
    ["2022年收到申请前三名和倒数三名", 3, 3],
    ["2022年收到申请最多的三家和最少的三家", 3, 3],
    ["2022年收到申请最少的2家和最多的3家", 3, 2],
    ["2022年收到申请最多的前三和后三分别是谁", 3, 3],
    ["2022年收到申请头三名和末两名", 3, 2],
    ["2022年收到申请最多的前两名和最少的是谁", 2, 1],
    ["2022年收到申请前三和倒数第一", 3, 1],
    ["2022年收到申请垫底的和前三名", 3, 1],
    ["2022年收到申请第一名和后三名", 1, 3],
  ])("%s", async (question, first, last) => {
    const answer = await talk.answerTo(question);
    expect(answer.intent).toBe("rank");
    expect(told(answer)).toEqual([...ordered.slice(0, first), ...ordered.slice(-last).reverse()]);
  });
});

test.each(["2022年收到申请前三和后三差多少", "2022年收到申请前三和倒数第二"])(
  "what is not both ends is asked back about: %s",
  async (question) => {
    expect((await talk.answerTo(question)).status).toBe("clarify");
  },
);
