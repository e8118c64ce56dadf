import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const RECEIVED = "applications.received.total";
const TWO = "桓台县教育局和马桥镇2022年谁收到的申请多";
const THREE = "桓台县教育局、马桥镇和桓台县综合行政执法局2022年谁收到的申请多";
const FIGURES = "马桥镇2022年行政处罚和行政许可各几件";

/** The last answer as its agencies, years and figures. */
async function told(questions: readonly string[]): Promise<readonly string[]> {
  const { values } = await talk.answerTo(...questions);
  return values.flatMap(({ agency, year, fact }) => (agency === null ? [] : [`${agency} ${year} ${fact}`]));
}

describe("one of those that were set side by side", () => {
  test.each<[questions: readonly string[], figure: string]>([
    [[TWO, "前者呢"], `桓台县教育局 2022 ${RECEIVED}`],
    [[TWO, "后者呢"], `马桥镇 2022 ${RECEIVED}`],
    [[TWO, "那后者2021年呢"], `马桥镇 2021 ${RECEIVED}`],
    [[TWO, "后者予以公开几件"], "马桥镇 2022 applications.granted.total"],
    [[TWO, "头一个呢"], `桓台县教育局 2022 ${RECEIVED}`],
    [[THREE, "第二个呢"], `马桥镇 2022 ${RECEIVED}`],
    [[THREE, "最后一个的予以公开几件"], "桓台县综合行政执法局 2022 applications.granted.total"],
    [[THREE, "第三家2021年呢"], `桓台县综合行政执法局 2021 ${RECEIVED}`],
    [["马桥镇2021年和2022年收到的申请对比", "前者呢"], `马桥镇 2021 ${RECEIVED}`],
    [["马桥镇2021年和2022年收到的申请对比", "后者予以公开几件"], "马桥镇 2022 applications.granted.total"],
    [["桓台县教育局和马桥镇2023年谁收到的申请多", "前者上一年呢"], `桓台县教育局 2022 ${RECEIVED}`],
    [[TWO, "前者上一年呢", "后者呢"], `马桥镇 2021 ${RECEIVED}`],
    [[TWO, "后者前一年予以公开几件"], "马桥镇 2021 applications.granted.total"],
    [["马桥镇2021年和桓台县教育局2023年收到几件申请", "后者上一年呢"], `桓台县教育局 2022 ${RECEIVED}`],
    [[FIGURES, "后者2021年呢"], "马桥镇 2021 proactive.licensing.decisions"],
    [["马桥镇2022年收到几件申请", "桓台县综合行政执法局呢", "前者2021年呢"], `马桥镇 2021 ${RECEIVED}`],
    [["桓台县教育局2022年收到几件申请", "马桥镇呢", "哪个多", "前者2021年是多少", "后者呢"], `马桥镇 2021 ${RECEIVED}`],
    [["马桥镇2022年收到几件申请", "桓台县教育局呢", "前者2021年是多少", "后者呢", "前者呢"], `马桥镇 2021 ${RECEIVED}`],
    [[TWO, "前者呢", "处罚呢", "后者呢"], "马桥镇 2022 proactive.penalties.decisions"],
    [
      ["马桥镇2021年收到几件申请", "桓台县教育局2022年呢", "前者复议多少件"],
      "马桥镇 2021 review.reconsideration.total",
    ],
    [["马桥镇2021年和桓台县教育局2022年收到几件申请", "后者呢", "前者呢"], `马桥镇 2021 ${RECEIVED}`],
    [["马桥镇2021年和桓台县教育局2022年收到几件申请", "前者复议几件"], "马桥镇 2021 review.reconsideration.total"],
  ])("%j", async (questions, figure) => expect(await told(questions)).toEqual([figure]));

  test("of a ranking, in the order of its places", async () => {
    const question = "桓台县2022年各单位收到申请排名";
    const [, second] = await told([question]);
    expect(await told([question, "第二个呢"])).toEqual([second]);
  });

  test.each([
    [[THREE, "前者呢"]],
    [[THREE, "第五个呢"]],
    [["桓台县教育局和马桥镇2021年和2022年各收到几件申请", "前者呢"]],
    [["马桥镇2022年收到几件申请", "前者呢"]],
  ])("but it is asked back in %j", async (questions) => expect(await told(questions)).toEqual([]));
});

