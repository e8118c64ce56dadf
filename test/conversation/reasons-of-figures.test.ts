import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(
  [2020, 2021].flatMap((year) => [
    madeReport({
      short: "清和街道",
      year,
      cells: {
        "applications.received.total": year - 2000,
        "applications.handled_total.total": year - 2000,
        "applications.denied_state_secret.total": 2,
        "review.reconsideration.total": 4,
      },
    }),
    madeReport({ short: "云台街道", year, cells: { "applications.received.total": 3 } }),
  ]),
);

const RECEIVED = "applications.received.total";

describe("why a figure is what it is stands in no table: that is said before the figure", () => {
  test.each([
    [["清和街道2021年申请多的原因"], RECEIVED, [21]],
    [["清和街道2021年为什么申请这么多"], RECEIVED, [21]],
    [["清和街道2021年为什么这么多人申请"], RECEIVED, [21]],
    [["2021年为什么清和街道申请最多"], RECEIVED, [21]],
    [["清和街道2021年复议多是什么原因"], "review.reconsideration.total", [4]],
    [["清和街道2021年申请为啥增加了"], RECEIVED, [20, 21]],
    [["清和街道2021年是什么原因导致申请大幅增加的"], RECEIVED, [20, 21]],
    [["清和街道2021年申请上升的主要原因是什么"], RECEIVED, [20, 21]],
    [["清和街道申请为什么逐年增加"], RECEIVED, [20, 21]],
    [["清和街道历年申请变化及原因"], RECEIVED, [20, 21]],
    [["清和街道2021年申请多少，为什么这么多"], RECEIVED, [21]],
    [["清和街道2021年申请增加了多少，原因是什么"], RECEIVED, [20, 21]],
    [["2021年哪个单位申请最多，原因是什么"], RECEIVED, [21]],
    [["清和街道2021年收到几件申请", "为什么比上年多"], RECEIVED, [20, 21]],
    [["清和街道2021年收到几件申请", "增加的原因是什么"], RECEIVED, [20, 21]],
    [["清和街道2021年收到几件申请", "怎么突然变多了"], RECEIVED, [20, 21]],
  ])("%s", async (questions, fact, figures) => {
    const { blocks, values } = await talk.answerTo(...questions);
    expect(JSON.stringify(blocks)).not.toContain("没有另外回答");
    expect(blocks[0]).toMatchObject({ kind: "lead", text: expect.stringContaining("没有写原因") });
    expect(values.filter((value) => value.fact === fact).map(({ value }) => value)).toEqual(figures);
  });

  test("what its report says of that year, and the years before, are offered", async () => {
    const { suggestions } = await talk.answerTo("清和街道2021年为什么申请这么多");
    expect(suggestions?.map(({ question }) => question)).toEqual(
      expect.arrayContaining(["清和街道2021年年报的总体情况", "清和街道历年收到的申请的变化"]),
    );
  });

  test.each([
    ["清和街道2021年不予公开多的原因", "breakdown"],
    ["清和街道2021年为什么不予公开这么多", "breakdown"],
    ["清和街道2021年为什么总计和分项不一样", "check"],
    ["清和街道2021年保密原因不予公开几件", "value"],
  ])("%s has another answer", async (question, intent) => {
    const answer = await talk.answerTo(question);
    expect(answer.intent).toBe(intent);
    expect(JSON.stringify(answer.blocks)).not.toContain("没有写原因");
  });

  test("nobody is named: whom it is about is asked, of the figure", async () => {
    const { status, options, blocks } = await talk.answerTo("为什么2021年申请增加了");
    expect(status).toBe("clarify");
    expect(JSON.stringify(blocks)).toContain("没有写原因");
    expect(options.map(({ question }) => question)).not.toContainEqual(expect.stringContaining("为什么"));
  });

  test.each(["增加的原因是什么", "怎么突然变多了"])("%s, of nothing that was said", async (question) =>
    expect((await talk.answerTo(question)).status).toBe("out_of_scope"),
  );

  test("what brought it about, after a figure, is not guessed at", async () => {
    const { status } = await talk.answerTo("清和街道2021年收到几件申请", "是什么原因造成的");
    expect(status).toBe("not_found");
  });
});

describe("a first message that asks why is asked back: of whom", () => {
  test.each(["为什么比上年多", "为什么比去年少这么多", "为啥比前年多"])("%s", async (question) => {
    const { status, blocks } = await talk.answerTo(question);
    expect([status, JSON.stringify(blocks)]).toEqual(["clarify", expect.stringMatching(/哪个单位.*没有写原因/)]);
  });
});
