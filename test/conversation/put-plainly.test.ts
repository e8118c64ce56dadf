import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const RECEIVED = "applications.received.total";
const streets = talkOver([
  madeReport({ short: "甲街道", year: 2021, cells: { [RECEIVED]: 5 } }),
  madeReport({ short: "乙街道", year: 2021, cells: { [RECEIVED]: 3 } }),
  madeReport({ short: "甲街道", year: 2022, cells: { [RECEIVED]: 2 } }),
  madeReport({ short: "乙街道", year: 2022 }),
]);

describe("what is said another way is as it is plainly asked", () => {
  test.each<readonly [question: string, plain: string]>([
    ["马桥镇2021年结转到2022年的有几件", "马桥镇2021年结转下年度几件"],
    ["马桥镇2021年结转到下一年多少件", "马桥镇2021年结转下年度几件"],
    ["马桥镇三年的申请量", "马桥镇近三年的申请量"],
    ["临淄区教育局三年年报", "临淄区教育局近三年年报"],
    ["马桥镇2022上年结转和21年的结转下年一样吗", "马桥镇2021年结转下年度和2022年上年结转一致吗"],
    ["马桥镇2021年申请15件太多了吧", "马桥镇2021年申请15件多不多"],
    ["马桥镇和唐山镇2021年哪个申请多，多几件", "马桥镇和唐山镇2021年哪个申请多"],
    ["2021年收到申请最多的镇2022年是多少", "2021年收到申请最多的镇2022年收到申请多少"],
  ])("%s: %s", async (question, plain) => {
    const [answer, asked] = [await talk.answerTo(question), await talk.answerTo(plain)];
    expect(answer.status).toBe("answered");
    expect(answer.values).toEqual(asked.values);
    expect(answer.blocks).toEqual(asked.blocks);
  });

  test("who of two places has more is asked back about once", async () => {
    const { status, blocks } = await talk.answerTo("临淄区和桓台县2021谁的申请多，多多少");
    expect(status).toBe("clarify");
    expect(JSON.stringify(blocks)).not.toContain("【");
  });
});

describe("whether something holds of every one is answered by yes or no", () => {
  test.each([
    ["2021年街道都收到申请了吗", "是，2家"],
    ["2021年每个街道都有申请吧", "是，2家"],
    ["2022年各街道都有申请吗", "不是，1家"],
    ["2022年所有街道都没被复议？", "是，2家"],
    ["2022年街道都没有被起诉吧", "是，2家"],
    ["是不是所有街道2022年都被复议过", "不是，0家"],
  ])("%s → %s", async (question, told) => {
    const { status, blocks } = await streets.answerTo(question);
    expect(status).toBe("answered");
    expect(JSON.stringify(blocks[0])).toContain(told);
  });
});
