import { describe, expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("a figure, after its term was explained", () => {
  test.each([
    ["什么是部分公开", "2021年哪家最多", "2021年部分公开最多的是哪家"],
    ["什么是部分公开", "2021年各街道呢", "2021年各街道部分公开排名"],
    ["什么是行政复议", "2021年哪些单位有", "2021年哪些单位有行政复议"],
    ["什么是行政复议", "2021年临淄区一共多少", "2021年临淄区行政复议一共多少"],
    ["信息处理费是什么", "2021年临淄区城关街道收了多少", "2021年临淄区城关街道收了多少信息处理费"],
    ["信息处理费是什么", "2021年临淄区城关街道收了多少钱", "2021年临淄区城关街道收了多少信息处理费"],
    ["信息处理费是什么", "2021年临淄区城关街道收没收", "2021年临淄区城关街道收了多少信息处理费"],
    ["2021年临淄区教育局收了多少信息处理费", "临淄区城关街道收了多少", "2021年临淄区城关街道收了多少信息处理费"],
  ])("%s, then %s, is %s", async (first, then, whole) => {
    const [given, wanted] = [await talk.answerTo(first, then), await talk.answerTo(whole)];
    expect(given.values).toEqual(wanted.values);
    expect(given.status).toBe(wanted.status);
    expect(renderPlain(given, { linkTo: () => null })).not.toContain("新收政府信息公开申请");
  });

  test.each([
    ["什么是行政复议，2021年最多的是哪家", ["认为行政机关", "比的是行政复议"]],
    ["什么是部分公开？2021年哪家最多？", ["能够区分处理", "比的是部分公开"]],
    ["信息处理费是什么，2021年临淄区城关街道收了多少钱", ["一般不收费", "没有单独写明“收取信息处理费”"]],
    ["信息处理费是什么，2021年临淄区城关街道收没收", ["一般不收费", "没有单独写明“收取信息处理费”"]],
    ["2021年临淄区城关街道有几件不予公开，这是什么意思", ["不予公开合计", "分八种理由"]],
    ["2021年临淄区城关街道复议几件？这是啥意思？", ["行政复议", "认为行政机关"]],
  ])("%s tells both", async (question, parts) => {
    const text = renderPlain(await talk.answerTo(question), { linkTo: () => null });
    for (const part of parts) expect(text).toContain(part);
  });

  test("what is offered for an agency without a year asks for the figure, and not for the term", async () => {
    const { options } = await talk.answerTo("什么是部分公开", "临淄区城关街道呢");
    expect(options.length).toBeGreaterThan(1);
    for (const { question } of options) expect((await talk.answerTo(question)).intent).toBe("value");
  });

  test("a list of reports stays one after a term", async () => {
    expect(await talk.answerTo("什么是行政复议", "库里有哪些街道")).toMatchObject({ intent: "catalogue" });
  });
});
