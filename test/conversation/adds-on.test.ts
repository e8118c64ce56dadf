import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const told = async (...questions: readonly string[]): Promise<readonly string[]> =>
  (await talk.answerTo(...questions)).values.map(({ year, fact }) => `${year} ${fact}`);

const SUM = "sum:applications.received.total+applications.carried_in.total";
const FIRST = "马桥镇2020年收到几件申请";

describe("what is added to a figure that was told is told as their sum, with both beside it", () => {
  test.each([
    "加上上年结转呢",
    "再加上上年结转的",
    "加上上年结转一共多少",
    "算上上年结转的呢",
    "那加上上年结转呢",
    "把上年结转也算上呢",
    "上年结转也加进去",
    "上年结转一并计入呢",
  ])("%s", async (next) => {
    expect(await told(FIRST, next)).toEqual([
      `2020 ${SUM}`,
      "2020 applications.received.total",
      "2020 applications.carried_in.total",
    ]);
  });

  test.each([
    [["马桥镇2020年行政复议几件", "加上诉讼呢"], "sum:review.reconsideration.total+review.litigation.total"],
    [
      ["马桥镇2020年自然人申请几件", "加上企业的呢"],
      "sum:applications.received.natural_person+applications.received.enterprise",
    ],
    [["马桥镇2020年行政处罚多少", "加上行政许可"], "sum:proactive.penalties.decisions+proactive.licensing.decisions"],
    [
      ["马桥镇2020年予以公开几件", "加上部分公开的呢", "再加上不予公开的"],
      "sum:applications.granted.total+applications.partially_granted.total+applications.denied.total",
    ],
    [["2020年桓台县各单位收到的申请合计多少", "加上上年结转呢"], SUM],
  ])("%s", async (questions, fact) => {
    const { values } = await talk.answerTo(...questions);
    expect(values[0]?.fact).toBe(fact);
  });

  test("and of another year the sum again", async () => {
    expect((await told(FIRST, "加上上年结转呢", "那2021年呢"))[0]).toBe(`2021 ${SUM}`);
  });
});

describe("what cannot be added is asked back about, and not told alone", () => {
  test.each([
    [["马桥镇2020年行政处罚多少", "加上收费呢"]],
    [[FIRST, "加上收到的申请呢"]],
    [[FIRST, "加上2021年的申请呢"]],
    [["马桥镇2020年申请的予以公开率", "加上部分公开的呢"]],
  ])("%s", async (questions) => {
    expect(await told(...questions)).toEqual([]);
  });
});

test("what is named without such words stands alone", async () => {
  expect(await told(FIRST, "上年结转呢")).toEqual(["2020 applications.carried_in.total"]);
});

describe("an agency that is added to another stands beside it, and not in its place", () => {
  const YEARS = "马桥镇2020到2023年收到几件申请";
  const agenciesIn = async (...questions: readonly string[]): Promise<readonly (string | null)[]> => {
    const { values } = await talk.answerTo(...questions);
    return [...new Set(values.flatMap(({ agency }) => (agency === null ? [] : [agency])))].sort();
  };

  test.each(["加上果里镇", "再加上果里镇的", "加上果里镇呢", "把果里镇也加上", "和果里镇加起来", "加上果里镇一共几件"])(
    "over several years: %s",
    async (next) => {
      expect(await agenciesIn(YEARS, next)).toEqual(await agenciesIn("马桥镇和果里镇2020到2023年收到几件申请"));
    },
  );

  test.each([
    ["马桥镇历年收到几件申请", "加上果里镇"],
    ["马桥镇历年予以公开率", "加上果里镇"],
    ["马桥镇2021年年报说说", "加上果里镇"],
    ["聊聊马桥镇2021年年报", "算上果里镇"],
  ])("%s, %s", async (first, next) => {
    expect((await agenciesIn(first, next)).length).toBe(2);
  });

  test.each([
    ["2021年桓台县一共收到几件申请", "加上凤凰镇"],
    ["2021年桓台县收到申请最多的三家", "加上凤凰镇"],
  ])("%s, %s: it is asked back about", async (first, next) => {
    expect((await talk.answerTo(first, next)).status).toBe("clarify");
  });

  const COMPARED = "比较马桥镇和果里镇2021年的申请量";
  const ALL_THREE = "比较马桥镇、果里镇、唐山镇2021年的申请量";

  test.each(["加上唐山镇", "再加上唐山镇", "再加上唐山镇呢", "算上唐山镇"])(
    "one more beside those that were compared: %s",
    async (next) => {
      expect((await talk.answerTo(COMPARED, next)).intent).toBe("compare");
      expect(await told(COMPARED, next)).toEqual(await told(ALL_THREE));
      const proceedings = await talk.answerTo(COMPARED, next, "它们的行政诉讼呢");
      expect([proceedings.intent, proceedings.values.length]).toEqual(["compare", 3]);
    },
  );

  test("of those that were compared the sum, where it is asked for", async () => {
    expect((await talk.answerTo(COMPARED, "加上唐山镇一共多少")).intent).toBe("aggregate");
  });

  test("of two that are added neither is passed over", async () => {
    const both = await agenciesIn("马桥镇2021年收到几件申请", "加上果里镇和唐山镇");
    expect(both).toEqual(await agenciesIn("马桥镇和果里镇和唐山镇2021年收到几件申请"));
  });
});

test.each([["临淄区教育局2021年收到几件申请", "加上桓台县的", "临淄区教育局和桓台县教育局2021年收到几件申请"]])(
  "%s, %s: that of the place beside it",
  async (first, next, plainly) => {
    expect(await told(first, next)).toEqual(expect.arrayContaining([...(await told(plainly))]));
  },
);
