import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("按分项加起来, after a total, is held against it", () => {
  test.each<readonly [readonly string[], string]>([
    [["马桥镇2021年行政复议总数", "按分项加起来"], "马桥镇2021年行政复议总计和分项一致吗"],
    [["马桥镇2021年行政复议总数", "各项相加是多少"], "马桥镇2021年行政复议总计和分项一致吗"],
    [["马桥镇2021年行政诉讼几件", "分项求和呢"], "马桥镇2021年行政诉讼总计和分项一致吗"],
    [["马桥镇2021年收到几件申请", "按分项加起来"], "马桥镇2021年收到的申请总计和分项一致吗"],
    [["马桥镇2021年办结几件", "那按分项加起来呢"], "马桥镇2021年办结的申请总计和分项一致吗"],
    [["马桥镇2021年行政复议按分项加起来多少"], "马桥镇2021年行政复议总计和分项一致吗"],
    [["马桥镇2021年不予公开几件", "按分项加起来"], "马桥镇2021年不予公开几件"],
  ])("%j", async (questions, plain) => {
    const [answer, asked] = [await talk.answerTo(...questions), await talk.answerTo(plain)];
    expect(asked.status).toBe("answered");
    expect([answer.intent, answer.blocks]).toEqual([asked.intent, asked.blocks]);
  });

  test.each([[["马桥镇2021年自然人申请几件", "按分项加起来"]], [["桓台县各单位2021年行政复议合计", "按分项加起来"]]])(
    "%j: what has no parts is not told once more",
    async (questions) => {
      expect((await talk.answerTo(...questions)).status).toBe("clarify");
    },
  );
});
