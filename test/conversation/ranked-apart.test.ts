import { describe, expect, test } from "vitest";
import { findFact, type Report } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const RECEIVED = "applications.received.total";

function received(report: Report): number {
  const cell = findFact(report, RECEIVED)?.cell;
  return cell?.state === "number" ? cell.value : Number.NaN;
}

type Fits = (report: Report) => boolean;
const inRegion =
  (...regions: readonly string[]): Fits =>
  ({ agency }) =>
    regions.some((region) => agency.region.includes(region));
const isOf =
  (...types: readonly string[]): Fits =>
  ({ agency }) =>
    types.includes(agency.type);
const figures = (year: number, ...fits: readonly Fits[]): number[] =>
  madePanel
    .filter((report) => report.year === year && fits.every((one) => one(report)))
    .map(received)
    .filter((value) => !Number.isNaN(value));
const most = (...of: Parameters<typeof figures>): number => Math.max(...figures(...of));
const sum = (...of: Parameters<typeof figures>): number => figures(...of).reduce((total, value) => total + value, 0);

async function leadOf(question: string): Promise<string> {
  const { blocks, status } = await talk.answerTo(question);
  expect(status).toBe("answered");
  const lead = blocks.find(({ kind }) => kind === "lead");
  return lead?.kind === "lead" ? lead.text : "";
}

const TWO = "临淄区和桓台县";

describe("one of all, where several stand side by side", () => {
  test.each([
    [`2021年${TWO}的街道里收到申请最多的是哪个`, most(2021, inRegion("临淄区", "桓台县"), isOf("street"))],
    [`2021年${TWO}各单位收到申请排名`, most(2021, inRegion("临淄区", "桓台县"))],
    ["2021年街道和部门里收到申请最多的是哪个", most(2021, isOf("street", "department"))],
    ["2021年街道和部门收到申请前三名", most(2021, isOf("street", "department"))],
  ])("%s", async (question, figure) => {
    expect(await leadOf(question)).toContain(`${figure}件`);
  });
});

describe("the first of each by itself", () => {
  test.each([
    ["2021年和2022年各单位收到申请最多的分别是谁", [most(2021), most(2022)]],
    [
      "2021年和2022年临淄区各单位收到申请最多的分别是谁",
      [most(2021, inRegion("临淄区")), most(2022, inRegion("临淄区"))],
    ],
    [`2021年${TWO}各单位收到申请最多的分别是谁`, [most(2021, inRegion("临淄区")), most(2021, inRegion("桓台县"))]],
    ["2021年街道和部门收到申请最多的分别是谁", [most(2021, isOf("street")), most(2021, isOf("department"))]],
  ])("%s", async (question, each) => {
    const lead = await leadOf(question);
    expect([...lead.matchAll(/：(\d+)件/g)].map(([, figure]) => Number(figure))).toEqual(each);
  });

  test("of several places in each it is asked which", async () => {
    const { status, options } = await talk.answerTo("2021年和2022年各街道收到申请前三名分别是谁");
    expect(status).toBe("clarify");
    expect(options).toHaveLength(2);
  });
});

describe("what each comes to by itself", () => {
  const [first, second] = ["桓台县教育局", "马桥镇"];
  const of = (name: string): Fits => inPlaceOf(name);
  test.each([
    [
      `${first}和${second}2021到2022年收到的申请分别一共多少件`,
      [sum(2021, of(first)) + sum(2022, of(first)), sum(2021, of(second)) + sum(2022, of(second))],
    ],
    [
      `${first}和${second}2021到2022年收到的申请各合计多少件`,
      [sum(2021, of(first)) + sum(2022, of(first)), sum(2021, of(second)) + sum(2022, of(second))],
    ],
    [`${second}2021年和2022年收到的申请分别一共多少件`, [sum(2021, of(second)), sum(2022, of(second))]],
  ])("%s", async (question, each) => {
    const lead = await leadOf(question);
    expect([...lead.matchAll(/报告(\d+)件/g)].map(([, figure]) => Number(figure))).toEqual(each);
  });

  function inPlaceOf(name: string): Fits {
    return ({ agency }) => `${agency.region.at(-1)}${agency.short}`.endsWith(name);
  }
});

test.each(["2021年各区县政府和各部门平均收到的申请各多少件", "2021年收到的申请占所有街道的多少"])(
  "%s is asked back",
  async (question) => {
    expect((await talk.answerTo(question)).status).not.toBe("answered");
  },
);

test("另一类呢, in one message", async () => {
  const { values } = await talk.answerTo("2021年各街道收到申请一共多少？各部门呢？");
  const sums = values.flatMap(({ fact, value }) => (fact === `sum:${RECEIVED}` ? [value] : []));
  expect(sums).toEqual([sum(2021, isOf("street")), sum(2021, isOf("department"))]);
});