describe("back to what was asked before", () => {
  test.each([
    [["马桥镇2022年收到几件申请", "桓台县综合行政执法局呢", "回到刚才那家"], `马桥镇 2022 ${RECEIVED}`],
    [["马桥镇2022年收到几件申请", "桓台县综合行政执法局呢", "还是说回前面那个吧"], `马桥镇 2022 ${RECEIVED}`],
    [["马桥镇2022年收到几件申请", "2021年呢", "回到刚才那年"], `马桥镇 2022 ${RECEIVED}`],
    [["马桥镇2022年收到几件申请", "2021年呢", "回到2022年"], `马桥镇 2022 ${RECEIVED}`],
  ])("%j", async (questions, figure) => expect(await told(questions)).toEqual([figure]));
});

describe("how many are spoken of", () => {
  test.each([
    [[THREE, "三者合计多少"], "三个合计多少"],
    [[THREE, "仨加起来呢"], "三个加起来呢"],
    [[TWO, "两者差多少"], "两个差多少"],
    [[TWO, "俩一共多少"], "两个一共多少"],
  ])("%j is as %s", async (questions, plain) => {
    const [first = ""] = questions;
    const answer = await talk.answerTo(...questions);
    expect(answer.status).toBe("answered");
    expect(answer.values).toEqual((await talk.answerTo(first, plain)).values);
  });

  test.each([
    ["桓台县教育局和马桥镇2022年这俩谁收到的申请多"],
    ["桓台县教育局和马桥镇俩单位2022年谁收到的申请多"],
    ["桓台县教育局和马桥镇2022年二者相比谁收到的申请多"],
  ])("%s", async (question) => {
    expect((await talk.answerTo(question)).values).toEqual((await talk.answerTo(TWO)).values);
  });

  test.each([
    [[THREE, "两者合计多少"]],
    [[TWO, "三个加起来多少"]],
    [["桓台县教育局和马桥镇2022年三个单位一共收到几件申请"]],
    [["桓台县教育局、马桥镇和桓台县综合行政执法局2022年两家谁收到的申请多"]],
    [["马桥镇2022年第三者申请几件"]],
  ])("a number that is not theirs is asked back about: %j", async (questions) => {
    const { status, values } = await talk.answerTo(...questions);
    expect({ status, values }).toEqual({ status: "clarify", values: [] });
  });
});

test("其中教育局呢, after all of a county, is the one there", async () => {
  const { values } = await talk.answerTo("桓台县2022年一共收到几件申请", "其中教育局呢");
  expect(values.flatMap(({ agency }) => agency ?? [])).toEqual(["桓台县教育局"]);
});

