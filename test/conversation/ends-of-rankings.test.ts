import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const values = async (...questions: readonly string[]) => (await talk.answerTo(...questions)).values;

const RANKING = "2021年临淄区各单位收到的申请排名";
const SUM = "2021年临淄区各单位收到的申请合计";
const MOST = "2021年临淄区哪个单位收到的申请最多";
const LEAST = "2021年临淄区哪个单位收到的申请最少";

describe("who stands at an end, after a ranking or a sum", () => {
  test.each([
    [RANKING, "榜首是谁", MOST],
    [RANKING, "榜首是哪家", MOST],
    [RANKING, "垫底的是谁", LEAST],
    [SUM, "榜首是谁", MOST],
    [SUM, "谁垫底", LEAST],
  ])("%s, %s", async (before, then, plain) => {
    expect(await values(before, then)).toEqual(await values(plain));
  });

  test("榜首和垫底分别是谁 tells both ends", async () => {
    const both = await values("2021年临淄区收到的申请榜首和垫底分别是谁");
    expect(both).toEqual(await values("2021年临淄区收到的申请最多和最少的分别是谁"));
  });

  test.each(["谁最多", "榜首是谁"])("%s, after one figure, offers the places that it lies in", async (then) => {
    const { status, options } = await talk.answerTo("临淄区教育局2021年收到多少申请", then);
    expect(status).toBe("clarify");
    expect(options.map(({ question }) => question)).toContain(MOST);
  });

  test.each(["临淄区2021年榜首是谁", "临淄区2021年谁垫底"])("%s asks by which figure", async (question) => {
    const { status, options } = await talk.answerTo(question);
    expect([status, options.length]).toEqual(["clarify", 4]);
    for (const option of options) expect((await talk.answerTo(option.question)).status).toBe("answered");
  });
});

describe("who has none, after a ranking or a sum", () => {
  const NONE = "2021年临淄区各单位行政复议为0的有哪些";
  test.each(["谁是0", "谁为零", "有谁是0件吗", "为0的有哪些", "是0的有几家"])("%s", async (then) => {
    const told = await values("2021年临淄区各单位行政复议排名", then);
    expect(told[0]).toMatchObject({ unit: "家" });
    expect(told[0]).toEqual((await values(NONE))[0]);
    expect((await values("2021年临淄区各单位行政复议合计", then))[0]).toEqual(told[0]);
  });

  test("after a figure of one agency there are none to choose from", async () => {
    expect(await values("临淄区教育局2021年收到多少申请", "谁是0")).toEqual([]);
  });
});

describe("the share of the first places", () => {
  const PLAIN = "2021年临淄区收到申请最多的三家单位占总数多少";
  test.each(["前三名占多少", "前3名一共占几成", "前三合计占比", "前三加起来占全区的百分之多少"])("%s", async (then) => {
    expect((await values(RANKING, then))[0]).toEqual((await values(PLAIN))[0]);
  });
});
