import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("a choice says nothing twice and nothing that leans on what was said", () => {
  test.each([
    ["教育局历年申请合计", /历年.*历年/],
    ["凤凰镇2017年那份报告说收到88件，对吗", /年份报告/],
    ["教育局2022 vs 综合行政执法局2022 不予公开哪个多", /vs|2022年.*2022年/],
    ["教育局、综合行政执法局和马桥镇2022年申请各多少", /教育局和综合行政执法局2022/],
  ])("%s", async (question, wrong) => {
    const { options } = await talk.answerTo(question);
    expect(options.length).toBeGreaterThan(0);
    for (const option of options) {
      expect(option.question).not.toMatch(wrong);
      expect([option.question, (await talk.answerTo(option.question)).status]).toEqual([option.question, "answered"]);
    }
  });
});

test.each([
  ["临淄区水利局和临淄区教育局2022年收到的申请", "临淄区水利局"],
  ["临淄区教育局港航中心2022年收到几件", "港航中心"],
])("one that is named beside a stranger is no name that is near to it: %s", async (question, stranger) => {
  const { blocks, status, options } = await talk.answerTo(question);
  expect(status).toBe("not_found");
  expect(JSON.stringify(blocks)).toContain(`没有“${stranger}”`);
  expect(options.length).toBeGreaterThan(0);
  for (const option of options) expect(option.question).toMatch(/^临淄区教育局2022年/);
});

test("no question is offered that nobody understands", async () => {
  const { options } = await talk.answerTo("教育局2022年部分公开的申请要不要另外盖章签收登记");
  for (const { question } of options) expect((await talk.answerTo(question)).status).not.toBe("clarify");
});

test.each(["临淄区和桓台县2022年谁的公开率更高", "临淄区跟桓台县2022年公开率谁高"])(
  "a rate of two places is offered as that rate: %s",
  async (question) => {
    const { options } = await talk.answerTo(question);
    expect(options.map((option) => option.question)).toContainEqual(
      expect.stringMatching(/^临淄区人民政府和桓台县人民政府2022年.*公开率比较$/),
    );
    for (const option of options) {
      expect(option.question).toMatch(/公开率/);
      expect([option.question, (await talk.answerTo(option.question)).status]).toEqual([option.question, "answered"]);
    }
  },
);

test.each(["马桥镇2022年申请里没给的几件", "马桥镇2022年收到的申请有没有不给的情况，几件"])(
  "what was not given is one of the ways to refuse: %s",
  async (question) => {
    const { options, status } = await talk.answerTo(question);
    expect(status).toBe("clarify");
    expect(options.map((option) => option.question)).toEqual(
      ["不予公开", "无法提供", "不予处理"].map((end) => `马桥镇2022年${end}的申请是多少`),
    );
  },
);

test.each(["其他处理要不要盖章签收", "不予处理的要不要另行盖章"])(
  "who asks for a rule is offered what the words mean, and no ranking: %s",
  async (question) => {
    const { status, options } = await talk.answerTo(question);
    expect(status).toBe("clarify");
    expect(options.map((option) => option.question)).not.toContainEqual(expect.stringMatching(/排名|合计/));
    expect(options.length).toBeGreaterThan(0);
    for (const option of options) expect((await talk.answerTo(option.question)).intent).toBe("definition");
  },
);
