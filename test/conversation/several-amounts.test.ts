import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const RECEIVED = "applications.received.total";
const NATURAL = "applications.received.natural_person";
const FIRMS = "applications.received.enterprise";
const HANDLED = "applications.handled_total.total";
const LEFT = "applications.carried_out.total";
const GRANTED = "applications.granted.total";
const PARTLY = "applications.partially_granted.total";
const SUED = "review.litigation.total";

describe("every amount that one message asks for is answered", () => {
  test.each<[question: string, facts: readonly string[]]>([
    ["自然人几件、总计几件", [NATURAL, RECEIVED]],
    ["总数多少，自然人多少", [RECEIVED, NATURAL]],
    ["申请总数、自然人申请数分别是多少", [RECEIVED, NATURAL]],
    ["收到自然人申请几件，一共收到几件", [NATURAL, RECEIVED]],
    ["申请合计几件，其中企业几件", [RECEIVED, FIRMS]],
    ["自然人、企业、总计分别多少", [NATURAL, FIRMS, RECEIVED]],
    ["不予公开的自然人几件、总数几件", ["applications.denied.natural_person", "applications.denied.total"]],
    ["诉讼总数和败诉数", [SUED, "review.litigation.corrected"]],
    ["诉讼一共几件，维持几件", [SUED, "review.litigation.upheld"]],
    ["收了几件、办结几件、剩几件", [RECEIVED, HANDLED, LEFT]],
    ["收到几件，办了几件，还剩几件", [RECEIVED, HANDLED, LEFT]],
    ["新收、结转、办结各多少", [RECEIVED, LEFT, HANDLED]],
    ["自然人申请几件；企业几件；两类合计几件", [NATURAL, FIRMS, `sum:${NATURAL}+${FIRMS}`]],
    ["予以公开几件、部分公开几件，两项之和几件", [GRANTED, PARTLY, `sum:${GRANTED}+${PARTLY}`]],
  ])("%s", async (asked, facts) => {
    const answer = await talk.answerTo(`唐山镇2021年${asked}`);
    expect(answer.status).toBe("answered");
    for (const fact of facts) expect(answer.values.map((value) => value.fact)).toContain(fact);
  });

  test.each([
    ["企业申请几件，予以公开几件，没办完几件", ["received", "granted", "carried_out"]],
    ["企业申请几件，其中予以公开几件，部分公开几件", ["received", "granted", "partially_granted"]],
    ["企业的申请方面，新收、予以公开各几件", ["received", "granted"]],
  ])("%s: all are theirs", async (asked, rows) => {
    const answer = await talk.answerTo(`唐山镇2021年${asked}`);
    expect(answer.values.map(({ fact }) => fact)).toEqual(rows.map((row) => `applications.${row}.enterprise`));
  });

  test("who won of one proceeding is not asked of the other", async () => {
    const answer = await talk.answerTo("唐山镇2021年复议几件，其中维持几件？诉讼几件？");
    expect(answer.values.map(({ fact }) => fact)).toContain(SUED);
  });

  test("what follows the applicants that were told apart is of all again", async () => {
    const answer = await talk.answerTo("唐山镇2021年收件多少，其中企业多少，予以公开多少");
    expect(answer.values.map(({ fact }) => fact)).toEqual([RECEIVED, FIRMS, GRANTED]);
  });

  test("其中 behind a whole takes nothing from what follows", async () => {
    const asked = "到底新收了多少件申请，其中自然人提出的几件，予以公开的几件，最后又有几件结转到了下一年";
    const answer = await talk.answerTo(`唐山镇2021年${asked}`);
    expect(answer.values.map(({ fact }) => fact)).toEqual([RECEIVED, NATURAL, GRANTED, LEFT]);
  });

  test("占百分之几, of some applicants' applications, is of all", async () => {
    const answer = await talk.answerTo("唐山镇2021年企业申请几件", "占百分之几");
    expect(answer.values.map(({ fact }) => fact)).toEqual(expect.arrayContaining([FIRMS, RECEIVED]));
  });

  test("其中 after the applications of some is of theirs alone", async () => {
    const answer = await talk.answerTo("唐山镇2021年企业申请几件", "其中予以公开几件");
    expect(answer.values.map(({ fact }) => fact)).toEqual(["applications.granted.enterprise"]);
  });

  test.each([
    ["自然人和企业一共几件", `sum:${NATURAL}+${FIRMS}`],
    ["自然人和企业总计几件", `sum:${NATURAL}+${FIRMS}`],
  ])("%s adds up", async (asked, fact) => {
    const answer = await talk.answerTo(`唐山镇2021年${asked}`);
    expect(answer.values[0]?.fact).toBe(fact);
  });

  test.each([
    ["收了几件、办结几件、挂账几件", "挂账几件"],
    ["自然人、企业、社会组织各几件，合计多少", "合计多少"],
    ["收到几件，罚款几元", "几元"],
  ])("%s: what nothing names is told", async (asked, words) => {
    const answer = await talk.answerTo(`唐山镇2021年${asked}`);
    expect(JSON.stringify([answer.blocks, answer.options])).toContain(words);
    expect(answer.values.length === 0 || answer.blocks.some(({ kind }) => kind === "heading")).toBe(true);
  });

  test.each(["收到多少件申请，一共多少", "收到申请几件，请问有多少件"])("%s asks for one", async (asked) => {
    const answer = await talk.answerTo(`唐山镇2021年${asked}`);
    expect(answer.values.map((value) => value.fact)).toEqual([RECEIVED]);
  });
});

describe("what is counted besides is not answered by applications or by a summary", () => {
  test.each([
    "没交钱的企业几家",
    "申请的企业有几家",
    "总览图几张",
    "介绍信几封",
    "简介视频几个",
    "总结大会开了几次",
    "年报摘要有几页",
  ])("%s", async (asked) => {
    const answer = await talk.answerTo(`唐山镇2021年${asked}`);
    expect(answer.status).toBe("clarify");
    expect(answer.values).toEqual([]);
  });

  test("机构概况信息几条 is looked for in the prose", async () => {
    const answer = await talk.answerTo("唐山镇2021年机构概况信息几条");
    expect(answer.status).toBe("not_found");
    expect(answer.values).toEqual([]);
  });

  test.each(["用几句话总结", "讲了哪几个要点"])("%s asks for a summary", async (asked) => {
    expect(await talk.answerTo(`唐山镇2021年${asked}`)).toMatchObject({ status: "answered", intent: "summary" });
  });
});
