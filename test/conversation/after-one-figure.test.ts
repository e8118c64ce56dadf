import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const ONE = "马桥镇2021年收到几件申请";

describe("what goes on from one figure is as it is plainly asked", () => {
  test.each<readonly [readonly string[], string]>([
    [[ONE, "再往前呢"], "马桥镇2020年收到几件申请"],
    [[ONE, "更早的呢"], "马桥镇2020年收到几件申请"],
    [[ONE, "再往后一年呢"], "马桥镇2022年收到几件申请"],
    [[ONE, "往前再看两年"], "马桥镇2019年至2021年收到的申请"],
    [["马桥镇2021年至2022年收到的申请", "再往前呢"], "马桥镇2020年至2022年收到的申请"],
    [["马桥镇2021年自然人申请多少，企业申请多少", "剩下的呢"], "马桥镇2021年收到的申请除自然人、商业企业外各多少"],
    [[ONE, "其他镇呢"], "2021年除马桥镇外桓台县各镇收到的申请排名"],
    [["马桥镇2021年收到的申请同比", "在全县排第几"], "马桥镇2021年收到的申请在全县排第几"],
    [["马桥镇2021年存在的问题", "跟前一年一样吗"], "马桥镇2020年和2021年存在的问题"],
    [["马桥镇2021年不予公开的占比", "无法提供呢", "2022年这两项"], "马桥镇2022年不予公开和无法提供的占比"],
    [["马桥镇2021年收到几件申请", "不予公开呢", "2022年这两项"], "马桥镇2022年收到的申请和不予公开各几件"],
    [["马桥镇2021年收到几件申请", "唐山镇呢", "果里镇呢", "三个一起比"], "马桥镇、唐山镇和果里镇2021年收到的申请对比"],
    [["马桥镇2021年的数据有问题吗", "具体哪一列"], "马桥镇2021年的数据有问题吗"],
    [["2021年桓台县哪个镇收到的申请最多", "是多少件"], "2021年桓台县哪个镇收到的申请最多"],
  ])("%j", async (questions, plain) => {
    const [answer, asked] = [await talk.answerTo(...questions), await talk.answerTo(plain)];
    expect(answer.status).toBe("answered");
    expect(answer.values).toEqual(asked.values);
    expect(answer.intent).toBe(asked.intent);
  });

  test.each(["除了它", "除它以外呢", "其他的呢", "剩下的呢", "去掉政府", "不算街道呢"])(
    "%s may mean several things",
    async (question) => {
      const { status, values, options } = await talk.answerTo(ONE, question);
      expect({ status, values }).toEqual({ status: "clarify", values: [] });
      expect(options.length).toBeGreaterThan(1);
      for (const option of options) expect((await talk.answerTo(option.question)).status).toBe("answered");
    },
  );
});

describe("a figure that was not found is had of another year or agency after it was asked what there is", () => {
  test.each<readonly [readonly string[], string]>([
    [["凤凰镇2022年收到几件申请", "有哪些年份的报告", "那就看2021年的"], "凤凰镇2021年收到几件申请"],
    [["凤凰镇2022年收到几件申请", "最近一年有的是哪年", "2021年吧"], "凤凰镇2021年收到几件申请"],
    [["马尚街道2021年收到几件申请", "那有哪些街道", "少海街道2021年的给我"], "少海街道2021年收到几件申请"],
    [["马尚街道2021年不予公开几件", "有哪些镇", "那就马桥镇吧"], "马桥镇2021年不予公开几件"],
  ])("%j", async (questions, plain) => {
    const [answer, asked] = [await talk.answerTo(...questions), await talk.answerTo(plain)];
    expect(answer.values).not.toEqual([]);
    expect(answer.values).toEqual(asked.values);
  });

  test("a report that is asked for by itself is none of it", async () => {
    const answer = await talk.answerTo("马尚街道2021年收到几件申请", "那有哪些街道", "少海街道有哪几年的报告");
    expect(answer.intent).toBe("catalogue");
  });
});
