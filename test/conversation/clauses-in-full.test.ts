import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("what leans on what was said of two is as it is plainly asked", () => {
  test.each<readonly [readonly string[], string]>([
    [["马桥镇电话", "唐山镇的呢", "都在什么地方"], "马桥镇和唐山镇在什么地方"],
    [["马桥镇2021年存在的问题", "唐山镇呢", "两家有没有一样的"], "马桥镇和唐山镇2021年存在的问题"],
    [["马桥镇2021年存在的问题", "改进措施呢", "唐山镇呢", "两家有没有一样的"], "马桥镇和唐山镇2021年改进措施"],
    [["马桥镇2021年结转多少", "上年的还是下年的"], "马桥镇2021年上年结转和结转下年度分别是多少"],
    [["临淄区政府和桓台县政府2020年谁的申请多", "谢谢，那再看下市中区"], "市中区政府2020年收到的申请"],
    [["临淄区政府和桓台县政府2020年谁的申请多", "全市最高是谁"], "淄博市2020年收到申请最多的是谁"],
    [["马桥镇2021年收到多少件", "其中公开"], "马桥镇2021年予以公开几件"],
    [["马桥镇2020年处罚多少", "空的？那2021呢"], "马桥镇2021年处罚多少"],
  ])("%j", async (questions, plain) => {
    const [answer, asked] = [await talk.answerTo(...questions), await talk.answerTo(plain)];
    expect(answer.status).toBe(asked.status);
    expect(answer.values).toEqual(asked.values);
    expect(answer.citations).toEqual(asked.citations);
  });
});

describe("a clause that leaves something to the one before it is told in full", () => {
  test.each<readonly [question: string, plain: string]>([
    ["马桥镇2021年自然人申请多少，企业多少", "马桥镇2021年自然人申请多少，企业申请多少"],
    ["2021年全县自然人申请多少，企业多少，各占多少", "2021年全县自然人申请占比多少，企业申请占比多少"],
    ["桓台县2021年申请总体情况，哪些镇收到最多", "桓台县2021年申请总体情况如何，哪些镇收到最多"],
    ["马桥镇2020年说要怎么整改，2021年还有同样问题没", "马桥镇2020年说要怎么整改，2021年存在哪些问题"],
    ["申请少了为什么复议反而多了，马桥镇2021", "马桥镇2021申请和复议比上年变化"],
    ["马桥镇2021年申请多了，为什么复议反而少了", "马桥镇2021年申请和复议比上年变化"],
  ])("%s: %s", async (question, plain) => {
    const [answer, asked] = [await talk.answerTo(question), await talk.answerTo(plain)];
    expect(answer.status).toBe(asked.status);
    expect(answer.values).toEqual(asked.values);
    expect(answer.citations).toEqual(asked.citations);
  });
});
