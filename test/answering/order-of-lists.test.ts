import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { checkReport } from "../../src/report/check-relations.ts";
import type { Report } from "../../src/report/report.ts";
import { talkOver } from "../conversation/talk-over.ts";
import { madePanel } from "../support/made-panel.ts";
import { madeReport, type Wanted } from "../support/made-report.ts";

const panel = talkOver(madePanel);
const lacking = talkOver(
  madePanel.filter(({ agency, year }) => agency.id !== "山东省/淄博市/桓台县/人民政府" || year !== 2023),
);

const checked = (wanted: Wanted): Report => {
  const report = madeReport(wanted);
  return { ...report, findings: checkReport(report.facts, report.edition) };
};

/** More columns of the later ones do not add up, which is one break each, and one of the sum across them. */
const broken = talkOver(
  ["甲街道", "乙街道", "丙街道", "丁街道", "戊街道", "己街道", "庚街道"].map((short, at) =>
    checked({
      short,
      year: 2023,
      cells: Object.fromEntries(
        ["natural_person", "enterprise", "research_institution", "social_organization", "legal_service", "total"]
          .slice(0, at)
          .map((column) => [`applications.carried_out.${column}`, 3]),
      ),
    }),
  ),
);

const itemsOf = ({ blocks }: Answer): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
const notesOf = ({ blocks }: Answer): string =>
  blocks.flatMap((block) => (block.kind === "note" ? [block.text] : [])).join("");

test("a list of agencies begins with the governments, and ends with towns", async () => {
  const items = itemsOf(await panel.answerTo("库里有多少家单位的报告"));
  const kinds = items.map((item) =>
    item.includes("人民政府") ? 0 : /街道/.test(item) ? 2 : /[镇乡]：/.test(item) ? 3 : 1,
  );
  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds).toEqual(kinds.toSorted());
});

describe("reports that contradict themselves", () => {
  test("stand by how often they do", async () => {
    const counts = itemsOf(await broken.answerTo("2023年勾稽关系不符最多的是哪份报告")).map((item) =>
      [...item.matchAll(/(\d+)处/g)].reduce((sum, [, count]) => sum + Number(count), 0),
    );
    expect(counts.length).toBeGreaterThan(3);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(counts.at(-1) ?? 0);
  });
});

describe("a ranking of all tells whose report of that year is not there", () => {
  test.each([
    ["2023年各县区政府收到申请排名", "缺这里所问年份报告的有：桓台县人民政府"],
    ["2022年各县区政府收到申请排名", ""],
  ])("%s", async (question, note) => {
    expect(notesOf(await lacking.answerTo(question))).toContain(note);
    if (note === "") expect(notesOf(await lacking.answerTo(question))).not.toContain("缺这里所问年份");
  });
});
