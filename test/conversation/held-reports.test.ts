import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

async function leadOf(...questions: readonly string[]): Promise<string> {
  const { status, intent, blocks } = await talk.answerTo(...questions);
  const lead = blocks.find(({ kind }) => kind === "lead");
  return `${status} ${intent} ${lead && "text" in lead ? lead.text : ""}`;
}

const agencies = (fits: (one: (typeof madePanel)[number]) => boolean): number =>
  new Set(madePanel.filter(fits).map(({ agency }) => agency.id)).size;
const streets = agencies(({ agency }) => agency.type === "street");
const offices = agencies(({ agency }) => agency.short === "教育局");

describe("what the store has taken in is counted, and not who received applications", () => {
  test.each([
    ["你这里收了几个街道", streets],
    ["你库里收了几家街道办事处", streets],
    ["你们收集了几个街道的报告", streets],
    ["系统里收了多少个街道", streets],
    ["一共收了多少乡镇的年报", agencies(({ agency }) => agency.type === "town" || agency.type === "township")],
    ["库里收了几家教育局的报告", offices],
    ["收了多少家教育局", offices],
    ["2022年收了多少家", agencies(({ year }) => year === 2022)],
    ["2022年你们收了几家", agencies(({ year }) => year === 2022)],
    ["库里有多少局", agencies(({ agency }) => agency.type === "department")],
  ])("%s", async (question, count) => {
    expect(await leadOf(question)).toMatch(new RegExp(`^answered catalogue 共${count}家单位`));
  });

  test.each(["收了多少份2022年的报告", "2022年收到了几份年报"])("%s", async (question) => {
    const reports = madePanel.filter(({ year }) => year === 2022).length;
    expect(await leadOf(question)).toMatch(new RegExp(`^answered catalogue 共${reports}份报告`));
  });

  test.each(["你们收了几个区的报告", "收了哪几个县的", "库里有几个县", "有几个县的年报"])(
    "%s: places are told one by one",
    async (question) => expect(await leadOf(question)).toMatch(/^answered catalogue 共\d+个区县/),
  );

  test.each([
    ["2022年收了多少家企业的申请", /catalogue/],
    ["2022年各街道收了几件申请", /catalogue/],
    ["马桥镇2022年收了几件", /catalogue/],
    ["2022年有几家街道收了申请", /catalogue/],
  ])("but %s is of applications", async (question, catalogue) => {
    expect(await leadOf(question)).not.toMatch(catalogue);
  });
});

describe("how many there are in one year is held against another", () => {
  const inYear = (type: string | null, year: number): number =>
    agencies((one) => one.year === year && (type === null || one.agency.type === type));
  const than = (type: string | null, year: number, other: number): string => {
    const by = inYear(type, year) - inYear(type, other);
    const how = by === 0 ? `和${other}年一样多` : `比${other}年${by > 0 ? "多" : "少"}${Math.abs(by)}份`;
    return `answered catalogue ${year}年有${inYear(type, year)}份，${how}。`;
  };

  test.each([
    [["2022年街道数比2021年多几个"], than("street", 2022, 2021)],
    [["2022年街道的数量比2021年少几个"], than("street", 2022, 2021)],
    [["2022年收录的街道比2021年多几个"], than("street", 2022, 2021)],
    [["2022年单位数比2021年多几家"], than(null, 2022, 2021)],
    [["2022年报告份数比2020年多几份"], than(null, 2022, 2020)],
    [["2022年有几个街道的报告", "比2021年多几个"], than("street", 2022, 2021)],
    [["2022年有几个街道的报告", "街道数比2021年多几个"], than("street", 2022, 2021)],
    [["2022年有几个街道的报告", "跟2021年比呢"], than("street", 2022, 2021)],
    [["2022年各街道申请排名", "街道数比2021年多几个"], than("street", 2022, 2021)],
  ])("%j", async (questions, lead) => expect((await leadOf(...questions)).startsWith(lead)).toBe(true));

  test.each([
    ["2022年街道数", `answered catalogue 共${inYear("street", 2022)}家单位`],
    ["2022年街道数量", `answered catalogue 共${inYear("street", 2022)}家单位`],
    [
      "2021年和2022年街道的报告各有几份",
      `answered catalogue 共${inYear("street", 2021) + inYear("street", 2022)}份报告，年份有2021年、2022年`,
    ],
    ["2022年收到申请的街道数", "answered aggregate"],
    ["2022年有行政复议的单位数量是多少", "answered aggregate"],
  ])("%s", async (question, lead) => expect((await leadOf(question)).startsWith(lead)).toBe(true));
});
