import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const CELLS = {
  "applications.received.total": 37,
  "applications.carried_in.total": 0,
  "applications.granted.total": 8,
  "applications.handled_total.total": 35,
  "applications.carried_out.total": 2,
  "review.litigation_direct.total": 2,
  "review.litigation_direct.upheld": 1,
  "review.litigation_after_reconsideration.total": 0,
  "review.litigation_after_reconsideration.upheld": 0,
  "review.reconsideration.total": 1,
} as const;
const SOME = "稷下街道";
const ALL = "凤凰街道";
const talk = talkOver([
  madeReport({ short: SOME, year: 2022, cells: CELLS }),
  madeReport({
    short: ALL,
    year: 2022,
    cells: {
      ...CELLS,
      "applications.received.total": 5,
      "applications.granted.total": 5,
      "applications.handled_total.total": 5,
      "applications.carried_out.total": 0,
    },
  }),
]);

function said({ blocks }: Answer): string {
  return blocks.flatMap((block) => ("text" in block && block.kind !== "note" ? [block.text] : [])).join("\n");
}

describe("what is asked beside a figure that is stated is answered first", () => {
  test.each<[question: string, opens: RegExp, figures: readonly number[]]>([
    ["稷下街道2022年收到37件申请，都公开了吗", /^不是，/, [37, 8, 35]],
    ["稷下街道2022年收到37件申请都公开了吗", /^不是，/, [37, 8, 35]],
    ["稷下街道2022年37件申请全部公开了吗", /^不是，/, [37, 8, 35]],
    ["稷下街道2022年收到37件申请，是不是都公开了", /^不是，/, [37, 8, 35]],
    ["凤凰街道2022年收到5件申请，都公开了吗", /^是，/, [5, 5, 5]],
    ["稷下街道2022年收到37件申请，公开了一半吗", /^不到一半，/, [37, 8, 35]],
    ["稷下街道2022年收到37件申请，公开过半了吗", /^不到一半，/, [37, 8, 35]],
    ["稷下街道2022年收到37件申请，全办完了吗", /^没有，/, [37, 35, 2]],
    ["稷下街道2022年收到37件申请，都回复了吗", /^没有，/, [37, 35, 2]],
    ["凤凰街道2022年申请都办完了没有", /^是，/, [5, 0]],
    ["凤凰街道2022年申请有一半公开了吗", /^超过一半，/, [5, 5]],
  ])("%s", async (question, opens, figures) => {
    const answer = await talk.answerTo(question);
    expect(said(answer)).toMatch(opens);
    expect(answer.values.map(({ value }) => value)).toEqual(figures);
  });

  test("a figure that is not so is told, though something else is asked", async () => {
    expect(said(await talk.answerTo("稷下街道2022年收到40件申请，都公开了吗"))).toMatch(/所说的40件.*不对，报告是37件/);
    expect(said(await talk.answerTo("稷下街道2022年73件申请里公开了几件"))).toMatch(/所说的73件.*不对，报告是37件/);
  });

  test.each(["既然稷下街道2022年收到40件申请，那公开了几件", "既然稷下街道2022年收到40件申请,公开了几件"])(
    "what is taken for granted is told not to be so: %s",
    async (question) => {
      const answer = await talk.answerTo(question);
      expect(said(answer)).toMatch(/所说的40件.*不对，报告是37件/);
      expect(answer.values.map(({ value }) => value)).toEqual([37, 8]);
    },
  );

  test("nothing is passed over that nobody understands", async () => {
    expect((await talk.answerTo("稷下街道2022年收到37件申请，都高兴吗")).status).toBe("clarify");
  });
});

describe("each figure that is stated is confirmed or not", () => {
  test.each<[question: string, opens: RegExp, verdicts: readonly string[]]>([
    ["稷下街道2022年收到37件，其中公开了14件对吗", /^不都对，/, ["对", "不对，报告是8件"]],
    ["稷下街道2022年收到37件，其中公开了8件对吗", /^是，/, []],
    ["听说稷下街道2022年收到37件，其中20件公开了", /^不都对，/, ["对", "不对，报告是8件"]],
    ["稷下街道2022年是不是收到37件公开30件", /^不都对，/, ["对", "不对，报告是8件"]],
    ["稷下街道2022年收到30件申请，公开了30件，对吧", /^不是，/, ["不对，报告是37件", "不对，报告是8件"]],
    ["稷下街道2022年复议1件，诉讼3件，属实吗", /^不都对，/, ["对", "不对，报告是2件"]],
    ["稷下街道2022年收到37件申请，办结35件，结转2件，对吗", /^是，/, []],
  ])("%s", async (question, opens, verdicts) => {
    const text = said(await talk.answerTo(question));
    expect(text).toMatch(opens);
    expect([...text.matchAll(/所说的[^：]*：([^。]*)。/g)].map(([, verdict]) => verdict)).toEqual(verdicts);
  });

  test("a figure that no query holds is asked back about", async () => {
    const { status } = await talk.answerTo("稷下街道2022年收到37件拒绝了6件女性35件，对吗");
    expect(status).toBe("clarify");
  });

  test("a statement by itself wants to be confirmed", async () => {
    expect(said(await talk.answerTo("稷下街道2022年收到40件申请"))).toMatch(/^不是，是37件/);
    expect(said(await talk.answerTo("稷下街道2022年收到37件"))).toMatch(/^是，37件/);
  });
});

describe("after what came in", () => {
  test.each<[question: string, opens: RegExp]>([
    ["都公开了吗", /^不是，/],
    ["公开了8件对吧", /^是，8件/],
    ["公开了30件对吧", /^不是，是8件/],
    ["公开了一半没有", /^不到一半，/],
    ["都办完了吗", /^没有，/],
  ])("%s", async (question, opens) => {
    expect(said(await talk.answerTo("稷下街道2022年收到37件申请对吗", question))).toMatch(opens);
  });
});

test("three questions about being sued are three answers", async () => {
  const { values } = await talk.answerTo("稷下街道2022年被告了吗，告了几次，赢了没有");
  expect(values.map(({ value }) => value)).toEqual([2, 2, 1]);
});

describe("a rough figure is confirmed or not, question or no question", () => {
  test.each([
    ["稷下街道2022年收到30多件", /^是，37件/],
    ["稷下街道2022年收到30余件申请", /^是，37件/],
    ["稷下街道2022年收了30多件 真的假的", /^是，37件/],
    ["听说稷下街道2022年收到30多件申请", /^是，37件/],
    ["稷下街道2022年收到200多件", /^不是，37件/],
    ["稷下街道2022年收了200多件，真的假的", /^不是，37件/],
    ["稷下街道2022年收到30多件，公开了多少", /^37件/],
  ])("%s", async (question, opens) => {
    expect(said(await talk.answerTo(question))).toMatch(opens);
  });
});