describe("so many that were shown are those", () => {
  const STREETS = ["城关街道", "新华街道"];
  const of = (agencies: readonly string[], year: number, fact = RECEIVED): readonly string[] =>
    agencies.map((agency) => `${agency} ${year} ${fact}`);
  test.each([
    [["临淄区有哪些街道", "这两家单位2021年收到多少申请"], of(STREETS, 2021)],
    [["临淄区有哪些街道", "它们2021年分别收到多少申请"], of(STREETS, 2021)],
    [["临淄区各街道2021年收到申请排名", "这两个街道2023年收到多少申请"], of(STREETS, 2023)],
    [
      ["马桥镇、唐山镇和果里镇2021年收到多少申请", "这三家单位2023年收到多少申请"],
      of(["马桥镇", "唐山镇", "果里镇"], 2023),
    ],
    [
      ["马桥镇、唐山镇和果里镇2021年收到多少申请", "三家单位2023年收到多少申请"],
      of(["马桥镇", "唐山镇", "果里镇"], 2023),
    ],
  ])("%j", async (questions, figures) => expect((await told(questions)).toSorted()).toEqual(figures.toSorted()));

  test.each([
    [["这三家单位2021年收到多少申请"]],
    [["三家单位2021年收到多少申请"]],
    [["2021年三家单位收到的申请排名"]],
    [["临淄区有哪些街道", "这三家单位2021年收到多少申请"]],
    [["桓台县教育局2022年收到申请几件", "三家单位"]],
    [["桓台县教育局2022年收到申请几件", "五家2021年收到多少申请"]],
    [["2021年各镇收到的申请排名", "五家处罚最多的是谁"]],
    [["三个单位2021年处罚一共多少"]],
    [["五份报告2021年收到多少申请"]],
  ])("and it is asked back where none, or others, were: %j", async (questions) => {
    const { status, values } = await talk.answerTo(...questions);
    expect({ status, values }).toEqual({ status: "clarify", values: [] });
  });

  test("这几家 counts nothing", async () =>
    expect((await talk.answerTo("这几家单位2021年收到多少申请")).intent).toBe("rank"));
  test.each(["2021年收到申请最多的三家单位", "2021年收到申请最少的2个单位"])(
    "%s are as many as are told",
    async (question) => expect((await talk.answerTo(question)).status).toBe("answered"),
  );
});

describe("those that were shown, one of which is asked for", () => {
  const THREE_TOWNS = "马桥镇、唐山镇、果里镇2021年收到申请各几件";
  test.each([
    [[THREE_TOWNS, "这几个镇谁最多"], 2021, RECEIVED],
    [[THREE_TOWNS, "这三个镇2023年处罚谁最多"], 2023, "proactive.penalties.decisions"],
    [[THREE_TOWNS, "这三家谁最少"], 2021, RECEIVED],
  ])("%j", async (questions, year, fact) => {
    const lines = await told(questions);
    expect(lines.length).toBeGreaterThan(0);
    const towns = ["马桥镇", "唐山镇", "果里镇"].map((town) => `${town} ${year} ${fact}`);
    expect(lines.filter((line) => !towns.includes(line))).toEqual([]);
  });

  test.each([[["2022年这三个镇谁收到的申请最多"]], [[THREE_TOWNS, "这两个镇谁最多"]]])(
    "but it is asked back in %j",
    async (questions) => expect(await told(questions)).toEqual([]),
  );
});

describe("shares that were told one after the other stay shares", () => {
  const [ONE, OTHER, THIRD] = ["马桥镇2022年不予公开占比", "桓台县教育局呢", "桓台县综合行政执法局呢"] as const;
  const RATE = "ratio:applications.denied.total/applications.handled_total.total";
  const ratesIn = async (...questions: readonly string[]) =>
    (await talk.answerTo(...questions)).values
      .flatMap(({ agency, fact }) => (fact === RATE ? [agency] : []))
      .toSorted();

  test.each([
    [[ONE, OTHER, "两家比哪个高"], 2],
    [[ONE, OTHER, "两家比一下"], 2],
    [[ONE, OTHER, THIRD, "三家谁最高"], 3],
    [[ONE, OTHER, THIRD, "三个单位一起排一下"], 3],
    [[ONE, OTHER, THIRD, "这三家2021年呢"], 3],
    [["马桥镇2022年不予公开几件", "占比多少", OTHER, "两家比哪个高"], 2],
  ] as const)("%j", async (questions, count) => {
    expect(await ratesIn(...questions)).toHaveLength(count);
  });

  test("它们加起来多少件 asks for the figures that they are of", async () => {
    const { values } = await talk.answerTo(ONE, OTHER, "它们加起来多少件");
    expect(values[0]).toMatchObject({ fact: "sum:applications.denied.total", unit: "件" });
  });
});
