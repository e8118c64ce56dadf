import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const TOWN = "马桥镇2021年收到几件申请";
const COUNTY = "桓台县政府2022年收到几件申请";
const RATE = "桓台县政府2022年予以公开率";
const SHARE = "桓台县教育局2022年收到几件申请";
const MORE = "2021年收到的申请比马桥镇多的单位有哪些";
const TIMES = "马桥镇2021年收到的申请是果里镇的几倍";

describe("others are held against the figure of one agency that was told", () => {
  test.each<readonly [readonly string[], string]>([
    [[TOWN, "有哪些比它多"], MORE],
    [[TOWN, "哪些比它多"], MORE],
    [[TOWN, "比它多的有哪些"], MORE],
    [[TOWN, "超过它的有哪些"], MORE],
    [[TOWN, "有哪些超过它"], MORE],
    [[TOWN, "谁比它多"], MORE],
    [[TOWN, "有没有比它多的"], MORE],
    [[TOWN, "哪些单位比它还多"], MORE],
    [[TOWN, "比它多的有几家"], "2021年收到的申请比马桥镇多的单位有几家"],
    [[TOWN, "有多少家比它少"], "2021年收到的申请比马桥镇少的单位有几家"],
    [[TOWN, "比它少的单位"], "2021年收到的申请比马桥镇少的单位有哪些"],
    [[TOWN, "哪些镇比它多"], "2021年桓台县收到的申请比马桥镇多的镇有哪些"],
    [[COUNTY, "哪些县区政府比它多"], "2022年淄博市收到的申请比桓台县政府多的县区政府有哪些"],
    [[COUNTY, "比它多的区县有哪些"], "2022年淄博市收到的申请比桓台县政府多的县区政府有哪些"],
    [[RATE, "有哪些比它高"], "2022年予以公开率比桓台县政府高的单位有哪些"],
    [[RATE, "低于它的有几家"], "2022年予以公开率比桓台县政府低的单位有几家"],
    [[TOWN, "比其他镇多吗"], "桓台县各镇2021年收到的申请排名"],
    [[TOWN, "比别的镇少吗"], "桓台县各镇2021年收到的申请排名"],
    [[TOWN, "和其他镇相比"], "桓台县各镇2021年收到的申请排名"],
    [[COUNTY, "和其他区县相比呢"], "淄博市各区县政府2022年收到的申请排名"],
    [[COUNTY, "比其他县区政府多吗"], "淄博市各区县政府2022年收到的申请排名"],
    [[TOWN, "是果里镇的几倍"], TIMES],
    [[TOWN, "它是果里镇的多少倍"], TIMES],
    [[TOWN, "果里镇是它的几倍"], "果里镇2021年收到的申请是马桥镇的几倍"],
    [[TOWN, "是果里镇的几分之几"], "马桥镇2021年收到的申请是果里镇的几分之几"],
    [[COUNTY, "是临淄区政府的几倍"], "桓台县政府2022年收到的申请是临淄区政府的几倍"],
    [[COUNTY, "是临淄区的几倍"], "桓台县政府2022年收到的申请是临淄区政府的几倍"],
    [[SHARE, "占县直部门多少"], "桓台县教育局2022年收到的申请占县直部门的比例"],
  ])("%j", async (questions, plain) => {
    const [answer, asked] = [await talk.answerTo(...questions), await talk.answerTo(plain)];
    expect(asked.status).toBe("answered");
    expect(answer.values).toEqual(asked.values);
    expect(answer.blocks).toEqual(asked.blocks);
  });
});

describe("where it is not plain what is held against what, no figure is told", () => {
  test.each([
    [["比其他镇多吗"]],
    [["有哪些比它多"]],
    [["和其他街道相比"]],
    [["是果里镇的几倍"]],
    [[COUNTY, "占县直部门多少"]],
    [["马桥镇2021年收到的申请比其他镇多吗"]],
    [["桓台县政府2022年收到的申请是临淄区的几倍"]],
    [["桓台县政府2022年收到的申请比临淄区多多少"]],
    [["2022年超过桓台县政府的县区政府"]],
    [["2022年比桓台县政府多的区县"]],
    [["桓台县是临淄区的几倍"]],
    [["2022年申请比桓台县多的有哪些"]],
    [["2022年申请超过桓台县的区县有哪些"]],
    [["2022年超过桓台县的区县有哪些"]],
    [["2022年有几个县比桓台县申请多"]],
    [["2021年市直部门和县区政府哪个收到的申请多"]],
    [["2021年部门和县区政府哪个收到的申请多"]],
    [["县直部门和县区政府哪个多"]],
  ])("%j", async (questions) => {
    const { values, status, options } = await talk.answerTo(...questions);
    expect([values, status === "answered"]).toEqual([[], false]);
    if (status === "clarify") expect(options.length).toBeGreaterThan(0);
    for (const option of options) expect((await talk.answerTo(option.question)).status).toBe("answered");
  });

  test.each([
    ["2022年超过桓台县政府的县区政府", "2022年收到的申请超过桓台县人民政府的县区政府"],
    ["2022年比桓台县政府多的区县", "2022年收到的申请比桓台县人民政府多的县区政府"],
    ["2022年申请比桓台县多的有哪些", "2022年申请比桓台县人民政府多的有哪些"],
    ["2022年申请超过桓台县的区县有哪些", "2022年申请超过桓台县人民政府的县区政府有哪些"],
    ["2022年有几个县比桓台县申请多", "2022年有几个县政府比桓台县人民政府申请多"],
    ["桓台县政府2022年收到的申请是临淄区的几倍", "桓台县政府2022年收到的申请是临淄区人民政府的几倍"],
    ["桓台县政府2022年收到的申请比临淄区多多少", "桓台县政府2022年收到的申请比临淄区人民政府多多少"],
    ["马桥镇2021年收到的申请比其他镇多吗", "马桥镇2021年收到的申请在桓台县排第几"],
    ["2021年部门和县区政府哪个收到的申请多", "2021年县区政府收到的申请合计多少"],
  ])("%s is offered as %s", async (question, offered) => {
    expect((await talk.answerTo(question)).options.map((option) => option.question)).toContain(offered);
  });
});
