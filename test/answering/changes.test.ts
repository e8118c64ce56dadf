import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { talkOver } from "../conversation/talk-over.ts";
import { unbacked } from "../conversation/unbacked.ts";
import { madeReport } from "../support/made-report.ts";

const RECEIVED = "applications.received.total";

/** New applications of 2022 and 2023; a blank or a missing report is no zero. */
const FIGURES: readonly (readonly [short: string, earlier: number | null, later: number | null])[] = [
  ["甲街道", 40, 60],
  ["乙街道", 12, 30],
  ["丙街道", 2, 8],
  ["丁街道", 50, 35],
  ["戊街道", 9, 9],
  ["己街道", null, 90],
  ["庚街道", 15, null],
];

const talk = talkOver(
  FIGURES.flatMap(([short, ...years]) =>
    years.flatMap((value, at) =>
      value === null ? [] : [madeReport({ short, year: 2022 + at, cells: { [RECEIVED]: value } })],
    ),
  ),
);

const textOf = ({ blocks }: Answer, kind: "lead" | "text" | "note"): string =>
  blocks.flatMap((block) => (block.kind === kind ? [block.text] : [])).join("");
const namesIn = ({ blocks }: Answer): readonly (string | undefined)[] =>
  blocks.flatMap((block) => (block.kind === "table" ? block.rows.map(([, name]) => name) : []));

describe("changes of many agencies", () => {
  test.each([
    ["2023年哪个街道收到申请比上年增加最多", "增加最多的是甲街道：从40件到60件，增加20件（+50%）"],
    ["2023年哪个街道收到申请增幅最大", "增加幅度最大的是乙街道：从12件到30件，增加18件（+150%）"],
    ["2023年哪个街道收到申请降幅最大", "减少幅度最大的是丁街道：从50件到35件，减少15件（-30%）"],
    ["2023年哪些单位收到的申请增加了", "增加的有3家：甲街道、乙街道和丙街道"],
    ["2023年申请下降的单位有几家", "减少的有1家：丁街道"],
  ])("%s", async (question, lead) => {
    const answer = await talk.answerTo(question);
    expect(textOf(answer, "lead")).toContain(lead);
    expect(textOf(answer, "text")).toContain(
      "2022年和2023年能比的有5家：增加3家，减少1家，持平1家；另有2家缺其中一年的报告或数字，没有参加",
    );
    expect(unbacked(question, answer)).toEqual([]);
    expect(answer.citations.length).toBeGreaterThan(1);
  });
  test("a rise from a few cases is in no ranking of rates, and the answer says so", async () => {
    const answer = await talk.answerTo("2023年各街道收到申请同比增幅排名");
    expect(namesIn(answer)).toEqual(["乙街道", "甲街道"]);
    expect(textOf(answer, "note")).toContain("起点不足10件的2家没有参加");
  });
  test("where nobody's figure went that way, that is the answer", async () => {
    const answer = await talk.answerTo("2022年哪些单位收到的申请增加了");
    expect(answer.status).toBe("not_found");
    expect(textOf(answer, "lead")).toContain("没有可以拿两年来比的单位");
  });
});
