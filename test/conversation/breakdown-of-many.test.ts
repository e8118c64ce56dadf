import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { breakdowns } from "../../src/form/breakdowns.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { figureOf } from "../../src/report/cell.ts";
import { findFact, type Report } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const read = (answer: Answer): string => renderPlain(answer, { linkTo: () => null });
const partsOf = (id: string): readonly string[] => breakdowns.find((one) => one.id === id)?.parts ?? [];

/** What each part comes to over the reports that fit, those that lack one left out. */
function sums(id: string, fits: (report: Report) => boolean): readonly number[] {
  const figures = madePanel.filter(fits).map((report) =>
    partsOf(id).flatMap((part) => {
      const fact = findFact(report, part as Parameters<typeof findFact>[1]);
      return fact ? [figureOf(fact.cell) ?? Number.NaN] : [];
    }),
  );
  const whole = figures.filter((row) => !row.some(Number.isNaN));
  return (whole[0] ?? []).map((_, at) => whole.reduce((sum, row) => sum + (row[at] ?? 0), 0));
}

const told = ({ values }: Answer, id: string): readonly (number | undefined)[] =>
  partsOf(id).flatMap((part) => {
    const value = values.find(({ fact, report }) => fact === `sum:${part}` && report === null);
    return value ? [value.value] : [];
  });

const of =
  (year: number, ...places: readonly string[]) =>
  (report: Report) =>
    report.year === year &&
    places.every((place) => report.agency.region.includes(place) || report.agency.type === place);

describe("the parts of a whole are added up over many reports", () => {
  test.each([
    ["临淄区各单位2022年不予公开理由分布", "denied", of(2022, "临淄区")],
    ["临淄区下属单位2022年不予公开理由", "denied", of(2022, "临淄区")],
    ["2023年各街道申请人构成", "applicants:received", of(2023, "street")],
    ["2023年全部单位的办理结果分布", "results", of(2023)],
    ["淄博市各单位2022年不予公开最多的原因", "denied", of(2022, "淄博市")],
    ["淄博市各单位2022年不予公开理由各是什么", "denied", of(2022, "淄博市")],
    ["淄博市各单位2022年不予公开最多的原因是什么", "denied", of(2022, "淄博市")],
    ["淄博市全市2022年申请人构成", "applicants:received", of(2022, "淄博市")],
    ["全省2022年申请人构成", "applicants:received", of(2022)],
    // Nobody is named: of all that report, as 2022年谁收到最多 is.
    ["2022年哪类申请人最多", "applicants:received", of(2022)],
    ["哪种申请人在2022年申请最多", "applicants:received", of(2022)],
    ["2022年哪种人申请最多", "applicants:received", of(2022)],
    ["2022年不予公开最多的理由是什么", "denied", of(2022)],
    ["2022年行政复议哪种结果最多", "reconsideration", of(2022)],
  ])("%s", async (question, id, fits) => {
    const answer = await talk.answerTo(question);
    expect([answer.status, answer.intent]).toEqual(["answered", "breakdown"]);
    expect(told(answer, id)).toEqual(sums(id, fits));
  });

  test("a year that goes on, and another kind", async () => {
    const answer = await talk.answerTo("2023年各街道申请人构成", "那2022年呢");
    expect(told(answer, "applicants:received")).toEqual(sums("applicants:received", of(2022, "street")));
  });

  test("without a year the newest that most have, and it is told", async () => {
    const text = read(await talk.answerTo("临淄区各单位不予公开理由分布"));
    expect(text).toMatch(/按多数单位有报告的最新一年20\d\d年算/);
  });

  test("how many are behind it, and that a government may hold the figures of others", async () => {
    const text = read(await talk.answerTo("临淄区各单位2022年不予公开理由分布"));
    expect(text).toMatch(/统计范围\d+份，算进来的是各部分都有数的\d+份/);
    expect(text).toContain("这样相加会有重复");
  });

  test("two regions are told each by itself", async () => {
    const text = read(await talk.answerTo("2022年临淄区和桓台县各单位申请人构成"));
    expect(text).toMatch(/临淄区2022年的报告，申请人构成[\s\S]*桓台县2022年的报告，申请人构成/);
  });
});

describe("what is not plain is asked back", () => {
  test.each([
    "临淄区2022年不予公开理由分布",
    "临淄区2022年不予公开最多的原因",
    "各单位2022年平均申请人构成",
    "全区2022年申请人构成",
    "临淄区和桓台县2022年合计的申请人构成",
  ])("%s", async (question) => {
    expect((await talk.answerTo(question)).status).toBe("clarify");
  });

  test("the government of a place, or all of it", async () => {
    const { options = [] } = await talk.answerTo("临淄区2022年不予公开理由分布");
    expect(options.map(({ question }) => question)).toEqual([
      "临淄区人民政府2022年不予公开理由分布",
      "临淄区各单位2022年不予公开理由分布",
    ]);
  });
});

describe("reasons that are level, and cells that are empty", () => {
  const DENIED = ["denied_state_secret", "denied_third_party_rights", "denied_enforcement_files"] as const;
  const made = (short: string, cells: { readonly [row: string]: number | null }): Report =>
    madeReport({
      short,
      cells: Object.fromEntries(
        Object.entries(cells).map(([row, value]) => [
          `applications.${row}.total`,
          value ?? { state: "blank" as const, raw: "/" },
        ]),
      ),
    });
  const few = talkOver([
    made("甲街道", { [DENIED[0]]: 3, [DENIED[1]]: 1 }),
    made("乙街道", { [DENIED[1]]: 2 }),
    made("丙街道", { [DENIED[0]]: 9, [DENIED[2]]: null }),
  ]);

  test("both reasons are named, and the report that lacks one is left out", async () => {
    const text = read(await few.answerTo("2021年各街道不予公开最多的原因"));
    expect(text).toMatch(/^最多的是属于国家秘密、保护第三方合法权益：各3件。/);
    expect(text).toContain("统计范围3份，算进来的是各部分都有数的2份，另1份有的部分没有数字");
  });
});

test.each(["2022年不予公开理由", "2022年不予公开原因", "2022年不予处理理由", "2022年无法提供原因"])(
  "the reasons of one agency are its parts, and not their sum: %s",
  async (rest) => {
    expect((await talk.answerTo(`临淄区教育局${rest}`)).intent).toBe("breakdown");
  },
);
