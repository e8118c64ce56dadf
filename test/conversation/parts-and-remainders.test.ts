import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const NAME = "凤凰街道2022年";
const talk = talkOver([
  madeReport({
    short: "凤凰街道",
    year: 2022,
    cells: {
      "applications.received.total": 20,
      "applications.received.natural_person": 12,
      "applications.received.enterprise": 5,
      "applications.received.legal_service": 3,
      "applications.granted.total": 6,
      "applications.denied_state_secret.total": 4,
      "applications.denied_process_information.total": 5,
      "applications.unavailable_not_held.total": 3,
      "applications.rejected_repeated.total": 1,
      "applications.other_other.total": 1,
      "applications.handled_total.total": 20,
      "proactive.licensing.decisions": 9,
      "proactive.penalties.decisions": 30,
      "proactive.coercion.decisions": 2,
      "narrative.disclosed_total": 100,
      "narrative.disclosed_website": 60,
      "narrative.disclosed_new_media": 10,
      "narrative.disclosed_other": 30,
    },
  }),
]);

function lead({ blocks }: Answer): string {
  const [first] = blocks;
  return first?.kind === "lead" ? first.text : "";
}

describe("which of several figures of one report is most is told first", () => {
  test.each<[question: string, opens: RegExp]>([
    ["除自然人外谁最多", /^最多的是商业企业：5件。.*不含自然人/],
    ["除了自然人谁最多", /^最多的是商业企业：5件。/],
    ["除了自然人还有谁申请最多", /^最多的是商业企业：5件。/],
    ["自然人、企业、律所谁最多", /^最多的是自然人：12件。/],
    ["谁申请最多", /^最多的是自然人：12件。/],
    ["除了网站外哪个渠道最多", /^最多的是其他渠道公开信息：30条。/],
    ["许可、处罚、强制哪个最多", /^最多的是“行政处罚本年处理决定数量”，30件。/],
    ["许可、处罚、强制哪个最少", /^最少的是“行政强制本年处理决定数量”，2件。/],
    ["除了予以公开哪种结果最多", /^最多的是“不予公开合计”，9件。/],
    ["哪种处理结果最多", /^按大类，最多的是不予公开（共2项）：9件；按单项，最多的是予以公开：6件。/],
  ])(`${NAME}%s`, async (question, opens) => {
    const answer = await talk.answerTo(`${NAME}${question}`);
    expect(answer.status).toBe("answered");
    expect(lead(answer)).toMatch(opens);
  });

  test("so it is after a breakdown", async () => {
    expect(lead(await talk.answerTo(`${NAME}申请是怎么处理的`, "哪种处理结果最多"))).toMatch(
      /^按大类，最多的是不予公开/,
    );
  });
});

describe("what is left out of a breakdown", () => {
  test.each<[asked: string, then: string, values: readonly number[]]>([
    ["各类申请人各多少", "除了自然人呢", [5, 3]],
    ["收到多少件申请", "除了自然人呢", [8]],
    ["分渠道各多少条", "除了网站呢", [40]],
  ])(`${NAME}%s, then %s`, async (asked, then, values) => {
    const answer = await talk.answerTo(`${NAME}${asked}`, then);
    expect(answer.status).toBe("answered");
    const figures = answer.values.map(({ value }) => value);
    for (const value of values) expect(figures).toContain(value);
    expect(figures).not.toContain(12);
  });
});

describe("what was not given out beside what was refused is told as one sum", () => {
  test.each(["没有公开的有多少（不算不予公开）", "没有公开的（不含不予公开）有几件", "除了不予公开，没有公开的有多少"])(
    "%s",
    async (question) => {
      const answer = await talk.answerTo(`${NAME}${question}`);
      expect(lead(answer)).toMatch(/^5件。.*无法提供、不予处理、其他处理之和5件/);
    },
  );

  test("without that it is told of what was refused, with a note", async () => {
    const answer = await talk.answerTo(`${NAME}没有公开的有多少`);
    expect(lead(answer)).toMatch(/^9件。/);
    expect(answer.blocks).toContainEqual({ kind: "note", text: expect.stringMatching(/按“不予公开”算/) });
  });
});

test.each(["公开率按年算", "收到的申请按年算多少"])("the year is named already: %s", async (question) => {
  expect((await talk.answerTo(`${NAME}${question}`)).status).toBe("answered");
});
