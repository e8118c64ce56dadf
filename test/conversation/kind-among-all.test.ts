import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const figures = async (question: string): Promise<readonly (number | string | null)[]> =>
  (await talk.answerTo(question)).values.flatMap(({ fact, value }) => (fact.startsWith("sum:") ? [value] : []));

describe("a figure of all and that of a kind of them are both told", () => {
  test.each([
    [
      "临淄区2021年收到多少申请，其中街道收到多少",
      "临淄区各单位2021年收到的申请合计",
      "临淄区各街道2021年收到的申请合计",
    ],
    ["临淄区2021年行政复议总数，其中部门多少", "临淄区各单位2021年行政复议合计", "临淄区各部门2021年行政复议合计"],
    [
      "临淄区2021年一共收到多少申请，其中镇收到多少",
      "临淄区各单位2021年收到的申请合计",
      "临淄区各镇2021年收到的申请合计",
    ],
  ])("%s", async (question, all, kind) => {
    const told = await figures(question);
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...(await figures(all)), ...(await figures(kind))]);
  });
});
