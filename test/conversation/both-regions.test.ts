import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const ONE = "临淄区各街道2021年收到的申请合计";
const BOTH = "临淄区和桓台县各街道2021年收到的申请合计各多少";

const sumsIn = async (...questions: readonly string[]): Promise<readonly number[]> =>
  (await talk.answerTo(...questions)).values.flatMap(({ fact, value }) => (fact.startsWith("sum:") ? [value] : []));

describe("two regions that were spoken of one after the other", () => {
  test.each([
    [[ONE, "桓台县呢", "两地一共多少"]],
    [[ONE, "桓台县呢", "两区县谁多"]],
    [[ONE, "桓台县呢", "这两个区县差多少"]],
    [[ONE, "桓台县呢", "两地的街道收到的申请合计多少"]],
  ])("%j", async (questions) => {
    const both = await sumsIn(BOTH);
    expect(both.length).toBeGreaterThan(1);
    expect(await sumsIn(...questions)).toEqual(both);
  });

  test.each([[[ONE, "和桓台县比呢"]], [[ONE, "比桓台县多吗"]], [[ONE, "跟桓台县相比"]], [[ONE, "和桓台县差多少"]]])(
    "%j, of which one is named beside the other",
    async (questions) => {
      const both = await sumsIn(BOTH);
      expect((await sumsIn(...questions)).slice(0, both.length)).toEqual(both);
    },
  );

  test("two that the message names itself", async () =>
    expect(await sumsIn("淄博市和枣庄市2021年各单位收到的申请各多少，两市谁多")).toEqual(
      await sumsIn("淄博市和枣庄市2021年各单位收到的申请各多少，谁多"),
    ));

  test.each([[[ONE, "两地一共多少"]], [["桓台县各街道历年收到的申请合计", "临淄区呢", "两地的行政处罚合计多少"]]])(
    "but %j is not answered",
    async (questions) => expect((await talk.answerTo(...questions)).status).not.toBe("answered"),
  );
});
