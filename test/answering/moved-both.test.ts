import { expect, test } from "vitest";
import { talkOver } from "../conversation/talk-over.ts";
import { unbacked } from "../conversation/unbacked.ts";
import { madeReport } from "../support/made-report.ts";

const RECEIVED = "applications.received.total";
const RECONSIDERED = "review.reconsideration.total";

/** New applications and reconsiderations of 2022 and 2023. */
const FIGURES: readonly (readonly [short: string, ...years: readonly (readonly [number, number])[]])[] = [
  ["甲街道", [40, 3], [60, 1]],
  ["乙街道", [12, 1], [30, 4]],
  ["丙街道", [20, 5], [8, 2]],
];

const talk = talkOver(
  FIGURES.flatMap(([short, ...years]) =>
    years.map(([received, reconsidered], at) =>
      madeReport({ short, year: 2022 + at, cells: { [RECEIVED]: received, [RECONSIDERED]: reconsidered } }),
    ),
  ),
);

test("answerCriteria() tells the figures of the year before beside those that are held against them", async () => {
  const question = "2023年申请增加但复议减少的单位";
  const answer = await talk.answerTo(question);
  expect(answer.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []))).toEqual([
    ["甲街道", "60件", "1件", "40件", "3件"],
  ]);
  expect(unbacked(question, answer)).toEqual([]);
});
