import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/conversation/conversation.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const lastOf = talk.replyTo;

const said = ({ answer }: Reply): string => JSON.stringify(answer.blocks);

describe("a short reply stands for a follow-up", () => {
  test.each([
    [
      ["2021年哪个单位收到的申请最多", "反过来"],
      ["2021年哪个单位收到的申请最多", "最少的呢"],
    ],
    [
      ["2021年哪个单位收到的申请最少", "反过来呢"],
      ["2021年哪个单位收到的申请最少", "最多的呢"],
    ],
    [["2021年哪个单位收到的申请最多", "还有呢？"], ["2021年收到的申请最多的前五名"]],
    [["临淄区教育局2021年收到多少件申请", "还有呢"], ["临淄区教育局2021年年报摘要"]],
    [["临淄区教育局2021年不予公开多少件", "为什么"], ["临淄区教育局2021年不予公开的理由分别是什么"]],
    [["凤凰镇2020年和2021年收到的申请比较", "反过来"], ["凤凰镇2020年和2021年收到的申请比较"]],
  ])("%j is as %j", async (short, whole) => {
    const [one, other] = [await lastOf(...short), await lastOf(...whole)];
    expect(one.answer.status).toBe("answered");
    expect(one.answer.values).toEqual(other.answer.values);
  });

  test.each(["为什么", "为什么这么多", "什么原因呢？", "怎么回事"])("%s is not guessed at", async (why) => {
    const { answer } = await lastOf("临淄区教育局2021年收到多少件申请", why);
    expect(answer).toMatchObject({ status: "not_found", values: [] });
    expect(answer.options.length).toBeGreaterThan(0);
  });

  test("that follows nothing is a message like any other", async () => {
    expect((await lastOf("反过来")).answer.values).toEqual([]);
    expect((await lastOf("为什么")).answer.status).toBe("out_of_scope");
  });
});

describe("all of the choices", () => {
  test.each(["都要", "全部", "都看看吧", "全都要！"])("are taken by %s", async (all) => {
    const { answer } = await lastOf("城关街道2021年收到多少件申请", all);
    expect(answer.status).toBe("answered");
    expect(new Set(answer.values.map(({ report }) => report)).size).toBe(3);
  });

  test("are each answered under its own words where one answer does not hold them", async () => {
    const { answer } = await lastOf("城关街道2021年存在哪些问题", "都要");
    expect(answer.blocks.filter(({ kind }) => kind === "heading")).toHaveLength(3);
  });

  test("open again by the id of the answer", async () => {
    const reply = await lastOf("城关街道2021年存在哪些问题", "都要");
    const opened = await talk.conversation.reopen("short:reader", reply.id ?? "");
    expect(JSON.stringify(opened?.at(-1)?.answer)).toBe(JSON.stringify(reply.answer));
  });

  test("are taken together where the year was open: each names its latest", async () => {
    const reply = await lastOf("收到多少件申请", "都要");
    expect(reply.answer.status).toBe("answered");
    expect(reply.answer.values.length).toBeGreaterThan(1);
  });
});

describe("a choice reads as a whole question", () => {
  test.each([
    ["那里行政复议几件呢", "行政复议是多少"],
    ["它的自然人呢", "收到的申请（自然人）是多少"],
    ["那复议呢", "行政复议是多少"],
    ["收到多少件申请", "收到多少件申请"],
  ])("%s", async (question, wording) => {
    const { answer } = await lastOf(question);
    expect(answer.status).toBe("clarify");
    for (const option of answer.options) expect(option.question.endsWith(wording), option.question).toBe(true);
  });
});

test("one choice alone is asked about as one", async () => {
  const reply = await lastOf("凤凰镇2022年收到多少件申请");
  expect(said(reply)).not.toContain("不止一个");
});

test.each(["第三个", "99", "选2"])("%s where there is nothing to choose from is told so", async (message) => {
  const reply = await lastOf("临淄区教育局2021年收到多少件申请", message);
  expect(reply.answer).toMatchObject({ status: "out_of_scope", options: [], values: [] });
  expect(said(reply)).toContain("没有这个序号");
});
