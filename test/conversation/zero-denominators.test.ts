import { expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const of = (short: string, year: number, review: number, corrected: number) =>
  madeReport({
    short,
    year,
    cells: { "review.reconsideration.total": review, "review.reconsideration.corrected": corrected },
  });

/** Nobody applied for a review of 甲街道; of 乙街道, in 2021 alone. */
const talk = talkOver([
  ...[2020, 2021, 2022].map((year) => of("甲街道", year, 0, 0)),
  ...[2020, 2021, 2022].map((year) => of("乙街道", year, year === 2021 ? 4 : 0, 0)),
]);

test.each([
  ["甲街道近三年复议纠错率", "2020年至2022年的行政复议都是0件，不能作分母。"],
  ["甲街道2021年和2022年的复议纠错率", "2021年、2022年的行政复议都是0件，不能作分母。"],
  ["乙街道2021年和2022年的复议纠错率", "2022年的行政复议是0件，不能作分母。"],
])("%s tells why a rate of several years cannot be worked out", async (question, told) => {
  const { blocks } = await talk.answerTo(question);
  expect(blocks).toContainEqual({ kind: "text", text: told });
});
