import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { talkOver } from "../conversation/talk-over.ts";
import { unbacked } from "../conversation/unbacked.ts";
import { madeReport } from "../support/made-report.ts";

/** Cases and those corrected, of more agencies than rank whatever their cases. */
function talkWith(many: number) {
  const figures = Array.from({ length: 24 }, (_, at) =>
    at < many ? { of: 20, corrected: 5 + at } : { of: 2, corrected: 0 },
  );
  return talkOver(
    [...figures, { of: 1, corrected: 1 }].map(({ of, corrected }, at) =>
      madeReport({
        short: `${String.fromCodePoint(0x4e00 + 40 * (at + 3))}山街道`,
        year: 2023,
        cells: { "review.reconsideration.total": of, "review.reconsideration.corrected": corrected },
      }),
    ),
  );
}

const talks = new Map([1, 2, 3].map((many) => [many, talkWith(many)]));

const textOf = ({ blocks }: Answer): string =>
  blocks.flatMap((block) => (block.kind === "lead" || block.kind === "text" ? [block.text] : [])).join("");

describe("rates of few cases stay out of a ranking, unless next to nobody would be left", () => {
  test.each([
    [1, "最高的是", "100%（1÷1）", "参加排序的有25份报告；分母够大的不到3份，分母不足10件的也排在内"],
    [2, "最高的是", "100%（1÷1）", "参加排序的有25份报告；分母够大的不到3份，分母不足10件的也排在内"],
    [3, "最高的是", "35%（7÷20）", "参加排序的有3份报告，另有22份因分母不足10件没有参加"],
  ])("%d of 25 with many cases", async (many, ...said) => {
    const question = "2023年行政复议纠错率最高的单位";
    const answer = (await talks.get(many)?.answerTo(question)) as Answer;
    for (const words of said) expect(textOf(answer)).toContain(words);
    expect(unbacked(question, answer)).toEqual([]);
  });
});

test("the highest of those that rank is told with the higher one that does not, and is no plain yes", async () => {
  const first = `${String.fromCodePoint(0x4e00 + 40 * 5)}山街道`;
  const said = textOf((await talks.get(3)?.answerTo(`${first}2023年行政复议纠错率是所有单位里最高的吗`)) as Answer);
  expect(said).toMatch(/^分母达到10件的报告里是，第1名/);
  expect(said).toMatch(/没有参加排序的里有更高的：.+100%（1÷1），分母都不足10件/);
});
