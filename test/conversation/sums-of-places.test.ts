import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { findFact, type Report } from "../../src/report/report.ts";
import { madePlaces } from "../support/made-places.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePlaces);

const RECEIVED = "applications.received.total";

const receivedOf = (report: Report): number => {
  const cell = findFact(report, RECEIVED)?.cell;
  return cell?.state === "number" ? cell.value : 0;
};

/** What these reports hold together. */
const held = (fits: (report: Report) => boolean): number =>
  madePlaces.filter(fits).reduce((sum, report) => sum + receivedOf(report), 0);
const heldBy = (region: string, year: number): number =>
  held((report) => report.year === year && report.agency.region.includes(region));

const sumsOf = ({ values }: Answer): readonly number[] =>
  values.flatMap(({ fact, value }) => (fact === `sum:${RECEIVED}` ? [value] : []));

describe("the change of a region's sum is told year by year", () => {
  test.each([
    "临淄区各单位2020到2021年收到申请总量变化",
    "临淄区近两年各单位收到申请的变化",
    "临淄区各单位2021年收到申请总量比2020年多了多少",
  ])("%s", async (question) => {
    expect(sumsOf(await talk.answerTo(question)).slice(0, 2)).toEqual([heldBy("临淄区", 2020), heldBy("临淄区", 2021)]);
  });
});

test.each(["临淄区2020到2021年收到申请总量变化", "临淄区2021年收到申请总量比2020年多了多少"])(
  "%s may be of the government, and is asked back",
  async (question) => {
    const { status, values, options } = await talk.answerTo(question);
    expect([status, values]).toEqual(["clarify", []]);
    const [government, together] = await Promise.all(options.map((option) => talk.answerTo(option.question)));
    expect(government?.status).toBe("answered");
    expect(together && sumsOf(together).slice(0, 2)).toEqual([heldBy("临淄区", 2020), heldBy("临淄区", 2021)]);
  },
);

describe("a sum is held against that of another year, and never added to it", () => {
  test.each([
    "临淄区各单位2021年收到的申请合计比2020年增加多少",
    "临淄区各单位2021年收到的申请合计同比增长多少",
    "2020年到2021年临淄区各单位收到的申请合计增加了多少",
    "临淄区各单位2021年收到的申请总数比2020年多多少",
  ])("%s", async (question) => {
    const answer = await talk.answerTo(question);
    const [earlier, later] = [heldBy("临淄区", 2020), heldBy("临淄区", 2021)];
    expect(sumsOf(answer).slice(0, 2)).toEqual([earlier, later]);
    const [lead] = answer.blocks;
    const told = earlier === later ? "两者相同" : `2021年比2020年${later > earlier ? "增加" : "减少"}`;
    expect(lead && "text" in lead ? lead.text : "").toContain(told);
  });

  test("several years against one are asked back", async () => {
    const { status } = await talk.answerTo("2020到2021年临淄区各单位收到的申请合计比2019年多多少");
    expect(status).toBe("clarify");
  });
});

test("占淄博市的 after a bureau of one district is of that bureau alone", async () => {
  const { blocks } = await talk.answerTo("临淄区卫生健康局2021年收到几件申请", "占临淄区的比例呢", "占淄博市的呢");
  const [lead] = blocks;
  expect(lead && "text" in lead ? lead.text : "").toMatch(/^占/);
});

test("哪个区 of two that are named asks for their sums", async () => {
  const answer = await talk.answerTo("临淄区和张店区2021年哪个区收到的申请多");
  expect(sumsOf(answer).slice(0, 2)).toEqual([heldBy("临淄区", 2021), heldBy("张店区", 2021)]);
});

test.each([
  ["北碚区2021年一共收到多少件申请", "北碚区"],
  ["2021年临淄区各单位收到的申请合计", "临淄区"],
  ["2021年重庆市各单位收到的申请合计", "重庆市"],
])("%s counts the branch offices there", async (question, region) => {
  expect(sumsOf(await talk.answerTo(question))).toEqual([heldBy(region, 2021)]);
});

test("这几年全部单位一共 is one sum", async () => {
  expect(sumsOf(await talk.answerTo("这几年全部单位一共收到多少申请"))).toEqual([held(() => true)]);
});

test.each(["2021年收到申请前三都是谁，各多少", "2021年临淄区收到申请最多的三家分别是谁"])(
  "%s ranks",
  async (question) => {
    const { intent, values } = await talk.answerTo(question);
    expect(intent).toBe("rank");
    expect(values.filter(({ fact }) => fact === RECEIVED)).toHaveLength(3);
  },
);

describe("every choice is taken by their number", () => {
  test.each(["两个都要", "两个都看看", "这两个单位都要"])("%s", async (all) => {
    const answer = await talk.answerTo("鼓楼区政府2021年收到多少件申请", all);
    expect(answer.values.map(({ agency }) => agency)).toHaveLength(2);
  });

  test("三个都要, of two", async () => {
    expect((await talk.answerTo("鼓楼区政府2021年收到多少件申请", "三个都要")).values).toEqual([]);
  });
});
