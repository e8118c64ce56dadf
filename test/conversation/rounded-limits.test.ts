import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import type { Report } from "../../src/report/report.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const DISCLOSED = "narrative.disclosed_total";

/** A report that words its figure so: 400余条. */
function worded(short: string, value: number, words: string): Report {
  const report = madeReport({ short, year: 2022, cells: { [DISCLOSED]: value } });
  const facts = report.facts.map((fact) =>
    fact.id === DISCLOSED && words !== `${value}条`
      ? { ...fact, approximate: true as const, quote: `公开信息${words}。` }
      : fact,
  );
  return { ...report, facts };
}

const talk = talkOver([
  worded("凤凰街道", 400, "400余条"),
  worded("稷下街道", 436, "436条"),
  worded("雪宫街道", 400, "400条"),
  worded("闻韶街道", 400, "约400条"),
]);

const said = ({ blocks }: Answer): string =>
  blocks.flatMap((block) => ("text" in block ? [block.text] : [])).join("\n");

describe("a round figure is held against a limit by its words", () => {
  test.each<[question: string, count: number, listed: readonly string[], told: readonly RegExp[]]>([
    [
      "超过400条的单位",
      2,
      ["稷下街道", "凤凰街道"],
      [/凤凰街道.*“400余条”.*按大于400条计入/, /闻韶街道.*“约400条”.*说不准/],
    ],
    ["超过450条的单位", 0, [], [/凤凰街道.*是否大于450条说不准，没有计入/]],
    ["恰好400条的单位", 1, ["雪宫街道"], [/凤凰街道.*是否等于400条说不准/, /闻韶街道.*说不准/]],
    ["不超过400条的单位", 1, ["雪宫街道"], [/凤凰街道.*“400余条”，是约数，没有计入/]],
    ["不到500条的单位", 4, ["稷下街道", "凤凰街道", "雪宫街道", "闻韶街道"], []],
  ])("2022年主动公开%s", async (question, count, listed, told) => {
    const answer = await talk.answerTo(`2022年主动公开${question}`);
    const text = said(answer);
    expect(text).toMatch(new RegExp(`^${count}家。`));
    const list = /其中[^\n]*/.exec(text)?.[0] ?? "";
    for (const name of listed) expect(list).toContain(name);
    for (const note of told) expect(text).toMatch(note);
    expect(/说不准|约数/.test(text)).toBe(told.length > 0);
  });

  test("beside another condition it is told that the number alone counts", async () => {
    const answer = await talk.answerTo("2022年主动公开超过400条且没有收到申请的单位");
    expect(said(answer)).toMatch(/按所写的数字比较/);
  });
});

describe("a round figure makes what is worked out of it one, whether it is shown or not", () => {
  const many = talkOver([
    ...Array.from({ length: 12 }, (_, at) =>
      worded(`新${"甲乙丙丁戊己庚辛壬癸子丑"[at]}街道`, 500 + at, `${500 + at}条`),
    ),
    worded("凤凰街道", 400, "400余条"),
  ]);
  test.each([
    ["2022年各单位主动公开信息一共多少", "约6466条"],
    ["2022年各单位主动公开信息平均多少", "平均约497.38条"],
    ["2022年各单位主动公开信息中位数", "中位数约505条"],
  ])("%s", async (question, about) => {
    const text = said(await many.answerTo(question));
    expect(text).toContain(about);
    expect(text).toContain("约数");
  });

  test("2022年各类单位主动公开信息合计", async () =>
    expect(said(await many.answerTo("2022年各类单位主动公开信息合计"))).toContain("约数"));

  const exact = talkOver([worded("稷下街道", 436, "436条"), worded("雪宫街道", 400, "400条")]);
  test("of exact ones nothing is about right", async () =>
    expect(said(await exact.answerTo("2022年各单位主动公开信息一共多少"))).not.toContain("约"));
});
