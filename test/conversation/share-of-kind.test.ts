import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const BUREAU = "2021年临淄区教育局收到申请多少件";
const STREET = "2021年临淄区城关街道收到申请多少件";
const GOVERNMENT = "2021年临淄区人民政府收到申请多少件";
const MOST = "2021年临淄区哪个局收到申请最多";
const WINNER = "临淄区综合行政执法局2021年收到的申请";
const COUNTY = "2021年临淄区收到申请一共多少";

describe("a share of another whole, after a figure", () => {
  test.each([
    [BUREAU, "占各局的比例呢", "临淄区教育局2021年收到的申请占各局的比例"],
    [BUREAU, "占所有局的多少", "临淄区教育局2021年收到的申请占各局的比例"],
    [BUREAU, "占全区各局的比例", "临淄区教育局2021年收到的申请占全区各局的比例"],
    [STREET, "占街道的比例呢", "临淄区城关街道2021年收到的申请占各街道的比例"],
    [STREET, "在街道里占比多少", "临淄区城关街道2021年收到的申请占各街道的比例"],
    [GOVERNMENT, "占各区县政府的比例呢", "临淄区人民政府2021年收到的申请占各区县政府的比例"],
    [MOST, "它占全区各局的多少", `${WINNER}占全区各局的比例`],
    [MOST, "占全区各局总数的百分之几", `${WINNER}占全区各局的比例`],
    [MOST, "它占所有局申请的比例", `${WINNER}占各局的比例`],
    [COUNTY, "占全市多少", "2021年临淄区所有单位收到的申请占淄博市的比例"],
    [COUNTY, "占淄博市的比重呢", "2021年临淄区所有单位收到的申请占淄博市的比例"],
  ])("%s, then %s", async (first, then, whole) => {
    const [given, wanted] = [await talk.answerTo(first, then), await talk.answerTo(whole)];
    expect(wanted).toMatchObject({ status: "answered", intent: "aggregate" });
    expect(given.values).toEqual(wanted.values);
  });

  test("a government is no part of what its county was asked to be a share of", async () => {
    expect((await talk.answerTo(COUNTY, "占各区县政府的比例呢")).values).toEqual([]);
  });
});

describe("all years, after many of one year", () => {
  test.each([
    ["2021年哪些单位收到的申请超过50件", "这几年呢"],
    ["2021年哪个单位收到的申请最多", "这几年呢"],
    ["2021年各街道收到的申请排名", "历年呢"],
  ])("%s, then %s is asked back about with the years one by one", async (first, then) => {
    const answer = await talk.answerTo(first, then);
    expect(answer).toMatchObject({ status: "clarify", values: [] });
    for (const { question } of answer.options.slice(0, 2))
      expect(await talk.answerTo(question)).toMatchObject({ status: "answered", intent: "rank" });
  });

  test.each(["这几年呢", "历年呢"])("a sum of a county, then %s: the sum of each year", async (then) => {
    const [given, wanted] = [await talk.answerTo(COUNTY, then), await talk.answerTo("临淄区历年收到申请一共多少")];
    expect(given.values).toEqual(wanted.values);
    expect(given.values.length).toBeGreaterThan(3);
  });

  test("a share of one year is not answered with the figures of all years", async () => {
    const given = await talk.answerTo("2021年临淄区教育局的申请占全区多少", "这几年呢");
    expect(given).toMatchObject({ status: "clarify", values: [] });
  });
});

describe("a share of which the whole is not said is asked back about, with that of all applications", () => {
  test.each([
    ["马桥镇2023年企业占多少", "“企业”", "马桥镇2023年收到的申请中商业企业占百分之几"],
    ["马桥镇2023年律师机构占多少", "“律师机构”", "马桥镇2023年收到的申请中法律服务机构占百分之几"],
  ])("%s", async (question, words, offered) => {
    const { status, blocks, options } = await talk.answerTo(question);
    expect([status, JSON.stringify(blocks)]).toEqual([
      "clarify",
      expect.stringContaining(`没说要看${words}占什么的比例`),
    ]);
    expect(options.map((option) => option.question)).toEqual([offered]);
    expect(await talk.answerTo(offered)).toMatchObject({ status: "answered", intent: "ratio" });
  });
});
