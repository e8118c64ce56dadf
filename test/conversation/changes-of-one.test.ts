import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const RECEIVED = [0, 0, 40, 22, 31];
const report = (year: number, edition: "2019" | "2021") => {
  const received = RECEIVED[year - 2018] ?? 0;
  return madeReport({
    short: "柳林街道",
    year,
    edition,
    cells: {
      "applications.received.total": received,
      "applications.granted.total": year - 2015,
      "applications.handled_total.total": 20,
      "review.reconsideration.total": year - 2018,
      "proactive.licensing.decisions": 100 + year - 2018,
      ...(edition === "2019" && { "proactive.licensing.change": 7 }),
    },
  });
};
const talk = talkOver([report(2020, "2019"), report(2021, "2021"), report(2022, "2021")]);
const leadOf = async (...questions: readonly string[]): Promise<string> => {
  const [block] = (await talk.answerTo(...questions)).blocks;
  return block && "text" in block ? block.text : "";
};
const ONE = "柳林街道2022年收到多少申请";
const RATE = "柳林街道2022年公开率";

describe("how a figure changed is asked in the words for a change, whichever column is called so elsewhere", () => {
  test.each([
    ["较上年增减多少"],
    ["比上年增减了多少"],
    ["增减幅度"],
    ["增减情况"],
    ["同比增减多少"],
    ["增减"],
    ["增长没有"],
    ["涨了几个点"],
  ])("%s", async (then) => {
    expect(await leadOf(ONE, then)).toMatch(/从2021年的22件到2022年的31件，增加9件/);
  });

  test.each([["较上年增减多少"], ["降了几个百分点"], ["增幅百分之几"], ["降幅多大"], ["涨了多少个百分点"]])(
    "%s, of a rate",
    async (then) => expect(await leadOf(RATE, then)).toMatch(/从2021年的30%.*到2022年的35%.*增加5个百分点/),
  );

  test("but 增减 of what the form prints by how much it grew is that cell", async () => {
    expect(await leadOf("柳林街道2020年行政许可多少件", "增减多少")).toMatch(/7项/);
  });

  test.each([
    [[ONE, "较上年增减多少", "增幅百分之几"], /增加9件（\+40\.9%）/],
    [[ONE, "较上年增减多少", "增长了吗"], /^是，/],
    [[ONE, "较上年增减多少", "下降了吗"], /^不是，/],
    [[ONE, "较上年", "2021年呢"], /22件|从2020年的40件到2021年的22件/],
  ])("%j", async (questions, lead) => expect(await leadOf(...questions)).toMatch(lead));
});

describe("whether it went up or down is of the year that is named, against the one before it", () => {
  const EARLY = "柳林街道2020年收到多少申请";
  test.each([
    [[EARLY, "2022年有没有下降"], /^不是，.*2021年22件/],
    [[EARLY, "2022年下降了吗"], /^不是，.*2021年22件/],
    [[ONE, "2021年有没有下降"], /^是，.*2020年40件/],
    [[ONE, "2021年降了吗"], /^是，.*2020年的40件/],
    [[ONE, "有没有增长"], /^是，.*2021年的22件/],
    [[ONE, "有没有下降？"], /^不是，.*2021年的22件/],
    [[ONE, "涨了吗"], /^是，.*2021年的22件/],
    [[RATE, "有没有明显下降"], /^不是，.*30%/],
    [[ONE, "2020年是不是更多"], /^是，.*40件/],
  ])("%j", async (questions, lead) => expect(await leadOf(...questions)).toMatch(lead));
});

describe("what is said of another year is told to be so or not", () => {
  test.each([
    [[ONE, "2021年是22件吗"], /^是，22件/],
    [[ONE, "2021年是30件吗"], /^不是，是22件/],
    [[ONE, "2021年也是这么多吗"], /^不是，.*22件/],
    [[ONE, "和2021年一样多吗"], /^不是，.*22件/],
  ])("%j", async (questions, lead) => expect(await leadOf(...questions)).toMatch(lead));
});

describe("哪年最高, after one year was held against the one before it, is of all years", () => {
  test.each([
    [[ONE, "较上年增减多少", "哪年最高"], /最多的是2020年，40件/],
    [[ONE, "较上年", "增幅", "最高是哪年"], /最多的是2020年，40件/],
    [["柳林街道2021年和2022年收到多少申请", "哪年最高"], /2022年/],
    [["柳林街道2021年和2022年收到的申请变化", "哪年最高"], /最多的是2022年/],
  ])("%j", async (questions, lead) => expect(await leadOf(...questions)).toMatch(lead));
});

describe("那年 is the year that was found last, in whatever words", () => {
  const MOST = "柳林街道哪年收到的申请最多";
  test.each([
    [[MOST, "最少呢"], /最少的是2021年，22件/],
    [[MOST, "最低的呢"], /最少的是2021年，22件/],
    [[MOST, "最少呢", "那年复议几件"], /^3件.*2021年/],
    [[MOST, "该年复议几件"], /^2件.*2020年/],
    [[MOST, "当年复议几件"], /^2件.*2020年/],
    [["柳林街道历年公开率", "哪年最高", "那年复议几件"], /^4件.*2022年/],
    [[ONE, "较上年增减多少", "哪年最高", "那年复议几件"], /^2件.*2020年/],
    [["柳林街道历年收到多少申请", "哪年增长最快", "那年复议几件"], /^4件.*2022年/],
    [["柳林街道历年收到多少申请", "哪年下降最多", "那一年呢"], /22件.*2021年|2021年.*22件/],
  ])("%j", async (questions, lead) => expect(await leadOf(...questions)).toMatch(lead));

  test("where none was found, it is asked back about", async () => {
    expect((await talk.answerTo("柳林街道历年收到的申请", "当年复议几件")).status).toBe("clarify");
  });
});
