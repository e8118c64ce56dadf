import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { findDerived } from "../../src/form/derived.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { findFact } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { GENERAL, questionsOn } from "./everyday-questions.ts";
import { talkOver } from "./talk-over.ts";
import { unbacked } from "./unbacked.ts";

const talk = talkOver(madePanel);

/** Characters of a long answer without its sources: what a person scrolls through on a phone. */
const LONGEST = 2600;

const ask = talk.answerTo;

const chosen = madePanel.filter((_, at) => at % 7 === 3);
const questions = [
  ...chosen.flatMap(({ agency, year }) => questionsOn(`${agency.region.join("")}${agency.short}`, year)),
  ...GENERAL,
  "2021年各单位收到申请的中位数",
  "2021年收到申请超过100件的单位占多少",
  "各单位历年收到的申请合计",
  "总结一下临淄区2021年的报告",
  "临淄区教育局和桓台县教育局2021年收到的申请谁多",
  "马桥镇、唐山镇和果里镇2021年予以公开率比较",
  "凤凰镇2019年和2023年予以公开率比较",
];

describe.each(questions)("%s", (question) => {
  test("is answered by figures that the reports hold, each cited, each number of the text among them", async () => {
    const answer = await ask(question);
    expect(talk.faults).toEqual([]);
    expect(unbacked(question, answer), renderPlain(answer, { linkTo: () => null })).toEqual([]);
    for (const { report: id, fact, value } of answer.values) {
      const report = madePanel.find((one) => one.id === id);
      if (!report) continue;
      const cell = findFact(report, fact)?.cell;
      if (cell) expect(cell).toMatchObject({ state: "number", value });
      const ids = fact
        .replace(/^(?:ratio|sum):/, "")
        .split("/")
        .flatMap((one): readonly string[] => findDerived(one)?.parts ?? [one]);
      const cited = answer.citations.filter(({ report: of }) => of === id).map((citation) => citation.fact);
      expect(cited.length, `${fact} of ${id}`).toBeGreaterThan(0);
      if (!fact.startsWith("sum:"))
        expect(
          ids.some((one) => cited.includes(one as never)),
          fact,
        ).toBe(true);
    }
  });

  test("is answered within a few screens of a phone", async () => {
    const answer = await ask(question);
    const blocks = answer.blocks.filter(({ kind }) => kind !== "sources" && kind !== "warning");
    expect(renderPlain({ ...answer, blocks }, { linkTo: () => null }).length).toBeLessThan(LONGEST);
  });
});

const notesOf = ({ blocks }: Answer): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "note" ? [block.text] : []));
const tableOf = ({ blocks }: Answer): readonly (readonly string[])[] =>
  blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));

test("a ranking marks the reports whose figure is contradicted, and no others", async () => {
  const answer = await ask("2021年各单位收到的申请从多到少排名");
  const broken = madePanel.filter(({ year, findings }) => year === 2021 && findings.length > 0);
  const marked = tableOf(answer).filter(([, name]) => name?.endsWith("＊"));
  expect(marked).toHaveLength(broken.length);
  expect(notesOf(answer).join("")).toContain("带＊的");
});

test("namesakes are told apart in one answer, each contradiction with whose it is", async () => {
  const answer = await ask("2021年各单位收到的申请从多到少排名");
  const names = tableOf(answer).map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const finding of answer.findings) expect(finding).not.toMatch(/^(?:城关|新华)街道/);
});

test("a gap in a trend is told once", async () => {
  const answer = await ask("市中区教育局2019年到2023年办结的申请");
  expect(notesOf(answer).filter((text) => text.includes("库中没有"))).toHaveLength(1);
});

describe("the reports that were spoken of are kept for the next question", () => {
  const answerTo = async (next: string): Promise<Answer> => {
    return ask("2022年哪个单位收到的申请最多", next);
  };
  test.each(["有哪些单位的报告", "哪些对不上", "总结一下"])("which is said: %s", async (next) => {
    expect(notesOf(await answerTo(next)).join("")).toContain("沿用上一问的范围：2022年的报告");
  });
  test.each(["最少的呢", "2021年哪个单位最多"])("which goes without saying: %s", async (next) => {
    expect(notesOf(await answerTo(next)).join("")).not.toContain("沿用");
  });
});
