import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const told = async (...questions: readonly string[]): Promise<readonly string[]> =>
  (await talk.answerTo(...questions)).values.map(({ agency, year, fact }) => `${agency}${year} ${fact}`);

const REVIEW = "review.reconsideration.total";
const RECEIVED = "applications.received.total";

describe("各几件 is of each whose figures were given one after the other", () => {
  test.each([
    [
      ["凤凰镇2020年收到几件", "2021年呢", "另外复议各几件"],
      ["凤凰镇2020", "凤凰镇2021"],
    ],
    [
      ["凤凰镇2021年收到几件", "马桥镇呢", "复议分别几件"],
      ["凤凰镇2021", "马桥镇2021"],
    ],
    [
      ["凤凰镇2020年收到几件", "马桥镇2021年呢", "复议各是多少"],
      ["凤凰镇2020", "马桥镇2021"],
    ],
  ])("%j", async (questions, whose) => {
    const expected = whose.map((report) => `${report} ${REVIEW}`);
    expect(await told(...questions)).toEqual(expected);
    const inOne = await told(questions.join("？"));
    expect(new Set(inOne)).toEqual(new Set([...whose.map((report) => `${report} ${RECEIVED}`), ...expected]));
  });

  test("but of what it names itself where it names several", async () => {
    expect(await told("凤凰镇2020年收到几件", "2021年呢", "自然人和企业各几件")).toEqual([
      "凤凰镇2021 applications.received.natural_person",
      "凤凰镇2021 applications.received.enterprise",
    ]);
  });
});

describe("two agencies, after how it went with each of them, are set beside one another in the year that is said", () => {
  const TRENDS = ["唐山镇2020年到2022年收到的申请变化", "马桥镇呢"];
  test.each(["两个比一下2021年", "两家2021年比一下", "2021年两个对比一下", "两个2021年谁多"])(
    "%s",
    async (question) => {
      const answer = await talk.answerTo(...TRENDS, question);
      expect(answer.intent).toBe("compare");
      expect(new Set(answer.values.map(({ agency, year }) => `${agency}${year}`))).toEqual(
        new Set(["唐山镇2021", "马桥镇2021"]),
      );
    },
  );

  test("where there is one alone it is asked back", async () => {
    const { status } = await talk.answerTo("唐山镇2021年收到几件", "两个比一下2021年");
    expect(status).toBe("clarify");
  });
});

describe("an amount stays an amount in the years whose form has none", () => {
  test("行政事业性收费, then 2020年呢", async () => {
    const dialogue = ["唐山镇2021年行政事业性收费多少", "2020年呢"];
    expect(await told(...dialogue.slice(0, 1))).toEqual(["唐山镇2021 proactive.fees.amount"]);
    const answer = await talk.answerTo(...dialogue);
    expect([answer.status, answer.values]).toEqual(["not_found", []]);
  });
});

describe("nothing that is asked for beside a breakdown is dropped", () => {
  test("网站、新媒体、其他渠道各公开了几条，提案建议几件", async () => {
    const { blocks } = await talk.answerTo("唐山镇2021年网站、新媒体、其他渠道各公开了几条，提案建议几件");
    const text = JSON.stringify(blocks);
    expect(text).toContain("81条");
    expect(text).toMatch(/没有单独写明“?办理人大代表建议/);
  });
});
