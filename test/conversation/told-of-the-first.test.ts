import { describe, expect, test } from "vitest";
import { findFact } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const RECEIVED = "applications.received.total";
const GRANTED = "applications.granted.total";

function figureOf(agency: string, year: number, fact: typeof RECEIVED | typeof GRANTED): number | undefined {
  const report = madePanel.find((one) => one.agency.name === agency && one.year === year);
  const cell = report && findFact(report, fact)?.cell;
  return cell?.state === "number" ? cell.value : undefined;
}

/** Who received the most in a year, and how much. */
function topOf(year: number, count: number): readonly string[] {
  return madePanel
    .filter((report) => report.year === year)
    .flatMap(({ agency }) => {
      const received = figureOf(agency.name, year, RECEIVED);
      return received === undefined ? [] : [{ name: agency.name, received }];
    })
    .sort((a, b) => b.received - a.received)
    .slice(0, count)
    .map(({ name }) => name);
}

describe("another figure of those that come first", () => {
  test.each([
    [["2021年收到申请最多的三个单位予以公开各多少"], 2021, 3],
    [["2021年收到申请最多的单位予以公开多少"], 2021, 1],
    [["2021年收到申请排名前三的单位各自予以公开了多少"], 2021, 3],
    [["2021年申请量前三名的予以公开分别是多少"], 2021, 3],
    [["2021年哪个单位收到申请最多", "予以公开了多少"], 2021, 1],
    [["2021年收到申请最多的三个单位是谁", "予以公开各多少"], 2021, 3],
    [["2021年收到申请最多的三个单位予以公开各多少", "那2022年呢"], 2022, 3],
  ] as const)("%j", async (questions, year, count) => {
    const { values } = await talk.answerTo(...questions);
    const granted = values.filter(({ fact }) => fact === GRANTED);
    const names = topOf(year, count);
    expect(granted.map(({ value }) => value)).toEqual(names.map((name) => figureOf(name, year, GRANTED)));
  });

  test.each([["2021年收到申请最多的三个单位里予以公开最多的是谁"], ["2021年收到申请最多的三个单位予以公开一共多少"]])(
    "%s: asked back, and not of somebody else",
    async (question) => {
      expect((await talk.answerTo(question)).status).toBe("clarify");
    },
  );
});

describe("what the figure of whoever comes first falls into", () => {
  const DENIED = "2021年桓台县哪个单位不予公开最多";
  const RECEIVED_MOST = "2021年桓台县哪个单位收到申请最多";

  test.each([
    [DENIED, "具体什么理由", "不予公开的理由"],
    [DENIED, "主要是什么理由", "不予公开的理由"],
    [RECEIVED_MOST, "都是谁提的", "申请人构成"],
    [RECEIVED_MOST, "申请人构成呢", "申请人构成"],
    [RECEIVED_MOST, "怎么处理的", "申请办理结果"],
  ])("%s, %s: of that one, and so the next question", async (first, then, what) => {
    const [winner] = (await talk.answerTo(first)).values;
    const lead = async (...questions: readonly string[]) =>
      JSON.stringify((await talk.answerTo(...questions)).blocks[0]);
    expect(await lead(first, then)).toContain(`${winner?.agency}2021年${what}`);
    expect(await lead(first, then, "它2022年收到申请几件")).toContain(`${winner?.agency}2022年`);
    const second = JSON.stringify((await talk.answerTo(`${first.replace("最多", "第二多")}`)).blocks[0]);
    expect(await lead(first, then, "第二名呢")).toBe(second);
  });

  test.each(["各单位申请人构成呢", "全县的申请人构成呢"])("%s is of all of them", async (then) => {
    const { values } = await talk.answerTo(RECEIVED_MOST, then);
    const [winner] = (await talk.answerTo(RECEIVED_MOST)).values;
    expect(values.every(({ agency }) => agency === winner?.agency)).toBe(false);
  });
});

describe("who comes first in another year", () => {
  const FIRST = "2021年桓台县哪个单位收到申请最多";
  const THEN = "2022年桓台县哪个单位收到申请最多";
  const leadOf = async (...questions: readonly string[]) => (await talk.answerTo(...questions)).blocks[0];

  test.each([
    [["2022年是谁"]],
    [["那2022年又是哪家"]],
    [["2022年呢，还是它吗"]],
    [["2022年还是这家吗"]],
    [["下一年也是它最多吗"]],
    [["予以公开了几件", "2022年是谁"]],
    [["予以公开了几件", "公开率多少", "2022年呢，还是它吗"]],
    [["予以公开了几件", "那下一年是哪个单位"]],
  ])("%j", async (then) => {
    expect(await leadOf(FIRST, ...then)).toEqual(await leadOf(THEN));
  });

  test.each([
    ["2021年哪个区县的街道收到申请合计最多", "2022年哪个区县的街道收到申请合计最多"],
    ["2022年比2021年申请增加最多的单位是谁", "2023年比2022年申请增加最多的单位是谁"],
  ])("%s: of groups, and of changes", async (first, then) => {
    const year = then.slice(0, 5);
    expect(await leadOf(first, `${year}是谁`)).toEqual(await leadOf(then));
  });

  test("of the lowest share as well", async () => {
    const lowest = (year: number) => `${year}年桓台县各镇予以公开率最低的是谁`;
    expect(await leadOf(lowest(2021), "2022年又是谁")).toEqual(await leadOf(lowest(2022)));
  });
});
