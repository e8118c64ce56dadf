import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver([
  madeReport({
    short: "清和街道",
    cells: {
      "applications.received.natural_person": 5,
      "applications.received.enterprise": 2,
      "applications.received.total": 9,
      "applications.handled_total.natural_person": 6,
      "applications.handled_total.total": 8,
      "applications.unavailable_not_held.total": 3,
      "applications.unavailable_needs_creation.total": 1,
      "applications.denied_state_secret.total": 2,
      "review.reconsideration.upheld": 2,
      "review.reconsideration.total": 4,
    },
  }),
  madeReport({ short: "云台街道", cells: { "applications.received.total": 3 } }),
]);

describe("the reasons that the form prints are told where one asks why", () => {
  test.each([
    [["清和街道2021年为什么无法提供"], "applications.unavailable_not_held.total"],
    [["清和街道2021年无法提供的有几件", "为什么无法提供"], "applications.unavailable_not_held.total"],
    [["清和街道2021年无法提供的有几件", "原因是什么"], "applications.unavailable_not_held.total"],
    [["清和街道2021年收到几件申请", "那不予公开的呢，主要是什么原因"], "applications.denied_state_secret.total"],
    [["清和街道2021年不予公开几件", "为啥不公开"], "applications.denied_state_secret.total"],
    [["清和街道2021年收到几件申请", "不予公开的理由主要是哪些"], "applications.denied_state_secret.total"],
    [
      ["清和街道历年收到几件申请", "2021年予以公开几件", "无法提供的原因主要有哪些"],
      "applications.unavailable_not_held.total",
    ],
    [["清和街道2021年收到几件申请", "无法提供包括哪些情形"], "applications.unavailable_not_held.total"],
    [["清和街道2021年为什么不予公开"], "applications.denied_state_secret.total"],
  ])("%s", async (questions, fact) => {
    const { intent, values } = await talk.answerTo(...questions);
    expect([intent, values.map((value) => value.fact)]).toEqual(["breakdown", expect.arrayContaining([fact])]);
  });

  test.each([
    [["为什么可以不予公开"], "definition"],
    [["不予公开的理由主要是哪些"], "definition"],
    [["清和街道2021年收到几件申请", "不予公开是什么意思"], "definition"],
  ])("%s is no report's", async (questions, intent) => expect((await talk.answerTo(...questions)).intent).toBe(intent));
  test("other figures have none", async () =>
    expect((await talk.answerTo("清和街道2021年收到几件申请", "为什么这么多")).status).toBe("not_found"));
});

describe("a sum of parts is worked out, and the printed total stands beside it", () => {
  test.each([
    ["清和街道2021年新收申请六类申请人加起来是多少", [9], "5+2+0+0+0+0=7"],
    ["清和街道2021年新收申请6类申请人之和是多少", [9], "5+2+0+0+0+0=7"],
    ["清和街道2021年行政复议四种结果加起来是多少", [4], "2+0+0+0=2"],
    ["清和街道2021年新收申请总计是多少", [9], ""],
    ["清和街道2021年三类申请人加起来是多少", [9], ""],
  ])("%s: %j", async (question, values, shown) => {
    const answer = await talk.answerTo(question);
    const told = answer.values.map(({ value }) => value);
    if (answer.status === "answered") expect(told).toEqual(expect.arrayContaining(values));
    expect(JSON.stringify(answer.blocks)).toContain(shown);
  });
});

describe("the row of the totals is a row, and the column stays", () => {
  test.each([
    ["清和街道2021年总计那行自然人列写的是几", "applications.handled_total.natural_person"],
    ["清和街道2021年合计行是几", "applications.handled_total.total"],
    ["清和街道2021年新收那行总计列是几", "applications.received.total"],
    ["清和街道2021年行政复议那行总计是几", "review.reconsideration.total"],
  ])("%s: %s", async (question, fact) =>
    expect((await talk.answerTo(question)).values.map((value) => value.fact)).toEqual([fact]),
  );
});

describe("what goes before a list governs all of it", () => {
  test.each(["比较清和街道、云台街道2021年新收申请数", "对比一下清和街道、云台街道2021年新收申请"])(
    "%s",
    async (question) => {
      const { intent, values } = await talk.answerTo(question);
      expect([intent, values.map(({ value }) => value)]).toEqual(["compare", [9, 3]]);
    },
  );
});
