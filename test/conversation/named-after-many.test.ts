import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import { findFact } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const RECEIVED = "applications.received.total";
const LITIGATION = "review.litigation_direct.total";

function figureOf(short: string, county: string, year: number, fact: string): number {
  const report = madePanel.find(
    (one) => one.agency.short === short && one.agency.region.includes(county) && one.year === year,
  );
  const cell = report && findFact(report, fact)?.cell;
  if (cell?.state !== "number") throw new Error(`no figure of ${county}${short} ${year}`);
  return cell.value;
}

/** Each speaks of many reports, and none of them of an agency of 枣庄市. */
const OF_MANY = [
  "桓台县2021年各单位收到的申请合计",
  "桓台县2021年各单位平均收到多少申请",
  "桓台县2021年各单位收到的申请排名",
  "2021年各镇收到的申请合计",
  "2021年收到申请超过3件的镇有几家",
  "2021年不含枣庄市收到的申请合计",
];

describe("an agency that is named after many reports is asked about by itself", () => {
  test.each(OF_MANY)("%s", async (question) => {
    const { intent, values } = await talk.answerTo(question, "矿区街道呢");
    expect([intent, values.map(({ value }) => value)]).toEqual([
      "value",
      [figureOf("矿区街道", "市中区", 2021, RECEIVED)],
    ]);
  });

  test.each(OF_MANY)("%s, of another figure", async (question) => {
    const { values } = await talk.answerTo(question, "矿区街道未经复议直接起诉呢");
    expect(values.map(({ value }) => value)).toEqual([figureOf("矿区街道", "市中区", 2021, LITIGATION)]);
  });

  test("two of them, one from elsewhere", async () => {
    const { values } = await talk.answerTo(OF_MANY[0] ?? "", "果里镇和矿区街道呢");
    expect(values.map(({ value }) => value)).toEqual([
      figureOf("果里镇", "桓台县", 2021, RECEIVED),
      figureOf("矿区街道", "市中区", 2021, RECEIVED),
    ]);
  });

  test("over the years that were summed", async () => {
    const { values } = await talk.answerTo("桓台县2020到2023年各单位收到的申请合计", "矿区街道呢");
    expect(new Set(values.flatMap(({ agency }) => agency ?? []))).toEqual(new Set(["矿区街道"]));
  });

  test("its place among them is asked of those that were spoken of", async () => {
    const answer = await talk.answerTo("桓台县2021年各单位收到的申请排名", "果里镇排第几");
    expect(renderPlain(answer, { linkTo: () => null })).toContain("桓台县2021年的报告");
  });
});

describe("what the store is said to lack, it lacks", () => {
  const AGENCIES = [
    "中心街街道",
    "孟庄乡",
    "矿区街道",
    "马桥镇",
    "桓台县教育局",
    "临淄区政府",
    "稷下街道",
    "果里镇",
    "西王庄镇",
    "唐山镇",
  ];
  const PLACES = ["", "桓台县", "临淄区", "枣庄市", "淄博市"];
  const WHOLES = ["各单位", "各镇", "各街道", "不含县政府的各单位", "各教育局"];
  const THINGS = ["收到的申请", "行政复议", "予以公开率", "主动公开信息", "行政诉讼"];
  const HOW = ["合计", "排名", "平均", "最多的是谁", "超过5件的有几家", "", "占多少", "有几年的报告"];
  const YEARS = ["", "2019年", "2020年", "2021年", "2022年", "2023年", "2020到2022年", "近两年"];
  const from = (words: readonly string[]) => fc.constantFrom(...words);
  const said = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((words) => words.join(""));
  const turn = fc.oneof(
    said(from(PLACES), from(YEARS), from(WHOLES), from(THINGS), from(HOW)),
    said(from(["", "那"]), from(AGENCIES), from(["呢", "的呢", "排第几", "和果里镇呢", "占多少", "有哪几年"])),
    said(from(AGENCIES), from(["的", ""]), from(THINGS), from(["呢", "多少", "合计", "占比"])),
    said(from(AGENCIES), from(YEARS), from(THINGS), from(HOW)),
    said(from(YEARS), from(["呢", "的呢", "合计呢"])),
    said(from(PLACES), from(["呢", "的呢", "2021年收到多少申请", "2019年呢"])),
    from(["全部呢", "一共多少", "有哪几年", "最早一份是哪年", "上一个单位的", "最少的呢", "它呢", "各是多少"]),
  );
  const LACKS = /库中没有([^，。；“”]*?)(20\d\d年(?:[、至]20\d\d年)*)的报告/g;

  /** Years of a text like 2019年、2021年至2023年. */
  function yearsIn(text: string): readonly number[] {
    return text.split("、").flatMap((part) => {
      const [first = 0, last = first] = [...part.matchAll(/\d{4}/g)].map(Number);
      return Array.from({ length: last - first + 1 }, (_, at) => first + at);
    });
  }

  const isCalled = (name: string, { short, region }: (typeof madePanel)[number]["agency"]): boolean =>
    name === short || name === `${region.at(-1)}${short}`;

  test("in any dialogue", async () => {
    let lacking = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 2, maxLength: 5 }), async (turns) => {
        const text = renderPlain(await talk.answerTo(...turns), { linkTo: () => null });
        for (const [, names = "", years = ""] of text.matchAll(LACKS)) {
          if (names === "") expect(madePanel.filter(({ year }) => yearsIn(years).includes(year))).toEqual([]);
          const named = names.split("、").filter((name) => madePanel.some(({ agency }) => isCalled(name, agency)));
          if (named.length === 0) continue;
          lacking++;
          const held = madePanel.filter(
            ({ agency, year }) => named.some((name) => isCalled(name, agency)) && yearsIn(years).includes(year),
          );
          expect(held.map(({ id }) => id)).toEqual([]);
        }
      }),
      { numRuns: 250 },
    );
    expect(lacking).toBeGreaterThan(10);
  });
});
