import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const ask = talk.answerTo;
const report = madePanel.find(({ agency, year }) => agency.id === "山东省/淄博市/临淄区/教育局" && year === 2021);

/** All figures of a table that are not zero, in the report's order. */
const figures = (table: string): unknown[] =>
  (report?.facts ?? []).flatMap(({ id, cell }) =>
    id.startsWith(`${table}.`) && cell.state === "number" && cell.value !== 0 ? [[id, cell.value]] : [],
  );

describe("a section that is a table is told by its figures", () => {
  test.each([
    ["临淄区教育局2021年第三部分写了什么", "applications"],
    ["临淄区教育局2021年第三部分讲什么", "applications"],
    ["临淄区教育局2021年第三部分", "applications"],
    ["临淄区教育局2021年年报第四节内容", "review"],
    ["临淄区教育局2021年第四部分写了什么", "review"],
    ["临淄区教育局2021年第二部分有什么内容", "proactive"],
  ])("%s", async (question, table) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ status: "answered", intent: "summary" });
    expect(answer.values.map(({ fact, value }) => [fact, value])).toEqual(figures(table));
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  test("a figure of it is that figure alone", async () => {
    const { intent, values } = await ask("临淄区教育局2021年第三部分里收到的申请是多少");
    expect([intent, values.map(({ fact }) => fact)]).toEqual(["value", ["applications.received.total"]]);
  });
});

describe("sections as they are numbered", () => {
  test.each(["第七部分写了什么", "报告第八部分", "第七节是什么", "第十部分有什么内容", "第9部分讲什么"])(
    "%s: there are six",
    async (asked) => {
      const answer = await talk.answerTo(`唐山镇2021年${asked}`);
      expect(answer.status).toBe("not_found");
      expect(answer.values).toEqual([]);
      expect(JSON.stringify(answer.blocks)).toContain("只有六个部分");
    },
  );

  test.each([
    ["第一部分", "主动公开信息621条"],
    ["第五部分", "充实公开内容"],
    ["第六部分", "没有收取信息处理费"],
  ])("%s alone is told as it stands", async (asked, says) => {
    const answer = await talk.answerTo(`唐山镇2021年${asked}`);
    expect(answer.intent).toBe("narrative");
    expect(JSON.stringify(answer.blocks)).toContain(says);
  });

  test.each(["前三部分", "三、四部分的数据", "第二张表", "表三的总计"])(
    "%s asks back, section by section",
    async (asked) => {
      const answer = await talk.answerTo(`唐山镇2021年${asked}`);
      expect(answer.status).toBe("clarify");
      expect(answer.options).toHaveLength(6);
    },
  );
});
